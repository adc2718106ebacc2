import type { ExpressionError } from '../errors/errors.types.js';
import { errorForText, fromRaised } from '../errors/make-error.js';
import { preview } from '../errors/preview.js';
import { EvaluationContext, type ZonelessTimes } from '../engine/context.js';
import { prepareInput } from '../engine/input.js';
import type { Limits } from '../engine/limits.js';
import { plainResult } from '../engine/output.js';
import { stockFunction, type StockProgram } from '../engine/stock.js';
import { millisOf } from './as-of.js';
import type {
  EvaluateOptions,
  EvaluationResult,
  JsonataExpression,
  FieldPath,
  TestOutcome,
} from './compile.types.js';

/** Everything about a compiled text that its evaluations share. */
export interface Compiled {
  readonly text: string;
  readonly program: StockProgram;
  readonly reads: readonly FieldPath[];
  /** Records must be copied, because the expression could write into them. */
  readonly isolate: boolean;
  readonly limits: Limits;
  readonly zonelessTimes: ZonelessTimes;
}

/** The public face of a text that the jsonata library runs. */
export function stockExpressionOf(compiled: Compiled): JsonataExpression {
  return {
    text: compiled.text,
    engine: 'jsonata',
    reads: compiled.reads,
    evaluateAsync: (input, options) => evaluate(compiled, input, options, plainResult),
    testAsync: (input, options) => test(compiled, input, options),
  };
}

async function test(compiled: Compiled, input: unknown, options: EvaluateOptions): Promise<TestOutcome> {
  const result = await evaluate(compiled, input, options, truthOf);
  if (!result.ok) return { error: result.error };
  return result.value === true ? 'match' : 'no-match';
}

/** `$boolean` of a value, by jsonata itself; undefined for a missing value. */
function truthOf(value: unknown): unknown {
  const boolean = stockFunction('boolean').implementation as (value: unknown) => unknown;
  return boolean(value);
}

async function evaluate(
  compiled: Compiled,
  input: unknown,
  options: EvaluateOptions,
  finish: (value: unknown) => unknown,
): Promise<EvaluationResult> {
  const asOf = millisOf(options.asOf);
  if (asOf === null) return failed(errorForText('G1006', { value: preview(options.asOf) }));
  const context = new EvaluationContext(asOf, compiled.limits, compiled.zonelessTimes);
  try {
    const record = prepareInput(input, compiled.isolate, compiled.limits.inputValues);
    const bindings = prepareBindings(options.bindings, compiled.limits.inputValues);
    const value = await compiled.program.run(record, bindings, context);
    return { ok: true, value: finish(value) };
  } catch (raised) {
    return failed(fromRaised(compiled.text, raised));
  } finally {
    context.stop();
  }
}

/** Bindings are always copied: an expression may call one, and jsonata then writes to it. */
function prepareBindings(
  bindings: EvaluateOptions['bindings'],
  limit: number,
): Readonly<Record<string, unknown>> {
  return bindings === undefined
    ? {}
    : (prepareInput(bindings, true, limit) as Readonly<Record<string, unknown>>);
}

function failed(error: ExpressionError): EvaluationResult {
  return { ok: false, error };
}
