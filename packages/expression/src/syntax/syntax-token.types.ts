import type { Span } from './syntax.types.js';

/** A pattern between slashes; `flags` without JSONata's own `g`. */
export interface RegexValue {
  readonly pattern: string;
  readonly flags: string;
}

/**
 * A token as the parser sees it. `id` is the operator itself, or the kind in brackets for everything else, so
 * that the text `")"` is never taken for a bracket.
 */
export interface SyntaxToken extends Span {
  readonly id: string;
  readonly value: string | number | boolean | null;
  /** The pattern of a `(regex)`, whose `value` is the text. */
  readonly regex?: RegexValue;
}

/** `id` of tokens that are no operator. `(broken)` could not be read; its error is noted already. */
export const TOKEN = {
  name: '(name)',
  variable: '(variable)',
  string: '(string)',
  number: '(number)',
  constant: '(constant)',
  regex: '(regex)',
  broken: '(broken)',
  end: '(end)',
} as const;
