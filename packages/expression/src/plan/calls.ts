import { STOCK_FUNCTIONS } from '../functions/stock-functions.js';
import type { BinaryNode, CallNode, SyntaxNode } from '../syntax/syntax.types.js';
import { planAggregate } from './aggregates.js';
import { opaque, opaqueBecause, spanOf, type PlanEnv, type Planned } from './env.js';
import { planFilterCall } from './filter-call.js';
import { planFunction } from './function-calls.js';
import { toPredicate, toValue } from './predicate.js';

const BUILT_INS: ReadonlySet<string> = new Set(STOCK_FUNCTIONS);

/** True for the name of a function of JSONata. */
export function isBuiltIn(name: string): boolean {
  return BUILT_INS.has(name);
}

/** An argument as it was planned. */
export interface Argument {
  readonly node: SyntaxNode;
  readonly value: Planned;
}

/** Plans `$name(…)`. */
export function planCall(node: CallNode, env: PlanEnv): Planned {
  return callOf(node, node, [], env);
}

/** Plans `value ~> $name(…)` and `value ~> $name`. */
export function planApply(node: BinaryNode, env: PlanEnv): Planned {
  const { right } = node;
  if (right.type === 'call') return callOf(node, right, [node.left], env);
  const { start, end } = right;
  return callOf(node, { type: 'call', start, end, callee: right, arguments: [] }, [node.left], env);
}

function callOf(whole: SyntaxNode, call: CallNode, before: readonly SyntaxNode[], env: PlanEnv): Planned {
  const { callee } = call;
  if (callee.type === 'lambda') return opaque(whole, 'lambda', callee);
  // A name of one's own hides the function of that name.
  if (callee.type !== 'variable' || env.names.has(callee.name) || !BUILT_INS.has(callee.name)) {
    return opaque(whole, 'function', callee);
  }
  const nodes = [...before, ...call.arguments];
  if (callee.name === 'filter') return planFilterCall(whole, nodes, env);
  const values = nodes.map((node): Argument => ({ node, value: env.plan(node, env) }));
  return planKnown(callee.name, whole, callee, values, env);
}

function planKnown(
  name: string,
  whole: SyntaxNode,
  callee: SyntaxNode,
  values: readonly Argument[],
  env: PlanEnv,
): Planned {
  const aggregate = planAggregate(name, whole, values);
  if (aggregate !== undefined) return aggregate;
  const condition = planConditionCall(name, whole, values);
  if (condition !== undefined) return condition;
  return planFunction(name, whole, values, env) ?? opaque(whole, 'function', callee);
}

/** Functions that make conditions. */
function planConditionCall(
  name: string,
  whole: SyntaxNode,
  values: readonly Argument[],
): Planned | undefined {
  const [first, ...rest] = values;
  if (first === undefined) return undefined;
  const span = spanOf(whole);
  const { value } = first;
  if (name === 'contains') return planContains(whole, values);
  if (rest.length > 0) return undefined;
  // Conditions keep an opaque operand: closures can run it alone.
  if (name === 'not') return toValue({ ...span, kind: 'not', of: toPredicate(value) });
  if (name === 'boolean') return toValue(toPredicate(value));
  if (name !== 'exists') return undefined;
  return toValue({ ...span, kind: 'exists', of: value });
}

function planContains(whole: SyntaxNode, values: readonly Argument[]): Planned | undefined {
  const [text, search, extra] = values;
  if (text === undefined || search === undefined || extra !== undefined) return undefined;
  if (text.value.kind === 'opaque') return opaqueBecause(whole, text.value);
  if (text.value.kind === 'items') return opaque(whole, 'nested-list', text.node);
  const span = spanOf(whole);
  if (search.node.type === 'regex') {
    const { pattern, flags } = search.node;
    return toValue({ ...span, kind: 'matches', text: text.value, pattern, flags });
  }
  if (search.value.kind === 'opaque') return opaqueBecause(whole, search.value);
  if (search.value.kind === 'items') return opaque(whole, 'nested-list', search.node);
  return toValue({ ...span, kind: 'contains', text: text.value, search: search.value });
}
