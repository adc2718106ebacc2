import type { PickerTerms } from './picker-actions.js';
import type { PickerRows } from './picker-rows.js';

/** What stands below the list: how many tags there are (`total`; null while searching: how many fit), and the limit. */
export function footText(
  { rows, optionCount, tagCount }: PickerRows,
  terms: PickerTerms,
  total: number | null,
  chosen: number,
  max: number,
): string {
  if (rows.length === 0) return '';
  const words = total === null ? terms.matches(tagCount) : terms.tagCount(total);
  const limit = max > 1 ? terms.chosenOf(chosen, max) : '';
  return optionCount === 0 ? limit : [words, limit].filter((text) => text !== '').join(' · ');
}
