import type { CodeDefinition } from '../codes.types.js';

/** What can be wrong with the text form of a pattern. */
export type PatternTextErrorCode =
  | 'unclosed-brace' // `{` without its `}`
  | 'stray-brace' // a `}` alone; written `}}` it is meant
  | 'bad-name'
  | 'bad-detail' // what follows the `:` is no width, date format or quoted text
  | 'undefined-segment' // no line says what it is; details: name
  | 'unused-definition' // the template has no such segment; details: name
  | 'unknown-kind' // details: word
  | 'unknown-option' // details: word
  | 'expected-text' // a text in double quotes
  | 'expected-number'
  | 'expected-name'
  | 'expected-range' // e.g. `2..4`
  | 'expected-alphabet'
  | 'expected-word' // one of a few; details: expected
  | 'expected-row' // value -> "code"
  | 'unexpected'; // nothing more was expected; details: word

/** Something wrong, and where (UTF-16). */
export interface PatternTextError {
  readonly code: PatternTextErrorCode;
  readonly offset: number;
  readonly length: number;
  /** 1 for the template. */
  readonly line: number;
  readonly details?: Readonly<Record<string, string>>;
}

/** The definition of a text, or all that is wrong with it. */
export type PatternTextResult =
  | { readonly ok: true; readonly definition: CodeDefinition }
  | { readonly ok: false; readonly errors: readonly PatternTextError[] };
