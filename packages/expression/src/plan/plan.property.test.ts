import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSyntax } from '../syntax/read-syntax.js';
import { AS_OF } from '../testing/run.js';
import { stockValueOf } from '../testing/stock.js';
import { evaluatePlan } from './interpret.js';
import { planValue } from './plan.js';
import { messyRecord, ruleText } from '../testing/random-rules.js';
import { isExact } from './walk.js';

/*
 * Random rules of the shapes that plans know, on records with missing, null and wrongly typed fields and with
 * lists in odd places: a plan without opaque parts gives the value, or the error, that the engine gives.
 * PLAN_RUNS=20000 for a long run.
 */

const RUNS = Number(process.env['PLAN_RUNS'] ?? 400);

describe('plans of random rules', () => {
  it('mean what jsonata means', { timeout: 600_000 }, async () => {
    let exact = 0;
    await fc.assert(
      fc.asyncProperty(
        ruleText,
        fc.array(messyRecord, { minLength: 4, maxLength: 4 }),
        async (text, records) => {
          const { root, errors } = readSyntax(text);
          if (root === undefined || errors.length > 0) throw new Error(`cannot read ${text}`);
          const plan = planValue(root);
          if (!isExact(plan)) return;
          exact += 1;
          for (const record of records) {
            const outcome = evaluatePlan(plan, record, { asOf: Date.parse(AS_OF) });
            const ours = outcome.ok ? outcome.value : { code: outcome.code };
            expect([text, record, ours]).toEqual([text, record, await stockValueOf(text, record, AS_OF)]);
          }
        },
      ),
      { numRuns: RUNS },
    );
    expect(exact).toBeGreaterThan(RUNS / 2);
  });
});
