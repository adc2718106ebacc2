import type { SequenceSegment } from '../codes.types.js';
import { digitsOf, lastNumber, lastOfWidth, numberSystem } from './number-system.js';
import { skipWatch } from './skip-words.js';

/** How many numbers a counter has. */
export interface NumberCapacity {
  /** Given by the counter in the declared width. */
  readonly numbers: number;
  /** The same with the width that overflow `grow` may reach. */
  readonly grown: number;
  /** Kept for giving by hand, in the declared width. */
  readonly reserved: number;
}

/** How many numbers the counter of a segment gives: from `start`, by `step`, without skipped and reserved ones. */
export function capacityOf(segment: SequenceSegment): NumberCapacity {
  const last = lastOfWidth(segment);
  const numbers = countIssuable(segment, segment.start, last);
  const grown =
    segment.overflow === 'grow' ? countIssuable(segment, segment.start, lastNumber(segment)) : numbers;
  const reserved = mergedRanges(segment).reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, last) - from + 1),
    0,
  );
  return { numbers, grown, reserved };
}

/** How many numbers from `from` to `to`, both included, the counter gives. */
export function countIssuable(segment: SequenceSegment, from: number, to: number): number {
  const low = Math.max(from, segment.start);
  const high = Math.min(to, lastNumber(segment));
  let count = countBetween(segment, low, high);
  for (const range of mergedRanges(segment))
    count -= countBetween(segment, Math.max(low, range.from), Math.min(high, range.to));
  return count;
}

/** The reserved ranges in order, those that touch or overlap made one. */
function mergedRanges(segment: SequenceSegment): readonly { readonly from: number; readonly to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...segment.reserved].sort((a, b) => a.from - b.from)) {
    const previous = merged.at(-1);
    if (previous !== undefined && from <= previous.to + 1) previous.to = Math.max(previous.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function countBetween(segment: SequenceSegment, from: number, to: number): number {
  return to < from ? 0 : countUpTo(segment, to) - countUpTo(segment, from - 1);
}

/** Numbers from 0 to `last` on the step that hold no skipped word. */
function countUpTo(segment: SequenceSegment, last: number): number {
  if (last < 0) return 0;
  const limit = digitsOf(segment, last);
  let count = 0;
  for (let length = segment.width; length <= limit.length; length += 1)
    count += countOfLength(segment, length, length === limit.length ? limit : null);
  return count;
}

/**
 * Numbers of so many digits, none above `limit`, counted digit by digit. `free` holds how many beginnings, already
 * below the limit, lead to each state of the watch with each remainder by the step; `edge` is the beginning of the
 * limit itself.
 */
function countOfLength(segment: SequenceSegment, length: number, limit: readonly number[] | null): number {
  const { base } = numberSystem(segment);
  const { step } = segment;
  let free: Counts = new Float64Array(skipWatch(segment).states * step);
  let edge: Beginning | null = { state: 0, rest: 0 };
  for (let index = 0; index < length; index += 1) {
    const next: Counts = new Float64Array(free.length);
    const lowest = index === 0 && length > segment.width ? 1 : 0;
    for (const [from, ways] of free.entries())
      if (ways > 0)
        spread(segment, next, { state: Math.floor(from / step), rest: from % step }, [0, base], ways);
    if (edge !== null) {
      const top: number = limit?.[index] ?? base;
      spread(segment, next, edge, [lowest, top], 1);
      edge = limit === null ? null : follow(segment, edge, top);
    }
    free = next;
  }
  const wanted = segment.start % step;
  let count = edge?.rest === wanted ? 1 : 0;
  for (let from = wanted; from < free.length; from += step) count += free[from] ?? 0;
  return count;
}

type Counts = Float64Array<ArrayBuffer>;

/** Digits so far: the state of the watch, and the remainder by the step. */
interface Beginning {
  readonly state: number;
  readonly rest: number;
}

function spread(
  segment: SequenceSegment,
  counts: Counts,
  beginning: Beginning,
  [from, to]: readonly [number, number],
  ways: number,
): void {
  for (let digit = from; digit < to; digit += 1) {
    const target = follow(segment, beginning, digit);
    if (target === null) continue;
    const at = target.state * segment.step + target.rest;
    counts[at] = (counts[at] ?? 0) + ways;
  }
}

/** The beginning with one digit more; `null` when it holds a skipped word. */
function follow(segment: SequenceSegment, { state, rest }: Beginning, digit: number): Beginning | null {
  const next = skipWatch(segment).next(state, digit);
  return next < 0 ? null : { state: next, rest: (rest * numberSystem(segment).base + digit) % segment.step };
}
