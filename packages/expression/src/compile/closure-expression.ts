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
  const contexts = new Contexts(compiled);
  const evaluate = (input: unknown, options: EvaluateOptions): EvaluationResult => {
    const context = contexts.take(options);
    if (context === null) return { ok: false, error: wrongTime(options) };
    try {
      const value = compiled.program.run(input, bindingsOf(options), context);
      return { ok: true, value: plainValue(value) };
    } catch (raised) {
      return { ok: false, error: fromRaised(compiled.text, raised) };
    } finally {
      contexts.giveBack(context);
    }
  };
  const test = (input: unknown, options: EvaluateOptions): TestOutcome => {
    const context = contexts.take(options);
    if (context === null) return { error: wrongTime(options) };
    try {
      return compiled.program.test(input, bindingsOf(options), context) ? 'match' : 'no-match';
    } catch (raised) {
      return { error: fromRaised(compiled.text, raised) };
    } finally {
      contexts.giveBack(context);
    }
  };
  return {
    text: compiled.text,
    engine: 'closure',
    reads: compiled.reads,
    evaluate,
    test,
    evaluateAsync: (input, options) => Promise.resolve(evaluate(input, options)),
    testAsync: (input, options) => Promise.resolve(test(input, options)),
  };
}

/** One context serves evaluation after evaluation; one that starts inside of another gets its own. */
class Contexts {
  #idle: EvaluationContext | null = null;

  constructor(readonly compiled: Compiled) {}

  /** A context for an evaluation; null when its time is none. */
  take({ asOf }: EvaluateOptions): EvaluationContext | null {
    const millis = millisOf(asOf);
    if (millis === null) return null;
    const idle = this.#idle;
    if (idle === null)
      return new EvaluationContext(millis, this.compiled.limits, this.compiled.zonelessTimes);
    this.#idle = null;
    idle.restart(millis);
    return idle;
  }

  giveBack(context: EvaluationContext): void {
    this.#idle = context;
  }
}

function bindingsOf({ bindings }: EvaluateOptions): Bindings {
  return bindings ?? NO_BINDINGS;
}

function wrongTime({ asOf }: EvaluateOptions): ExpressionError {
  return errorForText('G1006', { value: preview(asOf) });
}
