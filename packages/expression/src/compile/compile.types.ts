import type { ExpressionError } from '../errors/errors.types.js';
import type { ZonelessTimes } from '../engine/context.js';
import type { Limits } from '../engine/limits.js';

/** A path of field names that an expression reads, e.g. `['orders', 'amount']`; `[]` is the whole record. */
export type FieldPath = readonly string[];

/** How to compile. */
export interface CompileOptions {
  /** Limits other than the default ones. */
  readonly limits?: Partial<Limits>;
  /** What `$toMillis` makes of a time without a zone, e.g. `2026-01-31T08:00:00`: an error (default), or UTC. */
  readonly zonelessTimes?: ZonelessTimes;
  /** `jsonata` runs the expression on the jsonata library, to compare with; slower, and never synchronous. */
  readonly engine?: 'jsonata';
}

/** What an evaluation is given besides the record. */
export interface EvaluateOptions {
  /** The time that `$now()` and `$millis()` give, ISO 8601 with a zone, e.g. `2026-11-22T08:00:00.000Z`. */
  readonly asOf: string;
  /** Values of variables, by name without `$`. JSON only; functions are left out. */
  readonly bindings?: Readonly<Record<string, unknown>>;
}

/** The value of an expression, or why there is none. A missing value is `undefined`. */
export type EvaluationResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ExpressionError };

/** What an expression says about a record. An error is never "no match". */
export type TestOutcome = 'match' | 'no-match' | { readonly error: ExpressionError };

/** What every compiled expression can do. */
interface AnyExpression {
  /** The text, exactly as given. */
  readonly text: string;
  /** Fields that it reads, in order of appearance, without repeats. */
  readonly reads: readonly FieldPath[];
  /** The value for a record. Never throws, never writes to the record. */
  evaluateAsync(input: unknown, options: EvaluateOptions): Promise<EvaluationResult>;
  /** `match` when `$boolean` of the value is true; `no-match` when it is false or there is no value. */
  testAsync(input: unknown, options: EvaluateOptions): Promise<TestOutcome>;
}

/** An expression compiled to closures: answers at once. */
export interface ClosureExpression extends AnyExpression {
  readonly engine: 'closure';
  /** The value for a record; shares nothing with it. Never throws, never writes to the record. */
  evaluate(input: unknown, options: EvaluateOptions): EvaluationResult;
  /** `match` when `$boolean` of the value is true; `no-match` when it is false or there is no value. */
  test(input: unknown, options: EvaluateOptions): TestOutcome;
}

/** An expression that the jsonata library runs: it answers later. */
export interface JsonataExpression extends AnyExpression {
  readonly engine: 'jsonata';
}

/**
 * A compiled expression. Holds no record and no time: one serves any number of evaluations, also at once.
 * `engine` tells whether it has the synchronous `evaluate` and `test`.
 */
export type Expression = ClosureExpression | JsonataExpression;

/** A compiled expression, or what is wrong with the text. */
export type CompileResult =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly error: ExpressionError };

export type { ParseResult, SyntaxTree } from '../syntax/tree.types.js';
