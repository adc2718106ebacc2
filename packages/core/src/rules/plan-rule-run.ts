import { addDuration } from '../shared/durations.js';
import { earliest } from '../shared/instants.js';
import type { Instant, RecordRef } from '../shared/shared.types.js';
import { holdBlocks, isActiveAt, liveGrounds, withGrounds } from '../tags/grounds.js';
import type { TagState, TagStep } from '../tags/tag-changes.js';
import { tagStates } from '../tags/tag-facts.js';
import type { Assignment, Ground, Hold } from '../tags/tags.types.js';
import { campaignEndOf, isOfferedAt } from '../tags/assignment-end.js';
import { rivalTagIds } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import { compareRules } from './graph/rule-graph.js';
import { countsWithUnlisted } from './runs/unlisted-verdicts.js';
import { PlannedStates } from './runs/planned-states.js';
import { ruleCounts } from './runs/rule-counts.js';
import { ruleTagIds } from './rule-tags.js';
import type { Rule, RuleRunCounts, RuleTagCounts, RuleVerdict, UnlistedVerdicts } from './rules.types.js';

/** What a run is planned from. */
export interface RuleRunInput {
  readonly rule: Rule;
  readonly concepts: readonly Concept[];
  /** At most one per record. Records without a verdict are left alone. */
  readonly verdicts: readonly RuleVerdict[];
  /** Verdicts from which nothing follows, counted only. Default: none. */
  readonly unlisted?: UnlistedVerdicts;
  /** Every assignment of the rule's tags and of their rivals in exclusive categories, inactive ones too. */
  readonly assignments: readonly Assignment[];
  /** Holds on the rule's tags. */
  readonly holds: readonly Hold[];
  /** The moment the data were read as of; the added grounds begin then. */
  readonly asOf: Instant;
  /** The clock. Grounds and holds are judged as they are now, even by a run as of a later moment. Default `asOf`. */
  readonly now?: Instant;
  /** Zone of calendar durations, see `Rule.onExit`. Default `UTC`. */
  readonly timeZone?: string;
  /** All rules: among those that give rival tags, the one that runs first wins. Default: this one wins. */
  readonly rules?: readonly Pick<Rule, 'id' | 'priority' | 'state'>[];
  /** Who lets the rule run. */
  readonly actor: { readonly id: string };
}

/** What a run would do. Rivals that make way for an added tag are listed apart. */
export interface RuleRunPlan {
  readonly added: readonly TagStep[];
  readonly removed: readonly TagStep[];
  readonly replaced: readonly TagStep[];
  /** Tags whose end was set or taken away. */
  readonly postponed: readonly TagStep[];
  readonly counts: RuleRunCounts;
}

/** What one verdict leads to. */
type Effect =
  | { readonly kind: 'none' | 'kept' | 'held' }
  | { readonly kind: 'kept' | 'expiring'; readonly step: TagStep }
  | { readonly kind: 'added'; readonly step: TagStep; readonly replaced: readonly TagStep[] }
  | { readonly kind: 'removed'; readonly step: TagStep };

/**
 * Turns verdicts into changes of the rule's own grounds; nothing another hand or rule gave is touched. An
 * error changes nothing on its record. Planning again after the changes plans none. In an exclusive category
 * a rule makes tags give way that only rules gave which run after it; others stay and count as `held`. Before a
 * campaign and from its end on (`activeFrom`, `activeTo`) matches count as `held` too; within it a ground ends with it.
 * Of several tags each is planned for itself, in the order of the rule; where the taxonomy made them exclude each other
 * since, the earlier one wins.
 */
export function planRuleRun(input: RuleRunInput): RuleRunPlan {
  const states = new PlannedStates(tagStates(input));
  const shared = sharedContext(input);
  const plans = ruleTagIds(input.rule).map((tagId, index, all) => {
    const context = { ...shared, ...tagContext(tagId, input), states, earlier: all.slice(0, index) };
    const plan = planTag(context);
    const isContested = all.slice(index + 1).some((later) => context.rivals.includes(later));
    if (isContested) states.take([...plan.added, ...plan.removed, ...plan.replaced, ...plan.postponed]);
    return plan;
  });
  return {
    added: plans.flatMap(({ added }) => added),
    removed: plans.flatMap(({ removed }) => removed),
    replaced: plans.flatMap(({ replaced }) => replaced),
    postponed: plans.flatMap(({ postponed }) => postponed),
    counts: countsWithUnlisted(
      ruleCounts(
        input.verdicts,
        plans.map(({ counts }) => counts),
      ),
      input.unlisted,
    ),
  };
}

/** What a run does with one of the rule's tags. */
interface TagPlan extends Omit<RuleRunPlan, 'counts'> {
  readonly counts: RuleTagCounts;
}

function planTag(context: Context): TagPlan {
  const effects = context.verdicts.map((verdict) => effectOf(verdict, context));
  const added = effects.flatMap((effect) => (effect.kind === 'added' ? [effect] : []));
  const removed = effects.flatMap((effect) => (effect.kind === 'removed' ? [effect.step] : []));
  const postponed = effects.flatMap((effect) =>
    (effect.kind === 'kept' || effect.kind === 'expiring') && 'step' in effect ? [effect.step] : [],
  );
  return {
    added: added.map(({ step }) => step),
    removed,
    replaced: added.flatMap(({ replaced }) => replaced),
    postponed,
    counts: tagCounts(context.tagId, effects),
  };
}

interface Context extends SharedContext, TagContext {
  readonly states: PlannedStates;
  /** Tags of the rule before this one. */
  readonly earlier: readonly string[];
}

/** The same for every tag of the rule. */
interface SharedContext extends RuleRunInput {
  /** Ids of rules at work that run before this one; they win where tags exclude each other. */
  readonly stronger: ReadonlySet<string>;
  /** When grounds and holds are judged: what is live now must count, and so must what was live as of then. */
  readonly at: Instant;
}

/** About one of its tags. */
interface TagContext {
  readonly tagId: string;
  readonly rivals: readonly string[];
  /** Where a ground ends by itself as long as the rule matches: with the campaign of its tag. */
  readonly campaignEnd: Instant | null;
  /** Whether the campaign of the tag has begun and is not over. */
  readonly isOffered: boolean;
}

function sharedContext(input: RuleRunInput): SharedContext {
  return {
    ...input,
    stronger: strongerRules(input),
    at: earliest([input.asOf, input.now ?? input.asOf], input.asOf),
  };
}

function tagContext(tagId: string, { concepts, asOf, now = asOf }: RuleRunInput): TagContext {
  return {
    tagId,
    rivals: rivalTagIds(concepts, tagId),
    campaignEnd: campaignEndOf(concepts, tagId),
    isOffered: isOfferedAt(concepts, tagId, now),
  };
}

function effectOf(verdict: RuleVerdict, context: Context): Effect {
  const { rule, tagId, at, campaignEnd, isOffered } = context;
  if (verdict.outcome === 'error') return { kind: 'none' };
  const record: RecordRef = { type: rule.recordType, id: verdict.recordId };
  const before = context.states.of(record, tagId);
  const own = liveGrounds(before.assignment, at).find(({ ruleId }) => ruleId === rule.id);
  if (verdict.outcome === 'match') {
    if (own === undefined) return additionOf(record, before, context);
    // What is over is ended by the expiry of tags, not by a run.
    return own.expiresAt === campaignEnd || !isOffered
      ? { kind: 'kept' }
      : { kind: 'kept', step: endingStep(record, before, campaignEnd, context) };
  }
  if (own === undefined || rule.onExit === 'keep') return { kind: 'none' };
  if (rule.onExit === 'remove') return removalOf(record, before, context);
  // Its end was set when the record left; leaving does not happen twice.
  if (own.expiresAt !== null && own.expiresAt !== campaignEnd) return { kind: 'none' };
  const end = exitEnd(rule.onExit, context);
  if (end === own.expiresAt) return { kind: 'none' };
  return { kind: 'expiring', step: endingStep(record, before, end, context) };
}

/** Other rules at work that run before this one. */
function strongerRules({ rule, rules = [] }: RuleRunInput): ReadonlySet<string> {
  const stronger = rules.filter((other) => other.state === 'published' && compareRules(other, rule) < 0);
  return new Set(stronger.map(({ id }) => id));
}

function exitEnd(exit: Exclude<Rule['onExit'], string>, context: Context): Instant {
  const { asOf, timeZone = 'UTC', campaignEnd } = context;
  const end = addDuration(asOf, exit.expireAfter, timeZone);
  return campaignEnd !== null && campaignEnd < end ? campaignEnd : end;
}

/** The rule's own ground with another end. */
function endingStep(
  record: RecordRef,
  before: TagState,
  expiresAt: Instant | null,
  { rule, tagId, at }: Context,
): TagStep {
  const grounds = liveGrounds(before.assignment, at).map((ground) =>
    ground.ruleId === rule.id ? { ...ground, expiresAt } : ground,
  );
  return stepOf(record, tagId, before, grounds, at);
}

function additionOf(record: RecordRef, before: TagState, context: Context): Effect {
  const { rule, tagId, actor, asOf, at, campaignEnd, isOffered } = context;
  if (!isOffered) return { kind: 'held' };
  if (before.hold !== null && holdBlocks(before.hold, at)) return { kind: 'held' };
  const rivals = activeRivals(record, context);
  if (rivals.some(({ assignment }) => !givesWay(assignment, context))) return { kind: 'held' };
  const ground: Ground = {
    type: 'rule',
    by: actor.id,
    at: asOf,
    expiresAt: campaignEnd,
    ruleId: rule.id,
    ruleVersion: rule.version,
  };
  const grounds = [...liveGrounds(before.assignment, at), ground];
  return {
    kind: 'added',
    step: stepOf(record, tagId, before, grounds, at),
    replaced: rivals.map((rival) => stepOf(record, rival.assignment.tagId, rival, [], at)),
  };
}

function removalOf(record: RecordRef, before: TagState, { rule, tagId, at }: Context): Effect {
  const grounds = liveGrounds(before.assignment, at).filter(({ ruleId }) => ruleId !== rule.id);
  return { kind: 'removed', step: stepOf(record, tagId, before, grounds, at) };
}

function stepOf(
  record: RecordRef,
  tagId: string,
  before: TagState,
  grounds: readonly Ground[],
  at: Instant,
): TagStep {
  const assignment = withGrounds({ record, tagId, previous: before.assignment }, grounds, at);
  return { record, tagId, before, after: { assignment, hold: before.hold } };
}

interface RivalState extends TagState {
  readonly assignment: Assignment;
}

function activeRivals(record: RecordRef, context: Context): RivalState[] {
  return context.rivals.flatMap((tagId) => {
    const { assignment, hold } = context.states.of(record, tagId);
    return assignment !== null && isActiveAt(assignment, context.at) ? [{ assignment, hold }] : [];
  });
}

/** Only rules gave it, and none of them runs before this one; nor is it a tag that this rule names before. */
function givesWay(assignment: Assignment, { at, rule, stronger, earlier }: Context): boolean {
  const isPreferred = earlier.includes(assignment.tagId);
  return liveGrounds(assignment, at).every(
    ({ type, ruleId }) =>
      type === 'rule' &&
      (ruleId === undefined || !(stronger.has(ruleId) || (isPreferred && ruleId === rule.id))),
  );
}

function tagCounts(tagId: string, effects: readonly Effect[]): RuleTagCounts {
  const effectCount = (kind: Effect['kind']): number =>
    effects.filter((effect) => effect.kind === kind).length;
  const expiring = effectCount('expiring');
  return {
    tagId,
    added: effectCount('added'),
    removed: effectCount('removed'),
    kept: effectCount('kept'),
    held: effectCount('held'),
    ...(expiring === 0 ? {} : { expiring }),
  };
}
