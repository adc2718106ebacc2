import type { OpaqueReason } from '../plan/plan.types.js';

/**
 * Why a rule is refused. Constructs without a plan keep the plan's reason; the others are about the mapping or
 * about where SQL would mean something else.
 */
export type RefusalReason =
  | OpaqueReason
  /** The text has a syntax error. */
  | 'syntax'
  /** The mapping has no place for this field. */
  | 'unknown-field'
  /** An object made of several columns, or a list of child rows, used as one value. */
  | 'whole-object'
  /** A path that may lead through a list. */
  | 'path-through-list'
  /** The field of a collection is not a list of child rows in this mapping. */
  | 'unknown-collection'
  /** A variable whose type is not declared. */
  | 'unknown-variable'
  /** Text that a database cannot hold: NUL, or half a character. */
  | 'unstorable-text'
  /** The database would do this in another way than JSONata for some texts (letters beyond ASCII, …). */
  | 'text-rules'
  /** The remainder of numbers with fractions. */
  | 'remainder'
  /** Values of a list or an object where only text and numbers can be followed. */
  | 'list-value'
  /** A filter that selects by position. */
  | 'position'
  /** The statement would be too long. */
  | 'too-large';
