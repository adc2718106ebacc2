import type { AstNode } from '../engine/ast.types.js';
import type { BoundNames } from './bound-names.js';

/** True when what a call calls is surely a function, or surely nothing: never a value of the record. */
export function callsFunction(call: AstNode, bound: BoundNames): boolean {
  // Only `rewrite` puts a bare condition there, and it has checked what it lets through.
  if (call.procedure?.type === 'lambda' || call.procedure?.type === 'condition') return true;
  if (call.procedure?.type !== 'variable') return false;
  const name = String(call.procedure.value);
  return name !== '' && name !== '$' && (!bound.all.has(name) || bound.functions.has(name));
}
