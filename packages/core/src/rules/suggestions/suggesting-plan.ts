import type { Command } from '../../commands/commands.types.js';
import type { Facts, Plan } from '../../commands/facts.types.js';
import { isOfferedAt } from '../../tags/assignment-end.js';
import { holdBlocks, isActiveAt } from '../../tags/grounds.js';
import type { TagState } from '../../tags/tag-changes.js';
import { tagStates } from '../../tags/tag-facts.js';
import type { Rule, RuleRunCounts, RuleVerdict } from '../rules.types.js';
import { runSummary } from '../runs/run-summary.js';
import { countsWithUnlisted } from '../runs/unlisted-verdicts.js';
import type { Suggestion } from './suggestion.types.js';
import { suggestionPlan, type SuggestionStep } from './suggestion-plan.js';

type ApplyRuleRun = Extract<Command, { type: 'applyRuleRun' }>;

/**
 * What a run of a rule that only suggests changes: a suggestion for each match that has neither the tag nor a hold,
 * unless it was decided under the same published version; an open one goes where the record no longer matches.
 * Planning again after the changes plans none.
 */
export function suggestingPlan({ verdicts, unlisted, asOf }: ApplyRuleRun, rule: Rule, facts: Facts): Plan {
  const context = contextOf(rule, facts);
  const made: SuggestionStep[] = [];
  const withdrawn: SuggestionStep[] = [];
  const seen = { kept: 0, held: 0 };
  for (const verdict of verdicts) {
    if (verdict.outcome === 'error') continue;
    const known = context.known.get(verdict.recordId) ?? null;
    if (verdict.outcome === 'no-match') {
      if (known?.state === 'open') withdrawn.push({ before: known, after: null });
      continue;
    }
    const met = reception(context.stateOf(verdict.recordId), known, rule, {
      now: facts.now,
      isOffered: context.isOffered,
    });
    if (met === 'new')
      made.push({ before: known, after: suggestionOf(verdict.recordId, made.length, known, rule, facts) });
    else seen[met] += 1;
  }
  const listed = countsOf(verdicts, { ...seen, suggested: made.length, withdrawn: withdrawn.length });
  const counts = countsWithUnlisted(listed, unlisted);
  return planOf(made, withdrawn, rule, { asOf, counts });
}

interface Context {
  /** The newest suggestion of the rule for a record. */
  readonly known: ReadonlyMap<string, Suggestion>;
  readonly stateOf: (recordId: string) => TagState;
  /** Whether the campaign of the tag has begun and is not over. */
  readonly isOffered: boolean;
}

function contextOf(rule: Rule, facts: Facts): Context {
  const own = [...(facts.entities?.all('suggestion').values() ?? [])].filter(
    ({ ruleId, record, tagId }) =>
      ruleId === rule.id && record.type === rule.recordType && tagId === rule.tagId,
  );
  const states = tagStates(facts);
  return {
    known: new Map(own.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((each) => [each.record.id, each])),
    stateOf: (id) => states({ type: rule.recordType, id }, rule.tagId),
    isOffered: isOfferedAt(facts.workspace.concepts, rule.tagId, facts.now),
  };
}

function reception(
  { assignment, hold }: TagState,
  known: Suggestion | null,
  rule: Rule,
  { now, isOffered }: Pick<Facts, 'now'> & Pick<Context, 'isOffered'>,
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
  recordId: string,
  index: number,
  known: Suggestion | null,
  rule: Rule,
  { transactionId, now }: Facts,
): Suggestion {
  return {
    id: known?.id ?? `${transactionId}.${index}`,
    version: (known?.version ?? 0) + 1,
    record: { type: rule.recordType, id: recordId },
    tagId: rule.tagId,
    source: 'rule',
    ruleId: rule.id,
    ruleVersion: rule.version,
    ...(rule.publishedNumber === undefined ? {} : { ruleNumber: rule.publishedNumber }),
    why: [],
    at: now,
    state: 'open',
  };
}

function countsOf(
  verdicts: readonly RuleVerdict[],
  found: Pick<RuleRunCounts, 'kept' | 'held'> & { readonly suggested: number; readonly withdrawn: number },
): RuleRunCounts {
  const count = (outcome: RuleVerdict['outcome']): number =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    records: verdicts.length,
    matches: count('match'),
    added: 0,
    removed: 0,
    errors: count('error'),
    ...found,
  };
}

function planOf(
  made: readonly SuggestionStep[],
  withdrawn: readonly SuggestionStep[],
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
