import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyOf, sampleOf } from './index.js';

describe('accuracyOf', () => {
  // Published values of Wilson's interval without continuity correction (Newcombe 1998, table I).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is what the literature says', (right, judged, low, high) => {
    const { share, interval } = accuracyOf(right, judged);
    expect(share).toBe(right / judged);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  it('never leaves 0 to 1, holds the share, and says nothing of nothing', () => {
    expect(accuracyOf(0, 0)).toEqual({ judged: 0, right: 0, share: null, interval: null });
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (right, wrong) => {
        const { share, interval } = accuracyOf(right, right + wrong);
        if (share === null || interval === null) return right + wrong === 0;
        return 0 <= interval.low && interval.low <= share && share <= interval.high && interval.high <= 1;
      }),
      {
        examples: [
          [0, 3],
          [3, 0],
        ],
        numRuns: 1000,
      },
    );
  });
});

describe('sampleOf', () => {
  const letters = [...'abcdefghij'];
  const key = (letter: string): string => letter;

  it('has each item once, the same for a seed, whatever the order', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(12), (seed, size) => {
        const sample = sampleOf(letters, size, seed, key);
        expect(new Set(sample).size).toBe(Math.min(size, letters.length));
        expect(sampleOf([...letters].reverse(), size, seed, key)).toEqual(sample);
      }),
    );
  });

  it('takes every item about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 5000; seed += 1)
      for (const letter of sampleOf(letters, 3, seed, key)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    // 1,500 of each are expected, with a standard deviation of 32.
    for (const letter of letters) expect(Math.abs((counts.get(letter) ?? 0) - 1500)).toBeLessThan(170);
  });
});
