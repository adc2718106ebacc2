import type { Instant } from '../../shared/shared.types.js';
import type { GapReason, NumberGap } from '../counter.types.js';

/** Numbers from one to another; both ends belong to it. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** Numbers in ascending order, as few ranges as they need. */
export function rangesOf(numbers: readonly number[]): readonly NumberRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && number <= last.to + 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges;
}

/** The part of the ranges that holds none of the numbers. */
export function rangesWithout<Range extends NumberRange>(
  ranges: readonly Range[],
  numbers: readonly number[],
): readonly Range[] {
  if (numbers.length === 0) return ranges;
  return ranges.flatMap((range) => {
    const inside = numbers.filter((number) => number >= range.from && number <= range.to);
    return inside.length === 0 ? [range] : piecesBetween(range, inside);
  });
}

function piecesBetween<Range extends NumberRange>(range: Range, numbers: readonly number[]): Range[] {
  const pieces: Range[] = [];
  let from = range.from;
  for (const { from: cut, to } of rangesOf(numbers)) {
    if (cut > from) pieces.push({ ...range, from, to: cut - 1 });
    from = to + 1;
  }
  if (from <= range.to) pieces.push({ ...range, from });
  return pieces;
}

/** Why numbers are noted as unused, and since when. */
export interface GapNote {
  readonly reason: GapReason;
  readonly at: Instant;
}

/** Adds gaps in their place; neighbours that say the same become one. What is noted already stays as it is. */
export function withGaps(
  gaps: readonly NumberGap[],
  ranges: readonly NumberRange[],
  { reason, at }: GapNote,
): readonly NumberGap[] {
  const added = ranges.flatMap((range) => rangeWithoutRanges(range, gaps));
  if (added.length === 0) return gaps;
  const all = [...gaps, ...added.map(({ from, to }) => ({ from, to, reason, at }))];
  const merged: NumberGap[] = [];
  for (const gap of all.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && last.to + 1 === gap.from && last.reason === gap.reason && last.at === gap.at)
      merged[merged.length - 1] = { ...last, to: gap.to };
    else merged.push(gap);
  }
  return merged;
}

function rangeWithoutRanges(range: NumberRange, taken: readonly NumberRange[]): readonly NumberRange[] {
  const free: NumberRange[] = [];
  let from = range.from;
  for (const other of taken) {
    if (other.to < from || other.from > range.to) continue;
    if (other.from > from) free.push({ from, to: other.from - 1 });
    from = Math.max(from, other.to + 1);
  }
  return from <= range.to ? [...free, { from, to: range.to }] : free;
}
