import type { Instant } from '../../shared/shared.types.js';
import type { SequenceSegment } from '../codes.types.js';
import type { CounterState, GapReason, NumberLease } from '../counter.types.js';
import { countIssuable } from '../numbers/count-numbers.js';
import { isReserved, nextNumber, numberProblem } from '../numbers/next-number.js';
import { lastNumber } from '../numbers/number-system.js';
import { isLeased, noteGap, useNumbers } from './counter-state.js';
import { rangesOf } from './gaps.js';

/** Numbers from a counter, with the counter after that; or how many it has left when that is too few. */
export type TakeResult =
  | { readonly ok: true; readonly numbers: readonly number[]; readonly next: CounterState }
  | { readonly ok: false; readonly free: number };

/** Gaps with numbers that nobody ever had, so that they may still be given. */
const NEVER_USED: readonly GapReason[] = ['skipped', 'lease-returned'];

/**
 * Takes so many numbers from the counter, all or none. With fill `lowest-free`, numbers of gaps come first that
 * nobody ever had: left out by an import, or returned from a lease.
 *
 * @param refused Says which numbers cannot be used, e.g. because their code is held already; they stay behind as a
 * gap with the reason `skipped`.
 */
export function takeNumbers(
  state: CounterState,
  segment: SequenceSegment,
  count: number,
  { at, refused = () => false }: { readonly at: Instant; readonly refused?: (number: number) => boolean },
): TakeResult {
  const numbers = segment.fill === 'lowest-free' ? fillable(state, segment, count, refused) : [];
  const filled = numbers.length;
  const passed: number[] = [];
  let last = state.last;
  while (numbers.length < count) {
    const next = nextNumber(segment, last);
    if (next === null) return { ok: false, free: filled + freeNumbers(state, segment) };
    if (refused(next)) passed.push(next);
    else numbers.push(next);
    last = next;
  }
  const used = useNumbers(state, numbers.slice(0, filled));
  return {
    ok: true,
    numbers,
    next: { ...noteGap(used, rangesOf(passed), { reason: 'skipped', at }), last },
  };
}

/** How many numbers the counter still gives, those that `lowest-free` would fill not counted. */
export function freeNumbers({ last }: Pick<CounterState, 'last'>, segment: SequenceSegment): number {
  return countIssuable(segment, last === null ? segment.start : last + 1, lastNumber(segment));
}

function fillable(
  state: CounterState,
  segment: SequenceSegment,
  count: number,
  refused: (number: number) => boolean,
): number[] {
  const found: number[] = [];
  for (const { from, to, reason } of state.gaps) {
    if (!NEVER_USED.includes(reason)) continue;
    for (
      let number = nextNumber(segment, from - 1);
      number !== null && number <= to;
      number = nextNumber(segment, number)
    ) {
      if (found.length >= count) return found;
      if (!isLeased(state, number) && !refused(number)) found.push(number);
    }
  }
  return found;
}

/** What a lease is to be. */
export type LeaseRequest = Pick<NumberLease, 'id' | 'holder' | 'until'> & { readonly count: number };

/**
 * Takes a block of new numbers for somebody who will use them without asking. The block goes from its first number
 * to its last; which numbers in between may be used says `nextNumber`.
 */
export function leaseNumbers(
  state: CounterState,
  segment: SequenceSegment,
  { count, ...lease }: LeaseRequest,
  at: Instant,
): TakeResult {
  const taken = takeNumbers(state, { ...segment, fill: 'next' }, count, { at });
  if (!taken.ok) return taken;
  const [from = 0, to = from] = [taken.numbers[0], taken.numbers.at(-1)];
  return { ...taken, next: { ...taken.next, leases: [...taken.next.leases, { ...lease, from, to }] } };
}

/** Whether a number may be given by hand: written by the pattern, and kept for that. */
export function isManualNumber(segment: SequenceSegment, number: number): boolean {
  return isReserved(segment, number) && numberProblem(segment, number) === null;
}
