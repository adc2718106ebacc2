import type { AuditNote } from '../../commands/facts.types.js';
import { asJson } from '../../shared/json.js';
import type { Instant, JsonObject } from '../../shared/shared.types.js';
import type { RuleTags } from '../rule-tags.js';
import type { Rule, RuleRunCounts } from '../rules.types.js';

/** The entry about the rule of a run that changed something. */
export function runSummary(rule: Rule, asOf: Instant, counts: RuleRunCounts): AuditNote {
  return {
    action: 'rule.ran',
    target: { kind: 'rule', id: rule.id },
    before: null,
    after: { asOf, ruleVersion: rule.version, ...tagsOf(rule), counts: asJson(counts) },
  };
}

function tagsOf({ tagId, moreTagIds }: RuleTags): JsonObject {
  return { tagId, ...(moreTagIds === undefined ? {} : { moreTagIds }) };
}
