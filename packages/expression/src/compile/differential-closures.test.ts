import { describe, expect, it } from 'vitest';
import { fuzz } from '../testing/fuzz-main.js';

/*
 * Random expressions over every kind of node on messy records, by closures and by jsonata as it comes. The
 * same every time; `npm run fuzz` goes on for as long as one likes.
 */

describe('random expressions as closures', () => {
  it('give the values of jsonata, and fail where it fails', async () => {
    const { counts, findings } = await fuzz(20261122, (compared) => compared < 2500);
    expect(findings.filter((finding) => !finding.startsWith('other error'))).toEqual([]);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    // Most must give values, or the test would show little.
    expect(counts['same value'] / all).toBeGreaterThan(0.75);
    expect((counts['other error'] + counts['error of another member']) / all).toBeLessThan(0.01);
    expect(counts.refused / all).toBeLessThan(0.02);
    expect(counts['jsonata breaks'] / all).toBeLessThan(0.02);
  }, 120_000);
});
