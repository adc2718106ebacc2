import type { PlanPredicate } from '../plan/plan.types.js';
import { buildRecord } from './build-record.js';
import { concreteUnknowns } from './concrete.js';
import type { Workshop } from './workshop.types.js';
import { NO_MATCH, TRUE } from './outcome.js';
import { leavesOf } from './rule-leaves.js';
import { completed, conforms } from './schema-records.js';
import { solve, type Goal } from './solve.js';
import type { World } from './world.js';

/** Records that are tried before none is said to be found. */
const MOST_TRIED = 40;
const MOST_STEPS = 20_000;

/** Where examples are made up and tried. */
export interface Trial extends World, Pick<Workshop, 'find'> {
  /** Runs the rule of that number on a record: true when it matches. */
  readonly matches: (rule: number, record: unknown) => boolean;
}

/** Finds records with which every rule really does what a goal says, the simplest first; at most `most`. */
export type FindExamples = (goal: Goal, most: number) => readonly unknown[];

/** Makes up values for the fields of the rules, once for all goals. */
export function exampleFinder(rules: readonly PlanPredicate[], trial: Trial): FindExamples {
  const { rules: shapes, leaves } = leavesOf(rules, trial.asOf);
  let unknowns: ReturnType<typeof concreteUnknowns> | undefined;
  return (goal, most) => {
    unknowns ??= concreteUnknowns(leaves, { ...trial, home: 'record', depth: 0, makeUp: concreteUnknowns });
    const { found } = solve(shapes, unknowns, goal, { most: MOST_TRIED, steps: MOST_STEPS });
    const records = found
      .map((choices) => buildRecord(choices.flatMap((choice) => choice?.parts ?? [])))
      .map((record) => (trial.schema === undefined ? record : completed(trial.schema, record)));
    return records.filter((record) => fits(record, goal, trial)).slice(0, most);
  };
}

function fits(record: unknown, goal: Goal, trial: Trial): boolean {
  if (trial.schema !== undefined && !conforms(trial.schema, record)) return false;
  return goal.every((wanted, rule) => ((trial.matches(rule, record) ? TRUE : NO_MATCH) & wanted) !== 0);
}
