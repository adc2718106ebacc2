import type { LocalizedText } from '@tagma/core';

/** The language of the name that is shown, so that renaming changes what the reader sees. */
export function nameKey(name: LocalizedText, lang: string): string {
  const language = lang.split('-', 1)[0]?.toLowerCase();
  const own = Object.keys(name).find((key) => key === lang);
  const same = Object.keys(name).find((key) => key.split('-', 1)[0]?.toLowerCase() === language);
  return own ?? same ?? lang;
}
