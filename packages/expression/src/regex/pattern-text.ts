import { sameLetters } from './same-letters.js';

/** The pattern needs something that RE2 does not do; the message is the piece in question. */
export class UnsupportedRegex extends Error {
  override readonly name = 'UnsupportedRegex';
}

/** A text as RE2 reads it literally. Throws for half a surrogate pair, which RE2 cannot see. */
export function literal(text: string, ignoreCase: boolean): string {
  return Array.from(text, (char) => letter(char.codePointAt(0) ?? 0, ignoreCase)).join('');
}

function letter(code: number, ignoreCase: boolean): string {
  const others = ignoreCase ? sameLetters(code) : [];
  return others.length === 0 ? codePoint(code) : `[${[code, ...others].map(codePoint).join('')}]`;
}

/** One character as RE2 reads it literally, inside or outside of a class. */
export function codePoint(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) throw new UnsupportedRegex(`\\u${code.toString(16)}`);
  const char = String.fromCodePoint(code);
  return /[0-9A-Za-z]/.test(char) ? char : `\\x{${code.toString(16)}}`;
}
