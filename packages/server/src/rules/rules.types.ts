import type { Instant, Json, Refusal, RuleBindings, RuleRunCounts, Withheld } from '@tagma/core';

/** A record on which a rule's expression failed; the other records are not touched by that. */
export interface RecordFailure {
  readonly recordId: string;
  /** Code of the expression error, e.g. `T2001`. */
  readonly code: string;
  /** Offset into the expression, `null` when unknown. */
  readonly position: number | null;
  /** English; interfaces translate `code` with `details`, e.g. by `describeError` of `@tagma/expression`. */
  readonly message: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** What to try. */
export interface RuleTestRequest {
  readonly recordType: string;
  readonly expression: string;
  /** What the text reads as `$name`, see `ruleBindings`. */
  readonly bindings?: RuleBindings;
}

/** What a dry run (试运行) over all records found; nothing was changed. */
export interface RuleTestResult {
  readonly counts: {
    readonly records: number;
    readonly matches: number;
    readonly noMatches: number;
    readonly errors: number;
  };
  /** The first 50 matches, in the order of their ids. */
  readonly matches: readonly { readonly id: string; readonly name: string }[];
  /** The first 100 records on which the expression failed. */
  readonly errors: readonly RecordFailure[];
  /** The time the expression was told it is. */
  readonly asOf: Instant;
}

/** A run of a rule, in progress or ended. Kept until the service restarts, the last 200 of them. */
export interface RuleRunStatus {
  readonly id: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly asOf: Instant;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** Records evaluated so far. */
  readonly processed: number;
  /** Records there were at the start. */
  readonly total: number;
  /** Set when done. */
  readonly counts: RuleRunCounts | null;
  /** Why there are no `counts`; `processed` and `total` are hundredths then. */
  readonly withheld?: Withheld;
  /** The first 100 records on which the expression failed. */
  readonly errors: readonly RecordFailure[];
  /** For `undo`; `null` while running and when nothing had to be changed. */
  readonly transactionId: string | null;
  /** Why a failed run changed nothing; absent when the service itself failed. */
  readonly refusal?: Refusal;
}

/** What a rule says about one record, and the values it read. */
export interface RuleWhy {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly expression: string;
  /** What it was given for its parameters; absent for a rule without. */
  readonly bindings?: RuleBindings;
  readonly asOf: Instant;
  readonly outcome: 'match' | 'no-match' | 'error';
  /** One entry per path of the expression. */
  readonly reads: readonly RuleRead[];
  /** One entry per condition, in reading order; none where some of the record's tags are out of sight. */
  readonly rows: readonly RuleWhyRow[];
  /** When time alone changes the outcome; absent when it does not, or when that cannot be foreseen. */
  readonly flipsAt?: Instant;
  /** Set when the outcome is `error`. */
  readonly error?: Omit<RecordFailure, 'recordId'>;
}

/** A condition of a rule, and what the record says to it. */
export interface RuleWhyRow {
  /** Its text in the rule. */
  readonly expression: string;
  /** See `RowOutcome` of `@tagma/expression`. */
  readonly outcome: 'pass' | 'fail' | 'missing' | 'error' | 'not-reached' | 'unknown';
  /** The value that it looks at, e.g. a sum; of long lists the first. Absent when there is none. */
  readonly actual?: Json;
  /** Of a condition about child rows: how many there are, and how many of them count. */
  readonly entries?: { readonly total: number; readonly pass: number };
}

/** What one path of the expression finds in the record. */
export interface RuleRead {
  /** As JSONata writes it, e.g. `orders.amount`. */
  readonly path: string;
  /** Absent when the record has nothing there. Of long lists the first 20. */
  readonly value?: Json;
  /** Length of the list when it was cut. */
  readonly length?: number;
}
