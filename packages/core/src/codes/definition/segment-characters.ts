import { charactersOf } from '../alphabet/characters.js';
import { alphabetCharacters, NAMED_ALPHABETS } from '../alphabet/alphabets.js';
import { checkMethod } from '../check/check-characters.js';
import type { Segment } from '../codes.types.js';

/** All characters that a segment can write, each once; `null` for an alphabet that only names exceptions. */
export function segmentCharacters(segment: Segment): readonly string[] | null {
  switch (segment.type) {
    case 'literal':
      return unique(segment.text);
    case 'map': {
      const rest = segment.unmapped === 'default' ? (segment.default ?? '') : '';
      return unique(segment.table.map(({ code }) => code).join('') + rest);
    }
    case 'date':
      return charactersOf(NAMED_ALPHABETS.digits);
    case 'check':
      return unique(checkMethod(segment.algorithm, segment.alphabet)?.writes ?? '');
    case 'field':
    case 'sequence':
    case 'expression':
      return alphabetCharacters(segment.alphabet);
  }
}

function unique(text: string): string[] {
  return [...new Set(text)];
}
