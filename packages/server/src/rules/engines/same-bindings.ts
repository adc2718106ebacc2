import { ruleBindings } from '@tagma/core';
import type { RuleBindings } from '@tagma/core';
import type { RuleToRun } from './engines.types.js';

/** Rules that are given the same for their variables, and what that is. */
export interface BoundRules<R extends RuleToRun> {
  readonly bindings: RuleBindings;
  readonly rules: readonly R[];
}

/** Puts rules together that can be evaluated in one go: most have no parameters, and are of one group. */
export function withSameBindings<R extends RuleToRun>(rules: readonly R[]): readonly BoundRules<R>[] {
  const groups = new Map<string, { readonly bindings: RuleBindings; readonly rules: R[] }>();
  for (const rule of rules) {
    const bindings = ruleBindings(rule.rule);
    const key = JSON.stringify(Object.entries(bindings).sort(([a], [b]) => (a < b ? -1 : 1)));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { bindings, rules: [rule] });
    else group.rules.push(rule);
  }
  return [...groups.values()];
}
