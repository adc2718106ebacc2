import type { TextEdit } from '../rule-tree/rule-tree.types.js';
import { eachCodeChar } from './code-parts.js';

/** Signs of Chinese and Japanese keyboards that have no regular full-width code. */
const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '、': ',',
  '　': ' ',
};

/** Replaces one character by one, so that places stay the same. */
export function fullWidthEdits(text: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  eachCodeChar(text, (start, char) => {
    const insert = asciiOf(char);
    if (insert !== null) edits.push({ start, end: start + 1, insert });
  });
  return edits;
}

/** U+FF01 to U+FF5E are ASCII in the same order. Letters stay: they may belong to a name. */
function asciiOf(char: string): string | null {
  if (Object.hasOwn(SIGNS, char)) return SIGNS[char] ?? null;
  const code = char.charCodeAt(0);
  if (code < 0xff01 || code > 0xff5e) return null;
  const ascii = String.fromCharCode(code - 0xfee0);
  return /[A-Za-z]/.test(ascii) ? null : ascii;
}
