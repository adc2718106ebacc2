/**
 * Spells a text in Latin letters: one reading per character (code point) of the text, empty, or the character
 * itself, for one that has none. Case, tones and spaces do not matter; ü may be written `v`.
 *
 * @example
 * '高价值' → ['gao', 'jia', 'zhi']
 */
export type Transliterate = (text: string) => readonly string[];
