import type { RecordSchema } from '../lint/schema.types.js';
import type { OpaqueReason } from '../plan/plan.types.js';
import type { Span } from '../syntax/syntax.types.js';

/**
 * How two rules stand to each other, by the records that match them. A record that ends in an error matches
 * neither. A rule that no record matches is `disjoint` with every other.
 */
export type Relation = 'equal' | 'a-implies-b' | 'b-implies-a' | 'overlap' | 'disjoint' | 'cannot-decide';

/** Records that were run through both rules. */
export interface Witnesses {
  /** Matches both. */
  readonly both?: unknown;
  /** Matches the first and not the second. */
  readonly onlyA?: unknown;
  /** Matches the second and not the first. */
  readonly onlyB?: unknown;
}

/** Why something cannot be decided. */
export type Undecided =
  /** A text does not compile. */
  | { readonly code: 'invalid'; readonly rule: 'a' | 'b' }
  /** A part can only be run, not compared. */
  | { readonly code: 'opaque'; readonly rule: 'a' | 'b'; readonly span: Span; readonly opaque: OpaqueReason }
  /** It depends on a value that is bound from outside. */
  | { readonly code: 'parameter'; readonly rule: 'a' | 'b'; readonly span: Span; readonly name: string }
  /** It depends on when it is asked, and no time was given. */
  | { readonly code: 'time'; readonly rule: 'a' | 'b'; readonly span: Span }
  /** There are too many cases to look at. */
  | { readonly code: 'too-much' }
  /** Values hang together in a way that is not known here, and no example was found. */
  | { readonly code: 'no-example' };

/** How two rules stand to each other, with the evidence. */
export interface RelateResult {
  readonly relation: Relation;
  /** Examples, each run through both rules. */
  readonly witnesses: Witnesses;
  /** With `cannot-decide`. */
  readonly undecided?: Undecided;
}

/** What is asked when rules are compared. */
export interface RelateOptions {
  /** When the rules are evaluated, ISO 8601 with a zone. Without it, rules with `$millis()` are compared at 2026-01-01. */
  readonly asOf?: string;
  /**
   * What records look like: types, the only values possible, fields that all have. Claims are then about such
   * records alone, and examples are such records. Fields that it does not list may be anything.
   */
  readonly schema?: RecordSchema;
  /**
   * Values of what rules read from outside, by name without `$`: claims are then about the rules with these
   * values, and examples are run with them. What depends on a name without a value cannot be decided.
   */
  readonly bindings?: Readonly<Record<string, unknown>>;
}

/** What is asked when two rules are compared. */
export interface RelatePairOptions extends RelateOptions {
  /** Values for the second rule; without them `bindings` count for both. */
  readonly otherBindings?: Readonly<Record<string, unknown>>;
}

/** Runs a rule on a record: true when it matches. */
export type RunRule = (text: string, record: unknown, asOf: string) => boolean;
