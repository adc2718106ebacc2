import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Test } from './code.types.js';
import { compareBy } from './compare-by.js';
import { equalityLeaf, orderingLeaf } from './leaf-copies.js';
import { isInherited } from './plain-record.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** Makes a test that goes on with another one when it holds. */
export type Link = (next: Test) => Test;

/** The operator with its sides exchanged. */
const MIRRORED: Readonly<Record<string, string>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** A comparison of a field of a plain record with a literal, as a link of a chain; null for anything else. */
export function linkOf(node: AstNode, compiler: Compiler, scope: Scope): Link | null {
  const operator = String(node.value);
  const mirrored = MIRRORED[operator];
  if (
    node.type !== 'binary' ||
    mirrored === undefined ||
    node.predicate !== undefined ||
    node.group !== undefined
  )
    return null;
  const left = compiler.value(present(leftOf(node)), scope);
  const right = compiler.value(present(node.rhs), scope);
  if (left.field !== undefined && right.literal !== undefined)
    return linkBetween(node, operator, left.field, right.literal.value, left, right);
  if (right.field !== undefined && left.literal !== undefined)
    return linkBetween(node, mirrored, right.field, left.literal.value, left, right);
  return null;
}

function linkBetween(
  node: AstNode,
  operator: string,
  field: string,
  literal: unknown,
  left: Code,
  right: Code,
): Link | null {
  if (isInherited(field)) return null;
  if (operator === '=' || operator === '!=') return (next) => equalityLeaf(operator, field, literal, next);
  if (typeof literal !== 'number') return null;
  const compared = compareBy(node, left.run, right.run);
  const other: Test = (focus, env) => compared(focus, env) === true;
  return (next) => orderingLeaf(operator, field, literal, next, other);
}
