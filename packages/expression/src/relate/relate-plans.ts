import type { PlanPredicate } from '../plan/plan.types.js';
import { NO_MATCH, TRUE } from './outcome.js';
import { prove } from './prove.js';
import type { RelateResult, Relation, Witnesses } from './relate.types.js';
import type { Goal } from './solve.js';
import { dependsOnTime, whyUndecided } from './undecided.js';
import { exampleFinder, type FindExamples, type Trial } from './witness.js';
import type { World } from './world.js';

/** Two rules to compare. */
export type Pair = readonly [a: PlanPredicate, b: PlanPredicate];

/** Whether records of a kind exist. */
type Found =
  | { readonly state: 'none' }
  | { readonly state: 'some'; readonly record: unknown }
  | { readonly state: 'unknown'; readonly tooMuch: boolean };

/**
 * How two planned rules stand to each other: what cannot be is proved, what can be is shown by a record that
 * was run.
 */
export function relatePlans(rules: Pair, trial: Trial, timeIsGiven: boolean): RelateResult {
  const time = timeIsGiven ? undefined : dependsOnTime(rules);
  if (time !== undefined) return { relation: 'cannot-decide', witnesses: {}, undecided: time };
  const find = exampleFinder(rules, trial);
  const both = look(rules, [TRUE, TRUE], trial, find);
  const onlyA = look(rules, [TRUE, NO_MATCH], trial, find);
  const onlyB = look(rules, [NO_MATCH, TRUE], trial, find);
  const witnesses = witnessesOf(both, onlyA, onlyB);
  const relation = verdict(both, onlyA, onlyB);
  if (relation !== 'cannot-decide') return { relation, witnesses };
  const tooMuch = [both, onlyA, onlyB].some((found) => found.state === 'unknown' && found.tooMuch);
  return { relation, witnesses, undecided: whyUndecided(rules, tooMuch) };
}

function look(rules: Pair, goal: Goal, world: World, find: FindExamples): Found {
  const proof = prove(rules, goal, world);
  if (proof.impossible) return { state: 'none' };
  const [record] = find(goal, 1);
  return record === undefined ? { state: 'unknown', tooMuch: proof.tooMuch } : { state: 'some', record };
}

function verdict(both: Found, onlyA: Found, onlyB: Found): Relation {
  if (both.state === 'none') return 'disjoint';
  if (onlyA.state === 'none' && onlyB.state === 'none') return 'equal';
  if (onlyA.state === 'none' && onlyB.state === 'some') return 'a-implies-b';
  if (onlyB.state === 'none' && onlyA.state === 'some') return 'b-implies-a';
  const all = [both, onlyA, onlyB].every((found) => found.state === 'some');
  return all ? 'overlap' : 'cannot-decide';
}

function witnessesOf(both: Found, onlyA: Found, onlyB: Found): Witnesses {
  return {
    ...(both.state === 'some' ? { both: both.record } : {}),
    ...(onlyA.state === 'some' ? { onlyA: onlyA.record } : {}),
    ...(onlyB.state === 'some' ? { onlyB: onlyB.record } : {}),
  };
}
