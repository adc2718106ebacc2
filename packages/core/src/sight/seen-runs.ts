import type { RuleRun } from '../rules/runs/rule-run.types.js';
import type { Rule } from '../rules/rules.types.js';
import type { Hidden } from './hidden-concepts.js';

/** Parts of runs without those of rules whose tag is hidden. */
export function partsSeen<Part extends { readonly ruleId: string }>(
  parts: readonly Part[],
  rules: readonly Pick<Rule, 'id' | 'tagId'>[],
  hidden: Hidden,
): readonly Part[] {
  if (hidden.size === 0) return parts;
  const closed = new Set(rules.filter(({ tagId }) => hidden.has(tagId)).map(({ id }) => id));
  return parts.filter(({ ruleId }) => !closed.has(ruleId));
}

/** A report without rules whose tag is hidden; `null` when it was about nothing else. */
export function seenRun(
  run: RuleRun,
  rules: readonly Pick<Rule, 'id' | 'tagId'>[],
  hidden: Hidden,
): RuleRun | null {
  const seen = partsSeen(run.rules, rules, hidden);
  if (seen.length === run.rules.length) return run;
  return seen.length === 0 ? null : { ...run, rules: seen, errors: partsSeen(run.errors, rules, hidden) };
}
