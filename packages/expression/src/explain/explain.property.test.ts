import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.js';
import type { TestOutcome } from '../compile/compile.types.js';
import { messyRecord, ruleText } from '../testing/random-rules.js';
import { AS_OF } from '../testing/run.js';
import { stockValueOf } from '../testing/stock.js';
import { explain } from './explain.js';
import type { Explanation } from './explain.types.js';

const DAY = 86_400_000;
const NOW = Date.parse(AS_OF);

const kindOf = (outcome: TestOutcome): string => (typeof outcome === 'string' ? outcome : 'error');

function outcomeAt(text: string, record: unknown, asOf: string): string {
  const compiled = compile(text);
  if (!compiled.ok || compiled.expression.engine !== 'closure') throw new Error(text);
  return kindOf(compiled.expression.test(record, { asOf }));
}

function explained(text: string, record: unknown): Extract<Explanation, { ok: true }> {
  const result = explain(text, record, { asOf: AS_OF });
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result;
}

/** Near misses run again by other means than the ones that found them. */
function expectNearMisses(text: string, record: unknown): void {
  const { nearMisses, rows } = explained(text, record);
  for (const id of nearMisses) {
    const { span } = rows.find((row) => row.id === id)!;
    const flipped = ['true', 'false'].map(
      (word) => `${text.slice(0, span.start)}(${word})${text.slice(span.end)}`,
    );
    expect(
      flipped.map((each) => outcomeAt(each, record, AS_OF)),
      text,
    ).toContain('match');
  }
}

/** Each run compiles dozens of texts twice over; a busy machine needs its time. */
const PATIENCE = 60_000;

describe('explanations of random rules on messy records', () => {
  it(
    'end in the outcome of the rule, agree with jsonata row by row, and claim nothing untrue',
    async () => {
      await fc.assert(
        fc.asyncProperty(ruleText, messyRecord, async (text, record) => {
          if (!compile(text).ok) return;
          const { outcome, rows } = explained(text, record);
          expect(kindOf(outcome), text).toBe(outcomeAt(text, record, AS_OF));
          const [root] = rows;
          const expected = { match: ['pass'], 'no-match': ['fail', 'missing'], error: ['error'] }[
            kindOf(outcome)
          ];
          expect(expected, text).toContain(root?.outcome);
          for (const row of rows) {
            if (text.includes(':=') || row.outcome === 'unknown') continue;
            const said = row.ifReached ?? row.outcome;
            const value = await stockValueOf(
              `$boolean(${text.slice(row.span.start, row.span.end)})`,
              record,
              AS_OF,
            );
            const stock = typeof value === 'object' ? 'error' : value === true ? 'pass' : 'fail';
            expect(said === 'missing' ? 'fail' : said, `${text} @${row.span.start}`).toBe(stock);
          }
          expectNearMisses(text, record);
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );
});

describe('flips of random time rules', () => {
  const amount = fc.constantFrom('30 * 86400000', '7 * 24 * 60 * 60 * 1000', '5184000000', '3600000');
  const order = fc.constantFrom('>', '>=', '<', '<=');
  const window = fc.oneof(
    fc.tuple(order, amount).map(([op, ms]) => `$toMillis(at) ${op} $millis() - ${ms}`),
    fc.tuple(fc.constantFrom('<', '<='), amount).map(([op, ms]) => `$millis() - $toMillis(at) ${op} ${ms}`),
    fc.tuple(order).map(([op]) => `$toMillis(at) ${op} $millis()`),
    fc
      .constantFrom('[Y0001]-[M01]', '[Y0001]-[M01]-[D01]', '[X0001]-W[W01]', '[Y0001]')
      .chain((picture) =>
        fc
          .constantFrom('+0800', '-0330', '+0000')
          .map(
            (zone) =>
              `$fromMillis($toMillis(at), "${picture}", "${zone}") = $fromMillis($millis(), "${picture}", "${zone}")`,
          ),
      ),
  );
  const leaf = fc.oneof(
    window,
    fc
      .tuple(window, fc.constantFrom('> 0', '= 0', '>= 2', '< 2'))
      .map(([where, n]) => `$count(orders[${where}]) ${n}`),
    fc.constantFrom('n > 1', 'n = 1'),
  );
  const rule = fc.oneof(
    leaf,
    fc.tuple(leaf, leaf, fc.constantFrom('and', 'or')).map(([a, b, word]) => `(${a}) ${word} (${b})`),
    leaf.map((a) => `(${a}) ? false : true`),
  );
  const date = fc
    .integer({ min: -100, max: 100 })
    .map((days) => new Date(NOW + days * DAY + 12_345).toISOString());
  const record = fc.record(
    { at: date, n: fc.constantFrom(1, 2), orders: fc.array(fc.record({ at: date }), { maxLength: 4 }) },
    { requiredKeys: [] },
  );

  it(
    'happen at that millisecond and not before',
    () => {
      let flips = 0;
      fc.assert(
        fc.property(
          rule,
          record,
          fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
          (text, data, places) => {
            const { outcome, flipsAt } = explained(text, data);
            expect(flipsAt.kind, text).not.toBe('unknown');
            const end = flipsAt.kind === 'at' ? Date.parse(flipsAt.at) : NOW + 1000 * DAY;
            const before = [end - 1, ...places.map((place) => Math.floor(NOW + place * (end - 1 - NOW)))];
            for (const instant of before) {
              expect(outcomeAt(text, data, new Date(instant).toISOString()), text).toBe(kindOf(outcome));
            }
            if (flipsAt.kind !== 'at') return;
            flips++;
            const then = outcomeAt(text, data, flipsAt.at);
            expect(then, text).not.toBe(kindOf(outcome));
            expect(then).toBe(kindOf(flipsAt.outcome));
          },
        ),
        { numRuns: 150 },
      );
      expect(flips).toBeGreaterThan(25);
    },
    PATIENCE,
  );
});
