import { normalizeName } from '../taxonomy/names.js';
import type { Transliterate } from './transliterate.types.js';

/** Stands between the names of a tag; no query can hold it, so no term matches over a border. */
export const BORDER = '\u0001';

// Nothing in these is changed by NFKC, and their case folds letter by letter.
const PLAIN = /^[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/u;

/** The same as `normalizeName`, sooner for the texts that nearly all tags have. */
export function foldName(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : normalizeName(text);
}

/** The form in which texts are searched: folded, and in one form of characters that have several, where these are known. */
export function searchText(text: string, transliterate: Transliterate | undefined): string {
  const folded = foldName(text);
  return transliterate?.simplified?.(folded) ?? folded;
}

/** Whether a character, as a UTF-16 unit of a folded text, is of a word. The kinds that nearly all names have are told by number. */
export function isInWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0x4e00 && code <= 0x9fff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** Whether words may begin inside of a folded text. */
export function hasManyWords(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isInWord(text.charCodeAt(at))) return true;
  return false;
}
