import { alphabetCharacters, alphabetTest } from '../alphabet/alphabets.js';
import type { Alphabet } from '../codes.types.js';
import { foldedKey } from '../alphabet/fold.js';
import type { Environment } from './environment.js';

/**
 * Turns a typed piece into what the segment writes: as typed where the alphabet has it, otherwise the characters
 * that fold to the same.
 */
export function pieceReader(
  alphabet: Alphabet,
  { input }: Environment,
): (piece: string, folded: readonly string[]) => string {
  const allows = alphabetTest(alphabet);
  const written = new Map<string, string>();
  for (const character of alphabetCharacters(alphabet) ?? []) {
    const folded = foldedKey(input, character);
    if (!written.has(folded)) written.set(folded, character);
  }
  return (piece, folded) => {
    for (const character of piece)
      if (!allows(character)) return folded.map((one) => written.get(one) ?? one).join('');
    return piece;
  };
}
