import { WITHIN } from './patterns.js';
import type { Scanner } from './scanner.js';

const ESCAPE = /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([^]))/g;
const SHORT = 'tbnrf"\'\\';
const MEANT = '\t\b\n\r\f"\'\\';

/** A quoted text of any of the four kinds, at whose first quotation mark the scanner stands. */
export function readQuoted(scanner: Scanner): string {
  const { text, at: start } = scanner;
  const quote = text.charAt(start);
  const mark = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  const within = WITHIN[mark] ?? ESCAPE;
  const from = (scanner.at += mark.length);
  while (scanner.skip(within) && !text.startsWith(mark, scanner.at)) {
    const sign = text.charAt(scanner.at);
    // Short texts end on their line; long ones may hold quotation marks that do not end them.
    if (sign !== '\\' && (mark === quote || sign !== quote)) scanner.fail('open-text', start);
    scanner.at += sign === '\\' ? 2 : 1;
    if (scanner.at > text.length) scanner.fail('open-text', start);
  }
  const raw = text.slice(from, scanner.at);
  scanner.at += mark.length;
  return unescape(scanner, raw, from, SHORT);
}

/** What a piece of the text means that begins at `from`; code points may be escaped, and the characters of `short`. */
export function unescape(scanner: Scanner, raw: string, from: number, short: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(ESCAPE, (_all, four?: string, eight?: string, sign = ' ', offset = 0) => {
    const code = Number.parseInt(four ?? eight ?? '', 16);
    // Halves of pairs are no characters.
    if (code < 0xd800 || (code > 0xdfff && code < 0x110000)) return String.fromCodePoint(code);
    const index = short.indexOf(String(sign));
    return index < 0 ? scanner.fail('escape', from + Number(offset)) : MEANT.charAt(index);
  });
}
