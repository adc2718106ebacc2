import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { Env, UNBOUND, unboundValues } from './env.js';
import { ANY, FUNCTION } from './kinds.js';
import { Scope, type Place } from './scope.js';
import { assignedNames } from './scope-names.js';
import { unwrapInput } from './sequence.js';
import { present } from './present.js';

/** `$name`, `$` and `$$` */
export function compileVariable(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const name = String(node.value);
  if (name === '') return { run: unwrapInput, kinds: ANY };
  if (compiler.isBuiltIn(name, scope)) {
    const callable = compiler.lookUp(name);
    return { run: () => callable, kinds: FUNCTION };
  }
  // A function may have been handed a list of results; reading it gives what the list stands for.
  const run = lookUp(name, scope, compiler);
  return scope.placesOf(name).length > 0 ? { run, kinds: ANY, raw: true } : { run, kinds: ANY };
}

/** Reads a variable: the innermost scope that has given it a value, then what was given from outside. */
export function lookUp(name: string, scope: Scope, compiler: Compiler): Evaluate {
  const outside = lookUpOutside(name, compiler);
  return scope.placesOf(name).reduceRight<Evaluate>((next, place) => readPlace(place, next), outside);
}

function lookUpOutside(name: string, compiler: Compiler): Evaluate {
  if (name === '$') return (_focus, env) => env.run.root;
  const builtIn = compiler.lookUp(name);
  return (_focus, env) => {
    const { bindings } = env.run;
    if (!Object.hasOwn(bindings, name)) return builtIn;
    const value = bindings[name];
    return typeof value === 'function' ? undefined : value;
  };
}

function readPlace({ hops, index }: Place, next: Evaluate): Evaluate {
  return (focus, env) => {
    const value = envAt(env, hops).values[index];
    return value === UNBOUND ? next(focus, env) : value;
  };
}

function envAt(env: Env, hops: number): Env {
  let found = env;
  for (let left = hops; left > 0; left--) found = present(found.parent);
  return found;
}

/** `$name := value`: the value, which the rest of the scope can use by its name. */
export function compileBind(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const { run: value, kinds } = compiler.value(present(node.rhs), scope);
  const [place] = scope.placesOf(String(leftOf(node)?.value));
  if (place === undefined) throw new Error('An assignment stands outside of every scope');
  const { hops, index } = place;
  const run: Evaluate = (focus, env) => (envAt(env, hops).values[index] = value(focus, env));
  return { run, kinds };
}

/** `(a; b; c)`: the value of the last part. A scope of its own when it assigns variables. */
export function compileBlock(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const parts = node.expressions ?? [];
  const names = assignedNames(parts);
  const inner = names.length === 0 ? scope : new Scope(names, scope);
  const codes = parts.map((part) => compiler.value(part, inner));
  const run = inSequence(codes);
  const kinds = codes.at(-1)?.kinds ?? ANY;
  if (inner === scope) return codes.length === 1 ? present(codes[0]) : { run, kinds };
  return {
    run: (focus, env) => run(focus, new Env(env.run, unboundValues(names.length), env)),
    kinds,
  };
}

function inSequence(codes: readonly Code[]): Evaluate {
  const runs = codes.map((code) => code.run);
  return (focus, env) => {
    let value: unknown;
    for (const run of runs) value = run(focus, env);
    return value;
  };
}
