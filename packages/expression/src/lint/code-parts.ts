import { readComment, readQuoted } from '../source/token-readers.js';

/** What closes a full-width quotation. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '＂': '＂' };

/** Calls `visit` for every character of a text that stands outside of quotes and comments. */
export function eachCodeChar(text: string, visit: (at: number, char: string) => void): void {
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const quoteEnd = endOfQuote(text, at, char);
    if (quoteEnd === null) {
      visit(at, char);
      continue;
    }
    if (Object.hasOwn(CLOSERS, char)) {
      visit(at, char);
      if (quoteEnd > at + 1) visit(quoteEnd - 1, text.charAt(quoteEnd - 1));
    }
    at = quoteEnd - 1;
  }
}

/** Where a quotation, quoted name or comment ends that starts here; null when none does. */
function endOfQuote(text: string, at: number, char: string): number | null {
  if (char === '"' || char === "'") return readQuoted(text, at).end;
  if (char === '`') return endAfter(text, '`', at);
  if (text.startsWith('/*', at)) return readComment(text, at) ?? text.length;
  const closer = Object.hasOwn(CLOSERS, char) ? CLOSERS[char] : undefined;
  return closer === undefined ? null : endAfter(text, closer, at);
}

function endAfter(text: string, closer: string, at: number): number | null {
  const close = text.indexOf(closer, at + 1);
  return close === -1 ? null : close + 1;
}
