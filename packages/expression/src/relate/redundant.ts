import type { PlanPredicate } from '../plan/plan.types.js';
import type { Span } from '../syntax/syntax.types.js';
import { NO_MATCH, TRUE } from './outcome.js';
import { prove } from './prove.js';
import type { RelateOptions } from './relate.types.js';
import { ruleOf, timeOf, trialOf } from './rule.js';
import type { World } from './world.js';

/** A row that can go: without it the same records match. */
export interface RedundantPart {
  readonly span: Span;
  /** Whether it stands in an `and` or in an `or`. */
  readonly within: 'and' | 'or';
  /** The row beside it that makes it so, when a single one does. */
  readonly because?: Span;
}

/**
 * Rows of every `and` and `or` of a rule, also inside of `? :`, that change nothing, each by itself: of two equal rows both are
 * listed, and one has to stay. Proved for all records; which records end in an error may change.
 */
export function redundantParts(text: string, options: RelateOptions = {}): readonly RedundantPart[] {
  const asOf = timeOf(options.asOf);
  const rule = ruleOf(text, asOf, options.bindings);
  if (rule === null) return [];
  const world = trialOf([rule], asOf, options.schema);
  const { plan } = rule;
  return partsOf(plan, (changed) => changed).flatMap(({ junction, index, rebuild }) => {
    const rest = junction.items.toSpliced(index, 1);
    const without = rebuild({ ...junction, items: rest });
    if (!isSame(plan, without, world)) return [];
    const part = junction.items[index];
    return part === undefined ? [] : [redundant(junction, part, rest, world)];
  });
}

type Junction = Extract<PlanPredicate, { kind: 'and' | 'or' }>;

/** A row of a junction, and the whole rule with another junction in its place. */
interface Part {
  readonly junction: Junction;
  readonly index: number;
  readonly rebuild: (changed: PlanPredicate) => PlanPredicate;
}

function partsOf(plan: PlanPredicate, rebuild: (changed: PlanPredicate) => PlanPredicate): readonly Part[] {
  if (plan.kind === 'not') return partsOf(plan.of, (of) => rebuild({ ...plan, of }));
  if (plan.kind === 'if') return partsOfDecision(plan, rebuild);
  if (plan.kind !== 'and' && plan.kind !== 'or') return [];
  return plan.items.flatMap((item, index) => [
    { junction: plan, index, rebuild },
    ...partsOf(item, (changed) => rebuild({ ...plan, items: plan.items.with(index, changed) })),
  ]);
}

type Decision = Extract<PlanPredicate, { kind: 'if' }>;

function partsOfDecision(
  plan: Decision,
  rebuild: (changed: PlanPredicate) => PlanPredicate,
): readonly Part[] {
  const { otherwise } = plan;
  return [
    ...partsOf(plan.test, (test) => rebuild({ ...plan, test })),
    ...partsOf(plan.then, (then) => rebuild({ ...plan, then })),
    ...(otherwise === undefined
      ? []
      : partsOf(otherwise, (changed) => rebuild({ ...plan, otherwise: changed }))),
  ];
}

function isSame(one: PlanPredicate, other: PlanPredicate, world: World): boolean {
  return never([one, other], world) && never([other, one], world);
}

/** No record matches the first and not the second. */
function never(pair: readonly [PlanPredicate, PlanPredicate], world: World): boolean {
  return prove(pair, [TRUE, NO_MATCH], world).impossible;
}

function redundant(
  junction: Junction,
  part: PlanPredicate,
  rest: readonly PlanPredicate[],
  world: World,
): RedundantPart {
  const by = rest.find((other) => never(junction.kind === 'and' ? [other, part] : [part, other], world));
  const because = by === undefined ? {} : { because: { start: by.start, end: by.end } };
  return { span: { start: part.start, end: part.end }, within: junction.kind, ...because };
}
