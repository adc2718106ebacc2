import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import { relatedRecord, relatedSchema, rulePair } from '../testing/related-rules.js';
import { stockValueOf } from '../testing/stock.js';
import { relate } from './relate.js';
import type { Relation } from './relate.types.js';
import { completed, conforms } from './schema-records.js';

/*
 * Claims about random pairs of rules hold for random records, and their examples are what stock jsonata
 * says they are. RELATE_RUNS=5000 for a long run.
 */

const RUNS = Number(process.env['RELATE_RUNS'] ?? 40);
const AS_OF = '2026-01-01T00:00:00.000Z';

type Test = (record: unknown) => boolean;

function testOf(text: string): Test {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(text);
  const { expression } = compiled;
  return (record) => expression.test(record, { asOf: AS_OF }) === 'match';
}

function contradicts(relation: Relation, a: boolean, b: boolean): boolean {
  switch (relation) {
    case 'equal':
      return a !== b;
    case 'a-implies-b':
      return a && !b;
    case 'b-implies-a':
      return b && !a;
    case 'disjoint':
      return a && b;
    default:
      return false;
  }
}

async function stockMatches(text: string, record: unknown): Promise<boolean> {
  return (await stockValueOf(`$boolean(${text})`, record, AS_OF)) === true;
}

describe('relate on random rules', () => {
  const decided = new Map<Relation, number>();

  it('claims what holds, with examples that are true', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        rulePair,
        fc.array(relatedRecord, { minLength: 60, maxLength: 60 }),
        async ([a, b], records) => {
          const { relation, witnesses } = relate(a, b, { asOf: AS_OF });
          decided.set(relation, (decided.get(relation) ?? 0) + 1);
          const [first, second] = [testOf(a), testOf(b)];
          const wrong = records.find((record) => contradicts(relation, first(record), second(record)));
          expect([a, b, relation, wrong]).toEqual([a, b, relation, undefined]);
          for (const [name, record] of Object.entries(witnesses)) {
            const found = [await stockMatches(a, record), await stockMatches(b, record)];
            expect([a, b, record, found]).toEqual([a, b, record, [name !== 'onlyB', name !== 'onlyA']]);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect((decided.get('cannot-decide') ?? 0) / RUNS).toBeLessThan(0.3);
  });

  it('claims what holds for the records of a schema, with examples of it', { timeout: 600_000 }, () => {
    let tried = 0;
    fc.assert(
      fc.property(
        rulePair,
        relatedSchema,
        fc.array(relatedRecord, { minLength: 150, maxLength: 150 }),
        ([a, b], schema, records) => {
          const { relation, witnesses } = relate(a, b, { asOf: AS_OF, schema });
          const [first, second] = [testOf(a), testOf(b)];
          const possible = records
            .map((record) => completed(schema, record))
            .filter((record) => conforms(schema, record));
          tried += possible.length;
          const wrong = possible.find((record) => contradicts(relation, first(record), second(record)));
          expect([a, b, relation, wrong]).toEqual([a, b, relation, undefined]);
          for (const [name, record] of Object.entries(witnesses)) {
            expect(conforms(schema, record)).toBe(true);
            expect([first(record), second(record)]).toEqual([name !== 'onlyB', name !== 'onlyA']);
          }
        },
      ),
      { numRuns: RUNS * 2 },
    );
    expect(tried).toBeGreaterThan(RUNS * 10);
  });
});
