import type { LocalizedText } from '../shared/shared.types.js';

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
