import type { PlanNode } from '../plan/children-of.js';
import type { PlanPredicate } from '../plan/plan.types.js';
import { firstOpaque, walkPlan } from '../plan/walk.js';
import type { Undecided } from './relate.types.js';
import { leavesOf } from './rule-leaves.js';
import { groupBy } from './group-by.js';

/** The likeliest reason why rules cannot be compared. */
export function whyUndecided(rules: readonly PlanPredicate[], tooMuch: boolean): Undecided {
  for (const [index, plan] of rules.entries()) {
    const rule = index === 0 ? 'a' : 'b';
    const part = firstOpaque(plan);
    if (part !== undefined) return { code: 'opaque', rule, span: part.cause, opaque: part.reason };
    const parameter = findNode(plan, 'parameter');
    if (parameter?.kind === 'parameter') {
      const { name, start, end } = parameter;
      return { code: 'parameter', rule, span: { start, end }, name };
    }
  }
  return { code: tooMuch ? 'too-much' : 'no-example' };
}

type Named = Extract<PlanNode, { kind: string }>;

function findNode(plan: PlanNode, ...kinds: readonly string[]): Named | undefined {
  let found: Named | undefined;
  walkPlan(plan, (node) => {
    if (found === undefined && 'kind' in node && kinds.includes(node.kind)) found = node;
  });
  return found;
}

/**
 * A place where a value is compared both with the present and with a fixed time: how rules stand to each
 * other then changes as time goes by.
 */
export function dependsOnTime(rules: readonly PlanPredicate[]): Undecided | undefined {
  const { leaves } = leavesOf(rules, 0);
  for (const group of groupBy(
    leaves.filter(({ term }) => term !== undefined),
    ({ subject }) => subject,
  ).values()) {
    const moving = group.find(({ plan }) => findNode(plan, 'now', 'now-text') !== undefined);
    const fixed = group.some(
      ({ plan, asked }) =>
        findNode(plan, 'now', 'now-text') === undefined && asked.bounds.length + asked.equals.length > 0,
    );
    if (moving === undefined || !fixed) continue;
    const { start, end } = moving.plan;
    const rule = rules.slice(1).some((plan) => holds(plan, moving.plan)) ? 'b' : 'a';
    return { code: 'time', rule, span: { start, end } };
  }
  return undefined;
}

function holds(plan: PlanNode, part: PlanNode): boolean {
  let found = false;
  walkPlan(plan, (node) => {
    found ||= node === part;
  });
  return found;
}
