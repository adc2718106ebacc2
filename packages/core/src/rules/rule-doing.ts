import { sameJson } from '../shared/json.js';
import { compareCodePoints } from '../shared/order.js';
import { ruleBindings } from './parameters/rule-bindings.js';
import { ruleTagIds } from './rule-tags.js';
import type { Rule } from './rules.types.js';

/** Whether two forms of a rule do the same: what is left to differ is who answers for it, when it runs and what it is called. */
export function doesTheSame(before: Rule, after: Rule): boolean {
  return (
    !retargeted(before, after) &&
    before.expression === after.expression &&
    sameJson(ruleBindings(before), ruleBindings(after)) &&
    sameJson(before.onExit, after.onExit) &&
    (before.mode ?? 'auto') === (after.mode ?? 'auto') &&
    (before.missingPolicy ?? 'noMatch') === (after.missingPolicy ?? 'noMatch')
  );
}

/** Gives other tags, or to other records. In which order it names its tags says nothing of what it does. */
export function retargeted(before: Rule, after: Rule): boolean {
  const [old, next] = [before, after].map((rule) => ruleTagIds(rule).toSorted(compareCodePoints));
  return !sameJson(old, next) || before.recordType !== after.recordType;
}
