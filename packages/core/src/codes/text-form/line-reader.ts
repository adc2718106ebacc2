import { PLAIN_NAME } from './names.js';
import type { PatternTextError, PatternTextErrorCode } from './text-form.types.js';

/** Raised inside the reader only; `parsePatternText` turns it into an error of the result. */
export class LineError extends Error {
  constructor(
    readonly code: PatternTextErrorCode,
    readonly at: number,
    readonly length: number,
    readonly details?: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

const QUOTED = /"(?:[^"\\]|\\.)*"/y;
/** A comma ends a word only before white space: algorithms have one in their names. */
const WORD = /[^\s"]+?(?=,?(?:\s|$))/y;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=,?(?:\s|$))/y;
const RANGE = /(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)(?=,?(?:\s|$))/y;

/** Reads one line from left to right. */
export class LineReader {
  #at = 0;

  /** @param offset Where the line begins in the whole text. */
  constructor(
    readonly text: string,
    readonly offset: number,
    readonly line: number,
  ) {}

  /** Whether nothing but white space is left. */
  get done(): boolean {
    this.#space();
    return this.#at >= this.text.length;
  }

  /** Whether a text in quotes is next. */
  get nextIsQuoted(): boolean {
    return this.text[this.#start()] === '"';
  }

  /** Takes a word when it is next. */
  take(word: string): boolean {
    const start = this.#start();
    if (this.#match(WORD)?.[0] === word) return true;
    this.#at = start;
    return false;
  }

  /** Takes a comma when it is next. */
  comma(): boolean {
    this.#space();
    if (this.text[this.#at] !== ',') return false;
    this.#at += 1;
    return true;
  }

  word(): string {
    return this.#match(WORD)?.[0] ?? this.fail('unexpected');
  }

  /** One of a few words. */
  oneOf<Word extends string>(words: readonly Word[]): Word {
    const start = this.#start();
    const found = this.#match(WORD)?.[0];
    const word = words.find((one) => one === found);
    if (word !== undefined) return word;
    this.#at = start;
    return this.fail('expected-word', { expected: words.join(', ') });
  }

  /** A text in quotes. */
  quoted(): string {
    const start = this.#start();
    const match = this.#match(QUOTED);
    const value = match === null ? undefined : jsonOf(match[0]);
    if (typeof value === 'string') return value;
    this.#at = start;
    return this.fail('expected-text');
  }

  /** A plain name, or one in quotes. */
  name(): string {
    const start = this.#start();
    if (this.text[start] === '"') return this.quoted();
    const word = this.#match(WORD)?.[0] ?? '';
    if (PLAIN_NAME.test(word)) return word;
    this.#at = start;
    return this.fail('expected-name');
  }

  number(): number {
    const match = this.#match(NUMBER);
    return match === null ? this.fail('expected-number') : Number(match[0]);
  }

  range(): readonly [number, number] {
    const match = this.#match(RANGE);
    return match === null ? this.fail('expected-range') : [Number(match[1]), Number(match[2])];
  }

  /** All that is left, as JSON; `undefined` when it is none. */
  rest(): unknown {
    const value = jsonOf(this.text.slice(this.#start()));
    if (value !== undefined) this.#at = this.text.length;
    return value;
  }

  /** A JSON value without members: text, number, true, false, null. */
  scalar(): string | number | boolean | null {
    const start = this.#start();
    if (this.text[start] === '"') return this.quoted();
    const value = jsonOf(this.#match(WORD)?.[0] ?? '');
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    this.#at = start;
    return this.fail('expected-row');
  }

  /** Ends the line with an error at the next word. */
  fail(code: PatternTextErrorCode, details?: Readonly<Record<string, string>>): never {
    const start = this.#start();
    const word = this.#match(/\S+/y)?.[0] ?? '';
    const more = code === 'unexpected' ? { word } : details;
    throw new LineError(code, this.offset + start, word.length, more);
  }

  /** Ends the line with an error at its first word. */
  failAtStart(code: PatternTextErrorCode, details?: Readonly<Record<string, string>>): never {
    this.#at = 0;
    return this.fail(code, details);
  }

  #start(): number {
    this.#space();
    return this.#at;
  }

  #space(): void {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at += 1;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    this.#space();
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    if (match !== null) this.#at += match[0].length;
    return match;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An error of a line as one of the text. */
export function textError({ code, at, length, details }: LineError, line: number): PatternTextError {
  return { code, offset: at, length, line, ...(details === undefined ? {} : { details }) };
}
