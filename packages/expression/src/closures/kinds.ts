/* What a value can be, as far as the text tells: a set of bits. */

/** Nothing: a missing value. */
export const MISSING = 1;
/** True or false. */
export const BOOLEAN = 2;
/** A number, also NaN and infinite ones. */
export const NUMBER = 4;
/** A text. */
export const STRING = 8;
/** Null. */
export const NULL = 16;
/** An object. */
export const OBJECT = 32;
/** A list. */
export const LIST = 64;
/** A function. */
export const FUNCTION = 128;
/** Anything. */
export const ANY = 255;

/** A set of the above. */
export type Kinds = number;

/** True when a value of these kinds is one of `allowed` in any case. */
export function isOnly(kinds: Kinds, allowed: Kinds): boolean {
  return (kinds & ~allowed) === 0;
}

/** The kind of one value. */
export function kindOf(value: unknown): Kinds {
  switch (typeof value) {
    case 'undefined':
      return MISSING;
    case 'boolean':
      return BOOLEAN;
    case 'number':
      return NUMBER;
    case 'string':
      return STRING;
    default:
      if (value === null) return NULL;
      return Array.isArray(value) ? LIST : OBJECT;
  }
}
