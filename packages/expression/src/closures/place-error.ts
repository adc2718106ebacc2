import { Stopped } from '../engine/context.js';
import type { AstNode } from '../engine/ast.types.js';

/** Ends the evaluation with an error that stands at a node. */
export function raiseAt(node: AstNode, code: string, details: Readonly<Record<string, unknown>> = {}): never {
  throw new Stopped(code, { ...details, position: node.position });
}

interface Placed {
  position?: number | undefined;
  token?: string | undefined;
}

/** Gives an error from inside a function the place of the call, unless it has a place already. */
export function placeAtCall(raised: unknown, call: AstNode, name: string): unknown {
  if (!(raised instanceof Stopped)) return raised;
  const placed = raised as Stopped & Placed;
  placed.position ??= call.position;
  if (name !== '') placed.token ??= name;
  return raised;
}

/** Gives an error of an operator the place of the operator. */
export function placeAtOperator(raised: unknown, node: AstNode): unknown {
  if (!(raised instanceof Stopped)) return raised;
  const placed = raised as Stopped & Placed;
  placed.position = node.position;
  placed.token = String(node.value);
  return raised;
}

/** The name of a function for an error; a function without a name has none. */
export function tokenOf(name: string): { readonly token?: string } {
  return name === '' ? {} : { token: name };
}
