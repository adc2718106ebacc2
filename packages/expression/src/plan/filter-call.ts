import type { LambdaNode, SyntaxNode } from '../syntax/syntax.types.js';
import { insideLambda, opaque, opaqueBecause, spanOf, type PlanEnv, type Planned } from './env.js';
import { mayFail } from './may-fail.js';
import { readsOutside } from './names.js';
import type { PlanCollection, PlanPredicate } from './plan.types.js';
import { toPredicate } from './predicate.js';
import { runPlan } from './run-plan.js';
import { firstOpaque } from './walk.js';

/**
 * `$filter(list, function($item){ … })` as a filtered collection. The two differ over a missing list, where a
 * filter is evaluated once with a missing item and `$filter` is not; so the condition must not fail there.
 */
export function planFilterCall(whole: SyntaxNode, nodes: readonly SyntaxNode[], env: PlanEnv): Planned {
  const [list, lambda, extra] = nodes;
  if (list === undefined || lambda?.type !== 'lambda' || extra !== undefined) return opaque(whole, 'lambda');
  const parameter = parameterOf(lambda);
  if (parameter === undefined) return opaque(whole, 'lambda', lambda);
  const source = env.plan(list, env);
  if (source.kind === 'opaque') return opaqueBecause(whole, source);
  const over = collectionOf(source);
  if (over === undefined) return opaque(whole, 'other', list);
  const body = env.plan(lambda.body, insideLambda(env, parameter));
  const unknown = firstOpaque(body);
  if (unknown !== undefined) return opaqueBecause(whole, unknown);
  const where = toPredicate(body);
  if (failsOnMissing(where)) return opaque(whole, 'lambda', lambda);
  return { ...spanOf(whole), kind: 'items', over: { ...over, ...spanOf(whole), where } };
}

function parameterOf(lambda: LambdaNode): string | undefined {
  const [first, second] = lambda.parameters;
  return second === undefined && lambda.signature === undefined ? first?.name : undefined;
}

/** The collection without a filter that a filter can be put on. */
function collectionOf(source: Planned): PlanCollection | undefined {
  if (source.kind === 'field') {
    const { scope, path, start, end } = source;
    const over = { scope, path, start, end };
    if (scope === 'record' && path.length === 1) return over;
    return { scope, start, end, path: [], from: { ...over, whole: true } };
  }
  if (source.kind !== 'items' || source.of !== undefined || source.distinct === true) return undefined;
  const { over } = source;
  return { scope: over.scope, start: over.start, end: over.end, path: [], from: { ...over, whole: true } };
}

/** Whether a condition may fail on a missing item; true when that depends on more than the item. */
function failsOnMissing(where: PlanPredicate): boolean {
  if (!mayFail(where)) return false;
  return readsOutside(where) || !runPlan(where, undefined, { asOf: 0, find: () => false }).ok;
}
