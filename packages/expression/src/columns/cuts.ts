import type { PlanPredicate, PlanValue } from '../plan/plan.types.js';
import { SLOT, type SlotFrame } from './outcome.js';
import { childrenOf } from '../plan/children-of.js';

/**
 * Where what a condition says of a number can change: between two neighbouring cuts, cut included, it says the
 * same of every number. Undefined when that is not known.
 */
export function cutsOf(predicate: PlanPredicate, frame: SlotFrame): readonly number[] | undefined {
  switch (predicate.kind) {
    case 'compare':
      return compareCuts(predicate, frame);
    case 'in':
      if (!isSlot(predicate.item) || predicate.list.kind === 'items' || hasSlot(predicate.list))
        return undefined;
      return around([frame.constant(predicate.list)].flat());
    case 'truth':
      return predicate.of.kind !== 'items' && isSlot(predicate.of) ? around([0]) : undefined;
    case 'exists':
      return predicate.of.kind !== 'items' && isSlot(predicate.of) ? [] : undefined;
    default:
      return undefined;
  }
}

function compareCuts(
  { operator, left, right }: Extract<PlanPredicate, { kind: 'compare' }>,
  frame: SlotFrame,
): readonly number[] | undefined {
  const mirrored = isSlot(right);
  const other = mirrored ? left : right;
  if ((!mirrored && !isSlot(left)) || hasSlot(other)) return undefined;
  const constant = frame.constant(other);
  if (typeof constant !== 'number' || Number.isNaN(constant)) return [];
  if (operator === '=' || operator === '!=') return around([constant]);
  // `v >= c` and `v < c` change at c, the other two right after it; `c > v` is `v < c`.
  const inclusive = mirrored ? operator === '>' || operator === '<=' : operator === '<' || operator === '>=';
  return [inclusive ? constant : nextUp(constant)];
}

/** Cuts that set each number apart from all others. */
function around(values: readonly unknown[]): readonly number[] {
  const numbers = values.filter((value) => typeof value === 'number').filter((value) => !Number.isNaN(value));
  return numbers.flatMap((value) => [value, nextUp(value)]);
}

/** Whether a value is the slot itself. */
export function isSlot(value: PlanValue): boolean {
  return value.kind === 'parameter' && value.name === SLOT;
}

function hasSlot(value: PlanValue): boolean {
  const inside = (node: object): boolean =>
    'kind' in node && (isSlot(node as PlanValue) || childrenOf(node as PlanValue).some(inside));
  return inside(value);
}

const DOUBLE = new Float64Array(1);
const BITS = new BigInt64Array(DOUBLE.buffer);

/** The next larger double. */
export function nextUp(value: number): number {
  if (value === Number.POSITIVE_INFINITY) return value;
  if (value === 0) return Number.MIN_VALUE;
  DOUBLE[0] = value;
  BITS[0] = (BITS[0] ?? 0n) + (value > 0 ? 1n : -1n);
  return DOUBLE[0];
}

/** The next smaller double. */
export function nextDown(value: number): number {
  return -nextUp(-value);
}
