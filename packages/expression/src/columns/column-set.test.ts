import { describe, expect, it } from 'vitest';
import { ColumnSet, ColumnSetBuilder } from './column-set.js';
import type { ColumnSchema } from './columns.types.js';
import { compileRuleSet } from './rule-set.js';
import type { RuleOutcome } from './rule-set.types.js';

const OPTIONS = { asOf: '2026-11-22T08:00:00Z' };
const SCHEMA: ColumnSchema = {
  fields: [
    { path: ['status'], type: 'text' },
    { path: ['balance'], type: 'number' },
    { path: ['since'], type: 'time' },
    { path: ['tags'], type: 'list', of: 'text' },
    {
      path: ['orders'],
      type: 'collection',
      fields: [
        { path: ['amount'], type: 'number' },
        { path: ['lines'], type: 'collection', fields: [{ path: ['qty'], type: 'number' }] },
      ],
    },
  ],
};
const RECORDS = [
  {
    status: 'gold',
    balance: 12.34,
    since: '2026-01-31T08:00:00Z',
    tags: ['vip'],
    orders: [{ amount: 5, lines: [{ qty: 2 }] }],
  },
  { status: null, balance: -7, tags: [], orders: [] },
  { balance: 1e12, since: '2026-02-01T00:00:00Z', orders: [{ amount: null }, { amount: 1.5, lines: [] }] },
  { status: ['odd'], balance: '12', since: 'soon', tags: 'vip', orders: { amount: 3 } },
];

function outcomes(set: ColumnSet, ...texts: string[]): readonly RuleOutcome[] {
  return compileRuleSet(texts.map((text) => ({ id: text, text }))).evaluateSync(set, OPTIONS).rules;
}

describe('a column set', () => {
  it('gives back every record that it was given, from the columns alone', () => {
    const set = ColumnSet.from(RECORDS, SCHEMA, { keepRecords: false });
    expect(RECORDS.map((_, row) => set.record(row))).toEqual(RECORDS);
  });

  it('gives back the very records when it keeps them', () => {
    expect(ColumnSet.from(RECORDS, SCHEMA).record(2)).toBe(RECORDS[2]);
  });

  it('finds out by itself what the fields hold', () => {
    const records = Array.from({ length: 20 }, (_, day) => ({
      age: day,
      at: `2026-01-${String(day + 10)}`,
      who: { city: 'Bonn' },
      tags: ['a'],
      orders: [{ amount: 1 }],
    }));
    expect(ColumnSet.from(records).schema).toEqual({
      fields: [
        { path: ['age'], type: 'number' },
        { path: ['at'], type: 'time' },
        { path: ['who', 'city'], type: 'text' },
        { path: ['tags'], type: 'list', of: 'text' },
        { path: ['orders'], type: 'collection', fields: [{ path: ['amount'], type: 'number' }] },
      ],
    });
  });

  it('refuses what is no record', () => {
    expect(() => ColumnSet.from([5], SCHEMA)).toThrow(TypeError);
    expect(() => ColumnSet.from(RECORDS, SCHEMA).update(4, {})).toThrow(RangeError);
  });

  it('grows by batches', () => {
    const builder = new ColumnSetBuilder(SCHEMA);
    builder.addBatch(RECORDS.slice(0, 2));
    builder.add(RECORDS[2]);
    expect(builder.finish().rows).toBe(3);
  });

  it('takes updates, also those that do not fit', () => {
    const set = ColumnSet.from(RECORDS.slice(0, 2), SCHEMA, { keepRecords: false });
    const next = [
      { status: 'new', balance: 99.999, tags: ['vip', 'x'], orders: [{ amount: 7, lines: [{ qty: 3 }] }] },
      { status: 'gold', balance: 3, since: '2026-03-01T00:00:00Z', tags: [], orders: [{ amount: 9 }] },
    ];
    for (const [row, record] of next.entries()) set.update(row, record);
    expect(next.map((_, row) => set.record(row))).toEqual(next);
    const rules = outcomes(
      set,
      '$sum(orders.amount) > 8',
      '"vip" in tags',
      'balance > 99',
      'status = "gold"',
      '$exists(since)',
    );
    expect(rules.map(({ bits }) => bits?.[0])).toEqual([2, 1, 1, 2, 2]);
  });
});

describe('rules on a column set', () => {
  it('match what closures match, and list errors', () => {
    const set = ColumnSet.from(RECORDS, SCHEMA);
    const [first, second] = outcomes(set, 'balance > 10', '$sum(orders.amount) > 1');
    expect(first).toMatchObject({ matches: 2, errors: 1, errorRows: [{ row: 3, code: 'T2009' }] });
    expect(second).toMatchObject({ matches: 2, errors: 1, errorRows: [{ row: 2, code: 'T0412' }] });
  });

  it.each([
    ['status != "gold"', [{ status: ['odd'] }, {}], 1],
    ['$not(status = "gold")', [{ status: Number.POSITIVE_INFINITY }, { status: 'gold' }], 1],
    ['"vip" in tags', [{ tags: 'vip' }, { tags: ['vip', 'new'] }, { tags: [] }, {}], 2],
    ['balance > 5', [{ balance: 6 }, { balance: 5 }, { balance: 7 }], 2],
    ['$count(orders[amount > 5]) > 0', [{ orders: { amount: 6 } }, { orders: [{ amount: 6 }] }, {}], 2],
  ])('ask odd rows one by one, also where all others are on one side: %s', (text, records, matches) => {
    const [outcome] = outcomes(ColumnSet.from(records, SCHEMA), text);
    expect(outcome).toMatchObject({ matches, errors: 0 });
  });

  it('list no more errors than asked for, and count all', () => {
    const set = ColumnSet.from(Array.from({ length: 100 }, () => ({ age: 'x' })));
    const [rule] = compileRuleSet([{ id: 'r', text: 'age > 5' }]).evaluateSync(set, {
      ...OPTIONS,
      errorsPerRule: 3,
    }).rules;
    expect(rule).toMatchObject({ matches: 0, errors: 100 });
    expect(rule?.errorRows).toHaveLength(3);
  });

  it('say what is wrong instead of matching', () => {
    const set = ColumnSet.from(RECORDS, SCHEMA, { keepRecords: false });
    const [invalid, unknown, whole] = outcomes(set, 'balance >', '$not(nothing = 5)', '$count($keys($)) > 1');
    expect(invalid).toMatchObject({ matches: 0, problem: { kind: 'invalid', error: { code: 'S0207' } } });
    expect(unknown).toMatchObject({ matches: 0, problem: { kind: 'unknown-field', path: ['nothing'] } });
    expect(whole).toMatchObject({ matches: 0, problem: { kind: 'unknown-field' } });
    expect(unknown?.bits).toEqual(new Uint32Array(1));
  });

  it('read what is in no column from the records when these are kept', () => {
    expect(
      outcomes(ColumnSet.from(RECORDS, { fields: [] }), '$not(nothing = 5) and balance < 0')[0]?.matches,
    ).toBe(1);
  });

  it('agree across blocks', () => {
    const set = ColumnSet.from(
      Array.from({ length: 40_000 }, (_, row) => ({ age: row % 100, orders: [{ amount: row }] })),
    );
    const [one, two] = outcomes(set, 'age < 10', '$max(orders.amount) >= 39999');
    expect(one?.matches).toBe(4000);
    expect(two?.matches).toBe(1);
    expect(two?.bits?.at(-1)).toBe(2 ** 31);
  });

  it('reuse aggregates between edits, but not after an update or at another time', () => {
    const at = (day: number): string => `2026-11-${String(day)}T00:00:00Z`;
    const fields = [
      { path: ['amount'], type: 'number' as const },
      { path: ['at'], type: 'time' as const },
    ];
    const records = Array.from({ length: 20_000 }, (_, row) => ({
      orders:
        row % 7 === 0
          ? [{ amount: null, at: at(20) }]
          : [
              { amount: row, at: at(20) },
              { amount: 1, at: at(10) },
            ],
    }));
    const set = ColumnSet.from(records, { fields: [{ path: ['orders'], type: 'collection', fields }] });
    const texts = [
      '$count(orders[amount > 5])',
      '$sum(orders.amount)',
      '$count(orders[$toMillis(at) > $millis() - 5 * 86400000])',
    ];
    const check = (asOf: string): void => {
      for (const limit of [0, 1]) {
        const rules = texts.map((text) => ({ id: text, text: `${text} > ${limit}` }));
        const options = { asOf };
        expect(compileRuleSet(rules).evaluateSync(set, options)).toEqual(
          compileRuleSet(rules).evaluateSync(set, { ...options, reuse: false }),
        );
      }
    };
    check(at(22));
    check(at(14));
    set.update(19_999, { orders: [{ amount: 1, at: at(1) }] });
    check(at(14));
  });

  it('let others run between blocks, and stop when told to', async () => {
    const set = ColumnSet.from(Array.from({ length: 40_000 }, (_, row) => ({ age: row % 100 })));
    const rules = compileRuleSet([{ id: 'r', text: 'age < 10' }]);
    const done: number[] = [];
    const signal = { aborted: false };
    const whole = await rules.evaluate(set, { ...OPTIONS, onProgress: (step) => done.push(step.done) });
    expect(whole?.rules[0]?.matches).toBe(4000);
    expect(done).toEqual([16_384, 32_768, 40_000]);
    const stopped = await rules.evaluate(set, {
      ...OPTIONS,
      signal,
      onProgress: () => (signal.aborted = true),
    });
    expect(stopped).toBeUndefined();
  });

  it('see updates made during a pause', async () => {
    const set = ColumnSet.from(Array.from({ length: 40_000 }, () => ({ age: 5 })));
    const rules = compileRuleSet([{ id: 'r', text: 'age > 1000' }]);
    const onProgress = (): void => {
      if (set.version === 0) set.update(39_999, { age: 1_000_000 });
    };
    expect((await rules.evaluate(set, { ...OPTIONS, onProgress }))?.rules[0]?.matches).toBe(1);
  });
});
