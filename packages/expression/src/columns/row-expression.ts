import { compile } from '../compile/compile.js';
import type { EvaluateOptions, EvaluationResult, FieldPath, TestOutcome } from '../compile/compile.types.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { planRule } from '../plan/plan.js';
import { readSyntax } from '../syntax/read-syntax.js';
import type { Leaf } from './graph.js';
import { planKey } from './plan-key.js';

/** An expression that answers at once, for one record. */
export interface RowExpression {
  /** Fields that it reads; `[]` is the whole record. */
  readonly reads: readonly FieldPath[];
  evaluate(record: unknown, options: EvaluateOptions): EvaluationResult;
  test(record: unknown, options: EvaluateOptions): TestOutcome;
}

/** Makes expressions for records, or tells what is wrong with the text. */
export type RowCompiler = (
  text: string,
) =>
  | { readonly ok: true; readonly expression: RowExpression }
  | { readonly ok: false; readonly error: ExpressionError };

/** Compiles to closures. */
export const compileToClosures: RowCompiler = (text) => {
  const result = compile(text);
  if (!result.ok) return result;
  const { expression } = result;
  if (expression.engine !== 'closure') throw new TypeError('not synchronous');
  return { ok: true, expression };
};

/**
 * The expression that a leaf is by itself. Undefined when its piece of the text means something else on its
 * own: where a name was given before it, or where it stands inside a path.
 */
export function leafExpression(leaf: Leaf, compiler: RowCompiler): RowExpression | undefined {
  const piece = leaf.text.slice(leaf.predicate.start, leaf.predicate.end);
  const { root, errors } = readSyntax(piece);
  if (root === undefined || errors.length > 0) return undefined;
  if (planKey(planRule(root), piece) !== leaf.key) return undefined;
  const compiled = compiler(piece);
  return compiled.ok ? compiled.expression : undefined;
}
