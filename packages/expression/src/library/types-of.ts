import { isCallable } from './callable.js';

/** Letters by which signatures know types, in the order of the bits of {@link typeOf}. */
const LETTERS = 'mbnsloaf';

/**
 * The type of a value as a bit, so that a set of types is a number: 1 missing or no JSON value, 2 boolean,
 * 4 number, 8 text, 16 null, 32 object, 64 list, 128 function.
 */
export function typeOf(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 8;
    case 'number':
      return 4;
    case 'boolean':
      return 2;
    case 'object':
      if (value === null) return 16;
      if (Array.isArray(value)) return 64;
      return isCallable(value) ? 128 : 32;
    default:
      // Nothing that a record holds is a function, so a JavaScript function is as good as missing.
      return 1;
  }
}

/** The letter of a type. */
export function letterOf(type: number): string {
  return LETTERS.charAt(31 - Math.clz32(type));
}

/** The types whose letter the test accepts, as a set. */
export function typesWhere(accepts: (letter: string) => boolean): number {
  let types = 0;
  for (let at = 0; at < LETTERS.length; at++) if (accepts(LETTERS.charAt(at))) types |= 1 << at;
  return types;
}
