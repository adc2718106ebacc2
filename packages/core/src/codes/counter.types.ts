import type { Instant } from '../shared/shared.types.js';

/** Why numbers of a counter are on no record. */
export type GapReason = 'lease-returned' | 'lease-expired' | 'failed' | 'skipped' | 'deleted';

/** Numbers that were taken and not used; both ends belong to it. */
export interface NumberGap {
  readonly from: number;
  readonly to: number;
  readonly reason: GapReason;
  readonly at: Instant;
}

/** Numbers that a client took ahead, to issue them without asking; both ends belong to it. */
export interface NumberLease {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Who holds it, e.g. the id of a device. */
  readonly holder: string;
  /** Exclusive end. */
  readonly until: Instant;
}

/** What one of the last writers took, by which it finds its own write when the answer was lost. */
export interface CounterWrite {
  readonly token: string;
  readonly numbers: readonly number[];
}

/** What is known of the numbers of one scope (流水号计数器). */
export interface CounterState {
  /** The highest number that was taken, `null` before the first. */
  readonly last: number | null;
  readonly leases: readonly NumberLease[];
  /** Ordered, without overlaps. */
  readonly gaps: readonly NumberGap[];
  /** The newest writes of `allocate`, oldest first. */
  readonly writes?: readonly CounterWrite[];
}

/** The counter of a scope of a pattern; it outlives the versions of the pattern. */
export interface CodeCounter extends CounterState {
  /** `counterKey(patternId, scopeKey)`. */
  readonly id: string;
  readonly version: number;
  readonly patternId: string;
  readonly scopeKey: string;
  readonly updatedAt: Instant;
}
