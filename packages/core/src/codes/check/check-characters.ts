import { charactersOf } from '../alphabet/characters.js';
import { alphabetCharacters } from '../alphabet/alphabets.js';
import type { Alphabet, CheckAlgorithm } from '../codes.types.js';
import type { CheckMethod } from './check.types.js';
import { DAMM } from './damm.js';
import { GB_32100 } from './gb32100.js';
import { GTIN } from './gtin.js';
import { MOD_1271_36, MOD_11_10, MOD_11_2, MOD_27_26, MOD_37_2, MOD_37_36, MOD_97_10 } from './iso7064.js';
import { LUHN, luhn } from './luhn.js';
import { VERHOEFF } from './verhoeff.js';

const METHODS: Readonly<Record<Exclude<CheckAlgorithm, 'luhn-mod-n'>, CheckMethod>> = {
  'iso7064-mod37,36': MOD_37_36,
  'iso7064-mod37-2': MOD_37_2,
  'iso7064-mod97-10': MOD_97_10,
  'iso7064-mod1271-36': MOD_1271_36,
  'iso7064-mod11-2': MOD_11_2,
  'iso7064-mod11,10': MOD_11_10,
  'iso7064-mod27,26': MOD_27_26,
  luhn: LUHN,
  damm: DAMM,
  verhoeff: VERHOEFF,
  gtin: GTIN,
  gb32100: GB_32100,
};

/** All algorithms; those that suit letters and digits first. */
export const CHECK_ALGORITHMS: readonly CheckAlgorithm[] = [
  'iso7064-mod37,36',
  'iso7064-mod37-2',
  'luhn-mod-n',
  'iso7064-mod1271-36',
  'iso7064-mod97-10',
  'gb32100',
  'iso7064-mod27,26',
  'iso7064-mod11-2',
  'iso7064-mod11,10',
  'damm',
  'verhoeff',
  'luhn',
  'gtin',
];

const MIXED = luhn(alphabetCharacters('alphanumeric') ?? []);

/** How an algorithm computes; `undefined` for an unknown one, and for Luhn mod N over fewer than two characters. */
export function checkMethod(algorithm: CheckAlgorithm, alphabet?: Alphabet): CheckMethod | undefined {
  if (algorithm !== 'luhn-mod-n') return Object.hasOwn(METHODS, algorithm) ? METHODS[algorithm] : undefined;
  if (alphabet === undefined) return MIXED;
  const characters = alphabetCharacters(alphabet);
  return characters === null || characters.length < 2 ? undefined : luhn(characters);
}

/** What an algorithm reads and writes, for choosing one. */
export interface CheckAlgorithmFacts {
  /** Characters that it can count. */
  readonly reads: string;
  readonly writes: string;
  /** How many check characters it adds. */
  readonly length: number;
}

/** What an algorithm reads and writes; Luhn mod N is taken over digits and letters. */
export function checkFacts(algorithm: CheckAlgorithm): CheckAlgorithmFacts {
  const { reads, writes, length } = checkMethod(algorithm) ?? MIXED;
  return { reads, writes, length };
}

/** Check characters, or the first character that the algorithm cannot count (UTF-16 index). Nothing is ignored. */
export type CheckResult =
  | { readonly ok: true; readonly characters: string }
  | { readonly ok: false; readonly at: number; readonly character: string };

/**
 * The check characters of a text. Lower case is not upper case here, and a `-` is not nothing: what the
 * algorithm cannot count is refused with its place.
 */
export function checkCharacters(algorithm: CheckAlgorithm, text: string, alphabet?: Alphabet): CheckResult {
  const method = checkMethod(algorithm, alphabet);
  if (method === undefined) return { ok: false, at: 0, character: '' };
  return compute(method, text);
}

/** Whether the check characters are those of the text. */
export function verifyCheck(
  algorithm: CheckAlgorithm,
  text: string,
  characters: string,
  alphabet?: Alphabet,
): boolean {
  const right = checkCharacters(algorithm, text, alphabet);
  return right.ok && right.characters === characters;
}

const tables = new WeakMap<
  CheckMethod,
  { readonly values: ReadonlyMap<string, number>; readonly written: readonly string[] }
>();

function compute(method: CheckMethod, text: string): CheckResult {
  let table = tables.get(method);
  if (table === undefined) {
    table = {
      values: new Map(charactersOf(method.reads).map((character, value) => [character, value])),
      written: charactersOf(method.writes),
    };
    tables.set(method, table);
  }
  const values: number[] = [];
  let at = 0;
  for (const character of text) {
    const value = table.values.get(character);
    if (value === undefined) return { ok: false, at, character };
    values.push(value);
    at += character.length;
  }
  const { written } = table;
  return {
    ok: true,
    characters: method
      .compute(values)
      .map((value) => written[value] ?? '')
      .join(''),
  };
}
