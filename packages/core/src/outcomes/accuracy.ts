import { compareCodePoints } from '../shared/order.js';
import type { Interval } from './outcomes.types.js';

/** How many of those that were judged are right. */
export interface Accuracy {
  readonly judged: number;
  readonly right: number;
  /** `null`: nothing was judged. */
  readonly share: number | null;
  /** Wilson's interval at 95 %; `null`: nothing was judged. */
  readonly interval: Interval | null;
}

/** 97.5 % point of the normal distribution. */
const Z = 1.959964;

/** The share that is right in a random sample, with the interval in which that of all lies in 95 of 100 samples. */
export function accuracyOf(right: number, judged: number): Accuracy {
  if (judged === 0) return { judged, right, share: null, interval: null };
  const share = right / judged;
  const middle = share + Z ** 2 / (2 * judged);
  const reach = Z * Math.sqrt((share * (1 - share)) / judged + Z ** 2 / (4 * judged ** 2));
  const scale = 1 + Z ** 2 / judged;
  // Where all or none are right, rounding must not put the share itself outside.
  const low = Math.min(share, Math.max(0, (middle - reach) / scale));
  const high = Math.max(share, Math.min(1, (middle + reach) / scale));
  return { judged, right, share, interval: { low, high } };
}

/**
 * Draws lots: each set of `size` items is as likely as another, and a seed always draws the same ones.
 *
 * @param seed Any whole number, e.g. from `crypto.getRandomValues`.
 * @param keyOf Tells items apart, so that their order does not matter.
 */
export function sampleOf<Item>(
  items: Iterable<Item>,
  size: number,
  seed: number,
  keyOf: (item: Item) => string,
): readonly Item[] {
  const ordered = [...items].sort((a, b) => compareCodePoints(keyOf(a), keyOf(b)));
  const count = Math.min(size, ordered.length);
  const random = randomFrom(seed);
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (ordered.length - at));
    const [one, two] = [ordered[at], ordered[other]];
    if (one !== undefined && two !== undefined) [ordered[at], ordered[other]] = [two, one];
  }
  return ordered.slice(0, count);
}

/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
