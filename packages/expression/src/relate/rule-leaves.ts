import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { canonical } from './canonical.js';
import type { Leaf } from './leaf.types.js';
import { constantOutcome, subjectOf } from './leaf-subject.js';
import { spreadChoice } from './spread-choice.js';
import { FALSE, TRUE, type Skeleton } from './outcome.js';

/** Rules as shapes over shared leaves. */
export interface Leaves {
  readonly rules: readonly Skeleton[];
  readonly leaves: readonly Leaf[];
}

/** Takes rules apart. What both rules ask in the same words becomes one leaf. */
export function leavesOf(rules: readonly PlanPredicate[], asOf: number): Leaves {
  const leaves = new Map<string, Leaf>();
  const leafOf = (plan: PlanPredicate, rule: number): Skeleton => {
    const key = canonical(plan, rule);
    const known = leaves.get(key);
    if (known !== undefined) return { kind: 'leaf', leaf: known.index };
    const outcome = constantOutcome(plan, asOf);
    if (outcome !== undefined) return { kind: 'constant', outcome };
    const subject = subjectOf(plan, asOf);
    leaves.set(key, { index: leaves.size, plan, ...nameOf(plan, subject.term, rule, key), ...subject });
    return { kind: 'leaf', leaf: leaves.size - 1 };
  };
  const shapes = rules.map((rule, index) => shapeOf(rule, (plan) => leafOf(plan, index)));
  return { rules: shapes, leaves: [...leaves.values()] };
}

/** What a leaf is about, by name. Comparisons of the same two values are about the same, whichever is first. */
function nameOf(
  plan: PlanPredicate,
  term: PlanValue | undefined,
  rule: number,
  key: string,
): Pick<Leaf, 'subject' | 'turned'> {
  if (term !== undefined) return { subject: canonical(term, rule) };
  if (plan.kind !== 'compare') return { subject: key };
  const sides = [canonical(plan.left, rule), canonical(plan.right, rule)];
  const sorted = sides.toSorted();
  return { subject: sorted.join('\n'), turned: sorted[0] !== sides[0] };
}

function shapeOf(plan: PlanPredicate, leafOf: (plan: PlanPredicate) => Skeleton): Skeleton {
  const inner = (part: PlanPredicate): Skeleton => shapeOf(part, leafOf);
  switch (plan.kind) {
    case 'and':
    case 'or':
      return { kind: plan.kind, items: plan.items.map(inner) };
    case 'not':
      return { kind: 'not', of: inner(plan.of) };
    case 'constant':
      return { kind: 'constant', outcome: plan.value ? TRUE : FALSE };
    case 'if': {
      const rest = plan.otherwise === undefined ? {} : { otherwise: inner(plan.otherwise) };
      return { kind: 'if', test: inner(plan.test), then: inner(plan.then), ...rest };
    }
    default: {
      const spread = spreadChoice(plan);
      return spread === undefined ? leafOf(plan) : inner(spread);
    }
  }
}
