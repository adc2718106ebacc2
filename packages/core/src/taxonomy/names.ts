export { displayName } from './display-name.js';

/**
 * The form in which names are compared: NFKC (full width and half width become one), invisible characters
 * dropped, white space trimmed and collapsed, case folded.
 */
export function normalizeName(text: string): string {
  return foldCase(visibleText(text).trim().replace(/\s+/gu, ' '));
}

/** NFKC without characters that nobody sees (zero-width spaces, direction marks, variation selectors). */
export function visibleText(text: string): string {
  return text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

/**
 * Case folding by way of upper case, which joins what lower case alone keeps apart (ß, ẞ and SS; ς and σ).
 * Composed again, since folding may take letters apart. The final sigma is a question of place, not of name.
 */
export function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().normalize('NFKC').replaceAll('ς', 'σ');
}
