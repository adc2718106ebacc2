import type { AstNode } from '../engine/ast.types.js';
import { BuiltInFunction } from '../library/built-in-function.js';
import { compileAggregate } from './aggregates.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import type { Env } from './env.js';
import { asArgument } from './function-values.js';
import { invokeOne, invokeTwo, type BuiltInCall } from './invoke.js';
import { ANY } from './kinds.js';
import { placeAtCall } from './place-error.js';
import { compileQuickCall } from './quick-calls.js';
import type { Scope } from './scope.js';

/** A call of a built-in function that is known when the text is compiled; null for any other call. */
export function compileBuiltIn(node: AstNode, compiler: Compiler, scope: Scope): Code | null {
  const { procedure } = node;
  if (procedure?.type !== 'variable' || procedure.predicate !== undefined || procedure.group !== undefined)
    return null;
  const name = String(procedure.value);
  const callee = compiler.isBuiltIn(name, scope) ? compiler.lookUp(name) : undefined;
  if (!(callee instanceof BuiltInFunction)) return null;
  const args = (node.arguments ?? []).map((argument) => compiler.value(argument, scope));
  const call: BuiltInCall = { node, name, callee, args, depth: compiler.depth };
  const general: Code = { run: generalCall(call), kinds: ANY, raw: true };
  return compileAggregate(call, general, compiler, scope) ?? compileQuickCall(call) ?? general;
}

function generalCall(call: BuiltInCall): Evaluate {
  const [first, second] = call.args.map((arg) => arg.run);
  if (first !== undefined && call.args.length === 1)
    return (focus, env) => invokeOne(call, first(focus, env), focus, env);
  if (first !== undefined && second !== undefined && call.args.length === 2)
    return (focus, env) => invokeTwo(call, first(focus, env), second(focus, env), focus, env);
  const runs = call.args.map((arg) => arg.run);
  return (focus, env) => {
    const args = runs.map((run) => asArgument(run(focus, env)));
    return within(call, env, () => call.callee.invoke(env.run.context, args, focus));
  };
}

function within(call: BuiltInCall, env: Env, run: () => unknown): unknown {
  const { context } = env.run;
  context.descend(call.depth);
  try {
    const result = run();
    context.ascend(call.depth);
    return result;
  } catch (raised) {
    throw placeAtCall(raised, call.node, call.name);
  }
}
