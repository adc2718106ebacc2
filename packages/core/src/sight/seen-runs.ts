import type { RuleRun } from '../rules/runs/rule-run.types.js';
import { givesAnyOf, type RuleTags } from '../rules/rule-tags.js';
import type { Rule } from '../rules/rules.types.js';
import type { Hidden } from './hidden-concepts.js';

/** Parts of runs without those of rules that give a hidden tag. */
export function partsSeen<Part extends { readonly ruleId: string }>(
  parts: readonly Part[],
  rules: readonly (RuleTags & Pick<Rule, 'id'>)[],
  hidden: Hidden,
): readonly Part[] {
  if (hidden.size === 0) return parts;
  const closed = new Set(rules.filter((rule) => givesAnyOf(rule, hidden)).map(({ id }) => id));
  return parts.filter(({ ruleId }) => !closed.has(ruleId));
}

/** A report without rules that give a hidden tag; `null` when it was about nothing else. */
export function seenRun(
  run: RuleRun,
  rules: readonly (RuleTags & Pick<Rule, 'id'>)[],
  hidden: Hidden,
): RuleRun | null {
  const seen = partsSeen(run.rules, rules, hidden);
  if (seen.length === run.rules.length) return run;
  return seen.length === 0 ? null : { ...run, rules: seen, errors: partsSeen(run.errors, rules, hidden) };
}
