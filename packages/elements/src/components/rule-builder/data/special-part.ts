import type { RuleNode } from '@tagma/expression';
import { FetchedModule } from '../../../internal/fetched-module.js';
import { ruleSpecialTerms } from '../../../locales/rule-special.terms.js';

/** Draws rows about time, tags, entries and points, and what has no visual form. */
export type SpecialRows = typeof import('../rows/special/index.js');

/** Fetched when such a row comes up, else after the first look. */
export const specialModule = new FetchedModule<SpecialRows>(() => import('../rows/special/index.js'));

/** What draws special rows, when it was fetched for any builder of the page before; else `null`. */
export function knownSpecial(): SpecialRows | null {
  // It draws with words of its own, which are fetched beside it.
  return ruleSpecialTerms.isEmpty ? null : specialModule.known;
}

const PLAIN = /^(group|not|compare|between|in|text|exists|missing|empty|not-empty|truthy)$/;

/** Whether a row needs what draws special rows: some calls are parts of dates. */
export function isSpecial(node: RuleNode): boolean {
  return !PLAIN.test(node.kind) || Object.values(node).some(isCall);
}

function isCall(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'call';
}

/** Whether the text of a rule looks as if it had such rows; it can be told better once the rule was read. */
export function looksSpecial(text: string): boolean {
  return /[$?[{]|\bin\b/.test(text);
}
