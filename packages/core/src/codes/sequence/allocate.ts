import type { Instant } from '../../shared/shared.types.js';
import type { SequenceSegment } from '../codes.types.js';
import type { CounterState, CounterWrite } from '../counter.types.js';
import { expireLeases, NEW_COUNTER, returnNumbers } from './counter-state.js';
import type { SequenceStore, StoredCounter } from './sequence-store.types.js';
import { leaseNumbers, type LeaseRequest, takeNumbers, type TakeResult } from './take-numbers.js';

/** From which counter, and with what. */
export interface CounterAccess {
  readonly store: SequenceStore;
  /** `counterKey(patternId, scopeKey)`. */
  readonly key: string;
  readonly now: Instant;
  /** A new id with each call, never the same one again; tells own writes from those of others. */
  readonly newId: () => string;
  /** Tries, the first one counted. Default 50. */
  readonly attempts?: number;
  /** Waits before another try, e.g. a random moment that grows with `attempt`. Default: not at all. */
  readonly wait?: (attempt: number) => Promise<void>;
}

/** The numbers, or why there are none. */
export type AllocateResult =
  | { readonly ok: true; readonly numbers: readonly number[] }
  /** The counter has only so many left. */
  | { readonly ok: false; readonly reason: 'full'; readonly free: number }
  /** Others were faster every time, or the store failed every time: `cause` is what it failed with last. */
  | { readonly ok: false; readonly reason: 'busy' | 'unavailable'; readonly cause?: unknown };

/** Most writes that a counter remembers, so that a caller whose answer was lost finds its own. */
const REMEMBERED = 32;

/**
 * Takes numbers from a counter: none is ever given twice, whatever happens at the same time. When the answer of a
 * write is lost, the counter is read again, and its numbers are found there or taken anew.
 */
export function allocate(
  access: CounterAccess,
  segment: SequenceSegment,
  count: number,
): Promise<AllocateResult> {
  return take(access, (state) => takeNumbers(state, segment, count, { at: access.now }));
}

/** Takes a block of numbers ahead, to be used without asking; see `returnLease`. */
export function lease(
  access: CounterAccess,
  segment: SequenceSegment,
  request: LeaseRequest,
): Promise<AllocateResult> {
  return take(access, (state) => leaseNumbers(state, segment, request, access.now));
}

/**
 * Ends a lease: what was not used becomes a gap with its reason. Doing it twice changes nothing more.
 *
 * @returns `ok` with the used numbers.
 */
export function returnLease(
  access: CounterAccess,
  leaseId: string,
  used: readonly number[],
): Promise<AllocateResult> {
  return take(access, (state) => ({
    ok: true,
    numbers: used,
    next: returnNumbers(state, leaseId, used, access.now),
  }));
}

async function take(
  access: CounterAccess,
  step: (state: CounterState) => TakeResult,
): Promise<AllocateResult> {
  const { attempts = 50, wait } = access;
  const token = access.newId();
  let outcome: AllocateResult = { ok: false, reason: 'busy' };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (attempt > 1) await wait?.(attempt);
    const tried = await tryOnce(access, token, step);
    if (tried.ok || tried.reason === 'full') return tried;
    outcome = tried;
  }
  return outcome;
}

async function tryOnce(
  { store, key, now }: CounterAccess,
  token: string,
  step: (state: CounterState) => TakeResult,
): Promise<AllocateResult> {
  try {
    const stored = await store.read(key);
    const mine = stored?.state.writes?.find((write) => write.token === token);
    if (mine !== undefined) return { ok: true, numbers: mine.numbers };
    const taken = step(expireLeases(stored?.state ?? NEW_COUNTER, now));
    if (!taken.ok) return { ok: false, reason: 'full', free: taken.free };
    const next = withWrite(taken.next, stored, { token, numbers: taken.numbers });
    const written = await store.compareAndSet(key, stored?.etag ?? null, next);
    return written ? { ok: true, numbers: taken.numbers } : { ok: false, reason: 'busy' };
  } catch (cause) {
    // Whether the write happened is found out by the next try.
    return { ok: false, reason: 'unavailable', cause };
  }
}

function withWrite(state: CounterState, stored: StoredCounter | null, write: CounterWrite): CounterState {
  return { ...state, writes: [...(stored?.state.writes ?? []), write].slice(-REMEMBERED) };
}
