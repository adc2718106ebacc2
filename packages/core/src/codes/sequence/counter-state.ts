import type { CounterState, NumberLease } from '../counter.types.js';
import type { Instant } from '../../shared/shared.types.js';
import { type GapNote, type NumberRange, rangesOf, rangesWithout, withGaps } from './gaps.js';

/** A counter that has given nothing yet. */
export const NEW_COUNTER: CounterState = { last: null, leases: [], gaps: [] };

/** The key of a counter: JSON array text, so that no two (pattern, scope) pairs share one. */
export function counterKey(patternId: string, scopeKey: string): string {
  return JSON.stringify([patternId, scopeKey]);
}

/** The counter with numbers noted as unused, for a reason. */
export function noteGap(state: CounterState, ranges: readonly NumberRange[], note: GapNote): CounterState {
  return { ...state, gaps: withGaps(state.gaps, ranges, note) };
}

/** The counter after numbers came into use that were noted as gaps before. */
export function useNumbers(state: CounterState, numbers: readonly number[]): CounterState {
  const gaps = rangesWithout(state.gaps, numbers);
  return gaps === state.gaps ? state : { ...state, gaps };
}

/**
 * Ends a lease: the numbers that were used are left out, all others become a gap with the reason `lease-returned`.
 * An unknown lease (returned before, or expired) changes nothing but that used numbers are no gap any more.
 *
 * @param used Numbers that the holder put on records.
 */
export function returnNumbers(
  state: CounterState,
  leaseId: string,
  used: readonly number[],
  at: Instant,
): CounterState {
  const lease = state.leases.find(({ id }) => id === leaseId);
  if (lease === undefined) return useNumbers(state, used);
  return endLeases(state, [lease], { reason: 'lease-returned', at }, used);
}

/** Ends the leases whose time is over: their numbers become gaps with the reason `lease-expired`. */
export function expireLeases(state: CounterState, now: Instant): CounterState {
  const over = state.leases.filter(({ until }) => until <= now);
  return over.length === 0 ? state : endLeases(state, over, { reason: 'lease-expired', at: now }, []);
}

function endLeases(
  state: CounterState,
  ended: readonly NumberLease[],
  note: GapNote,
  used: readonly number[],
): CounterState {
  const unused = rangesWithout(
    ended.map(({ from, to }) => ({ from, to })),
    used,
  );
  const ids = new Set(ended.map(({ id }) => id));
  const leases = state.leases.filter(({ id }) => !ids.has(id));
  return noteGap({ ...state, leases }, unused, note);
}

/** Whether a number is in somebody's hands and may be used any moment. */
export function isLeased({ leases }: Pick<CounterState, 'leases'>, number: number): boolean {
  return leases.some(({ from, to }) => number >= from && number <= to);
}

/**
 * Moves the counter behind numbers that came from elsewhere. What was left out on the way becomes a gap with the
 * reason `skipped`, which `lowest-free` fills later.
 */
export function importNumbers(
  state: CounterState,
  numbers: readonly number[],
  { start, at }: { readonly start: number; readonly at: Instant },
): CounterState {
  const used = useNumbers(state, numbers);
  const highest = numbers.reduce((most, number) => Math.max(most, number), state.last ?? start - 1);
  const from = (state.last ?? start - 1) + 1;
  if (highest < from) return used;
  const above = rangesOf(numbers.filter((number) => number >= from)).flatMap(({ from: a, to }) => [a, to]);
  const between: NumberRange[] = [];
  let next = from;
  for (let index = 0; index < above.length; index += 2) {
    const begin = above[index] ?? next;
    if (begin > next) between.push({ from: next, to: begin - 1 });
    next = (above[index + 1] ?? begin) + 1;
  }
  return { ...noteGap(used, between, { reason: 'skipped', at }), last: highest };
}
