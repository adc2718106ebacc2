import { readComment, readQuoted, readRegex } from '../source/token-readers.js';
import { DOUBLE, NUMBER, SINGLE, SPACE, WORD_OPERATORS } from '../source/tokens.js';
import type { Problems } from './problems.js';
import { stringValue } from './string-value.js';
import { TOKEN, type SyntaxToken } from './syntax-token.types.js';
import type { Trivia } from './syntax.types.js';

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const SLASH = 47;
const IS_SPACE = 1;
const IS_OPERATOR = 2;

/** What each ASCII character is, by code; everything else belongs to names. */
const CLASSES = new Uint8Array(128);
for (const char of SPACE) CLASSES[char.charCodeAt(0)] = IS_SPACE;
for (const char of SINGLE) CLASSES[char.charCodeAt(0)] = IS_OPERATOR;

function classAt(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Gives the tokens of a text one by one. Whether `/` starts a pattern depends on what the parser has just
 * read, so the parser says so with each call, at the same moments as jsonata does.
 */
export class Lexer {
  readonly text: string;
  trivia: Trivia[] = [];
  readonly #problems: Problems;
  /** Where the next token is looked for. */
  position = 0;

  constructor(text: string, problems: Problems) {
    this.text = text;
    this.#problems = problems;
  }

  /** The next token. `afterOperand`: a `/` divides here. */
  next(afterOperand: boolean): SyntaxToken {
    const start = this.#skipTrivia();
    const token = start >= this.text.length ? this.#end() : this.#read(start, afterOperand);
    this.position = token.end;
    return token;
  }

  #end(): SyntaxToken {
    const { length } = this.text;
    return { id: TOKEN.end, value: TOKEN.end, start: length, end: length };
  }

  #skipTrivia(): number {
    const { text } = this;
    let at = this.position;
    for (;;) {
      const start = at;
      while (classAt(text, at) === IS_SPACE) at++;
      if (at > start) this.#note('space', start, at);
      if (text.charCodeAt(at) !== SLASH || !text.startsWith('/*', at)) return at;
      const end = readComment(text, at) ?? text.length;
      this.#note('comment', at, end);
      if (readComment(text, at) === null) this.#problems.raise({ code: 'S0106', position: at });
      at = end;
    }
  }

  /** A stretch may be read twice, when the parser looks ahead. */
  #note(kind: Trivia['kind'], start: number, end: number): void {
    if (start >= (this.trivia.at(-1)?.end ?? 0)) this.trivia.push({ kind, start, end });
  }

  #read(start: number, afterOperand: boolean): SyntaxToken {
    const char = this.text.charAt(start);
    if (char === '/' && !afterOperand) return this.#regex(start);
    if (classAt(this.text, start) === IS_OPERATOR) return this.#operator(start, char);
    if (char === '"' || char === "'") return this.#string(start);
    if (char === '`') return this.#quotedName(start);
    if (!isDigit(this.text.charCodeAt(start))) return this.#word(start);
    NUMBER.lastIndex = start;
    return this.#number(start, NUMBER.exec(this.text)?.[0] ?? char);
  }

  #operator(start: number, char: string): SyntaxToken {
    const pair = char + this.text.charAt(start + 1);
    if (DOUBLE.has(pair)) return { id: pair, value: pair, start, end: start + 2 };
    return { id: char, value: char, start, end: start + 1 };
  }

  #broken(start: number, end: number, code: string, position: number, token?: string): SyntaxToken {
    this.#problems.raise({ code, position, ...(token === undefined ? {} : { token }) });
    return { id: TOKEN.broken, value: this.text.slice(start, end), start, end };
  }

  #regex(start: number): SyntaxToken {
    const { text } = this;
    if (text.charAt(start + 1) === '/') return this.#broken(start, start + 2, 'S0301', start + 1);
    const { kind, end } = readRegex(text, start);
    if (kind === 'broken') return this.#broken(start, end, 'S0302', text.length);
    const close = text.lastIndexOf('/', end - 1);
    const pattern = text.slice(start + 1, close);
    const flags = text.slice(close + 1, end);
    const fault = faultOf(pattern, flags);
    const value = text.slice(start, end);
    if (fault === null) return { id: TOKEN.regex, value, regex: { pattern, flags }, start, end };
    this.#problems.raiseAt(start, end, 'G0004', { message: fault });
    return { id: TOKEN.broken, value, start, end };
  }

  #string(start: number): SyntaxToken {
    const { kind, end } = readQuoted(this.text, start);
    // A wrong escape comes before a missing quote: it is met first.
    const read = stringValue(this.text, start, kind === 'broken' ? end + 1 : end);
    if (!read.ok) return this.#broken(start, end, read.code, read.position, read.token);
    if (kind === 'broken') return this.#broken(start, end, 'S0101', end);
    return { id: TOKEN.string, value: read.value, start, end };
  }

  #number(start: number, literal: string): SyntaxToken {
    const value = Number.parseFloat(literal);
    const end = start + literal.length;
    if (!Number.isFinite(value)) return this.#broken(start, end, 'S0102', start, literal);
    return { id: TOKEN.number, value, start, end };
  }

  #quotedName(start: number): SyntaxToken {
    const close = this.text.indexOf('`', start + 1);
    const { length } = this.text;
    if (close === -1) return this.#broken(start, length, 'S0105', length);
    return { id: TOKEN.name, value: this.text.slice(start + 1, close), start, end: close + 1 };
  }

  #word(start: number): SyntaxToken {
    const { text } = this;
    let end = start;
    while (end < text.length && !SPACE.includes(text.charAt(end)) && !SINGLE.includes(text.charAt(end)))
      end++;
    const word = text.slice(start, end);
    if (word.startsWith('$')) return { id: TOKEN.variable, value: word.slice(1), start, end };
    if (WORD_OPERATORS.has(word)) return { id: word, value: word, start, end };
    const constant = CONSTANTS.get(word);
    if (constant !== undefined) return { id: TOKEN.constant, value: constant, start, end };
    return { id: TOKEN.name, value: word, start, end };
  }
}

function faultOf(pattern: string, flags: string): string | null {
  try {
    return new RegExp(pattern, `${flags}g`) instanceof RegExp ? null : '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
