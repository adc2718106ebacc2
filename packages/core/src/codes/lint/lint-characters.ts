import { charactersOf } from '../alphabet/characters.js';
import { LOOK_ALIKES } from '../alphabet/fold.js';
import type { CodeDefinition } from '../codes.types.js';
import { segmentCharacters } from '../definition/segment-characters.js';
import type { CodeProblem, LintProblemCode } from '../problems.types.js';

/** What Code 39 can print; `*` is its start and stop sign. */
const CODE_39 = /^[0-9A-Z\-. $/+%]$/;
const ASCII = /^[\x20-\x7e]$/;
/** Most characters that a message lists. */
const MOST_LISTED = 20;

/** Characters that labels, keyboards or eyes have trouble with, by segment. */
export function lintCharacters({ segments }: CodeDefinition): readonly CodeProblem[] {
  return segments.flatMap((segment) => {
    const characters = segmentCharacters(segment) ?? [];
    const warn = (code: LintProblemCode, found: readonly string[]): CodeProblem[] => {
      if (found.length === 0) return [];
      const details = { characters: found.slice(0, MOST_LISTED).join('') };
      return [{ severity: 'warning', code, segmentId: segment.id, details }];
    };
    const foreign = characters.filter((character) => !ASCII.test(character));
    const noLabel = characters.filter((character) => ASCII.test(character) && !CODE_39.test(character));
    return [
      ...warn('not-ascii', foreign),
      ...warn('not-code39', noLabel),
      ...warn('spaces', characters.includes(' ') ? [' '] : []),
      ...warn('confusable', segment.type === 'literal' ? [] : lookAlikes(characters)),
    ];
  });
}

/** Characters of a set that are taken for each other. */
function lookAlikes(characters: readonly string[]): string[] {
  const known = new Set(characters);
  return LOOK_ALIKES.slice(0, 2).flatMap(([digit, letters]) => {
    const found = charactersOf(digit + letters).filter((character) => known.has(character));
    return found.length > 1 ? found : [];
  });
}
