import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SequenceSegment } from '../codes.types.js';
import {
  capacityOf,
  countIssuable,
  nextNumber,
  numberProblem,
  numbersAfter,
  numberText,
  textNumber,
} from '../index.js';

const PLAIN: SequenceSegment = {
  id: 'no',
  type: 'sequence',
  width: 3,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: [],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};

/** One by one, without any cleverness. */
function plainly(segment: SequenceSegment, base: number): number[] {
  return Array.from({ length: base ** segment.width }, (_, number) => number).filter((number) => {
    const text = numberText(segment, number);
    return (
      number >= segment.start &&
      (number - segment.start) % segment.step === 0 &&
      !segment.skip.some((word) => text.includes(word)) &&
      !segment.reserved.some(({ from, to }) => number >= from && number <= to)
    );
  });
}

const segment = fc
  .record({
    width: fc.integer({ min: 1, max: 3 }),
    start: fc.integer({ min: 0, max: 60 }),
    step: fc.integer({ min: 1, max: 7 }),
    skip: fc.array(fc.string({ unit: fc.constantFrom('0', '1', '2', '3'), minLength: 1, maxLength: 2 }), {
      maxLength: 3,
    }),
    reserved: fc.array(
      fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
      { maxLength: 2 },
    ),
  })
  .map((random): SequenceSegment => ({ ...PLAIN, ...random, alphabet: { characters: '0123' } }));

describe('running numbers', { timeout: 60_000 }, () => {
  it('of three digits without 4 are 728', () => {
    expect(capacityOf({ ...PLAIN, skip: ['4'] })).toEqual({ numbers: 728, grown: 728, reserved: 0 });
  });

  it('are counted and given as one would by trying all of them', () => {
    fc.assert(
      fc.property(segment, fc.nat(64), fc.nat(64), (random, from, to) => {
        const all = plainly(random, 4);
        expect([...numbersAfter(random, null)]).toEqual(all);
        expect(capacityOf(random).numbers).toBe(all.length);
        expect(countIssuable(random, from, to)).toBe(all.filter((one) => one >= from && one <= to).length);
        expect(nextNumber(random, from)).toBe(all.find((one) => one > from) ?? null);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('jump over long runs of skipped numbers', () => {
    const long = { ...PLAIN, width: 12, skip: ['4'] };
    expect(nextNumber(long, 399_999_999_999)).toBe(500_000_000_000);
    expect(capacityOf(long).numbers).toBe(9 ** 12 - 1);
    const hard = { ...PLAIN, width: 12, start: 0, step: 1000, skip: ['000'] };
    expect(nextNumber(hard, null)).toBeNull();
    expect(capacityOf(hard).numbers).toBe(0);
  });

  it('end at the width, or grow by a digit', () => {
    expect(nextNumber(PLAIN, 999)).toBeNull();
    const grows = { ...PLAIN, overflow: 'grow' } as const;
    expect(nextNumber(grows, 999)).toBe(1000);
    expect(numberText(grows, 1000)).toBe('1000');
    expect(capacityOf(grows)).toMatchObject({ numbers: 999, grown: 999_999_999_999_999 });
  });

  it('leave reserved ranges to people', () => {
    const kept = {
      ...PLAIN,
      start: 100,
      reserved: [
        { from: 1, to: 99 },
        { from: 888, to: 888 },
      ],
    };
    expect(nextNumber(kept, 887)).toBe(889);
    expect(numberProblem(kept, 888)).toBeNull();
    expect(numberProblem(kept, 7)).toBeNull();
    expect(numberProblem(kept, 0)).toBe('below-start');
    expect(capacityOf(kept)).toMatchObject({ numbers: 899, reserved: 100 });
  });

  it.each([
    [-1, 'bad-number'],
    [1.5, 'bad-number'],
    [Number.NaN, 'bad-number'],
    [2 ** 60, 'bad-number'],
    [1000, 'number-too-long'],
    [0, 'below-start'],
    [41, 'skipped-number'],
  ])('refuse %d: %s', (number, problem) => {
    expect(numberProblem({ ...PLAIN, skip: ['4'] }, number)).toBe(problem);
  });

  it('are written in any digits, and read back', () => {
    const letters: SequenceSegment = { ...PLAIN, alphabet: 'crockford' };
    fc.assert(
      fc.property(fc.nat(32 ** 3 - 1), (number) => {
        const text = numberText(letters, number);
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
        expect(textNumber(letters, text)).toBe(number);
      }),
      { seed: 6 },
    );
    expect(textNumber(letters, '0U0')).toBeNull();
  });
});
