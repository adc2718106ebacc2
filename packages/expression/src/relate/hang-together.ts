import { runPlan } from '../plan/run-plan.js';
import type { PlanCollection, PlanField, PlanPredicate } from '../plan/plan.types.js';
import { askedByAll } from './asked.js';
import { bitOf, numberOf, type AbstractUnknown, type ClassChoice } from './abstract.js';
import { buildRecord } from './build-record.js';
import { canonical } from './canonical.js';
import type { Example } from './classes.js';
import { ERROR, FALSE, MISSING, NO_MATCH, TRUE, type Outcomes } from './outcome.js';
import type { Compatible } from './solve.js';
import { sourceOfTerm } from './term-source.js';

/** Tells whether two conditions on an item can never have these outcomes together. */
export type NeverTogether = (
  pair: readonly [one: PlanPredicate, other: PlanPredicate],
  outcomes: readonly [Outcomes, Outcomes],
) => boolean;

type Link = (one: ClassChoice, other: ClassChoice) => boolean;

/**
 * Which classes of two terms cannot occur together, as far as it is known: a value made of a field is missing
 * exactly when the field is, and of two counts over one list the one that asks for more is not greater.
 */
export function compatibleClasses(
  unknowns: readonly AbstractUnknown[],
  never: NeverTogether,
  asOf: number,
): Compatible<ClassChoice> {
  const links = new Map<string, Link>();
  unknowns.forEach((one, i) => {
    unknowns.forEach((other, j) => {
      const link = i === j ? undefined : linkOf(one, other, never, asOf);
      if (link !== undefined) links.set(`${one.subject}\n${other.subject}`, link);
    });
  });
  const allowed = (
    from: AbstractUnknown,
    one: ClassChoice,
    to: AbstractUnknown,
    other: ClassChoice,
  ): boolean => links.get(`${from.subject}\n${to.subject}`)?.(one, other) ?? true;
  return (first, one, second, other) => {
    const [from, to] = [first as AbstractUnknown, second as AbstractUnknown];
    return allowed(from, one, to, other) && allowed(to, other, from, one);
  };
}

function linkOf(
  one: AbstractUnknown,
  other: AbstractUnknown,
  never: NeverTogether,
  asOf: number,
): Link | undefined {
  const source = sourceOf(one);
  const field = other.members[0].term;
  if (source !== undefined && field?.kind === 'field' && canonical(source, 0) === canonical(field, 0)) {
    const known = askedByAll(other.members).equals;
    return (made, from) =>
      missingTogether(made, from) && (!isExactly(from, known) || comesFrom(one, made, from, source, asOf));
  }
  const [small, great] = [countedBy(one), countedBy(other)];
  return small === undefined || great === undefined ? undefined : countLink(small, great, never);
}

/** True when the class is made up of values that are compared with, and so holds no other ones. */
function isExactly(choice: ClassChoice, known: readonly unknown[]): boolean {
  return choice.examples.every((example) => 'value' in example && known.includes(example.value));
}

/** Whether what is made of the field comes out so for one of the values of the field. */
function comesFrom(
  made: AbstractUnknown,
  choice: ClassChoice,
  from: ClassChoice,
  { path, scope }: PlanField,
  asOf: number,
): boolean {
  if (scope !== 'record' || made.members.some(({ plan }) => plan.kind === 'matches')) return true;
  return from.examples.some((example) => {
    const record = buildRecord([{ path, value: 'value' in example ? example.value : undefined }]);
    return made.members.every(({ plan }, place) => {
      const outcome = runPlan(plan, record, { asOf, find: () => false });
      return (outcome.ok ? bitOf(outcome.value) : ERROR) === choice.outcomes[place];
    });
  });
}

/** The field that a value is made of alone, in such a way that both are missing together. */
function sourceOf({ members: [leaf] }: AbstractUnknown): PlanField | undefined {
  if (leaf.term !== undefined) return leaf.term.kind === 'field' ? undefined : sourceOfTerm(leaf.term);
  return leaf.plan.kind === 'matches' ? sourceOfTerm(leaf.plan.text) : undefined;
}

function missingTogether(one: ClassChoice, other: ClassChoice): boolean {
  const both = one.examples.some(isMissing) && other.examples.some(isMissing);
  return both || (!one.examples.every(isMissing) && !other.examples.every(isMissing));
}

function isMissing(example: Example): boolean {
  return 'value' in example && example.value === undefined;
}

function countedBy({ members: [{ term }] }: AbstractUnknown): PlanCollection | undefined {
  if (term?.kind !== 'aggregate' || term.function !== 'count' || term.of !== undefined) return undefined;
  const { over } = term;
  return over.from === undefined && over.whole === undefined && over.path.length === 1 ? over : undefined;
}

/** How two counts over one list hang together. Both conditions are evaluated on every item. */
function countLink(small: PlanCollection, great: PlanCollection, never: NeverTogether): Link | undefined {
  if (small.scope !== great.scope || small.path.join('\n') !== great.path.join('\n')) return undefined;
  const { where } = small;
  if (where === undefined) return undefined;
  if (great.where === undefined) return atMost;
  const pair = [where, great.where] as const;
  const within = never(pair, [TRUE, NO_MATCH & ~ERROR]);
  const failsToo = never(pair, [TRUE | FALSE | MISSING, ERROR]);
  if (!within && !failsToo) return undefined;
  return (one, other) => (!within || atMost(one, other)) && (!failsToo || !hasError(other) || hasError(one));
}

/** The smallest number of one class is not above the greatest of the other, which may go on for ever. */
function atMost(one: ClassChoice, other: ClassChoice): boolean {
  if (hasError(one) || hasError(other)) return true;
  const least = Math.min(...one.examples.flatMap(numberOf));
  return other.endless || least <= Math.max(...other.examples.flatMap(numberOf));
}

function hasError(choice: ClassChoice): boolean {
  return choice.examples.some((example) => 'fails' in example);
}
