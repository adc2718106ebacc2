import { NO_BINDINGS, type Bindings, type Program } from '../closures/program.js';
import { plainValue } from '../closures/result.js';
import { EvaluationContext, type ZonelessTimes } from '../engine/context.js';
import type { Limits } from '../engine/limits.js';
import type { ExpressionError } from '../errors/errors.types.js';
import { errorForText, fromRaised } from '../errors/make-error.js';
import { preview } from '../errors/preview.js';
import { millisOf } from './as-of.js';
import type {
  ClosureExpression,
  EvaluateOptions,
  EvaluationResult,
  FieldPath,
  TestOutcome,
} from './compile.types.js';

/** Everything about a text compiled to closures that its evaluations share. */
export interface Compiled {
  readonly text: string;
  readonly program: Program;
  readonly reads: readonly FieldPath[];
  readonly limits: Limits;
  readonly zonelessTimes: ZonelessTimes;
}

/** The public face of a text compiled to closures. */
export function closureExpressionOf(compiled: Compiled): ClosureExpression {
  const run = (input: unknown, options: EvaluateOptions): EvaluationResult =>
    evaluate(compiled, input, options);
  const decide = (input: unknown, options: EvaluateOptions): TestOutcome => test(compiled, input, options);
  return {
    text: compiled.text,
    engine: 'closure',
    reads: compiled.reads,
    evaluate: run,
    test: decide,
    evaluateAsync: (input, options) => Promise.resolve(run(input, options)),
    testAsync: (input, options) => Promise.resolve(decide(input, options)),
  };
}

function evaluate(compiled: Compiled, input: unknown, options: EvaluateOptions): EvaluationResult {
  const asOf = millisOf(options.asOf);
  if (asOf === null) return { ok: false, error: wrongTime(options) };
  try {
    const value = compiled.program.run(input, bindingsOf(options), contextFor(compiled, asOf));
    return { ok: true, value: plainValue(value) };
  } catch (raised) {
    return { ok: false, error: fromRaised(compiled.text, raised) };
  }
}

function test(compiled: Compiled, input: unknown, options: EvaluateOptions): TestOutcome {
  const asOf = millisOf(options.asOf);
  if (asOf === null) return { error: wrongTime(options) };
  try {
    return compiled.program.test(input, bindingsOf(options), contextFor(compiled, asOf))
      ? 'match'
      : 'no-match';
  } catch (raised) {
    return { error: fromRaised(compiled.text, raised) };
  }
}

function contextFor({ limits, zonelessTimes }: Compiled, asOf: number): EvaluationContext {
  return new EvaluationContext(asOf, limits, zonelessTimes);
}

function bindingsOf({ bindings }: EvaluateOptions): Bindings {
  return bindings ?? NO_BINDINGS;
}

function wrongTime({ asOf }: EvaluateOptions): ExpressionError {
  return errorForText('G1006', { value: preview(asOf) });
}
