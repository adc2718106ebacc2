import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import { type Callable, isCallable } from '../library/callable.js';
import { compileBuiltIn } from './built-in-calls.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import type { Env } from './env.js';
import { applyPartly, asArgument, Composition, OPEN } from './function-values.js';
import { ANY, FUNCTION } from './kinds.js';
import { TailCall } from './lambda.js';
import { placeAtCall, raiseAt, tokenOf } from './place-error.js';
import type { Scope } from './scope.js';
import { lookUp } from './variables.js';
import { present } from './present.js';

/** What a call consists of, compiled. */
interface Call {
  readonly node: AstNode;
  /** The name of the function without `$`, for errors. */
  readonly name: string;
  readonly callee: Evaluate;
  readonly args: readonly Evaluate[];
  /** How deep the call stands in its function. */
  readonly depth: number;
  /** Finds a function of the name that was called without `$`. */
  readonly forgotten: Evaluate | null;
}

/** `$name(a, b)` and every other call. */
export function compileCall(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const builtIn = compileBuiltIn(node, compiler, scope);
  if (builtIn !== null) return builtIn;
  const call = callOf(node, compiler, scope);
  return { run: (focus, env) => invoke(call, [], focus, env), kinds: ANY, raw: true };
}

/** `value ~> $f(b)`, `value ~> $f` and `$f ~> $g` */
export function compileApply(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const left = compiler.value(present(leftOf(node)), scope).run;
  const target = present(node.rhs);
  if (target.type === 'function') {
    const call = callOf(target, compiler, scope);
    return { run: (focus, env) => invoke(call, [left(focus, env)], focus, env), kinds: ANY, raw: true };
  }
  return {
    run: applied(node, left, compiler.value(target, scope).run, compiler.depth),
    kinds: ANY,
    raw: true,
  };
}

function applied(node: AstNode, left: Evaluate, right: Evaluate, depth: number): Evaluate {
  return (focus, env) => {
    const value = left(focus, env);
    const callee = right(focus, env);
    if (!isCallable(callee)) return raiseAt(node, 'T2006', { value: callee });
    if (isCallable(value)) return new Composition(value, callee);
    const { context } = env.run;
    context.descend(depth);
    const result = callee.invoke(context, [value], null);
    context.ascend(depth);
    return result;
  };
}

/** `$f(1, ?)` */
export function compilePartial(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const args = (node.arguments ?? []).map((argument): Evaluate =>
    argument.type === 'operator' ? () => OPEN : compiler.value(argument, scope).run,
  );
  const callee = compiler.value(present(node.procedure), scope).run;
  const forgotten = forgottenDollar(node, compiler, scope);
  const name = nameOf(node);
  const run: Evaluate = (focus, env) => {
    const values = args.map((arg) => arg(focus, env));
    const target = callee(focus, env);
    if (isCallable(target)) return applyPartly(target, values);
    const missing = target === undefined && forgotten?.(focus, env) !== undefined;
    return raiseAt(node, missing ? 'T1007' : 'T1008', tokenOf(name));
  };
  return { run, kinds: FUNCTION };
}

/** A call at the end of a function, left to whoever called the function. */
export function compileTailCall(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const body = present(node.body);
  const { procedure } = body;
  // A built-in function gains nothing by waiting, and its errors would lose their place. Whoever called the
  // function gets the list of results itself, not what it stands for.
  if (procedure?.type === 'variable' && compiler.isBuiltIn(String(procedure.value), scope)) {
    const { run, kinds } = compileCall(body, compiler, scope);
    return { run, kinds };
  }
  const call = callOf(body, compiler, scope);
  const run: Evaluate = (focus, env) => {
    const callee = calleeOf(call, focus, env);
    const args = call.args.map((arg) => arg(focus, env));
    return new TailCall(checked(call, callee), args, body, call.name);
  };
  return { run, kinds: ANY, raw: true };
}

function callOf(node: AstNode, compiler: Compiler, scope: Scope): Call {
  return {
    node,
    name: nameOf(node),
    callee: compiler.value(present(node.procedure), scope).run,
    args: (node.arguments ?? []).map((argument) => compiler.value(argument, scope).run),
    depth: compiler.depth,
    forgotten: forgottenDollar(node, compiler, scope),
  };
}

function nameOf({ procedure }: AstNode): string {
  const named = procedure?.type === 'path' ? procedure.steps?.[0] : procedure;
  return typeof named?.value === 'string' ? named.value : '';
}

/** Helps who wrote `sum(x)` for `$sum(x)`. */
function forgottenDollar({ procedure }: AstNode, compiler: Compiler, scope: Scope): Evaluate | null {
  const first = procedure?.type === 'path' ? procedure.steps?.[0] : undefined;
  return first === undefined ? null : lookUp(String(first.value), scope, compiler);
}

function calleeOf(call: Call, focus: unknown, env: Env): unknown {
  const callee = call.callee(focus, env);
  if (callee === undefined && call.forgotten?.(focus, env) !== undefined)
    raiseAt(call.node, 'T1005', tokenOf(call.name));
  return callee;
}

function checked(call: Call, callee: unknown): Callable {
  return isCallable(callee) ? callee : raiseAt(call.node, 'T1006', tokenOf(call.name));
}

/** Makes a call; `before` are arguments that stand before those in the brackets. */
function invoke(call: Call, before: readonly unknown[], focus: unknown, env: Env): unknown {
  const found = calleeOf(call, focus, env);
  const args = [...before];
  for (const arg of call.args) args.push(asArgument(arg(focus, env)));
  const callee = checked(call, found);
  const { context } = env.run;
  context.descend(call.depth);
  try {
    const result = callee.invoke(context, args, focus);
    context.ascend(call.depth);
    return result;
  } catch (raised) {
    throw placeAtCall(raised, call.node, call.name);
  }
}
