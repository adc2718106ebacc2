import type { Token, TokenKind } from './tokens.types.js';
import { broken, readComment, readQuoted, readRegex, type Reading } from './token-readers.js';

/** Characters between tokens. Others, such as a non-breaking space, belong to names. */
export const SPACE = ' \t\n\r\v';
/** Operators of two characters. */
export const DOUBLE = new Set(['..', ':=', '!=', '>=', '<=', '**', '~>', '?:', '??']);
/** Operators of one character; each of them also ends a name. */
export const SINGLE = '.[]{}(),@#;:?+-*/%|=<>^&!~';
/** Operators that are words. */
export const WORD_OPERATORS = new Set(['and', 'or', 'in']);
const WORD_VALUES = new Set(['true', 'false', 'null']);
/** Operators that are a whole term where a term is expected: wildcards and the parent step. */
const TERMS = new Set(['*', '**', '%']);
const CLOSERS = new Set([')', ']', '}']);
const SEPARATORS = new Set([',', ';', ':']);
/** A number literal at `lastIndex`. */
export const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[Ee][-+]?[0-9]+)?/y;

/**
 * Splits a JSONata text the way jsonata's own reader does, but keeps where each token starts, which jsonata
 * does not tell. Never fails: text that cannot be read ends in one `broken` token.
 */
export function tokenize(text: string): Token[] {
  return [...tokensFrom(text, 0)];
}

/**
 * Tokens one by one, from the start of a text or from the end of a token that is no operator: what may follow
 * such a token does not depend on what stood before it.
 */
export function* tokensFrom(text: string, from: number): Generator<Token, void> {
  const state =
    from === 0 ? { afterOperand: false, regexAllowed: true } : { afterOperand: true, regexAllowed: false };
  const unread: Token[] = [];
  let at = skipTrivia(text, from, unread);
  while (at < text.length) {
    const { kind, end } = readToken(text, at, state.regexAllowed);
    yield { kind, start: at, end };
    if (kind === 'broken') break;
    advance(state, kind, text.slice(at, end));
    at = skipTrivia(text, end, unread);
  }
  yield* unread;
}

/**
 * A `/` starts a regular expression only after an infix operator or a separator; after an operand, and
 * (a quirk of jsonata) right after a prefix operator, it divides.
 */
function advance(
  state: { afterOperand: boolean; regexAllowed: boolean },
  kind: TokenKind,
  text: string,
): void {
  const operator = kind === 'operator';
  if (operator && SEPARATORS.has(text)) set(state, false, true);
  else if (!operator || CLOSERS.has(text)) set(state, true, false);
  else if (state.afterOperand) set(state, false, true);
  else set(state, TERMS.has(text) || WORD_OPERATORS.has(text), false);
}

function set(
  state: { afterOperand: boolean; regexAllowed: boolean },
  operand: boolean,
  regex: boolean,
): void {
  state.afterOperand = operand;
  state.regexAllowed = regex;
}

function skipTrivia(text: string, from: number, tokens: Token[]): number {
  let at = from;
  for (;;) {
    while (at < text.length && SPACE.includes(text.charAt(at))) at++;
    if (!text.startsWith('/*', at)) return at;
    const end = readComment(text, at);
    if (end === null) {
      tokens.push({ kind: 'broken', start: at, end: text.length });
      return text.length;
    }
    at = end;
  }
}

function readToken(text: string, at: number, regexAllowed: boolean): Reading {
  const char = text.charAt(at);
  if (char === '/' && regexAllowed) return readRegex(text, at);
  if (DOUBLE.has(text.slice(at, at + 2))) return { kind: 'operator', end: at + 2 };
  if (SINGLE.includes(char)) return { kind: 'operator', end: at + 1 };
  if (char === '"' || char === "'") return readQuoted(text, at);
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number !== null) return { kind: 'number', end: at + number[0].length };
  return char === '`' ? readBackquoted(text, at) : readWord(text, at);
}

function readBackquoted(text: string, at: number): Reading {
  const close = text.indexOf('`', at + 1);
  return close === -1 ? broken(text) : { kind: 'name', end: close + 1 };
}

function readWord(text: string, at: number): Reading {
  let end = at;
  while (end < text.length && !SPACE.includes(text.charAt(end)) && !SINGLE.includes(text.charAt(end))) end++;
  const word = text.slice(at, end);
  if (word.startsWith('$')) return { kind: 'variable', end };
  if (WORD_OPERATORS.has(word)) return { kind: 'operator', end };
  return { kind: WORD_VALUES.has(word) ? 'value' : 'name', end };
}
