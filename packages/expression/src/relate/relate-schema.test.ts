import { describe, expect, it } from 'vitest';
import type { RecordSchema } from '../lint/schema.types.js';
import { alwaysTrue, boundaryCases, gaps, neverTrue, redundantParts, relate } from './index.js';
import { conforms } from './schema-records.js';

const SCHEMA: RecordSchema = {
  type: 'object',
  required: ['age', 'level', 'at', 'address', 'low', 'high', 'tags'],
  properties: {
    age: { type: 'integer' },
    level: { enum: ['gold', 'silver', 'none'] },
    status: { enum: ['open', 'closed', null] },
    vip: { type: 'boolean' },
    note: { type: 'string' },
    at: { type: 'string', format: 'date-time' },
    low: { type: 'number' },
    high: { type: 'number' },
    score: { type: ['number', 'null'] },
    tags: { type: 'array', items: { type: 'string' } },
    address: { type: 'object', required: ['city'], properties: { city: { type: 'string' } } },
    maybe: { type: 'object', required: ['city'], properties: { city: { type: 'string' } } },
    orders: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'state'],
        properties: {
          id: { type: 'integer' },
          state: { enum: ['paid', 'open'] },
          amount: { type: 'number' },
        },
      },
    },
  },
};

describe('relate with a schema', () => {
  for (const [a, b, without, within] of [
    // Whole numbers, and no missing ones.
    ['age > 17', 'age >= 18', 'b-implies-a', 'equal'],
    ['age > 17 and age < 18', 'vip', 'overlap', 'disjoint'],
    ['$not(age = 5)', 'age != 5', 'b-implies-a', 'equal'],
    ['$not(age > 5)', 'age <= 5', 'equal', 'equal'],
    ['age > 3 or age <= 3', 'true', 'a-implies-b', 'equal'],
    // The only values possible.
    ['level != "gold"', 'level in ["silver", "none"]', 'b-implies-a', 'equal'],
    ['level = "bronze"', 'vip', 'overlap', 'disjoint'],
    ['status = "open" or status = "closed"', '$exists(status) and status != null', 'a-implies-b', 'equal'],
    ['$contains(level, "old")', 'level = "gold"', 'b-implies-a', 'equal'],
    ['level > "m"', 'level != "gold"', 'a-implies-b', 'equal'],
    // Types.
    ['vip', 'vip = true', 'b-implies-a', 'equal'],
    ['$exists(age)', '$exists(level)', 'overlap', 'equal'],
    ['low > high', '$not(low <= high)', 'cannot-decide', 'equal'],
    ['low > high or low <= high', 'true', 'a-implies-b', 'equal'],
    ['$toMillis(at) > $millis()', '$not($toMillis(at) <= $millis())', 'cannot-decide', 'cannot-decide'],
    ['$not(score = 1)', 'score != 1', 'b-implies-a', 'b-implies-a'],
    // On the way to a field.
    ['$exists(address.city)', 'true', 'a-implies-b', 'equal'],
    ['$exists(maybe.city)', 'true', 'a-implies-b', 'a-implies-b'],
    // What is not listed may be anything, and so may fields of items.
    ['$not(other = 5)', 'other != 5', 'b-implies-a', 'b-implies-a'],
    ['$count(orders[amount > 100]) > 3', '$count(orders[amount > 50]) > 2', 'a-implies-b', 'a-implies-b'],
  ] as const) {
    it(`${a}  |  ${b}`, () => {
      const options = { asOf: '2026-01-01T00:00:00Z' };
      expect(relate(a, b, options)).toMatchObject({ relation: without });
      const found = relate(a, b, { ...options, schema: SCHEMA });
      expect(found).toMatchObject({ relation: within });
      for (const record of Object.values(found.witnesses)) expect(conforms(SCHEMA, record)).toBe(true);
    });
  }

  it('gives examples with everything that is required', () => {
    const { witnesses } = relate('$count(orders[amount > 5]) > 1', 'age > 3', { schema: SCHEMA });
    expect(witnesses).toHaveProperty('both.orders.0.state');
    expect(witnesses).toHaveProperty('onlyB.level', 'gold');
  });

  it('is used by every other claim', () => {
    const schema = SCHEMA;
    expect(alwaysTrue('level in ["gold", "silver", "none"]')).toMatchObject({ answer: 'no' });
    expect(alwaysTrue('level in ["gold", "silver", "none"]', { schema })).toEqual({ answer: 'yes' });
    expect(neverTrue('level = "bronze"', { schema })).toEqual({ answer: 'yes' });
    expect(neverTrue('age = 2.5', { schema })).toEqual({ answer: 'yes' });
    expect(gaps(['age < 5', 'age >= 5'])).toMatchObject({ covered: false });
    expect(gaps(['age < 5', 'age >= 5'], { schema })).toEqual({ covered: true });
    expect(gaps(['age < 5', 'age > 5'], { schema, most: 1 })).toMatchObject({ gaps: [{ age: 5 }] });
    expect(redundantParts('level != "gold" and level in ["silver", "none"]', { schema })).toHaveLength(2);
    const cases = boundaryCases('age > 5 and level = "gold"', { schema });
    expect(cases.map(({ kind }) => kind)).toContain('above');
    expect(cases.filter(({ record }) => !conforms(schema, record))).toEqual([]);
  });
});

describe('redundantParts in decisions', () => {
  it.each([
    ['vip ? (age > 3 and age > 2) : false', ['age > 2']],
    ['(age > 3 and age > 2) ? vip : false', ['age > 2']],
    ['vip ? false : (age > 3 or age > 4)', ['age > 4']],
    ['vip ? age > 3 : age > 2', []],
  ])('%s', (text, parts) => {
    expect(redundantParts(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(parts);
  });
});
