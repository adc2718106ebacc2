import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';

type Choose = Extract<PlanValue, { kind: 'choose' }>;

/**
 * `(test ? x : y) > 3` as `test ? x > 3 : y > 3`, so that the comparisons can be seen; undefined when the
 * condition asks nothing of a choice. Which error comes first may change, and nothing else.
 */
export function spreadChoice(plan: PlanPredicate): PlanPredicate | undefined {
  switch (plan.kind) {
    case 'compare':
      return (
        spread(plan.left, (left) => ({ ...plan, left })) ??
        spread(plan.right, (right) => ({ ...plan, right }))
      );
    case 'in':
      return spread(plan.item, (item) => ({ ...plan, item }));
    case 'contains':
    case 'matches':
      return spread(plan.text, (text) => ({ ...plan, text }));
    case 'exists':
      return plan.of.kind === 'items' ? undefined : spread(plan.of, (of) => ({ ...plan, of }));
    default:
      return undefined;
  }
}

function spread(value: PlanValue, ask: (value: PlanValue) => PlanPredicate): PlanPredicate | undefined {
  if (value.kind !== 'choose' || value.otherwise === undefined) return undefined;
  const { test, then, otherwise, start, end }: Choose = value;
  return { start, end, kind: 'if', test, then: ask(then), otherwise: ask(otherwise) };
}
