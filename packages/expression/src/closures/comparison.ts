import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Evaluate, Test } from './code.types.js';
import { COMPARE, compareBy } from './compare-by.js';
import { BOOLEAN, MISSING } from './kinds.js';
import { linkOf } from './leaf.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** True for an operator that compares by order. */
export function isComparison(operator: unknown): boolean {
  return typeof operator === 'string' && Object.hasOwn(COMPARE, operator);
}

/** `left < right` and the like: nothing when a side is missing, an error unless both are numbers or texts. */
export function compileComparison(node: AstNode, compiler: Compiler, scope: Scope): Code {
  return { run: comparison(node, compiler, scope), kinds: BOOLEAN | MISSING };
}

/** The same where only the truth matters. */
export function testComparison(node: AstNode, compiler: Compiler, scope: Scope): Test {
  const link = linkOf(node, compiler, scope);
  if (link !== null) return link(() => true);
  const run = comparison(node, compiler, scope);
  return (focus, env) => run(focus, env) === true;
}

function comparison(node: AstNode, compiler: Compiler, scope: Scope): Evaluate {
  const left = compiler.value(present(leftOf(node)), scope);
  const right = compiler.value(present(node.rhs), scope);
  return compareBy(node, left.run, right.run);
}
