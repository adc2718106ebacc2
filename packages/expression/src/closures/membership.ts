import { leftOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { Code, Compiler, Test } from './code.types.js';
import { BOOLEAN } from './kinds.js';
import type { Scope } from './scope.js';
import { present } from './present.js';

/** `value in list`: the very value, not an equal one, as in jsonata. */
export function compileMembership(node: AstNode, compiler: Compiler, scope: Scope): Code {
  return { run: testMembership(node, compiler, scope), kinds: BOOLEAN };
}

/** The same where only the truth matters. */
export function testMembership(node: AstNode, compiler: Compiler, scope: Scope): Test {
  const left = compiler.value(present(leftOf(node)), scope).run;
  const list = present(node.rhs);
  const literals = literalsOf(list);
  if (literals !== null) return (focus, env) => literals.has(left(focus, env));
  const right = compiler.value(list, scope).run;
  return (focus, env) => {
    const value = left(focus, env);
    const among = right(focus, env);
    if (value === undefined || among === undefined) return false;
    if (!Array.isArray(among)) return among === value;
    env.run.context.charge(among.length / 32);
    return Number.isNaN(value) ? false : among.includes(value);
  };
}

/** The members of `[1, 2]` when all are literals. */
function literalsOf(node: AstNode): ReadonlySet<unknown> | null {
  if (node.value !== '[' || node.predicate !== undefined || node.group !== undefined) return null;
  const members = node.expressions ?? [];
  const plain = members.every(
    (member) =>
      ['string', 'number', 'value'].includes(member.type) &&
      member.predicate === undefined &&
      member.group === undefined,
  );
  return plain ? new Set(members.map((member) => member.value)) : null;
}
