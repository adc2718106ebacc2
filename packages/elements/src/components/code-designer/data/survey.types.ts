import type { RenderProblem } from '@tagma/core';

/** What becomes of a record. */
export type Outcome = 'coded' | 'kept' | 'changed' | 'refused' | 'full' | 'duplicate';

/** All outcomes; their place is how the survey keeps them. */
export const OUTCOMES: readonly Outcome[] = ['coded', 'kept', 'changed', 'refused', 'full', 'duplicate'];

/** One counter with what the records ask of it. */
export interface ScopeUse {
  /** Texts of the scope segments joined with U+001F. */
  readonly key: string;
  /** The first record that draws from it. */
  readonly first: number;
  /** Records that draw from it. */
  readonly count: number;
}

/** One reason why records get no code. */
export interface RefusalReason {
  readonly problem: RenderProblem;
  readonly count: number;
  /** The first record. */
  readonly first: number;
}

/** What a pattern gives for a list of records, numbered in their order. */
export interface Survey {
  readonly total: number;
  /** Records looked at; less than all while it goes on. */
  readonly done: number;
  readonly scopes: readonly ScopeUse[];
  readonly reasons: readonly RefusalReason[];
  /** Place in {@link OUTCOMES}, by record. */
  readonly outcomes: Uint8Array;
  /** By record; -1 for none. */
  readonly numbers: Float64Array;
  /** Place of the reason in {@link reasons}, or of the record with the same code; -1 for none. */
  readonly because: Int32Array;
  /** How many records have each outcome, by place in {@link OUTCOMES}. */
  readonly counts: readonly number[];
}
