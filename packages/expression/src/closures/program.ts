import type { AstNode } from '../engine/ast.types.js';
import { raise, type EvaluationContext } from '../engine/context.js';
import type { Evaluate, Test } from './code.types.js';
import { ClosureCompiler, type CompilerOptions } from './compiler.js';
import { Env, Run, unboundValues } from './env.js';
import { copyOf, needsCopy } from './isolate.js';
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
  const plain = compileVariant(ast, options);
  const variants = new Map<string, Variant>();
  const isolate = needsCopy(ast);
  const variantFor = (bindings: Bindings): Variant => {
    if (bindings === NO_BINDINGS) return plain;
    const shadowed = plain.names.filter((name) => Object.hasOwn(bindings, name));
    if (shadowed.length === 0) return plain;
    const key = shadowed.join();
    const known = variants.get(key);
    if (known !== undefined) return known;
    const made = compileVariant(ast, { ...options, shadowed: new Set(shadowed) });
    variants.set(key, made);
    return made;
  };
  const start = (input: unknown, bindings: Bindings, context: EvaluationContext): Start => {
    const variant = variantFor(bindings);
    const limit = context.limits.inputValues;
    const record = isolate ? copyOf(input, limit) : input;
    const values = isolate ? (copyOf(bindings, limit) as Bindings) : bindings;
    const env = new Env(new Run(context, record, values), unboundValues(variant.places), null);
    return { variant, focus: wrapInput(record), env };
  };
  return {
    run: (input, bindings, context) =>
      guarded(() => {
        const { variant, focus, env } = start(input, bindings, context);
        return variant.value(focus, env);
      }),
    test: (input, bindings, context) =>
      guarded(() => {
        const { variant, focus, env } = start(input, bindings, context);
        return variant.test(focus, env);
      }),
  };
}

/** What an evaluation starts with. */
interface Start {
  readonly variant: Variant;
  readonly focus: unknown;
  readonly env: Env;
}

/** The tree compiled for some set of built-in functions. */
interface Variant {
  readonly value: Evaluate;
  readonly test: Test;
  /** Built-in functions that it calls without looking at variables from outside. */
  readonly names: readonly string[];
  /** Variables of the outermost scope. */
  readonly places: number;
}

function compileVariant(ast: AstNode, options: CompilerOptions): Variant {
  const compiler = new ClosureCompiler(options);
  const assigned = assignedNames([ast]);
  const scope = new Scope(assigned, null);
  const { run: value } = compiler.value(ast, scope);
  const test = compiler.test(ast, scope);
  return {
    value,
    test,
    names: [...compiler.takenForGranted],
    places: assigned.length,
  };
}

/** Deep recursion that the limit lets through may still be too deep for the platform. */
function guarded<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (raised) {
    if (raised instanceof RangeError) raise('D1011', {});
    throw raised;
  }
}
