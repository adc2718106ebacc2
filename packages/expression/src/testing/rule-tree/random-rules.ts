import { randomCalendar } from './random-calendar.js';
import type { Random } from './random.js';

const NUMBERS = ['age', 'spend', 'score', 'account.balance'];
const TEXTS = ['name', 'country', 'note', '`last name`', '客户'];
const DATES = ['at', 'createdAt'];
const WORDS = ['"DE"', '"vip"', '"a b"', "'it'", '"张"', '"a*/b"'];

/** A random rule text: rows in groups, in the layouts and spellings that people use. */
export function randomRule(random: Random, depth = 3): string {
  return randomCondition(random, depth);
}

/** A random condition that stands alone. */
export function randomCondition(random: Random, depth: number): string {
  if (depth > 0 && random.chance(0.65)) return randomGroup(random, depth);
  return randomRow(random, depth);
}

function randomGroup(random: Random, depth: number): string {
  const operator = random.pick(['and', 'or'] as const);
  const count = 2 + random.below(3);
  const rows = Array.from({ length: count }, () => randomItem(random, depth - 1, operator));
  return joined(random, rows, operator);
}

function joined(random: Random, rows: readonly string[], operator: string): string {
  const gap = random.pick([
    ` ${operator} `,
    ` ${operator} `,
    `\n  ${operator} `,
    ` ${operator}\n  `,
    `\r\n  ${operator} `,
    ` /* between */ ${operator} `,
    ` ${operator} /* before */ `,
  ]);
  return rows.join(gap);
}

function randomItem(random: Random, depth: number, operator: string): string {
  const marks = random.chance(0.1) ? '/*# name="行 one" note="a \\"b\\"" */ ' : '';
  if (depth > 0 && random.chance(0.3)) {
    const inner = randomGroup(random, depth);
    const bare = operator === 'or' && !/\bor\b/.test(inner) && random.chance(0.5);
    return bare ? inner : `${marks}(${inner})`;
  }
  const row = randomRow(random, depth);
  const needs = row.includes(' ? ') || (operator === 'and' && row.includes(' or '));
  return `${marks}${needs ? `(${row})` : row}`;
}

/** A random row of any kind. */
export function randomRow(random: Random, depth: number): string {
  const number = random.pick(NUMBERS);
  const text = random.pick(TEXTS);
  const value = String(random.below(8));
  const word = random.pick(WORDS);
  const compare = random.pick(['=', '!=', '<', '<=', '>', '>=']);
  return random.pick<() => string>([
    () => `${number} ${compare} ${value}`,
    () => `${number}${compare}${value}`,
    () => `${text} = ${word}`,
    () => `${text} != ${word}`,
    () => `$not(${text} = ${word})`,
    () => `$not($exists(${text})) or ${text} = ${word}`,
    () => `${number} >= ${value} and ${number} <= 9`,
    () => `${text} in [${word}, "x"]`,
    () => `$not(${text} in [${word}])`,
    () => `$exists(${text}) and $not(${text} in [${word}])`,
    () => `"vip" in tags`,
    () => `$not("vip" in tags)`,
    () => `$exists(tags[$ in ["vip", ${word}]])`,
    () => `$contains(${text}, ${word})`,
    () => `$not($contains(${text}, ${word}))`,
    () => `$not($exists(${text})) or $not($contains(${text}, ${word}))`,
    () => `$contains(${text}, /^v/i)`,
    () => `$exists(${text})`,
    () => `$not($exists(${text}))`,
    () => 'active',
    () => `$not(${randomCondition(random, Math.min(1, depth - 1))})`,
    () => `$count(orders[${randomOrder(random)}]) ${random.pick(['> 0', '>= 2', '= 0', '> 1', '<= 1'])}`,
    () => `$exists(orders[${randomOrder(random)}])`,
    () => `$count($filter(orders, function($o){ $o.amount > ${value} })) > 0`,
    () => `$count(orders) > ${value}`,
    () => `$sum(orders[${randomOrder(random)}].amount) ${compare} ${value}`,
    () => `$toMillis(${random.pick(DATES)}) > $millis() - ${value} * 86400000`,
    () => `$count(orders[$toMillis(at) > $millis() - 30 * 24 * 60 * 60 * 1000]) > ${value}`,
    () => randomCalendar(random, random.pick(DATES)),
    () => `$count(orders[${randomCalendar(random, 'at')}]) > ${value}`,
    () => `(active ? 2 : 0) + (${number} > 3 ? 5 : 0) >= ${value}`,
    () => `active ? ${number} > 1 : ${number} > 5`,
    () => `(${number} + 1) * 2 > ${value}`,
    () => `$sum($map(orders, function($v){ $v.amount })) > ${value}`,
  ])();
}

function randomOrder(random: Random): string {
  const row = () =>
    random.pick([
      'amount > 3',
      'status = "paid"',
      'amount >= 1 and amount <= 5',
      '$exists(status)',
      'amount != 2',
    ]);
  return random.chance(0.4) ? `${row()} ${random.pick(['and', 'or'])} ${row()}` : row();
}
