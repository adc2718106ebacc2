import { EvaluationContext } from '../engine/context.js';
import { DEFAULT_LIMITS } from '../engine/limits.js';
import { sequenceMaker } from '../engine/sequence.js';
import { stockFunction } from '../engine/stock.js';
import type { Focus } from '../engine/stock.types.js';
import { reduced } from '../closures/sequence.js';
import { Callable } from '../library/callable.js';
import { builtIn } from '../library/registry.js';

/** A function to hand over, in both worlds. */
export class Both extends Callable {
  constructor(
    override readonly arity: number,
    readonly body: (...args: unknown[]) => unknown,
  ) {
    super();
  }

  override invoke(_context: EvaluationContext, args: readonly unknown[]): unknown {
    return this.body(...args);
  }

  /** The same for jsonata, which reads `arity` and calls `apply`. */
  forStock(): object {
    return Object.assign((...args: unknown[]) => this.body(...args), { arity: this.arity });
  }
}

/** What a call gives: a value as JSON, or a code, with the place of the argument that is wrong. */
export type CallOutcome =
  { readonly value: string | undefined } | { readonly code: string; readonly index: unknown };

const AS_OF = Date.UTC(2026, 10, 22, 8);

/** Calls one of our built-in functions. */
export function callOurs(name: string, args: readonly unknown[], focus: unknown): CallOutcome {
  const context = new EvaluationContext(AS_OF, DEFAULT_LIMITS, 'refuse');
  try {
    return { value: json(reduced(builtIn(name)?.invoke(context, args, focus))) };
  } catch (error) {
    return failure(error);
  }
}

/** Calls the function of that name in jsonata. */
export async function callStock(
  name: string,
  args: readonly unknown[],
  focus: unknown,
): Promise<CallOutcome> {
  const { implementation, signature } = stockFunction(name);
  const environment = { timestamp: new Date(AS_OF) } as Focus['environment'];
  const self: Focus = { environment, input: focus, createSequence: sequenceMaker(100_000) };
  const translated = args.map((arg) => (arg instanceof Both ? arg.forStock() : arg));
  try {
    const checked = signature === undefined ? translated : signature.validate(translated, focus);
    return { value: json(reducedStock(await Reflect.apply(implementation, self, checked))) };
  } catch (error) {
    return failure(error);
  }
}

function reducedStock(value: unknown): unknown {
  if (!Array.isArray(value) || (value as { sequence?: unknown }).sequence !== true || value.length > 1)
    return value;
  return value[0];
}

function failure(error: unknown): CallOutcome {
  const { code, index } = error as { readonly code?: string; readonly index?: unknown };
  return { code: code ?? 'G1099', index };
}

function json(value: unknown): string | undefined {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member instanceof Callable || typeof member === 'function') return 'ƒ';
    return typeof member === 'number' && !Number.isFinite(member) ? `#${String(member)}` : member;
  });
}
