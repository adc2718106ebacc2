import type { SequenceSegment } from '../codes.types.js';
import { countIssuable } from './count-numbers.js';
import { digitsOf, lastNumber, numberSystem } from './number-system.js';
import { firstSkip } from './skip-words.js';

/** After so many jumps the next number is found by counting. */
const MOST_JUMPS = 64;

/**
 * The number that the counter gives after `last`: the least one above it from `start`, on the step, without skipped
 * words and reserved ranges. `null` when there is none: the scope is full.
 *
 * @param last The last one given; `null` before the first.
 */
export function nextNumber(segment: SequenceSegment, last: number | null): number | null {
  const end = lastNumber(segment);
  let candidate = onStep(segment, last === null ? segment.start : Math.floor(last) + 1);
  for (let jumps = 0; jumps < MOST_JUMPS; jumps += 1) {
    if (candidate > end) return null;
    const jumped = jumpFrom(segment, candidate);
    if (jumped === candidate) return candidate;
    candidate = onStep(segment, jumped);
  }
  return candidate > end ? null : nextByCounting(segment, candidate, end);
}

/** All numbers that the counter gives after `last`, lazily. */
export function* numbersAfter(segment: SequenceSegment, last: number | null): Generator<number> {
  for (let next = nextNumber(segment, last); next !== null; next = nextNumber(segment, next)) yield next;
}

/** Why a number cannot be written, or is none that the pattern uses. */
export type NumberProblem = 'bad-number' | 'number-too-long' | 'skipped-number' | 'below-start';

/** Whether a code may hold the number, given by the counter or by hand; `null` when it may. */
export function numberProblem(segment: SequenceSegment, number: number): NumberProblem | null {
  if (!Number.isSafeInteger(number) || number < 0) return 'bad-number';
  if (number > lastNumber(segment)) return 'number-too-long';
  if (number < lowestNumber(segment)) return 'below-start';
  return firstSkip(segment, digitsOf(segment, number)) >= 0 ? 'skipped-number' : null;
}

/** The least number that codes may hold: the first one, or the first reserved one below it. */
export function lowestNumber(segment: SequenceSegment): number {
  return segment.reserved.reduce((lowest, { from }) => Math.min(lowest, from), segment.start);
}

/** Whether the number is kept for giving by hand. */
export function isReserved(segment: SequenceSegment, number: number): boolean {
  return segment.reserved.some(({ from, to }) => number >= from && number <= to);
}

function onStep({ start, step }: SequenceSegment, number: number): number {
  return number <= start ? start : start + Math.ceil((number - start) / step) * step;
}

/** The number itself when the counter gives it, otherwise the least one that could be next. */
function jumpFrom(segment: SequenceSegment, number: number): number {
  const range = segment.reserved.find(({ from, to }) => number >= from && number <= to);
  if (range !== undefined) return range.to + 1;
  const digits = digitsOf(segment, number);
  const skip = firstSkip(segment, digits);
  if (skip < 0) return number;
  const unit = numberSystem(segment).base ** (digits.length - 1 - skip);
  return (Math.floor(number / unit) + 1) * unit;
}

/** Halves the way to the next number; for steps that hardly ever meet a number without skipped words. */
function nextByCounting(segment: SequenceSegment, from: number, end: number): number | null {
  if (countIssuable(segment, from, end) === 0) return null;
  let low = from;
  let high = end;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (countIssuable(segment, from, middle) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
