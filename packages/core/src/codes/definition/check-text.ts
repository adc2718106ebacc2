import { alphabetCharacters, isCodeCharacter } from '../alphabet/alphabets.js';
import { foldText } from '../alphabet/fold.js';
import type { Alphabet, CodeInput } from '../codes.types.js';
import { CODE_LIMITS } from './limits.js';
import type { Report } from './report.js';

/** Reports the first character that codes cannot hold. */
export function checkCodeText(text: string, report: Report): void {
  for (const character of text)
    if (!isCodeCharacter(character)) {
      report('bad-character', { character: nameOf(character) });
      return;
    }
}

/** Reports an alphabet that is empty, too long, has repeats, or characters that codes cannot hold. */
export function checkAlphabet(alphabet: Alphabet, input: CodeInput, report: Report): void {
  const characters = alphabetCharacters(alphabet);
  if (characters === null) return;
  if (characters.length === 0 || characters.length > CODE_LIMITS.alphabet) {
    report('bad-alphabet', { limit: CODE_LIMITS.alphabet });
    return;
  }
  const seen = new Set<string>();
  for (const character of characters) {
    const folded = foldText(character, input).characters;
    if (!isCodeCharacter(character)) report('bad-character', { character: nameOf(character) });
    else if (seen.has(character) || folded.length !== 1) report('bad-alphabet', { character });
    else {
      seen.add(character);
      continue;
    }
    return;
  }
}

/** Reports a width that is no range of whole numbers from 0, or in which nothing can be written. */
export function checkWidth(
  { min, max }: { readonly min: number; readonly max: number },
  report: Report,
): void {
  if (max === 0) report('zero-width');
  else if (
    !Number.isInteger(min) ||
    !Number.isInteger(max) ||
    min < 0 ||
    max < min ||
    max > CODE_LIMITS.width
  )
    report('bad-width', { limit: CODE_LIMITS.width });
}

/** Characters that nobody sees are named by their code point. */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
