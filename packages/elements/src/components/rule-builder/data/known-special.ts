import type { RuleNode } from '@tagma/expression';
import { ruleSpecialTerms } from '../../../locales/rule-special.terms.js';
import type { RuleRow } from '../model/rows.js';
import type { SpecialRows } from './special-rows.types.js';

let special: SpecialRows | null = null;

/** Keeps what was fetched, for all builders of the page. What draws such rows asks here for itself: it is not fetched from here. */
export function keepSpecial(fetched: SpecialRows): SpecialRows {
  special = fetched;
  return fetched;
}

/** What draws special rows, when it was fetched for any builder of the page before; else `null`. */
export function knownSpecial(): SpecialRows | null {
  // It draws with words of its own, which are fetched beside it.
  return ruleSpecialTerms.isEmpty ? null : special;
}

const PLAIN = /^(group|not|compare|between|in|text|exists|missing|empty|not-empty|truthy)$/;

const DATE = /^\d{4}-\d/;

/** Whether a row needs what draws special rows: some calls are parts of dates, and some texts are dates. */
export function isSpecial(node: RuleNode): boolean {
  return !PLAIN.test(node.kind) || Object.values(node).some(isSpecialValue);
}

function isSpecialValue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  const isDate = 'value' in value && typeof value.value === 'string' && DATE.test(value.value);
  return isDate || value.kind === 'call' || value.kind === 'date-of';
}

/** Whether something is said of a row besides what it asks: its name, a note, that it is locked or muted. */
export function isMarked({ part, node, muted }: RuleRow): boolean {
  return muted || [part, node].some(({ name, note, lock }) => (name ?? note ?? lock) !== undefined);
}
