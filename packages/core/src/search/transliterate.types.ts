/**
 * Spells a text in Latin letters: one reading per character (code point) of the text, empty, or the character
 * itself, for one that has none. Case, tones and spaces do not matter; ü may be written `v`.
 *
 * @example
 * '高价值' → ['gao', 'jia', 'zhi']
 */
export interface Transliterate {
  (text: string): readonly string[];
  /** Puts one form in place of all forms of a character, one for one, so that each finds the others: 客戶 and 客户. */
  readonly simplified?: ((text: string) => string) | undefined;
}
