import type { Alphabet, CheckAlgorithm } from '../codes.types.js';
import { checkCharacters } from './check-characters.js';

/** How many typing errors an algorithm misses, counted over bodies; each rate is missed over tried, 0 to 1. */
export interface CheckStrength {
  /** One character taken for another of its kind: a digit for a digit, a letter for a letter. */
  readonly single: ErrorRate;
  /** Two different neighbours swapped. */
  readonly swap: ErrorRate;
  /** Bodies that the algorithm cannot read; they are not counted. */
  readonly unreadable: number;
}

/** Errors that were tried and that stayed unseen. */
export interface ErrorRate {
  readonly tried: number;
  readonly missed: number;
}

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Tries all errors of one character and all swaps of neighbours on bodies with their check characters at the end.
 * Nothing is asserted about algorithms: what interfaces say about one is counted on the codes of the pattern.
 *
 * @param bodies What the check characters cover, e.g. some hundred codes of the pattern without separators.
 */
export function checkStrength(
  algorithm: CheckAlgorithm,
  bodies: readonly string[],
  alphabet?: Alphabet,
): CheckStrength {
  const single = { tried: 0, missed: 0 };
  const swap = { tried: 0, missed: 0 };
  let unreadable = 0;
  const right = (text: string, length: number): boolean => {
    const checked = checkCharacters(algorithm, text.slice(0, -length), alphabet);
    return checked.ok && checked.characters === text.slice(-length);
  };
  for (const body of bodies) {
    const checked = checkCharacters(algorithm, body, alphabet);
    if (!checked.ok) {
      unreadable += 1;
      continue;
    }
    const { length } = checked.characters;
    count(single, replacements(body + checked.characters), (text) => right(text, length));
    count(swap, swaps(body + checked.characters), (text) => right(text, length));
  }
  return { single, swap, unreadable };
}

function count(
  rate: { tried: number; missed: number },
  texts: Iterable<string>,
  right: (text: string) => boolean,
): void {
  for (const text of texts) {
    rate.tried += 1;
    if (right(text)) rate.missed += 1;
  }
}

function* replacements(text: string): Generator<string> {
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const kind = DIGITS.includes(character) ? DIGITS : LETTERS.includes(character) ? LETTERS : '';
    for (const other of kind)
      if (other !== character) yield text.slice(0, index) + other + text.slice(index + 1);
  }
}

function* swaps(text: string): Generator<string> {
  for (let index = 0; index + 1 < text.length; index += 1) {
    const [one, other] = [text.charAt(index), text.charAt(index + 1)];
    if (one !== other) yield text.slice(0, index) + other + one + text.slice(index + 2);
  }
}
