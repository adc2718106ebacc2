import type { TokenKind } from './tokens.types.js';

/** What was read, and where it ends. */
export interface Reading {
  readonly kind: TokenKind;
  readonly end: number;
}

/** The rest of the text, unreadable. */
export function broken(text: string): Reading {
  return { kind: 'broken', end: text.length };
}

/** Offset after a comment that starts at `at`, or null when it is never closed. */
export function readComment(text: string, at: number): number | null {
  const close = text.indexOf('*/', at + 2);
  return close === -1 ? null : close + 2;
}

/** A string literal in single or double quotes. */
export function readQuoted(text: string, at: number): Reading {
  const quote = text.charAt(at);
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') i++;
    else if (char === quote) return { kind: 'string', end: i + 1 };
  }
  return broken(text);
}

/** A regular expression with its flags. A `/` inside brackets or after an odd number of `\` does not end it. */
export function readRegex(text: string, at: number): Reading {
  let depth = 0;
  for (let i = at + 1; i < text.length; i++) {
    const char = text.charAt(i);
    const escaped = text.charAt(i - 1) === '\\';
    if (char === '/' && depth === 0 && !oddBackslashes(text, i)) {
      return i === at + 1 ? broken(text) : { kind: 'regex', end: skipFlags(text, i + 1) };
    }
    if ('([{'.includes(char) && !escaped) depth++;
    if (')]}'.includes(char) && !escaped) depth--;
  }
  return broken(text);
}

function oddBackslashes(text: string, at: number): boolean {
  let count = 0;
  while (text.charAt(at - count - 1) === '\\') count++;
  return count % 2 === 1;
}

function skipFlags(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === 'i' || text.charAt(at) === 'm') at++;
  return at;
}
