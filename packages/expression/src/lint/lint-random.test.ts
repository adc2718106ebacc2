import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenText, expressionText } from '../../test-help/random-expression.js';
import { readSyntax } from '../syntax/read-syntax.js';
import { lint } from './lint.js';
import { applyEdits } from './repair.js';
import type { RecordSchema } from './schema.types.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

/** The names of random texts, of types that set off most rules. */
const SCHEMA: RecordSchema = {
  properties: {
    a: { type: ['number', 'null'] },
    b: { type: 'string' },
    orders: {
      type: 'array',
      items: { properties: { a: { type: 'string', format: 'date-time' }, and: { type: 'number' } } },
    },
    客户等级: { enum: ['A', 'B'] },
    '客户 等级': { type: ['string', 'null'] },
    in: { type: 'boolean' },
    or: { type: 'array', items: { type: 'string' } },
    Ünï: { type: 'string' },
  },
};

const FIELDS = [
  'a',
  'b',
  'orders',
  'orders.a',
  'orders.and',
  '客户等级',
  '`客户 等级`',
  'in',
  'or',
  'x',
  '$x',
];
const VALUES = ['1', '0', '"A"', '"1"', '"true"', 'true', 'null', '["A", "B"]', '(a)', '-1'];
const pick = (choices: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...choices);

/** Conditions as people write them: more of the traps than in texts of the whole grammar. */
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(pick(FIELDS), pick(['=', '!=', '<', '>=', 'in']), pick(VALUES)).map((parts) => parts.join(' ')),
    fc.tuple(pick(VALUES), pick(['=', '!=', '<', '>=', 'in']), pick(FIELDS)).map((parts) => parts.join(' ')),
    fc
      .tuple(
        pick(['$sum', '$max', '$count', '$uppercase', '$toMillis']),
        pick(FIELDS),
        pick(['<', '=', '>']),
        pick(VALUES),
      )
      .map(([name, field, operator, value]) => `${name}(${field}) ${operator} ${value}`),
    fc.tuple(pick(FIELDS), pick(['"x"', '/x/'])).map(([field, what]) => `$contains(${field}, ${what})`),
    pick(FIELDS),
    pick([
      'true',
      'false',
      '1 = 1',
      '$exists(or)',
      '$toMillis("2025-01-01 10:00") > 5',
      'orders[and]',
      'a ?? 3',
      'a ? b : in',
    ]),
    fc
      .tuple(tie('condition'), pick(['and', 'or', '=', '??']), tie('condition'))
      .map((parts) => parts.join(' ')),
    tie('condition').map((inner) => `$not(${inner})`),
    tie('condition').map((inner) => `(${inner})`),
    tie('condition').map((inner) => `$count(orders[${inner}]) > 0`),
  ),
}));

describe('fixes of random texts', { timeout: RUNS * 200 }, () => {
  it.each([
    ['of the whole grammar', expressionText],
    ['of conditions', condition],
    ['that are broken', brokenText],
  ])('%s can be applied and are read again', (_, texts) => {
    let fixes = 0;
    fc.assert(
      fc.property(texts, (text) => {
        for (const { fixes: found, span, message } of lint(text, SCHEMA)) {
          expect(span.position + span.length).toBeLessThanOrEqual(text.length);
          expect(message).not.toMatch(/\{\w+\}/);
          for (const { edits } of found) {
            fixes++;
            edits.reduce((from, { start, end }) => {
              expect(start).toBeGreaterThanOrEqual(from);
              return Math.max(end, start);
            }, 0);
            expect(readSyntax(applyEdits(text, edits)).errors, applyEdits(text, edits)).toEqual([]);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(fixes).toBeGreaterThan(0);
  });
});
