/**
 * Text of people as Markdown that shows just that text: on one line, and nothing in it makes emphasis, links,
 * pictures, HTML, code, tables or mathematics. For places where a line has begun already.
 */
export function markdownText(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|#$@^=]/gu, '\\$&')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/www(?=\.)/giu, (match) => `${match.slice(0, 2)}\u200b${match.slice(2)}`);
}

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
