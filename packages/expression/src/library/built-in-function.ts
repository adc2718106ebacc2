import type { EvaluationContext } from '../engine/context.js';
import type { BuiltIn } from './built-in.types.js';
import { Callable } from './callable.js';
import { signatureOf, type Signature } from './signature.js';

/** The function itself, with its arguments one by one. */
export type Run = (context: EvaluationContext, ...args: never[]) => unknown;

type AnyRun = (context: EvaluationContext, ...args: unknown[]) => unknown;

/** A built-in function as data, as {@link define} makes it. */
export interface Definition extends BuiltIn {
  readonly run: Run;
}

/**
 * Describes a built-in function.
 *
 * @param run Its parameters must be what `signature` lets through: they are not checked again.
 * @param arity Parameters that jsonata's own implementation declares; those of `run` when left out.
 */
export function define(name: string, signature: string, run: Run, arity = run.length - 1): Definition {
  const call = run as AnyRun;
  return { name, signature, arity, run, call: (context, args) => call(context, ...args) };
}

/** A built-in function as a value. */
export class BuiltInFunction extends Callable {
  override readonly arity: number;
  readonly #signature: Signature;
  readonly #run: AnyRun;

  constructor(readonly definition: Definition) {
    super();
    this.arity = definition.arity;
    this.#signature = signatureOf(definition.signature ?? '<>');
    this.#run = definition.run as AnyRun;
  }

  /** Calls it with one argument, without making lists of arguments where that is possible. */
  invoke1(context: EvaluationContext, arg: unknown, focus: unknown): unknown {
    if (this.#signature.takes(arg)) return this.#run(context, arg);
    return this.invoke(context, [arg], focus);
  }

  /** Calls it with two arguments; see `invoke1`. */
  invoke2(context: EvaluationContext, first: unknown, second: unknown, focus: unknown): unknown {
    if (this.#signature.takesBoth(first, second)) return this.#run(context, first, second);
    return this.invoke(context, [first, second], focus);
  }

  override invoke(context: EvaluationContext, args: readonly unknown[], focus: unknown): unknown {
    return this.#run(context, ...this.#signature.validate(args, focus));
  }
}
