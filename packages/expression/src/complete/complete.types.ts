import type { RecordSchema } from '../lint/schema.types.js';
import type { Span } from '../syntax/syntax.types.js';

/** What is known about a value that a text reads. */
export interface KnownValue {
  /** What the schema says about it, or about its items where it is a list. */
  readonly schema?: RecordSchema;
  /** Names that lead to it from the record; absent when it is no field. */
  readonly path?: readonly string[];
  /** It is a list, or may be several values. */
  readonly many: boolean;
  /** It may be missing. */
  readonly optional: boolean;
}

/** Where the cursor is, as a completion sees it. The span is what a completion replaces. */
export interface CompletionPlace extends Span {
  /**
   * `operand`: a field, a function or a value can stand here. `step`: a field after a dot. `operator`: a word
   * between two operands. `variable`: a name that begins with `$`. `string`: inside quotes.
   */
  readonly kind: 'operand' | 'step' | 'operator' | 'variable' | 'string';
  /** What is written of it before the cursor, without quotes. */
  readonly typed: string;
  /** What fields are read from here: the record, an order, … Its schema has the fields. */
  readonly owner: KnownValue | null;
  /** Names of variables that the text binds and that can be read here, without `$`. */
  readonly variables: readonly string[];
  /** Of a string or an operand: the value that it is compared with, or looked up in. */
  readonly comparedWith: KnownValue | null;
}

/** What stands at a place of a text, for explanations. */
export type Subject = Span &
  (
    | { readonly kind: 'field'; readonly name: string; readonly value: KnownValue }
    /** A function or a value; without `$`. */
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'operator'; readonly operator: string }
  );
