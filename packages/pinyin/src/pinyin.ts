import { contextReader } from './polyphones.js';
import { syllableFinder } from './syllables.js';

/** Says which of two Chinese characters stands first when sorted by pinyin, as `Intl.Collator` does. */
export type CompareChinese = (a: string, b: string) => number;

/**
 * Reading of a text: one entry per character (code point), in small letters without tones and with `v` for ü;
 * empty for what is not Chinese or has no reading.
 */
export type Pinyin = (text: string) => readonly string[];

/**
 * Makes a reader of Chinese text. Where the given order is not that of pinyin, as in a run time with
 * reduced language data, it reads nothing, and search goes on without.
 *
 * @param compare - Order of characters by pinyin; that of the run time when left out.
 */
export function createPinyin(compare: CompareChinese = new Intl.Collator('zh-u-co-pinyin').compare): Pinyin {
  const syllableOf = syllableFinder(compare);
  if (!syllableOf) return (text) => Array.from(text, () => '');
  const readingOf = contextReader();
  return (text) => {
    const characters = Array.from(text);
    return characters.map((character, at) => {
      return readingOf(character, characters[at - 1], characters[at + 1]) ?? syllableOf(character);
    });
  };
}

let shared: Pinyin | undefined;

/**
 * Reads Chinese text by the order in which the run time sorts it: `高价值客户` → `gao jia zhi ke hu`. The
 * commonest words with characters of several readings (`重庆`, `银行`) are known.
 *
 * @example
 * createTagIndex(concepts, 'zh-CN', { transliterate: pinyin });
 */
export function pinyin(text: string): readonly string[] {
  return (shared ??= createPinyin())(text);
}
