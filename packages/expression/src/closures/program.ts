import type { AstNode } from '../engine/ast.types.js';
import { Stopped, type EvaluationContext } from '../engine/context.js';
import type { Evaluate, Test } from './code.types.js';
import { ClosureCompiler, type CompilerOptions } from './compiler.js';
import { Env, Run, unboundValues } from './env.js';
import { copyOf, needsCopy } from './isolate.js';
import { isPlainRecord } from './plain-record.js';
import { Scope } from './scope.js';
import { assignedNames } from './scope-names.js';
import { wrapInput } from './sequence.js';

/** Variables given from outside, by name without `$`. */
export type Bindings = Readonly<Record<string, unknown>>;

/** A syntax tree that can run. Holds nothing of any evaluation. */
export interface Program {
  /** The value for a record, which may share parts with the record. Throws what goes wrong. */
  run(input: unknown, bindings: Bindings, context: EvaluationContext): unknown;
  /** Whether the value counts as true. Throws what goes wrong. */
  test(input: unknown, bindings: Bindings, context: EvaluationContext): boolean;
}

/** Variables of an evaluation that is given none. */
export const NO_BINDINGS: Bindings = Object.freeze({});

/** Compiles a syntax tree as jsonata's reader makes it. The tree is not changed. */
export function createProgram(ast: AstNode, options: CompilerOptions): Program {
  const variants = new Variants(ast, options);
  const plain = variants.of(NO_BINDINGS);
  if (needsCopy(ast)) return isolated(variants);
  return {
    run(input, bindings, context) {
      const variant = bindings === NO_BINDINGS ? plain : variants.of(bindings);
      return run(variant, input, bindings, context);
    },
    test(input, bindings, context) {
      const variant = bindings === NO_BINDINGS ? plain : variants.of(bindings);
      return test(variant, input, bindings, context);
    },
  };
}

/** Runs on copies, because the expression could write into what it is given. */
function isolated(variants: Variants): Program {
  return {
    run(input, bindings, context) {
      const { record, values } = copies(input, bindings, context);
      return run(variants.of(values), record, values, context);
    },
    test(input, bindings, context) {
      const { record, values } = copies(input, bindings, context);
      return test(variants.of(values), record, values, context);
    },
  };
}

function copies(
  input: unknown,
  bindings: Bindings,
  context: EvaluationContext,
): { readonly record: unknown; readonly values: Bindings } {
  const limit = context.limits.inputValues;
  return { record: copyOf(input, limit), values: copyOf(bindings, limit) as Bindings };
}

/** The tree compiled for some set of built-in functions. */
interface Variant {
  readonly value: Evaluate;
  readonly test: Test;
  /** The same for a record that is a plain one. */
  readonly plainValue: Evaluate;
  readonly plainTest: Test;
  /** Built-in functions that it calls without looking at variables from outside. */
  readonly names: readonly string[];
  /** Variables of the outermost scope. */
  readonly places: number;
  /** A scope without variables that no evaluation uses at the moment. */
  idle: Env | null;
}

/** The tree compiled for every set of built-in functions that variables from outside stood for so far. */
class Variants {
  readonly #made = new Map<string, Variant>();
  readonly #plain: Variant;

  constructor(
    readonly ast: AstNode,
    readonly options: CompilerOptions,
  ) {
    this.#plain = compileVariant(ast, options);
  }

  of(bindings: Bindings): Variant {
    const plain = this.#plain;
    for (const name of plain.names) if (Object.hasOwn(bindings, name)) return this.#shadowing(bindings);
    return plain;
  }

  #shadowing(bindings: Bindings): Variant {
    const shadowed = this.#plain.names.filter((name) => Object.hasOwn(bindings, name));
    const key = shadowed.join();
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = compileVariant(this.ast, { ...this.options, shadowed: new Set(shadowed) });
    this.#made.set(key, made);
    return made;
  }
}

function compileVariant(ast: AstNode, options: CompilerOptions): Variant {
  const compiler = new ClosureCompiler(options);
  const assigned = assignedNames([ast]);
  const scope = new Scope(assigned, null);
  return {
    value: compiler.value(ast, scope).run,
    test: compiler.test(ast, scope),
    plainValue: compiler.plain.value(ast, scope).run,
    plainTest: compiler.plain.test(ast, scope),
    names: [...compiler.takenForGranted],
    places: assigned.length,
    idle: null,
  };
}

function run(variant: Variant, input: unknown, bindings: Bindings, context: EvaluationContext): unknown {
  const env = start(variant, input, bindings, context);
  try {
    return isPlainRecord(input) ? variant.plainValue(input, env) : variant.value(wrapInput(input), env);
  } catch (raised) {
    throw asLimit(raised);
  } finally {
    finish(variant, env);
  }
}

function test(variant: Variant, input: unknown, bindings: Bindings, context: EvaluationContext): boolean {
  const env = start(variant, input, bindings, context);
  try {
    return isPlainRecord(input) ? variant.plainTest(input, env) : variant.test(wrapInput(input), env);
  } catch (raised) {
    throw asLimit(raised);
  } finally {
    finish(variant, env);
  }
}

/** Takes the idle scope, or a new one when an evaluation is under way or variables have to be kept apart. */
function start(variant: Variant, input: unknown, bindings: Bindings, context: EvaluationContext): Env {
  const { idle } = variant;
  if (idle === null) return new Env(new Run(context, input, bindings), unboundValues(variant.places), null);
  variant.idle = null;
  const { run: evaluation } = idle;
  evaluation.context = context;
  evaluation.root = input;
  evaluation.bindings = bindings;
  return idle;
}

/** Lets go of the record; functions that still know the scope cannot be called any more. */
function finish(variant: Variant, env: Env): void {
  if (variant.places > 0) return;
  env.run.root = undefined;
  variant.idle = env;
}

/** Deep recursion that the limit lets through may still be too deep for the platform. */
function asLimit(raised: unknown): unknown {
  return raised instanceof RangeError ? new Stopped('D1011', {}) : raised;
}
