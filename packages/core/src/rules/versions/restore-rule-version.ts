import type { Command } from '../../commands/commands.types.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Decision, Facts } from '../../commands/facts.types.js';
import { refuse, refuseUnlessAllowed } from '../../commands/refuse.js';
import { sameJson } from '../../shared/json.js';
import { changedRule, editableRule } from '../edit-rule.js';
import { knownVersions, ruleContent, withContent } from './rule-versions.js';

type Restore = Extract<Command, { type: 'restoreRuleVersion' }>;

/** Makes a draft of what a rule did in a version. Publishing it is another decision. */
export function decideRestoreRuleVersion(command: Restore, facts: Facts): Decision {
  const refused = refuseUnlessAllowed(facts, 'rule.edit');
  if (refused !== null) return refused;
  const before = editableRule(command.id, command.expectedVersion, facts);
  if ('ok' in before) return before;
  const version = knownVersions(before.id, facts).find(({ id }) => id === command.versionId);
  if (version === undefined) {
    const message = `There is no version ${command.versionId} of the rule ${before.id}.`;
    return refuse('unknown-rule-version', message, {
      path: '/versionId',
      details: { id: command.versionId },
    });
  }
  if (sameJson(ruleContent(before), version.content))
    return carryOut(facts, 'restoreRuleVersion', { changes: [], audit: [], events: [] });
  return changedRule(before, withContent(before, version.content), facts, {
    label: 'restoreRuleVersion',
    action: 'rule.restored',
  });
}
