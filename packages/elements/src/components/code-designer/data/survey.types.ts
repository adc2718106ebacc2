import type { CodeAssignment, CounterState, JsonObject, RenderProblem } from '@tagma/core';

/** What becomes of a record. */
export type Outcome = 'coded' | 'kept' | 'changed' | 'reclaimed' | 'refused' | 'full' | 'duplicate';

/** All outcomes; their place is how the survey keeps them. */
export const OUTCOMES: readonly Outcome[] = [
  'coded',
  'kept',
  'changed',
  'reclaimed',
  'refused',
  'full',
  'duplicate',
];

/** One counter with what the records ask of it. */
export interface ScopeUse {
  /** Texts of the scope segments joined with U+001F. */
  readonly key: string;
  /** The first record that draws from it. */
  readonly first: number;
  /** Records that draw from it. */
  readonly count: number;
}

/** What re-coding leaves in a counter that it moves. */
export interface ScopeRoom {
  readonly key: string;
  /** The first record that draws from it. */
  readonly first: number;
  /** Numbers that re-coding takes. */
  readonly taken: number;
  /** Numbers that it leaves. */
  readonly free: number;
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
  /** Whether somebody stopped it before it was over. */
  readonly stopped: boolean;
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
  /** What re-coding does, where records have codes already; `null` where all are numbered anew. */
  readonly recode: {
    /** The code of each record afterwards; `undefined` for none. */
    readonly codes: readonly (string | undefined)[];
    readonly rooms: readonly ScopeRoom[];
  } | null;
}

/** What is known of the codes that records have. */
export interface HeldCodes {
  /** All codes of a record, current and former. */
  readonly codesOf: (record: JsonObject, index: number) => readonly CodeAssignment[];
  /** What a counter has given; `null`: what the codes say. */
  readonly counterOf: ((scopeKey: string) => CounterState | undefined) | null;
}

/** Looks at records a step at a time. */
export interface SurveyWork {
  /** Looks at some more records. Answers whether that was all. */
  step(): boolean;
  /** What is known so far. */
  readonly result: Survey;
}
