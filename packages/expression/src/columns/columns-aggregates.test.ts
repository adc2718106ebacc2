import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byClosures, cells } from '../testing/column-cells.js';
import { ColumnSet } from './column-set.js';
import type { ColumnSchema } from './columns.types.js';

/*
 * Tidy data, as most data is: amounts of money, whole seconds, nothing missing. They are stored as integers and take
 * the quickest ways through, which messy records never do.
 */

const SCHEMA: ColumnSchema = {
  fields: [
    { path: ['age'], type: 'number' },
    { path: ['status'], type: 'text' },
    {
      path: ['orders'],
      type: 'collection',
      fields: [
        { path: ['amount'], type: 'number' },
        { path: ['pieces'], type: 'number' },
        { path: ['at'], type: 'time' },
      ],
    },
  ],
};
const NOON = Date.parse('2026-11-22T08:00:00Z');

/** Enough records for several chunks of items, from few random numbers. */
const records = fc
  .record({ seed: fc.nat(1e6), count: fc.integer({ min: 300, max: 600 }) })
  .map(({ seed, count }) => {
    let state = seed;
    const next = (limit: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    return Array.from({ length: count }, () => ({
      age: 18 + next(60),
      status: ['new', 'active', 'lost', 'dormant'][next(4)],
      orders: Array.from({ length: next(21) }, () => ({
        amount: (next(80_000) - 20_000) / 100,
        pieces: next(9),
        at: new Date(NOON - next(200) * 86_400_000).toISOString(),
      })),
    }));
  });

const RECENT = '$toMillis(at) > $millis() - 30 * 86400000';
const aggregate = fc.constantFrom(
  '$count(orders)',
  '$count(orders[amount > 100])',
  '$count(orders[amount > 250.5])',
  '$count(orders[pieces < 3])',
  `$count(orders[${RECENT}])`,
  '$sum(orders.amount)',
  '$sum(orders.pieces)',
  `$sum(orders[${RECENT}].amount)`,
  '$sum(orders[pieces > 2].amount)',
  '$average(orders.amount)',
  '$average(orders[amount > 0].amount)',
  '$max(orders.amount)',
  '$min(orders.amount)',
  '$max(orders.pieces)',
  '$max(orders[pieces > 2].amount)',
);
const leaf = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(aggregate, fc.constantFrom('>', '>=', '<', '<=', '='), fc.integer({ min: -20, max: 400 }))
      .map((parts) => parts.join(' ')),
  },
  { weight: 1, arbitrary: fc.integer({ min: 18, max: 78 }).map((age) => `age >= ${age}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('status = "new"', 'status in ["new", "lost"]', '$not(status = "active")'),
  },
);
const rule = fc.array(leaf, { minLength: 1, maxLength: 5 }).map((leaves) => leaves.join(' and '));

describe('columns of tidy data', () => {
  it('agree with closures on many aggregates at once', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 60 }), records, (texts, input) => {
        const rules = texts.map((text, index) => ({ id: String(index), text }));
        const found = cells(ColumnSet.from(input, SCHEMA), rules);
        for (const [index, text] of texts.entries())
          expect({ text, cells: found[index] }).toEqual({ text, cells: byClosures(text, input) });
      }),
      { numRuns: Number(process.env['COLUMN_RUNS'] ?? 10) },
    );
  }, 120_000);
});
