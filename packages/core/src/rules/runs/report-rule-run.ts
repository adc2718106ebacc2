import type { Command } from '../../commands/commands.types.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuseUnlessAllowed } from '../../commands/refuse.js';
import { listedPlan } from '../../store/listed.js';
import type { RuleRun } from './rule-run.types.js';

/** Keeps the report of a run. What the run did stands in the history of its rules and records. */
export function decideReportRuleRun(
  { report }: Extract<Command, { type: 'reportRuleRun' }>,
  facts: Facts,
): Decision {
  const refused = refuseUnlessAllowed(facts, 'rule.run');
  if (refused !== null) return refused;
  const run: RuleRun = { ...report, id: facts.newEntityId, version: 1, by: facts.actor.id };
  return carryOut(facts, 'reportRuleRun', {
    ...listedPlan({ kind: 'ruleRun', before: null, after: run }, 'rule-run.reported'),
    createdId: run.id,
  });
}
