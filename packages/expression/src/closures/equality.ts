import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import { deepEqual } from '../functions/equal.js';
import type { Code, Compiler, Test } from './code.types.js';
import { BOOLEAN } from './kinds.js';
import { linkOf } from './leaf.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** `left = right` and `left != right`: both false when a side is missing. */
export function compileEquality(node: AstNode, compiler: Compiler, scope: Scope): Code {
  return { run: testEquality(node, compiler, scope), kinds: BOOLEAN };
}

/** The same where only the truth matters. */
export function testEquality(node: AstNode, compiler: Compiler, scope: Scope): Test {
  const link = linkOf(node, compiler, scope);
  if (link !== null) return link(() => true);
  const left = compiler.value(present(leftOf(node)), scope);
  const right = compiler.value(present(node.rhs), scope);
  const wanted = node.value === '=';
  return (focus, env) => {
    const first = left.run(focus, env);
    const second = right.run(focus, env);
    if (first === undefined || second === undefined) return false;
    if (typeof first !== 'object' || typeof second !== 'object') return (first === second) === wanted;
    return deepEqual(first, second, env.run.context) === wanted;
  };
}
