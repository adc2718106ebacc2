import type { Instant, Rule, RuleEngine, Store } from '@tagma/core';
import type { Expression } from '@tagma/expression';
import type { RecordFailure } from '../rules.types.js';

/** A published rule, compiled. */
export interface RuleToRun {
  readonly rule: Rule;
  readonly expression: Expression;
}

/** Rules to evaluate on the records of one type. */
export interface SetEvaluation {
  readonly store: Store;
  readonly recordType: string;
  readonly rules: readonly RuleToRun[];
  /** The time the rules are told it is. */
  readonly asOf: Instant;
  readonly signal: AbortSignal;
  /** Only these records. Default: all. */
  readonly recordIds?: readonly string[];
  /** Engines that may be used; `closures` always may. Default: all, and closures for a handful of records. */
  readonly engines?: readonly RuleEngine[];
  /** Told how many records are through, and what failed so far on the first of them. */
  readonly onProgress?: (processed: number, failures: readonly RecordFailure[]) => void;
  /** Told of a statement that failed; columns take its place. Default: nothing. */
  readonly onStatementError?: (error: unknown) => void;
}

/** What a rule says of the records. Those that are in no list do not match. */
export interface RuleFindings {
  readonly engine: RuleEngine;
  /** Records that were evaluated. */
  readonly records: number;
  readonly matches: readonly string[];
  readonly errorIds: readonly string[];
  /** The first of the errors with their reasons, in the order of the records. */
  readonly failures: readonly RecordFailure[];
  /** Records on which the text has no value, where the rule's policy tells them apart. */
  readonly missing: number;
}
