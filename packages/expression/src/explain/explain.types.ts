import type { EvaluateOptions, TestOutcome } from '../compile/compile.types.js';
import type { CompileOptions } from '../compile/compile.types.js';
import type { ExpressionError } from '../errors/errors.types.js';
import type { Span } from '../syntax/syntax.types.js';

/** How to explain. */
export interface ExplainOptions extends EvaluateOptions {
  /** How the rule is compiled: limits, times without a zone. */
  readonly compile?: Omit<CompileOptions, 'engine'>;
}

/**
 * What a row says of a record. `missing`: it does not hold, and the value that it asks for is not there.
 * `not-reached`: the rows before it decided already. `unknown`: its text cannot run by itself.
 */
export type RowOutcome = 'pass' | 'fail' | 'missing' | 'error' | 'not-reached' | 'unknown';

/** What a row asks for: an operator and the values that it compares with, as they are for this record. */
export interface Needed {
  readonly operator: string;
  readonly values: readonly unknown[];
}

/** A node of the rule tree with what it says of the record. */
export interface ExplainedRow {
  /** Id of the node in the rule tree. */
  readonly id: string;
  readonly span: Span;
  readonly outcome: RowOutcome;
  /** Of a row that was not reached: what it would have said. */
  readonly ifReached?: Exclude<RowOutcome, 'not-reached'>;
  /** The value that the row looks at; long lists and texts are cut. `undefined` when it is missing. */
  readonly actual?: unknown;
  readonly needed?: Needed;
  readonly error?: ExpressionError;
  /** Of a row about children: what its condition says of each of them. */
  readonly children?: ExplainedChildren;
}

/** What a condition says of the children of a record. */
export interface ExplainedChildren {
  readonly total: number;
  readonly pass: number;
  readonly fail: number;
  readonly missing: number;
  readonly error: number;
  /** The first children, each with its own rows. */
  readonly samples: readonly ExplainedChild[];
}

/** One child. */
export interface ExplainedChild {
  /** 0-based place in the collection. */
  readonly index: number;
  readonly outcome: RowOutcome;
  readonly rows: readonly ExplainedRow[];
}

/**
 * When the verdict changes while the record stays as it is.
 *
 * - `at`: the first millisecond of the other verdict; checked by running the rule then and one before.
 * - `never`: no time window of the rule can change it.
 * - `unknown`: the rule reads the time in ways that cannot be foreseen, or in too many places; up to `until`,
 *   where given, the windows do not change it.
 */
export type Flip =
  | { readonly kind: 'at'; readonly at: string; readonly outcome: TestOutcome }
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown'; readonly until?: string };

/** Why a rule matches a record, or does not. */
export type Explanation =
  | {
      readonly ok: true;
      /** False for a rule in which nothing counts: it matches no record. */
      readonly active: boolean;
      /** The same as `test` of the compiled rule. */
      readonly outcome: TestOutcome;
      /** Every condition of the rule tree, in reading order; of children, only the row about them. */
      readonly rows: readonly ExplainedRow[];
      readonly flipsAt: Flip;
      /** Ids of rows each of which alone, if it were the other way round, would make the rule match. */
      readonly nearMisses: readonly string[];
    }
  | { readonly ok: false; readonly error: ExpressionError };
