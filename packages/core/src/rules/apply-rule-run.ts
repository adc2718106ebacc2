import { carryOut } from '../commands/carry-out.js';
import type { Command } from '../commands/commands.types.js';
import type { Decision, Facts, Plan } from '../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../commands/refuse.js';
import type { Guard } from '../store/store.types.js';
import { assignmentKey } from '../tags/assignment-key.js';
import { auditOf, changesOf, eventOf } from '../tags/tag-changes.js';
import { activeTag } from '../tags/tag-facts.js';
import { rivalFinder } from '../taxonomy/tree.js';
import { suggestingPlan } from './suggestions/suggesting-plan.js';
import { failsTooOften, pausedByErrors } from './runs/error-limit.js';
import { runSummary } from './runs/run-summary.js';
import { planRuleRun, type RuleRunPlan } from './plan-rule-run.js';
import { ruleTagIds } from './rule-tags.js';
import type { Rule } from './rules.types.js';

type ApplyRuleRun = Extract<Command, { type: 'applyRuleRun' }>;
type Refused = Extract<Decision, { ok: false }>;

/** Writes the outcome of a run. A run that changes nothing makes no transaction. */
export function decideApplyRuleRun(command: ApplyRuleRun, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'rule.run');
  if (refused !== null) return refused;
  const rule = runnableRule(command, facts);
  if ('ok' in rule) return rule;
  // A campaign that is over is no failure: nothing is given, and what leaves may leave.
  for (const tagId of ruleTagIds(rule)) {
    const tag = activeTag(facts, tagId, '');
    if ('ok' in tag) return tag;
  }
  const wrong = refuseVerdicts(command, rule, facts);
  if (wrong !== null) return wrong;
  if (failsTooOften(rule, command)) return pausedByErrors(rule, command, facts);
  if (rule.mode === 'suggest') return carryOut(facts, 'applyRuleRun', suggestingPlan(command, rule, facts));
  const { assignments, holds, actor, now } = facts;
  const { concepts, rules, settings } = facts.workspace;
  const { verdicts, unlisted, asOf } = command;
  const { timeZone } = settings;
  const data = { verdicts, ...(unlisted === undefined ? {} : { unlisted }), assignments, holds, asOf, now };
  const run = planRuleRun({ rule, rules, concepts, timeZone, actor, ...data });
  return carryOut(facts, 'applyRuleRun', planOf(command, rule, run, facts));
}

function planOf({ asOf }: ApplyRuleRun, rule: Rule, run: RuleRunPlan, facts: Facts): Plan {
  const steps = [...run.added, ...run.removed, ...run.replaced, ...run.postponed];
  const summary = runSummary(rule, asOf, run.counts);
  return {
    changes: steps.flatMap(changesOf),
    audit: [
      ...run.added.map((step) => auditOf(step, 'tag.rule-added')),
      ...run.removed.map((step) => auditOf(step, 'tag.rule-removed')),
      ...run.replaced.map((step) => auditOf(step, 'tag.replaced')),
      ...run.postponed.map((step) => auditOf(step, 'tag.end-moved')),
      summary,
    ],
    events: [...steps.map((step) => eventOf(step, facts.now)), { type: 'rule.ran', id: rule.id }],
    guards: rivalGuards(run, facts),
    counts: run.counts,
  };
}

function runnableRule({ ruleId, ruleVersion }: ApplyRuleRun, { workspace }: Facts): Rule | Refused {
  const rule = workspace.rules.find(({ id }) => id === ruleId);
  const details = { id: ruleId };
  if (rule === undefined)
    return refuse('unknown-rule', `There is no rule ${ruleId}.`, { path: '/ruleId', details });
  if (rule.version !== ruleVersion) {
    const message = `The rule ${ruleId} changed while it ran (version ${rule.version}, not ${ruleVersion}). Run it again.`;
    const seen = { kind: 'rule', id: ruleId, expected: ruleVersion, actual: rule.version };
    return refuse('conflict', message, { details: seen });
  }
  if (rule.state === 'archived') return refuse('archived', `The rule ${ruleId} is archived.`, { details });
  if (rule.state === 'published') return rule;
  return refuse('wrong-state', `The rule ${ruleId} is ${rule.state}. Publish it first.`, {
    details: { id: ruleId, state: rule.state },
  });
}

/** Every record judged once; whoever gets the tag must exist. */
function refuseVerdicts({ verdicts }: ApplyRuleRun, rule: Rule, { recordIds }: Facts): Refused | null {
  const seen = new Set<string>();
  for (const [index, { recordId, outcome }] of verdicts.entries()) {
    const at = { path: `/verdicts/${index}/recordId`, details: { id: recordId } };
    if (seen.has(recordId)) return refuse('invalid', `The record ${recordId} has two verdicts.`, at);
    seen.add(recordId);
    if (outcome === 'match' && !recordIds.has(recordId))
      return refuse('unknown-record', `There is no record ${recordId} of type ${rule.recordType}.`, at);
  }
  return null;
}

/** Rivals of added tags must be as they were read: nobody may give one by hand at the same moment. */
function rivalGuards(run: RuleRunPlan, { workspace, assignments }: Facts): Guard[] {
  const rivalsOf = rivalFinder(workspace.concepts);
  const contested = run.added.filter(({ tagId }) => rivalsOf(tagId).length > 0);
  if (contested.length === 0) return [];
  const versions = new Map(assignments.map((row) => [assignmentKey(row.record, row.tagId), row.version]));
  const written = new Set(run.replaced.map(({ record, tagId }) => assignmentKey(record, tagId)));
  return contested.flatMap(({ record, tagId }) =>
    rivalsOf(tagId)
      .map((rival) => assignmentKey(record, rival))
      .filter((key) => !written.has(key))
      .map((key): Guard => ({ kind: 'assignment', key, version: versions.get(key) ?? 0 })),
  );
}
