import { runPlan } from '../plan/run-plan.js';
import { PlanFailure } from '../plan/values.js';
import { mayFail } from '../plan/may-fail.js';
import type { PlanOpaque, PlanPredicate } from '../plan/plan.types.js';
import type { Example } from './classes.js';
import { askedByAll } from './asked.js';
import type { Leaf } from './leaf.types.js';
import { ERROR, FALSE, MISSING, TRUE, type Outcomes } from './outcome.js';
import { groupBy } from './group-by.js';
import { outcomeOfStanding, type Standing } from './pair-choices.js';
import { allowedExamples } from './schema-classes.js';
import { standingsOf } from './schema-pairs.js';
import type { Choice, Unknown } from './solve.js';
import type { World } from './world.js';

/** A class of values of a term: the examples that no leaf tells apart. */
export interface ClassChoice extends Choice {
  readonly examples: readonly Example[];
  /** Among the examples is the greatest number, which stands for all greater ones. */
  readonly endless: boolean;
}

/** A term, or a condition that is one by itself, with all its classes. */
export interface AbstractUnknown extends Unknown<ClassChoice> {
  readonly subject: string;
  /** The conditions about it, in the order of `leaves`. */
  readonly members: readonly [Leaf, ...Leaf[]];
  /** False when some class may have no example, so that nothing can be proved. */
  readonly whole: boolean;
}

/**
 * What rules ask about, each thing free to turn out in any of its ways. More than what can really happen, as
 * several things may hang together; so what is impossible here is impossible.
 */
export function abstractUnknowns(leaves: readonly Leaf[], world: World): readonly AbstractUnknown[] {
  return [...groupBy(leaves, (leaf) => leaf.subject)].map(([subject, members]) =>
    unknownOf(subject, members, world),
  );
}

function unknownOf(subject: string, members: AbstractUnknown['members'], world: World): AbstractUnknown {
  const { asOf, schema } = world;
  const [leaf] = members;
  const leaves = members.map(({ index }) => index);
  if (leaf.term === undefined)
    return { subject, members, leaves, whole: true, choices: freeChoices(members, schema) };
  const { examples, whole } = allowedExamples(leaf.term, askedByAll(members), schema);
  const found = examples.map((example) => ({
    example,
    outcomes: members.map((each) => outcomeAt(each, example, asOf)),
  }));
  const greatest = Math.max(...examples.flatMap(numberOf));
  const choices = [...groupBy(found, ({ outcomes }) => outcomes.join()).values()].map((same) => {
    const values = same.map(({ example }) => example);
    return {
      outcomes: same[0].outcomes,
      examples: values,
      endless: values.flatMap(numberOf).includes(greatest),
    };
  });
  return { subject, members, leaves, whole, choices };
}

/** The number that an example is; none for NaN. */
export function numberOf(example: Example): readonly number[] {
  const value = 'value' in example ? example.value : undefined;
  return typeof value === 'number' && !Number.isNaN(value) ? [value] : [];
}

/** What a leaf says when its term has a value. */
function outcomeAt(leaf: Leaf, example: Example, asOf: number): Outcomes {
  if ('fails' in example || leaf.about === undefined) return ERROR;
  const outcome = runPlan(
    leaf.about(HOLE),
    {},
    {
      asOf,
      find: () => false,
      opaque: (part) => {
        if (part === HOLE) return example.value;
        throw new PlanFailure('G0000');
      },
    },
  );
  return outcome.ok ? bitOf(outcome.value) : ERROR;
}

/** Stands where the value goes. */
const HOLE: PlanOpaque = {
  kind: 'opaque',
  reason: 'other',
  start: 0,
  end: 0,
  cause: { start: 0, end: 0 },
  node: { type: 'broken', start: 0, end: 0 },
};

/** The bit of an outcome. */
export function bitOf(value: unknown): Outcomes {
  if (value === undefined) return MISSING;
  return value === true ? TRUE : FALSE;
}

/** Conditions without a term: two values that are compared, or one condition of which nothing is known. */
function freeChoices(members: AbstractUnknown['members'], schema: World['schema']): readonly ClassChoice[] {
  const [{ plan }] = members;
  return plan.kind === 'compare' ? pairChoices(members, standingsOf(plan, schema)) : unknownChoices(plan);
}

function pairChoices(members: readonly Leaf[], standings: readonly Standing[]): readonly ClassChoice[] {
  const found = standings.map((standing) =>
    members.map(({ plan, turned }) =>
      plan.kind === 'compare' ? outcomeOfStanding(plan.operator, standing, turned === true) : ERROR,
    ),
  );
  return found.map((outcomes) => ({ outcomes, examples: [{ value: true }], endless: false }));
}

/** The outcomes that a condition of this kind can have. */
function unknownChoices(plan: PlanPredicate): readonly ClassChoice[] {
  const free = (outcome: Outcomes, example: Example): ClassChoice => ({
    outcomes: [outcome],
    examples: [example],
    endless: false,
  });
  const choices = [free(TRUE, { value: true }), free(FALSE, { value: true })];
  if (canBeMissing(plan)) choices.push(free(MISSING, { value: undefined }));
  if (mayFail(plan)) choices.push(free(ERROR, { fails: true }));
  return choices;
}

function canBeMissing(plan: PlanPredicate): boolean {
  return plan.kind !== 'exists' && plan.kind !== 'in';
}
