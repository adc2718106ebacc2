import type { Asked } from './leaf.types.js';

/** More parts than this have too many combinations. */
const MOST_PARTS = 6;

/** Texts for every class; `whole` when there is one for each. */
export interface Texts {
  readonly values: readonly string[];
  readonly whole: boolean;
}

/**
 * Texts that stand for all others: those that are compared with, one in each gap between texts that are
 * compared by order, and for every set of parts that is searched for one that contains these and no others.
 *
 * @param possible Which texts the value can have at all.
 */
export function textClasses(asked: Asked, possible: (text: string) => boolean): Texts {
  const equal = textsIn([...asked.equals, ...asked.members]);
  const bounds = textsIn(asked.bounds);
  const parts = [...new Set(asked.parts)];
  const own = asked.truth || parts.length > 0 ? [...equal, ...bounds, ''] : [...equal, ...bounds];
  const values = [...gaps(bounds), ...combinations(parts, [...equal, ...bounds, ...parts]), ...own];
  const whole = parts.length <= MOST_PARTS && (parts.length === 0 || bounds.length === 0);
  return { values: [...new Set(values)].filter(possible), whole };
}

function textsIn(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}

/** Before the first, and right behind each: the least text greater than another is that text and one NUL. */
function gaps(bounds: readonly string[]): readonly string[] {
  return bounds.length === 0 ? [] : ['', '\u0000', ...bounds.map((bound) => `${bound}\u0000`)];
}

/** A readable text that is none of the known ones, with every set of parts. */
function combinations(parts: readonly string[], known: readonly string[]): readonly string[] {
  const between = strangeTo(known);
  return subsets(parts.slice(0, MOST_PARTS)).map((chosen) => [between, ...chosen].join(between));
}

/** A character that occurs in none of the texts and is the same in upper and lower case. */
function strangeTo(known: readonly string[]): string {
  const all = known.join('');
  let code = '1'.charCodeAt(0);
  while (all.includes(String.fromCharCode(code)) || isLetter(code)) code += 1;
  return String.fromCharCode(code);
}

function isLetter(code: number): boolean {
  const char = String.fromCharCode(code);
  return char.toLowerCase() !== char.toUpperCase();
}

/** All subsets, smaller ones first in reading order. */
export function subsets<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.reduce<readonly (readonly T[])[]>(
    (all, item) => [...all, ...all.map((chosen) => [...chosen, item])],
    [[]],
  );
}
