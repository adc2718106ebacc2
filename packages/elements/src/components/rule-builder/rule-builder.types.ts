import type { LiteralValue, RuleEdit, RulePart } from '@tagma/expression';

/** A value that a rule reads from outside: `$threshold`. The host binds it when the rule runs. */
export interface RuleParameter {
  /** Without `$`. */
  readonly name: string;
  /** What people call it; the name when absent. */
  readonly title?: string;
  readonly type: 'text' | 'number' | 'boolean' | 'date';
  /** Bound while the rule is tried out, and shown as the value it has now. */
  readonly value?: LiteralValue;
}

/** One value that a field may have, as a list offers it. */
export interface ValueOption {
  readonly value: LiteralValue;
  /** What people call it; the value itself when absent. */
  readonly label?: string;
  /** How many records have it, where the host knows. */
  readonly count?: number;
}

/** What is asked when the values of a field are listed. */
export interface ValueQuery {
  /** Names from the record to the field, through collections: `['orders', 'status']`. */
  readonly path: readonly string[];
  /** What was typed to narrow the list down; empty for the first values. */
  readonly search: string;
  /** Where to go on, from the page before; `null` for the first page. */
  readonly cursor: string | null;
}

/** Part of the values of a field. */
export interface ValuePage {
  readonly options: readonly ValueOption[];
  /** Where the next page starts; `null` at the end. */
  readonly next: string | null;
}

/**
 * Lists the values of a field; `null` when it knows none, so that a plain input is shown. A call whose answer is
 * no longer wanted is aborted.
 */
export type ValueSource = (query: ValueQuery, signal: AbortSignal) => Promise<ValuePage | null>;

/** How many records match, as the host counts them. */
export interface RuleCount {
  readonly matches: number;
  /** Records whose data the rule cannot judge; never counted as "no match". */
  readonly errors: number;
  /** Records looked at. */
  readonly total: number;
  /** False for a first figure from a sample. */
  readonly exact: boolean;
}

/**
 * Counts the records that match a text, in place of counting `records` here. May report first figures; the
 * last one counts. A call whose answer is no longer wanted is aborted.
 */
export type CountSource = (
  text: string,
  report: (count: RuleCount) => void,
  signal: AbortSignal,
) => Promise<RuleCount>;

/** A record with the verdict that it must get. Kept by the host beside the rule. */
export interface RuleTestCase {
  readonly id: string;
  readonly name: string;
  readonly record: unknown;
  readonly expected: 'match' | 'no-match' | 'error';
  /** ISO instant at which it is asked; the builder's `asOf` when absent. */
  readonly asOf?: string;
}

/** Who may change a locked part; see `EditOptions.canEdit` of the expression package. */
export type LockPolicy = (part: RulePart, edit: RuleEdit) => boolean;

/** Records of the host, as rules read them; anything that JSON can say. */
export type RuleRecords = readonly unknown[];

/** Says what a record is called. */
export type RecordNamer = (record: unknown) => string;
