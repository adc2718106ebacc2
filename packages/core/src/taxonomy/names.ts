import type { LocalizedText } from '../shared/shared.types.js';

/**
 * The form in which names are compared: NFKC (full width and half width become one), invisible characters
 * dropped, white space trimmed and collapsed, case folded.
 */
export function normalizeName(text: string): string {
  const visible = text.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return foldCase(visible.trim().replace(/\s+/gu, ' '));
}

/**
 * Case folding by way of upper case, which joins what lower case alone keeps apart (ß and SS, ς and σ).
 * Composed again, since folding may take letters apart.
 */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase().normalize('NFKC');
}

/**
 * The text in the first of: `locale`, a locale of the same language, `fallbackLocale`, any. Empty only when
 * no locale holds a text.
 */
export function displayName(text: LocalizedText, locale: string, fallbackLocale: string): string {
  return (
    ownText(text, locale) ??
    sameLanguageText(text, locale) ??
    ownText(text, fallbackLocale) ??
    sameLanguageText(text, fallbackLocale) ??
    Object.values(text).find((value) => value !== '') ??
    ''
  );
}

function ownText(text: LocalizedText, locale: string): string | undefined {
  return Object.hasOwn(text, locale) && text[locale] !== '' ? text[locale] : undefined;
}

function sameLanguageText(text: LocalizedText, locale: string): string | undefined {
  const language = locale.split('-', 1)[0]?.toLowerCase();
  const match = Object.keys(text).find((key) => key.split('-', 1)[0]?.toLowerCase() === language);
  return match === undefined ? undefined : ownText(text, match);
}
