import {
  tableFromJSON,
  tableFromArrays,
  vectorFromArray,
  List,
  Struct,
  Field,
  Utf8,
  Float64,
  TimestampMillisecond,
  Table,
} from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { ColumnSet } from './column-set.js';
import { compileRuleSet } from './rule-set.js';

const AS_OF = '2026-11-22T08:00:00Z';

function matches(set: ColumnSet, text: string): number[] {
  const [rule] = compileRuleSet([{ id: 'r', text }]).evaluateSync(set, { asOf: AS_OF }).rules;
  return Array.from({ length: set.rows }, (_, row) => row).filter(
    (row) => (((rule?.bits?.[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1,
  );
}

describe('an Arrow table', () => {
  it('gives texts, numbers, booleans and whole 64-bit numbers', () => {
    const table = tableFromArrays({
      status: ['gold', 'new', null, 'gold'],
      age: Float64Array.of(30, 40.5, 50, 20),
      points: BigInt64Array.of(1n, 2n, 3n, 4n),
    });
    const set = ColumnSet.fromArrow(table, {
      fields: [
        { path: ['status'], type: 'text' },
        { path: ['person', 'age'], type: 'number', column: 'age' },
        { path: ['points'], type: 'number' },
      ],
    });
    expect(matches(set, 'status = "gold" and person.age < 25')).toEqual([3]);
    expect(matches(set, 'points >= 3')).toEqual([2, 3]);
    expect(matches(set, '$exists(status)')).toEqual([0, 1, 3]);
    expect(set.record(1)).toEqual({ status: 'new', person: { age: 40.5 }, points: 2 });
  });

  it('keeps nulls when it is told to', () => {
    const table = tableFromJSON([{ status: 'gold' }, { status: null }]);
    const fields = [{ path: ['status'], type: 'text' as const }];
    expect(matches(ColumnSet.fromArrow(table, { fields, nulls: 'null' }), 'status = null')).toEqual([1]);
    expect(matches(ColumnSet.fromArrow(table, { fields }), 'status = null')).toEqual([]);
  });

  it('reads lists, child records and timestamps', () => {
    const order = new Struct<{ amount: Float64; at: TimestampMillisecond }>([
      new Field('amount', new Float64()),
      new Field('at', new TimestampMillisecond()),
    ]);
    const at = Date.parse('2026-11-20T00:00:00Z');
    const table = new Table({
      tags: vectorFromArray([['vip', 'new'], [], null], new List(new Field('item', new Utf8()))),
      orders: vectorFromArray(
        [
          [
            { amount: 5, at },
            { amount: 500, at: at - 90 * 86_400_000 },
          ],
          [{ amount: 700, at }],
          [],
        ],
        new List(new Field('item', order)),
      ),
    });
    const set = ColumnSet.fromArrow(table, {
      fields: [
        { path: ['tags'], type: 'list', of: 'text' },
        {
          path: ['orders'],
          type: 'collection',
          fields: [
            { path: ['amount'], type: 'number' },
            { path: ['at'], type: 'time' },
          ],
        },
      ],
    });
    expect(matches(set, '"vip" in tags')).toEqual([0]);
    expect(matches(set, '$sum(orders.amount) > 600')).toEqual([1]);
    expect(matches(set, '$count(orders[$toMillis(at) > $millis() - 30 * 86400000]) = 1')).toEqual([0, 1]);
  });

  it('refuses a column that is not there, and a number that is not exact', () => {
    const table = tableFromArrays({ points: BigInt64Array.of(2n ** 60n + 1n) });
    expect(() => ColumnSet.fromArrow(table, { fields: [{ path: ['x'], type: 'text' }] })).toThrow(RangeError);
    expect(() => ColumnSet.fromArrow(table, { fields: [{ path: ['points'], type: 'number' }] })).toThrow(
      TypeError,
    );
  });
});
