import { pickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { MorePort } from '../../picker-more.js';

/** Names as they can be pasted into another picker, or a table. */
export function namesOf({ index }: MorePort, tagIds: readonly string[]): string {
  return tagIds.map((id) => index.nameOf(id)).join(', ');
}

/** Copies names; answers what to say about it. */
export async function copyNames(port: MorePort, tagIds: readonly string[]): Promise<string> {
  const terms = port.words(pickerChipsTerms);
  try {
    await navigator.clipboard.writeText(namesOf(port, tagIds));
    return terms.copied(tagIds.length);
  } catch {
    // Pages without https, or a person who said no.
    return terms.notCopied;
  }
}
