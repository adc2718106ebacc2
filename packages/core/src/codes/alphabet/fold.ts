import { charactersOf } from './characters.js';
import type { CodeInput } from '../codes.types.js';

/** Characters that people take for each other, with the digit that stands for all of them. */
export const LOOK_ALIKES: readonly (readonly [digit: string, letters: string])[] = [
  ['0', 'OoQD'],
  ['1', 'IilL'],
  ['2', 'Zz'],
  ['5', 'Ss'],
  ['8', 'B'],
];

/** The ones that input folding joins: those that nobody tells apart in print, as in Crockford's base 32. */
const FOLDED_ALIKES: ReadonlyMap<string, string> = new Map([
  ...charactersOf('Oo').map((letter): [string, string] => [letter, '0']),
  ...charactersOf('IiLl').map((letter): [string, string] => [letter, '1']),
]);

/** A text after folding: its characters, and where each began in the text (UTF-16). */
export interface FoldedText {
  readonly characters: readonly string[];
  /** One more than characters: the last is the length of the text. */
  readonly starts: readonly number[];
}

/** Base and marks belong together, and so do the letters of a Hangul syllable. */
const CLUSTER = /[\u1100-\u11ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gsu;
const ASCII = /^[\0-\x7f]*$/;

/** A typed code as the pattern compares it. */
export function foldText(text: string, input: CodeInput): FoldedText {
  if (ASCII.test(text) && !input.confusables) return foldAscii(text, input);
  const characters: string[] = [];
  const starts: number[] = [];
  const pieces = !input.nfkc || ASCII.test(text) ? text : (text.match(CLUSTER) ?? []);
  let at = 0;
  for (const piece of pieces) {
    for (const character of input.nfkc ? piece.normalize('NFKC') : piece) {
      characters.push(foldCharacter(character, input));
      starts.push(at);
    }
    at += piece.length;
  }
  starts.push(text.length);
  return { characters, starts };
}

/** Most codes are ASCII, where only the case can fold. */
function foldAscii(text: string, { caseFold }: CodeInput): FoldedText {
  const starts: number[] = [];
  for (let at = 0; at <= text.length; at += 1) starts.push(at);
  return { characters: charactersOf(caseFold ? text.toUpperCase() : text), starts };
}

/** Folded text as one string: what equal codes have in common. */
export function foldedKey(input: CodeInput, text: string): string {
  const normal = input.nfkc && !ASCII.test(text) ? text.normalize('NFKC') : text;
  if (!input.confusables && (!input.caseFold || ASCII.test(normal)))
    return input.caseFold ? normal.toUpperCase() : normal;
  return charactersOf(normal)
    .map((character) => foldCharacter(character, input))
    .join('');
}

/** Case and look-alikes of one character. A capital of several characters (ß) leaves it as it is. */
function foldCharacter(character: string, input: CodeInput): string {
  const upper = input.caseFold ? character.toUpperCase() : character;
  const folded = upper.length === character.length ? upper : character;
  return input.confusables ? (FOLDED_ALIKES.get(folded) ?? folded) : folded;
}
