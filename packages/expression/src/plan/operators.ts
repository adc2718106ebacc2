import type { BinaryNode, ConditionNode, ListNode, SyntaxNode } from '../syntax/syntax.types.js';
import { opaque, opaqueBecause, planOne, spanOf, type PlanEnv, type Planned } from './env.js';
import { fold } from './fold.js';
import type { PlanPredicate, PlanValue } from './plan.types.js';
import { toPredicate, toValue } from './predicate.js';
import { sizeOf } from './walk.js';

/** Values larger than this are not planned where they would stand twice. */
const MOST_NODES = 400;
/** Longest range that is written out. */
const LONGEST_RANGE = 1000;

/** Plans `left operator right`; `~>` is with the calls. */
export function planBinary(node: BinaryNode, env: PlanEnv): PlanValue {
  switch (node.operator) {
    case 'and':
    case 'or':
      return planJunction(node, node.operator, env);
    case '??':
    case '?:':
      return planFallback(node, env);
    case 'in':
      return planIn(node, env);
    case '..':
    case '~>':
      return opaque(node, 'other');
    default:
      return planSides(node, node.operator, env);
  }
}

/** The operands of a chain of one operator. In a loop: a chain can be thousands long. */
function operandsOf(node: BinaryNode): readonly SyntaxNode[] {
  const operands: SyntaxNode[] = [];
  let left: SyntaxNode = node;
  while (left.type === 'binary' && left.operator === node.operator) {
    operands.unshift(left.right);
    left = left.left;
  }
  return [left, ...operands];
}

function planJunction(node: BinaryNode, kind: 'and' | 'or', env: PlanEnv): PlanValue {
  const items = operandsOf(node).map((operand) => toPredicate(env.plan(operand, env)));
  return toValue({ ...spanOf(node), kind, items });
}

type SideOperator = Exclude<BinaryNode['operator'], 'and' | 'or' | '??' | '?:' | 'in' | '..' | '~>'>;

function planSides(node: BinaryNode, operator: SideOperator, env: PlanEnv): PlanValue {
  const left = planOne(node.left, env);
  const right = planOne(node.right, env);
  if (left.kind === 'opaque') return opaqueBecause(node, left);
  if (right.kind === 'opaque') return opaqueBecause(node, right);
  const sides = { ...spanOf(node), left, right };
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return fold({ ...sides, kind: 'arithmetic', operator });
    case '&':
      return fold({ ...sides, kind: 'concat' });
    default:
      return toValue({ ...sides, kind: 'compare', operator });
  }
}

function planIn(node: BinaryNode, env: PlanEnv): PlanValue {
  const item = planOne(node.left, env);
  const list = env.plan(node.right, env);
  if (item.kind === 'opaque') return opaqueBecause(node, item);
  if (list.kind === 'opaque') return opaqueBecause(node, list);
  return toValue({ ...spanOf(node), kind: 'in', item, list });
}

/** `a ?? b` takes `a` when it exists, `a ?: b` when it is true. */
function planFallback(node: BinaryNode, env: PlanEnv): PlanValue {
  const then = planOne(node.left, env);
  const otherwise = planOne(node.right, env);
  if (then.kind === 'opaque') return opaqueBecause(node, then);
  if (otherwise.kind === 'opaque') return opaqueBecause(node, otherwise);
  if (sizeOf(then, MOST_NODES) >= MOST_NODES) return opaque(node, 'other');
  const asked: PlanPredicate = { ...spanOf(node.left), kind: 'exists', of: then };
  const test = node.operator === '??' ? asked : toPredicate(then);
  return { ...spanOf(node), kind: 'choose', test, then, otherwise };
}

/** `test ? then : otherwise` */
export function planCondition(node: ConditionNode, env: PlanEnv): PlanValue {
  const test = toPredicate(env.plan(node.test, env));
  const then = planOne(node.then, env);
  const otherwise = node.otherwise === undefined ? undefined : planOne(node.otherwise, env);
  for (const part of [test, then, otherwise]) if (part?.kind === 'opaque') return opaqueBecause(node, part);
  return { ...spanOf(node), kind: 'choose', test, then, ...(otherwise === undefined ? {} : { otherwise }) };
}

/** `[1, "a", 3..7]`: literals only. */
export function planList(node: ListNode, env: PlanEnv): Planned {
  const values: (string | number | boolean | null)[] = [];
  for (const item of node.items) {
    const found = item.type === 'binary' && item.operator === '..' ? range(item, env) : literals(item, env);
    if (found === null) return opaque(node, 'constructor', item);
    values.push(...found);
  }
  return { ...spanOf(node), kind: 'literal-list', values };
}

function literals(item: SyntaxNode, env: PlanEnv): readonly (string | number | boolean | null)[] | null {
  const value = env.plan(item, env);
  return value.kind === 'literal' ? [value.value] : null;
}

function range(node: BinaryNode, env: PlanEnv): readonly number[] | null {
  const [from] = literals(node.left, env) ?? [];
  const [to] = literals(node.right, env) ?? [];
  if (!isWhole(from) || !isWhole(to) || to - from >= LONGEST_RANGE) return null;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
