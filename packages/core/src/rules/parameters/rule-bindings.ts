import type { RuleParameter, RuleParameterValue } from './parameter.types.js';

/** What a rule's text is given for its variables, by name without `$`. */
export type RuleBindings = Readonly<Record<string, RuleParameterValue>>;

/** The value of each parameter that counts now: its own, else the default. */
export function ruleBindings({
  parameters = [],
}: {
  readonly parameters?: readonly RuleParameter[] | undefined;
}): RuleBindings {
  return Object.fromEntries(parameters.map((each) => [each.name, each.value ?? each.default]));
}

/** Texts that the rule gets by parameters: where it looks at tags, they may be ids of tags. */
export function boundTexts(rule: { readonly parameters?: readonly RuleParameter[] }): readonly string[] {
  return Object.values(ruleBindings(rule)).filter((value) => typeof value === 'string');
}
