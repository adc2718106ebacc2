import type { TagPickerTerms } from '../../locales/tag-picker.terms.js';
import type { PickerRows } from './picker-rows.js';

/** What stands below the list: how many tags there are (`total`; null while searching: how many fit), and the limit. */
export function footText(
  { rows, optionCount }: PickerRows,
  terms: TagPickerTerms,
  total: number | null,
  chosen: number,
  max: number,
): string {
  if (rows.length === 0) return '';
  const matches = rows.filter((row) => row.kind === 'option').length;
  const words = total === null ? terms.matches(matches) : terms.tagCount(total);
  const limit = max > 1 ? terms.chosenOf(chosen, max) : '';
  return optionCount === 0 ? limit : [words, limit].filter((text) => text !== '').join(' · ');
}
