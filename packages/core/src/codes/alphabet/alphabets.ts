import { charactersOf } from './characters.js';
import type { Alphabet } from '../codes.types.js';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Characters of the alphabets that have a name, in the order in which they count. */
export const NAMED_ALPHABETS: Readonly<Record<Extract<Alphabet, string>, string>> = {
  digits: DIGITS,
  upper: LETTERS,
  alphanumeric: DIGITS + LETTERS,
  'no-confusables': '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ',
  crockford: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  gb32100: '0123456789ABCDEFGHJKLMNPQRTUWXY',
};

/** The characters of an alphabet; `null` for one that only names exceptions. */
export function alphabetCharacters(alphabet: Alphabet): readonly string[] | null {
  if (typeof alphabet === 'string') return charactersOf(NAMED_ALPHABETS[alphabet]);
  return 'characters' in alphabet ? charactersOf(alphabet.characters) : null;
}

/** Whether a text of one character may be written with the alphabet. */
export function alphabetTest(alphabet: Alphabet): (character: string) => boolean {
  const characters = alphabetCharacters(alphabet);
  if (characters !== null) {
    const known = new Set(characters);
    return (character) => known.has(character);
  }
  const except = new Set(typeof alphabet === 'object' && 'except' in alphabet ? alphabet.except : '');
  return (character) => !except.has(character) && isCodeCharacter(character);
}

/**
 * Whether codes can hold a character: one that people see and that stands alone. Controls, invisible and
 * unassigned characters, lone surrogates, combining marks and all white space but the plain space are out:
 * they make codes that look equal and are not.
 */
export function isCodeCharacter(character: string): boolean {
  return character === ' ' || !/[\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character);
}
