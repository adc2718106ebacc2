import { breathe, Slice } from './slices.js';
import type { Breath } from './slices.js';

/** `ranks[code]` is the place of a distinct value among all distinct values of its column, from 0. */
export type Ranks = Int32Array;

/** How long ranking may hold the page before it lets input and painting go first, in milliseconds. */
const SLICE_MS = 10;
/** Runs of this many texts are sorted by the engine in one go; about 1 ms with a collator. */
const RUN = 512;

type Compare = (a: number, b: number) => number;
type Steps<T> = Generator<void, T, void>;

function toRanks(order: Uint32Array): Ranks {
  const ranks = new Int32Array(order.length);
  for (let place = 0; place < order.length; place++) ranks[order[place] ?? 0] = place;
  return ranks;
}

function codesOf(values: readonly unknown[]): Uint32Array {
  return Uint32Array.from(values, (_, code) => code);
}

/** Typed arrays sort plain numbers natively, so values are sorted first and looked up after. */
function rankNumbers(values: readonly number[]): Ranks {
  const rankOf = new Map<number, number>();
  for (const value of Float64Array.from(values).sort()) rankOf.set(value, rankOf.size);
  return Int32Array.from(values, (value) => rankOf.get(value) ?? 0);
}

/** Merges each pair of neighbouring runs of `width` codes from `source` into `target`. */
function* mergeRuns(source: Uint32Array, target: Uint32Array, width: number, compare: Compare): Steps<void> {
  const count = source.length;
  for (let from = 0; from < count; from += 2 * width) {
    const middle = Math.min(from + width, count);
    const to = Math.min(from + 2 * width, count);
    let left = from;
    let right = middle;
    for (let place = from; place < to; place++) {
      const takeLeft = left < middle && (right >= to || compare(source[left] ?? 0, source[right] ?? 0) <= 0);
      target[place] = (takeLeft ? source[left++] : source[right++]) ?? 0;
      if ((place & 1023) === 1023) yield;
    }
  }
}

/** Merge sort over codes, from runs that the engine sorts natively; pauses every millisecond or so. */
function* sortTexts(values: readonly string[], collator: Intl.Collator): Steps<Ranks> {
  const compare: Compare = (a, b) => collator.compare(values[a] ?? '', values[b] ?? '') || a - b;
  const count = values.length;
  let source: Uint32Array = codesOf(values);
  for (let from = 0; from < count; from += RUN) {
    source.subarray(from, from + RUN).sort(compare);
    yield;
  }
  let target: Uint32Array = new Uint32Array(count);
  for (let width = RUN; width < count; width *= 2) {
    yield* mergeRuns(source, target, width, compare);
    [source, target] = [target, source];
  }
  return toRanks(source);
}

function* rankSteps(values: readonly (string | number)[], collator: Intl.Collator): Steps<Ranks> {
  if (typeof values[0] === 'string') return yield* sortTexts(values as readonly string[], collator);
  return rankNumbers(values as readonly number[]);
}

/** Ranks distinct values (all texts, or all numbers) in one go; for short lists. */
export function rankNow(values: readonly (string | number)[], collator: Intl.Collator): Ranks {
  const steps = rankSteps(values, collator);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Ranks distinct values in slices of about 10 ms, so that the page stays alive meanwhile.
 * @param signal Ends the work early; the promise then rejects with the signal's reason.
 */
export async function rankInSlices(
  values: readonly (string | number)[],
  collator: Intl.Collator,
  signal?: AbortSignal,
  breath: Breath = breathe,
): Promise<Ranks> {
  const steps = rankSteps(values, collator);
  const slice = new Slice(SLICE_MS);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!slice.due()) continue;
    await breath();
    signal?.throwIfAborted();
    slice.restart();
  }
}
