import type { EvaluationContext } from '../engine/context.js';
import { BuiltInFunction } from '../library/built-in-function.js';
import { Callable } from '../library/callable.js';
import { Lambda, unwind } from './lambda.js';
import { reduced } from './sequence.js';

/** A function that was handed to another one: it does not know the focus any more. */
export class PassedFunction extends Callable {
  override readonly arity: number;

  constructor(readonly target: Callable) {
    super();
    this.arity = target.arity;
  }

  override invoke(context: EvaluationContext, args: readonly unknown[]): unknown {
    return this.target.invoke(context, args, null);
  }
}

/** A value as an argument: functions that could use the focus of their call are cut off from it. */
export function asArgument(value: unknown): unknown {
  if (!(value instanceof Callable)) return value;
  const usesFocus = value instanceof BuiltInFunction || (value instanceof Lambda && value.usesFocus);
  return usesFocus ? new PassedFunction(value) : value;
}

/** `f ~> g` of two functions: first one, then the other. */
export class Composition extends Callable {
  override readonly arity = 1;

  constructor(
    readonly first: Callable,
    readonly second: Callable,
  ) {
    super();
  }

  override invoke(context: EvaluationContext, args: readonly unknown[]): unknown {
    const value = reduced(this.first.invoke(context, [asArgument(args[0])], null));
    return this.second.invoke(context, [asArgument(value)], null);
  }
}

/** In the place of an argument that a partial application leaves open. */
export const OPEN: unique symbol = Symbol('open');

/** `f(1, ?)`: a function of the arguments that were left open. */
export class Partial extends Callable {
  override readonly arity: number;

  constructor(
    readonly target: Callable,
    /** One for every parameter of the target. */
    readonly args: readonly unknown[],
  ) {
    super();
    this.arity = args.filter((arg) => arg === OPEN).length;
  }

  override invoke(context: EvaluationContext, args: readonly unknown[], focus: unknown): unknown {
    let next = 0;
    const all = this.args.map((arg) => (arg === OPEN ? args[next++] : arg));
    return unwind(context, callUnchecked(this.target, context, all), focus);
  }
}

/** Applies a function to some of its arguments. */
export function applyPartly(target: Callable, args: readonly unknown[]): Partial {
  const callee = target instanceof PassedFunction ? target.target : target;
  return new Partial(
    callee,
    Array.from({ length: parametersOf(callee) }, (_, index) => args[index]),
  );
}

function parametersOf(callee: Callable): number {
  if (!(callee instanceof BuiltInFunction)) return callee.arity;
  const { parameters, arity } = callee.definition;
  return parameters ?? arity;
}

/** A partial application does not check arguments, as in jsonata. */
function callUnchecked(callee: Callable, context: EvaluationContext, args: readonly unknown[]): unknown {
  if (callee instanceof BuiltInFunction) return callee.definition.call(context, args, undefined);
  if (callee instanceof Lambda) return callee.apply(context, args);
  return callee.invoke(context, args, undefined);
}
