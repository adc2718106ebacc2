import type { Command } from '../../commands/commands.types.js';
import type { Facts, Plan } from '../../commands/facts.types.js';
import { isOfferedAt } from '../../tags/assignment-end.js';
import { holdBlocks, isActiveAt } from '../../tags/grounds.js';
import type { TagState } from '../../tags/tag-changes.js';
import { tagStates } from '../../tags/tag-facts.js';
import { ruleTagIds } from '../rule-tags.js';
import type { Rule, RuleRunCounts, RuleTagCounts, RuleVerdict } from '../rules.types.js';
import type { StateOf } from '../runs/planned-states.js';
import { ruleCounts } from '../runs/rule-counts.js';
import { runSummary } from '../runs/run-summary.js';
import { countsWithUnlisted } from '../runs/unlisted-verdicts.js';
import type { Suggestion } from './suggestion.types.js';
import { suggestionPlan, type SuggestionStep } from './suggestion-plan.js';

type ApplyRuleRun = Extract<Command, { type: 'applyRuleRun' }>;

/**
 * What a run of a rule that only suggests changes: for each of its tags a suggestion for each match that has
 * neither the tag nor a hold, unless it was decided under the same published version; an open one goes where the record no longer matches.
 * Planning again after the changes plans none.
 */
export function suggestingPlan({ verdicts, unlisted, asOf }: ApplyRuleRun, rule: Rule, facts: Facts): Plan {
  const steps: Steps = { made: [], withdrawn: [] };
  const stateOf = tagStates(facts);
  const byTag = ruleTagIds(rule).map((tagId) =>
    suggestTag(verdicts, steps, { ...contextOf(tagId, rule, facts), rule, facts, stateOf }),
  );
  const counts = countsWithUnlisted(ruleCounts(verdicts, byTag), unlisted);
  return planOf(steps, rule, { asOf, counts });
}

interface Steps {
  readonly made: SuggestionStep[];
  readonly withdrawn: SuggestionStep[];
}

/** Adds the steps about one of the rule's tags and counts them. */
function suggestTag(verdicts: readonly RuleVerdict[], steps: Steps, context: Context): RuleTagCounts {
  const { tagId, rule, facts } = context;
  const counts = { added: 0, removed: 0, kept: 0, held: 0, suggested: 0, withdrawn: 0 };
  for (const { recordId, outcome } of verdicts) {
    if (outcome === 'error') continue;
    const known = context.known.get(recordId) ?? null;
    if (outcome === 'no-match') {
      if (known?.state !== 'open') continue;
      steps.withdrawn.push({ before: known, after: null });
      counts.withdrawn += 1;
      continue;
    }
    const record = { type: rule.recordType, id: recordId };
    const met = reception(context.stateOf(record, tagId), known, context);
    if (met === 'new') {
      const id = known?.id ?? `${facts.transactionId}.${steps.made.length}`;
      steps.made.push({ before: known, after: { id, record, ...suggestionOf(known, context) } });
      counts.suggested += 1;
    } else counts[met] += 1;
  }
  return { tagId, ...counts };
}

interface Context extends TagContext {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly stateOf: StateOf;
}

/** About one of the rule's tags. */
interface TagContext {
  readonly tagId: string;
  /** The newest suggestion of the rule for a record. */
  readonly known: ReadonlyMap<string, Suggestion>;
  /** Whether the campaign of the tag has begun and is not over. */
  readonly isOffered: boolean;
}

function contextOf(tagId: string, rule: Rule, facts: Facts): TagContext {
  const own = [...(facts.entities?.all('suggestion').values() ?? [])].filter(
    (each) => each.ruleId === rule.id && each.record.type === rule.recordType && each.tagId === tagId,
  );
  return {
    tagId,
    known: new Map(own.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((each) => [each.record.id, each])),
    isOffered: isOfferedAt(facts.workspace.concepts, tagId, facts.now),
  };
}

function reception(
  { assignment, hold }: TagState,
  known: Suggestion | null,
  { rule, facts: { now }, isOffered }: Context,
): 'new' | 'kept' | 'held' {
  if (assignment !== null && isActiveAt(assignment, now)) return 'kept';
  if (!isOffered) return 'held';
  if (hold !== null && holdBlocks(hold, now)) return 'held';
  if (known === null) return 'new';
  if (known.state === 'open') return 'kept';
  // Decided: only a rule that says something else may ask again.
  return known.ruleNumber === rule.publishedNumber ? 'held' : 'new';
}

function suggestionOf(
  known: Suggestion | null,
  { tagId, rule, facts: { now } }: Context,
): Omit<Suggestion, 'id' | 'record'> {
  return {
    version: (known?.version ?? 0) + 1,
    tagId,
    source: 'rule',
    ruleId: rule.id,
    ruleVersion: rule.version,
    ...(rule.publishedNumber === undefined ? {} : { ruleNumber: rule.publishedNumber }),
    why: [],
    at: now,
    state: 'open',
  };
}

function planOf(
  { made, withdrawn }: Steps,
  rule: Rule,
  { asOf, counts }: { readonly asOf: string; readonly counts: RuleRunCounts },
): Plan {
  const plans = [
    ...made.map((step) => suggestionPlan(step, 'suggestion.made')),
    ...withdrawn.map((step) => suggestionPlan(step, 'suggestion.withdrawn')),
  ];
  return {
    changes: plans.flatMap(({ changes }) => changes),
    audit: [...plans.flatMap(({ audit }) => audit), runSummary(rule, asOf, counts)],
    events: [...plans.flatMap(({ events }) => events), { type: 'rule.ran', id: rule.id }],
    counts,
  };
}
