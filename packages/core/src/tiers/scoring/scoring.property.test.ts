import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactorScale, TierContent, TierTable } from '../tiers.types.js';
import { planTierRun } from '../plan-tier-run.js';
import { factorScorer } from './factor-score.js';
import { gradeTable } from './grade-table.js';
import { nextStanding, tierForScore } from './standing.js';

const finite = fc.double({ noNaN: true, min: -1e6, max: 1e6 });
const values = fc.array(fc.option(fc.oneof(finite, fc.integer({ min: 0, max: 5 }))), { maxLength: 40 });
const quantile: fc.Arbitrary<FactorScale> = fc.record({
  type: fc.constant('quantile' as const),
  groups: fc.integer({ min: 2, max: 10 }),
  lowerIsBetter: fc.boolean(),
});

const content: TierContent = {
  name: { en: 'Value' },
  factors: [
    {
      id: 'a',
      title: { en: 'A' },
      value: { type: 'field', field: 'a' },
      weight: 3,
      scale: {
        type: 'bands',
        bands: [
          { from: null, score: 0 },
          { from: 1, score: 40 },
          { from: 3, score: 100 },
        ],
      },
    },
    {
      id: 'b',
      title: { en: 'B' },
      value: { type: 'field', field: 'b' },
      weight: 1,
      scale: { type: 'quantile', groups: 5, lowerIsBetter: false },
    },
  ],
  tiers: [
    { id: 'high', name: { en: 'High' }, color: 'amber', enter: 70, exit: 60 },
    { id: 'middle', name: { en: 'Middle' }, color: 'blue', enter: 40, exit: 30 },
    { id: 'low', name: { en: 'Low' }, color: 'gray', enter: 0, exit: 0 },
  ],
  missing: 'reweigh',
  downgradeAfter: 2,
  reviewEvery: 'P1M',
  anchorDay: 1,
};

function tableOf(columns: readonly (readonly (number | null)[])[]): TierTable {
  return { recordIds: (columns[0] ?? []).map((_, index) => `r${index}`), values: columns, errors: [] };
}

describe('scores', () => {
  it('are equal for equal values, between 0 and 100, and never fall as values get better', () => {
    fc.assert(
      fc.property(values, quantile, (column, scale) => {
        const score = factorScorer(scale, column);
        const known = column.filter((value) => value !== null);
        for (const a of known)
          for (const b of known) {
            if (a === b) expect(score(a)).toBe(score(b));
            const isBetter = scale.type === 'quantile' && scale.lowerIsBetter ? a < b : a > b;
            if (isBetter) expect(score(a)).toBeGreaterThanOrEqual(score(b));
            expect(score(a)).toBeGreaterThanOrEqual(0);
            expect(score(a)).toBeLessThanOrEqual(100);
          }
      }),
    );
  });

  it('of a record are its parts added up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.option(finite), fc.option(finite))), (rows) => {
        const table = tableOf([rows.map(([a]) => a), rows.map(([, b]) => b)]);
        for (const missing of ['reweigh', 'zero', 'report'] as const) {
          const graded = gradeTable({ ...content, missing }, table);
          for (const [index, score] of graded.scores.entries()) {
            if (score === null) continue;
            const parts = graded.partsAt(index);
            expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1);
            expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
          }
        }
      }),
    );
  });
});

describe('standing', () => {
  const score = fc.double({ min: 0, max: 100, noNaN: true });

  it('stays between the lines, rises at once, and falls only after so many reviews in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, fc.boolean()), { minLength: 1, maxLength: 30 }), (steps) => {
        let state = null as { computedTierId: string; belowCount: number } | null;
        let below = 0;
        for (const [next, isReview] of steps) {
          const before: string | null = state?.computedTierId ?? null;
          const result = nextStanding(state, next, content, isReview);
          if (result === null) throw new Error('no tier');
          const place = (id: string): number => content.tiers.findIndex((tier) => tier.id === id);
          const fresh = tierForScore(content.tiers, next)?.id ?? '';
          if (before !== null) {
            const held = content.tiers[place(before)];
            const isBelow = next < (held?.exit ?? 0);
            if (place(fresh) < place(before)) expect(result.tierId).toBe(fresh);
            else if (!isBelow) expect(result.tierId).toBe(before);
            below = isBelow ? below + (isReview ? 1 : 0) : 0;
            if (isBelow) expect(result.tierId).toBe(isReview && below >= 2 ? fresh : before);
            if (result.tierId !== before) below = 0;
          }
          state = { computedTierId: result.tierId, belowCount: result.belowCount };
        }
      }),
    );
  });
});

describe('a run', () => {
  it('changes nothing the second time', () => {
    const row = fc.tuple(fc.option(finite), fc.option(finite));
    fc.assert(
      fc.property(
        fc.array(row),
        fc.array(row),
        fc.option(fc.constant('P1M')),
        (first, second, reviewEvery) => {
          const rows = [first, second];
          let assignments: ReturnType<typeof planTierRun>['steps'][number]['after'][] = [];
          for (const [index, records] of rows.entries()) {
            const table = tableOf([records.map(([a]) => a), records.map(([, b]) => b)]);
            const run = () =>
              planTierRun({
                schemeId: 's',
                recordType: 'customer',
                schemeNumber: 1,
                content: { ...content, reviewEvery },
                table,
                assignments,
                asOf: `2026-0${1 + 2 * index}-10T00:00:00.000Z`,
                timeZone: 'Asia/Shanghai',
              });
            const { steps } = run();
            const kept = new Map(assignments.map((one) => [one.id, one]));
            for (const { after } of steps) kept.set(after.id, after);
            assignments = [...kept.values()];
            expect(run().steps).toEqual([]);
          }
        },
      ),
    );
  });
});
