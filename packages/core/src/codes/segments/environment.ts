import { alphabetCharacters, isCodeCharacter } from '../alphabet/alphabets.js';
import { foldText } from '../alphabet/fold.js';
import type { Alphabet, CodeInput, Segment } from '../codes.types.js';
import type { CodeContext } from '../compiled.types.js';
import { OTHER, type SymbolTable } from '../machines/symbols.js';

/** What all segments of a pattern share. */
export interface Environment {
  readonly input: CodeInput;
  readonly symbols: SymbolTable;
  readonly context: CodeContext;
  /** In the order of the pattern. */
  readonly segments: readonly Segment[];
}

/** The symbols of a text of the pattern. */
export function symbolsOf({ input, symbols }: Environment, text: string): number[] {
  return foldText(text, input).characters.map((character) => symbols.add(character));
}

/**
 * The symbols of an alphabet, each once, in its order. For one of exceptions: all that the pattern names, and
 * {@link OTHER}; so it must be asked after all other segments.
 */
export function alphabetSymbols(environment: Environment, alphabet: Alphabet): number[] {
  const characters = alphabetCharacters(alphabet);
  if (characters !== null)
    return [...new Set(characters.flatMap((character) => symbolsOf(environment, character)))];
  const { symbols } = environment;
  const except = typeof alphabet === 'object' && 'except' in alphabet ? alphabet.except : '';
  const excluded = new Set(symbolsOf(environment, except));
  const named = Array.from({ length: symbols.size - 1 }, (_, index) => index + 1).filter(
    (id) => !excluded.has(id) && isCodeCharacter(symbols.characterOf(id)),
  );
  // Examples take what comes first: a letter says more than a space, which would be trimmed besides.
  const plain = (id: number): boolean => /[\p{L}\p{N}]/u.test(symbols.characterOf(id));
  return [...named.filter(plain), OTHER, ...named.filter((id) => !plain(id))];
}
