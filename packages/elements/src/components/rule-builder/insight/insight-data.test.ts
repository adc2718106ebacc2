import { expect } from '@open-wc/testing';
import { toRuleTree } from '@tagma/expression';
import { compareVerdicts } from './data/comparison.js';
import { ValueCounter, valuesAt } from './data/distribution.js';
import { firstFigure } from './data/first-figure.js';
import { makeFunnel, textsOf, type Funnel } from './data/funnel.js';
import { planFunnel } from './data/funnel-plan.js';
import { ERROR, judge, markOf, MATCH, testerOf, type Verdict } from './data/judge.js';
import { LiveResult } from './data/live-result.js';
import { scoreMutants } from './data/mutation-score.js';
import { RecordChunks } from './data/record-chunks.js';
import { RecordNames } from './data/record-names.js';
import { tierCases } from './data/tier-cases.js';

const ASKING = { asOf: '2026-11-22T00:00:00.000Z', bindings: { least: 3 } };

/** Records with everything that real ones have: missing values, wrong types, lists in place of values. */
const RECORDS: readonly unknown[] = Array.from({ length: 700 }, (_, at) => ({
  id: `c${at}`,
  name: `Customer ${at}`,
  ...(at % 7 === 0 ? {} : { age: at % 11 === 0 ? `${at % 90}` : at % 90 }),
  vip: at % 3 === 0,
  note: at % 13 === 0 ? null : at % 5 === 0 ? 'asked for product A' : 'nothing',
  tags: ['a', 'b', 'c'].filter((_tag, place) => (at >> place) % 2 === 0),
  orders: Array.from({ length: at % 6 }, (_order, place) => ({
    amount: (at * 7 + place * 31) % 300,
    at: new Date(Date.parse(ASKING.asOf) - ((at + place * 9) % 60) * 86_400_000).toISOString(),
  })),
}));

const RULES = [
  'age >= 18',
  'age >= 18 and vip = true and $contains(note, "product A")',
  'vip = true or age > 80 or $contains(note, "product A")',
  '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) > 3 and ("a" in tags or vip = true)',
  '$not(age < 30) and $sum(orders.amount) > 200',
  '$count(orders) >= $least',
  'age > 30 ? vip = true : "b" in tags',
  '(vip = true ? 10 : 0) + ("a" in tags ? 5 : 0) >= 10',
  'unknown.field = 3 or orders[amount > 290]',
];

const NEVER = new AbortController().signal;

/** What a rule says of one record at a time; each text is compiled once. */
function alone(text: string, record: unknown): number {
  const test = testers.get(text) ?? testerOf(text);
  testers.set(text, test);
  return markOf(test(record, ASKING));
}
const testers = new Map<string, ReturnType<typeof testerOf>>();

async function verdicts(records: readonly unknown[], texts: readonly string[]): Promise<readonly Verdict[]> {
  return judge(new RecordChunks(records), texts, ASKING, { signal: NEVER });
}

async function funnelOf(text: string, records = RECORDS): Promise<Funnel> {
  const plan = planFunnel(toRuleTree(text));
  const texts = textsOf(plan, text);
  const said = await verdicts(records, texts);
  return makeFunnel(plan, text, records.length, new Map(said.map((each, at) => [texts[at] ?? '', each])));
}

const count = (fits: (record: unknown) => boolean): number => RECORDS.filter(fits).length;

describe('Judging records', () => {
  it('says of every record what the rule says of it alone, errors included', async () => {
    const said = await verdicts(RECORDS, RULES);
    for (const [at, text] of RULES.entries()) {
      const expected = RECORDS.map((record) => alone(text, record));
      expect([...(said[at]?.marks ?? [])], text).to.deep.equal(expected);
      expect(said[at]?.matches, text).to.equal(expected.filter((mark) => mark === MATCH).length);
      expect(said[at]?.errors, text).to.equal(expected.filter((mark) => mark === ERROR).length);
    }
    expect(said.some(({ errors }) => errors > 0)).to.equal(true);
  });

  it('judges what is no object too', async () => {
    const odd = [null, 5, 'text', [{ age: 20 }], { age: 20 }, { age: 'x' }];
    const [said] = await verdicts(odd, ['age >= 18']);
    expect([...(said?.marks ?? [])]).to.deep.equal(odd.map((record) => alone('age >= 18', record)));
  });

  it('ends when it is given up', async () => {
    const abort = new AbortController();
    const work = judge(new RecordChunks(RECORDS), RULES, ASKING, {
      signal: abort.signal,
      progress: () => abort.abort(),
    });
    const ended = await work.then(
      () => 'done',
      (raised: unknown) => (raised as DOMException).name,
    );
    expect(ended).to.equal('AbortError');
  });

  it('gives a first figure from a sample, exact when the sample is all', () => {
    const first = firstFigure(RECORDS, 'vip = true', ASKING)?.count;
    expect(first?.total).to.equal(700);
    expect(first?.exact).to.equal(false);
    expect(first?.matches).to.be.within(150, 320);
    const few = RECORDS.slice(0, 30);
    expect(firstFigure(few, 'vip = true', ASKING)).to.deep.equal({
      count: { matches: 10, errors: 0, total: 30, exact: true },
      quick: true,
    });
    expect(firstFigure([], 'vip = true', ASKING)).to.equal(null);
  });
});

describe('The funnel', () => {
  it('counts what is left after each row and what one row alone removes', async () => {
    const rows = ['age >= 18', 'vip = true', '$contains(note, "product A")'];
    const funnel = await funnelOf(rows.join(' and '));
    expect(funnel.rows.map(({ after }) => after)).to.deep.equal(
      rows.map((_row, at) => {
        const text = rows.slice(0, at + 1).join(' and ');
        return count((record) => alone(text, record) === MATCH);
      }),
    );
    expect(funnel.rows.map(({ alone: own }) => own)).to.deep.equal(
      rows.map((row) => count((record) => alone(row, record) === MATCH)),
    );
    expect(funnel.rows.map(({ errors }) => errors)).to.deep.equal(
      rows.map((row) => count((record) => alone(row, record) === ERROR)),
    );
    const others = 'vip = true and $contains(note, "product A")';
    const failsOnlyByAge = (record: unknown): boolean =>
      alone(rows.join(' and '), record) === 0 && alone(others, record) === MATCH;
    expect(funnel.rows[0]?.removes).to.equal(count(failsOnlyByAge));
    expect(funnel.rows[0]?.nearMisses.every((place) => failsOnlyByAge(RECORDS[place]))).to.equal(true);
  });

  it('counts what each row of an "any" group adds by itself', async () => {
    const funnel = await funnelOf('vip = true or "a" in tags');
    expect(funnel.operator).to.equal('or');
    const onlyVip = (record: unknown): boolean =>
      alone('vip = true', record) === MATCH && alone('"a" in tags', record) !== MATCH;
    expect(funnel.rows[0]?.adds).to.equal(count(onlyVip));
    expect(funnel.rows[0]?.removes).to.equal(0);
    expect(funnel.rows[1]?.after).to.equal(
      count((record) => alone('vip = true or "a" in tags', record) === MATCH),
    );
  });

  it('looks into groups, "not" and score cards, and leaves muted rows out', async () => {
    const text = 'age >= 18 and ($not(vip = true) or "a" in tags) and /*# mute: name = "x" */ orders';
    const { rows, byId } = await funnelOf(text);
    expect(rows.map(({ depth }) => depth)).to.deep.equal([0, 0, 1, 1, 0]);
    for (const { ids } of rows) for (const id of ids) expect(byId.get(id)?.ids).to.deep.equal(ids);
    const score = await funnelOf('(vip = true ? 10 : 0) + ("a" in tags ? 5 : 0) >= 10');
    expect(score.rows.map(({ depth }) => depth)).to.deep.equal([0, 1, 1]);
    expect(score.rows[2]?.alone).to.equal(count((record) => alone('"a" in tags', record) === MATCH));
  });

  it('asks nothing of a rule that cannot be read or is inactive', () => {
    for (const text of ['', 'age >', '/*# mute: age > 3 */'])
      expect(planFunnel(toRuleTree(text)).steps).to.deep.equal([]);
  });

  it('gives figures to the first rows of a very long rule and says how many are left', () => {
    const text = Array.from({ length: 150 }, (_, at) => `f${at} = ${at}`).join(' and ');
    const plan = planFunnel(toRuleTree(text));
    expect([plan.steps.length, plan.left]).to.deep.equal([120, 30]);
  });
});

describe('Comparing with the published version', () => {
  it('finds who enters, who leaves, and who cannot be judged any more', async () => {
    const [before, now] = ['vip = true', 'age >= 18'];
    const [then, after] = await verdicts(RECORDS, [before, now]);
    const found = compareVerdicts(then!, after!);
    const is = (mark: number, text: string) => (record: unknown) => alone(text, record) === mark;
    expect(found.enters.count).to.equal(
      count((record) => is(MATCH, now)(record) && !is(MATCH, before)(record)),
    );
    expect(found.leaves.count).to.equal(count((record) => is(MATCH, before)(record) && is(0, now)(record)));
    expect(found.nowErrors.count).to.equal(count(is(ERROR, now)));
    expect(found.nowErrors.count).to.be.greaterThan(0);
    expect(found.before - found.leaves.count + found.enters.count).to.equal(
      found.now + count((record) => is(ERROR, now)(record) && is(MATCH, before)(record)),
    );
  });
});

describe('Which values a field has', () => {
  const counted = (path: readonly string[], records: readonly unknown[]) => {
    const counter = new ValueCounter();
    for (const record of records) for (const value of valuesAt(record, path)) counter.add(value);
    return counter.finish();
  };

  it('counts values, the missing ones, and values of lists and children one by one', () => {
    const found = counted(['tags'], [{ tags: ['a', 'b'] }, { tags: ['a'] }, {}, { tags: 'b' }]);
    expect(found.top).to.deep.equal([
      { value: 'a', count: 2 },
      { value: 'b', count: 2 },
    ]);
    expect([found.values, found.missing]).to.deep.equal([4, 1]);
    expect(counted(['orders', 'status'], [{ orders: [{ status: 'x' }, {}] }]).missing).to.equal(1);
  });

  it('shows how numbers and dates lie, but not mixed values', () => {
    const numbers = counted(['n'], [{ n: 0 }, { n: 6 }, { n: 12 }, { n: 12 }]);
    expect([numbers.spread?.low, numbers.spread?.high]).to.deep.equal([0, 12]);
    expect(numbers.spread?.bars.reduce((sum, bar) => sum + bar.count, 0)).to.equal(4);
    expect(numbers.spread?.bars.at(-1)?.count).to.equal(2);
    expect(counted(['d'], [{ d: '2026-01-01' }, { d: '2026-03-01' }]).spread?.of).to.equal('date');
    expect(counted(['n'], [{ n: 1 }, { n: 'x' }, { n: 2 }]).spread).to.equal(null);
  });

  it('never reads what is inherited', () => {
    expect(valuesAt({}, ['constructor'])).to.deep.equal([undefined]);
  });
});

describe('Names of records', () => {
  it('uses the name field, else the id, else the place; and finds by both', () => {
    const names = new RecordNames(null);
    expect(names.of({ id: 'x1', name: '王芳' }, 0)).to.equal('王芳');
    expect(names.of({ id: 'x1' }, 0)).to.equal('x1');
    expect(names.of({ a: 1 }, 4)).to.equal('#5');
    expect(
      names.find(
        [
          { id: 'x1', name: '王芳' },
          { id: 'x2', name: '李' },
        ],
        'X2',
        5,
      ),
    ).to.deep.equal([1]);
    expect(new RecordNames((record) => String((record as { a: number }).a)).of({ a: 7 }, 0)).to.equal('7');
  });
});

describe('Mutation score', () => {
  const test = (id: string, age: number, expected: 'match' | 'no-match') => ({
    id,
    name: id,
    record: { age },
    expected,
  });

  it('counts the small mistakes that some passing test notices', () => {
    const good = [test('a', 18, 'match'), test('b', 17, 'no-match')];
    expect(scoreMutants('age >= 18', good, ASKING).unnoticed).to.deep.equal([]);
    const weak = scoreMutants('age >= 18', [test('a', 40, 'match')], ASKING);
    expect(weak.tried).to.be.greaterThan(weak.noticed);
    expect(scoreMutants('age >= 18', [test('a', 18, 'no-match')], ASKING).noticed).to.equal(0);
  });
});

describe('Cases of tier decisions', () => {
  it('finds decisions without an else', () => {
    const cases = (text: string) => tierCases(toRuleTree(text).root, text);
    expect(cases('a > 3 ? true : b > 2 ? true')).to.deep.equal([['a > 3', 'b > 2']]);
    expect(cases('a > 3 ? true : false')).to.deep.equal([]);
  });
});

describe('A result that follows its input', () => {
  const later = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it('drops the answer of a question that is gone, and keeps the old figure until the new one', async () => {
    const result = new LiveResult<number>(() => undefined);
    result.ask(['a'], () => Promise.resolve(1));
    await later();
    expect(result.known.value).to.equal(1);
    let finish: (value: number) => void = () => undefined;
    result.ask(['b'], () => new Promise((resolve) => (finish = resolve)));
    await later();
    expect([result.known.value, result.known.fresh]).to.deep.equal([1, false]);
    result.ask(['c'], () => Promise.resolve(3));
    await later();
    finish(2);
    await later();
    expect([result.known.value, result.known.fresh, result.known.phase]).to.deep.equal([3, true, 'done']);
  });

  it('says what failed, keeps the figure before as old, and tries again', async () => {
    let fails = false;
    const work = (): Promise<number> => (fails ? Promise.reject(new Error('no answer')) : Promise.resolve(7));
    const result = new LiveResult<number>(() => undefined);
    result.ask(['a'], work);
    await later();
    fails = true;
    result.ask(['b'], work);
    await later();
    expect(result.known).to.deep.include({ value: 7, fresh: false, phase: 'failed', reason: 'no answer' });
    fails = false;
    result.retry();
    await later();
    expect(result.known).to.deep.include({ value: 7, fresh: true, phase: 'done' });
  });

  it('stops when told', async () => {
    const result = new LiveResult<number>(() => undefined);
    let aborted = false;
    result.ask(['a'], ({ signal }) => {
      signal.addEventListener('abort', () => (aborted = true));
      return new Promise(() => undefined);
    });
    await later();
    result.stop();
    expect([aborted, result.known.phase]).to.deep.equal([true, 'stopped']);
  });
});
