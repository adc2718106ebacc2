import type { AstNode } from '../engine/ast.types.js';
import type { BuiltInFunction } from '../library/built-in-function.js';
import type { Code } from './code.types.js';
import type { Env } from './env.js';
import { asArgument } from './function-values.js';
import { placeAtCall } from './place-error.js';

/** A call of a built-in function. */
export interface BuiltInCall {
  readonly node: AstNode;
  readonly name: string;
  readonly callee: BuiltInFunction;
  readonly args: readonly Code[];
  /** How deep the call stands in its function. */
  readonly depth: number;
}

/** Calls a function of one argument. */
export function invokeOne(call: BuiltInCall, value: unknown, focus: unknown, env: Env): unknown {
  const { context } = env.run;
  context.descend(call.depth);
  try {
    const result = call.callee.invoke1(context, asArgument(value), focus);
    context.ascend(call.depth);
    return result;
  } catch (raised) {
    throw placeAtCall(raised, call.node, call.name);
  }
}

/** Calls a function of two arguments. */
export function invokeTwo(
  call: BuiltInCall,
  first: unknown,
  second: unknown,
  focus: unknown,
  env: Env,
): unknown {
  const { context } = env.run;
  context.descend(call.depth);
  try {
    const result = call.callee.invoke2(context, asArgument(first), asArgument(second), focus);
    context.ascend(call.depth);
    return result;
  } catch (raised) {
    throw placeAtCall(raised, call.node, call.name);
  }
}
