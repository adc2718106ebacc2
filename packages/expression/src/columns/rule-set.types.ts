import type { FieldPath } from '../compile/compile.types.js';
import type { ExpressionError } from '../errors/errors.types.js';
import type { RowCompiler } from './row-expression.js';

/** A rule to evaluate. */
export interface RuleText {
  readonly id: string;
  /** A JSONata expression. */
  readonly text: string;
}

/** How rules are compiled. */
export interface RuleSetOptions {
  /** Makes what runs record by record. Default: closures with the default limits. */
  readonly compiler?: RowCompiler;
}

/** What an evaluation is told. */
export interface EvaluateSetOptions {
  /** The time that `$now()` and `$millis()` give, ISO 8601 with a zone. */
  readonly asOf: string;
  /** Values of variables, by name without `$`. JSON only. */
  readonly bindings?: Readonly<Record<string, unknown>>;
  /** Only counts, no bits. Default false. */
  readonly countsOnly?: boolean;
  /**
   * Keep aggregates of child records (up to 48 MB) for the next evaluation on the same set, so that an edited
   * rule need not derive them again. Default true for up to eight rules.
   */
  readonly reuse?: boolean;
  /** How many rows with an error are listed for each rule; all are counted. Default 10. */
  readonly errorsPerRule?: number;
}

/** How far an evaluation is. */
export interface EvaluationProgress {
  /** Rows done. */
  readonly done: number;
  readonly rows: number;
}

/** What an asynchronous evaluation is told besides. */
export interface EvaluateAsyncOptions extends EvaluateSetOptions {
  /** Stops between two blocks when it is aborted. */
  readonly signal?: { readonly aborted: boolean };
  /** Called between blocks. */
  readonly onProgress?: (progress: EvaluationProgress) => void;
  /** Lets others run between blocks. Default: a timer of zero milliseconds, where the host has one. */
  readonly pause?: () => Promise<unknown>;
}

/** A record on which a rule raises an error. */
export interface RowError {
  readonly row: number;
  readonly code: string;
}

/** Why a rule was not evaluated. Nothing matches it. */
export type RuleProblem =
  /** Its text is not valid. */
  | { readonly kind: 'invalid'; readonly error: ExpressionError }
  /** It reads a field that is in no column, and the records are not kept. */
  | { readonly kind: 'unknown-field'; readonly path: FieldPath };

/** What one rule says of all records. */
export interface RuleOutcome {
  readonly id: string;
  /** How many records match. */
  readonly matches: number;
  /** On how many records it raises an error. They are not among the matches. */
  readonly errors: number;
  /** The first of them, with JSONata's code. */
  readonly errorRows: readonly RowError[];
  /** One bit per record, lowest first; absent when only counts were asked for. */
  readonly bits?: Uint32Array;
  readonly problem?: RuleProblem;
}

/** What rules say of all records of a set. */
export interface SetOutcome {
  readonly rows: number;
  /** In the order of the rules. */
  readonly rules: readonly RuleOutcome[];
}
