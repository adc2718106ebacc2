import { COUNTRIES, STATUSES, TAGS, WORDS } from './data.js';

/** A condition in both languages. */
export interface Condition {
  readonly text: string;
  readonly sql: string;
}

/** A rule in both languages; in SQL its leaves are the columns `p0`, `p1`, … of the predicates. */
export interface BenchRule {
  readonly id: string;
  readonly text: string;
  readonly sql: string;
}

/** Rules, and the distinct predicates that they are made of. */
export interface BenchRules {
  readonly rules: readonly BenchRule[];
  readonly predicates: readonly Condition[];
  /** Aggregates of orders as SQL, by the name of their column. */
  readonly aggregates: Readonly<Record<string, string>>;
}

interface Aggregate extends Condition {
  readonly name: string;
  readonly thresholds: readonly number[];
}

const day = (days: number): string => `$toMillis(at) > $millis() - ${days} * 86400000`;
const daySql = (days: number): string => `ago < ${days * 86_400}`;
const COUNTS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15];
/** No sum of cents is one of these, so that the order of additions does not matter. */
const SUMS = Array.from({ length: 20 }, (_, index) => index * 250 + 100.005);
const AMOUNTS = Array.from({ length: 20 }, (_, index) => index * 25 + 12.345);

const counted = (name: string, where: string, sql: string): Aggregate => ({
  name,
  text: where === '' ? '$count(orders)' : `$count(orders[${where}])`,
  sql: `count(*) FILTER (WHERE ${sql})`,
  thresholds: COUNTS,
});

/** Twelve, as the rule sets of the measurements in the design have. */
const AGGREGATES: readonly Aggregate[] = [
  counted('n', '', 'true'),
  ...[50, 100, 200, 400].map((amount) =>
    counted(`n_over_${amount}`, `amount > ${amount}`, `amount > ${amount}`),
  ),
  ...[7, 30, 90, 365].map((days) => counted(`n_days_${days}`, day(days), daySql(days))),
  { name: 'total', text: '$sum(orders.amount)', sql: 'sum(amount)', thresholds: SUMS },
  { name: 'most', text: '$max(orders.amount)', sql: 'max(amount)', thresholds: AMOUNTS },
  {
    name: 'total_90',
    text: `$sum(orders[${day(90)}].amount)`,
    sql: `sum(amount) FILTER (WHERE ${daySql(90)})`,
    thresholds: SUMS,
  },
];

/** A generator of whole numbers below a limit that gives the same ones in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Random rules of two to four parts with `or` and `$not`, about 700 distinct leaves in 1,000 rules. */
export function makeRules(count: number): BenchRules {
  const next = numbers(42);
  const predicates: Condition[] = [];
  const known = new Map<string, number>();
  const of = <T>(items: readonly T[]): T => items[next(items.length)] as T;
  const operator = (): string => of(['>', '>=', '<', '<=']);

  const leaf = (): Condition => {
    switch (next(8)) {
      case 0:
        return same(`status = "${of(STATUSES)}"`, (text) => text.replaceAll('"', "'"));
      case 1:
        return same(`age ${operator()} ${18 + next(24) * 3}`);
      case 2:
        return same(`balance ${operator()} ${next(25) * 200}`);
      case 3:
        return inCountries();
      case 4:
        return hasTag(next(TAGS.length));
      case 5: {
        const word = of(WORDS);
        return { text: `$contains(notes, "${word}")`, sql: `contains(notes, '${word}')` };
      }
      default: {
        const { name, text, thresholds } = of(AGGREGATES);
        const rest = `${operator()} ${of(thresholds)}`;
        return { text: `${text} ${rest}`, sql: `${name} ${rest}` };
      }
    }
  };
  const same = (text: string, sql = (it: string): string => it): Condition => ({ text, sql: sql(text) });
  const inCountries = (): Condition => {
    const start = next(COUNTRIES.length - 4);
    const list = COUNTRIES.slice(start, start + 2 + next(3));
    return {
      text: `country in [${list.map((it) => `"${it}"`).join(', ')}]`,
      sql: `country IN (${list.map((it) => `'${it}'`).join(', ')})`,
    };
  };
  const hasTag = (tag: number): Condition => ({ text: `"${TAGS[tag] ?? ''}" in tags`, sql: `tag_${tag}` });

  const named = (): Condition => {
    const condition = leaf();
    const index = known.get(condition.text) ?? predicates.length;
    if (index === predicates.length) predicates.push(condition);
    known.set(condition.text, index);
    return { text: condition.text, sql: `p${index}` };
  };
  const part = (): Condition => {
    const kind = next(10);
    const first = named();
    if (kind === 0) return { text: `$not(${first.text})`, sql: `NOT ${first.sql}` };
    if (kind > 3) return first;
    const second = named();
    return { text: `(${first.text} or ${second.text})`, sql: `(${first.sql} OR ${second.sql})` };
  };
  const rules = Array.from({ length: count }, (_, index) => {
    const parts = Array.from({ length: 2 + next(3) }, part);
    return {
      id: `r${index}`,
      text: parts.map(({ text }) => text).join(' and '),
      sql: parts.map(({ sql }) => sql).join(' AND '),
    };
  });
  const aggregates = Object.fromEntries(AGGREGATES.map(({ name, sql }) => [name, sql]));
  return { rules, predicates, aggregates };
}
