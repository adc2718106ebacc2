import { pairsOf } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { EvaluationContext } from '../engine/context.js';
import type { Code, Compiler, Evaluate } from './code.types.js';
import { compilePairs, group } from './group.js';
import { LIST, OBJECT } from './kinds.js';
import { placeAtCall } from './place-error.js';
import type { Scope } from './scope.js';
import { asConstructed } from './sequence.js';

/** `{key: value}`: one object; a list as focus is grouped by key. */
export function compileObject(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const pairs = compilePairs(pairsOf(node), compiler, scope);
  return { run: (focus, env) => group(node, pairs, focus, env), kinds: OBJECT };
}

interface Member {
  readonly run: Evaluate;
  /** A list constructor itself: its list is one member. Other lists are joined in. */
  readonly whole: boolean;
}

/** `[a, b]` */
export function compileList(node: AstNode, compiler: Compiler, scope: Scope): Code {
  const closed = node.consarray === true;
  const members = (node.expressions ?? []).map((member): Member => ({
    run: compiler.value(member, scope).run,
    whole: member.value === '[',
  }));
  const run: Evaluate = (focus, env) => {
    const list: unknown[] = [];
    for (const { run: member, whole } of members) {
      addMember(list, member(focus, env), whole, env.run.context, node);
    }
    return closed ? asConstructed(list) : list;
  };
  return { run, kinds: LIST };
}

function addMember(
  list: unknown[],
  value: unknown,
  whole: boolean,
  context: EvaluationContext,
  node: AstNode,
): void {
  if (value === undefined) return;
  const isOne = whole || !Array.isArray(value);
  try {
    context.checkList(list.length + (isOne ? 1 : value.length));
  } catch (raised) {
    throw placeAtCall(raised, node, '[');
  }
  if (isOne) list.push(value);
  else for (const item of value as readonly unknown[]) list.push(item);
}
