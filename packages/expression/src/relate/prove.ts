import type { PlanPredicate } from '../plan/plan.types.js';
import { abstractUnknowns } from './abstract.js';
import { compatibleClasses, type NeverTogether } from './hang-together.js';
import { leavesOf } from './rule-leaves.js';
import { solve, type Goal } from './solve.js';
import type { World } from './world.js';

/** Filters inside of filters are compared this deep. */
const DEEPEST = 3;

/** Whether a goal can be reached: never, or perhaps. */
export interface Proof {
  readonly impossible: boolean;
  /** The search was given up because there is too much to look at. */
  readonly tooMuch: boolean;
}

/**
 * Tries to prove that no record makes the rules do what the goal says. Every value that is asked about may
 * be anything that the schema allows, so a proof holds for all such records, whatever else is in them. Assumed is that no collection has
 * a list as an item.
 */
export function prove(rules: readonly PlanPredicate[], goal: Goal, world: World, depth = 0): Proof {
  const { asOf } = world;
  const { rules: shapes, leaves } = leavesOf(rules, asOf);
  const unknowns = abstractUnknowns(leaves, world);
  const never: NeverTogether = (pair, outcomes) =>
    depth < DEEPEST && prove(pair, outcomes, world, depth + 1).impossible;
  const compatible = compatibleClasses(unknowns, never, asOf);
  const { found, complete } = solve(shapes, unknowns, goal, { most: 1, compatible });
  const whole = unknowns.every((unknown) => unknown.whole);
  return {
    impossible: complete && found.length === 0 && whole,
    tooMuch: found.length === 0 && !(complete && whole),
  };
}
