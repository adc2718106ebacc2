import type { BlockNode, SyntaxNode } from '../syntax/syntax.types.js';
import { childrenOf } from './children-of.js';
import { opaque, opaqueBecause, type PlanEnv, type Planned } from './env.js';
import { mayFail } from './may-fail.js';
import { nameValue } from './names.js';
import type { PlanPredicate } from './plan.types.js';
import { firstOpaque } from './walk.js';

/**
 * `(a; $x := b; c)`: the value of the last part, after the others were evaluated. What a name stands for is
 * put in its place. A part that can fail and is not what the rest begins with is asked for first, so that its
 * error comes out as in JSONata.
 */
export function planBlock(node: BlockNode, env: PlanEnv): Planned {
  return planParts(node, node.items, env);
}

function planParts(block: BlockNode, parts: readonly SyntaxNode[], env: PlanEnv): Planned {
  const [part, ...rest] = parts;
  if (part === undefined) return opaque(block, 'constructor');
  const value = env.plan(part.type === 'assign' ? part.value : part, env);
  if (rest.length === 0) return value;
  // A function is no value that a plan can hold, but making one does nothing.
  const lambda = value.kind === 'opaque' && value.node.type === 'lambda';
  const hidden = lambda ? undefined : firstOpaque(value);
  if (hidden !== undefined) return opaqueBecause(block, hidden);
  const body = planParts(block, rest, part.type === 'assign' ? nameValue(env, part.name, value) : env);
  // What is only run may use the name, which it does not know alone.
  const unknown = part.type === 'assign' ? firstOpaque(body) : undefined;
  if (unknown !== undefined) return opaqueBecause(block, unknown);
  if (body.kind === 'opaque') return opaqueBecause(block, body);
  return value.kind === 'opaque' || !mayFail(value) || leads(body, value)
    ? body
    : afterFirst(value, body, block);
}

/** True when evaluating `body` begins with evaluating `value`. */
function leads(body: Parameters<typeof childrenOf>[0], value: Planned): boolean {
  if (body === value) return true;
  const first = childrenOf(body)[0];
  // Inside of a collection nothing is evaluated when the list is empty.
  return first !== undefined && 'kind' in first && leads(first, value);
}

/** `body`, once `value` was evaluated. */
function afterFirst(value: Planned, body: Planned, block: BlockNode): Planned {
  if (body.kind === 'items') return opaque(block, 'binding');
  const { start, end } = block;
  const asked: PlanPredicate = { start, end, kind: 'exists', of: value };
  const test: PlanPredicate = {
    start,
    end,
    kind: 'or',
    items: [asked, { start, end, kind: 'constant', value: true }],
  };
  return { start, end, kind: 'choose', test, then: body };
}
