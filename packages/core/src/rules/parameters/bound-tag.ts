import { ruleReads } from '../graph/rule-reads.js';
import type { Rule } from '../rules.types.js';
import { ruleBindings } from './rule-bindings.js';

/** A tag that a rule asks for by a parameter, and where its text does. */
export interface BoundTag {
  readonly tagId: string;
  readonly position: number;
}

/** The first of the tags that the rule asks for by a parameter; no text can be rewritten for it. */
export function boundTag(
  rule: Pick<Rule, 'expression' | 'parameters'>,
  ids: ReadonlySet<string>,
): BoundTag | null {
  if (rule.parameters === undefined) return null;
  for (const [name, value] of Object.entries(ruleBindings(rule))) {
    if (typeof value !== 'string' || !ids.has(value)) continue;
    const position = rule.expression.indexOf(`$${name}`);
    const { tagIds } = ruleReads(rule.expression, new Set([value]), [value]);
    if (position >= 0 && tagIds.has(value)) return { tagId: value, position };
  }
  return null;
}
