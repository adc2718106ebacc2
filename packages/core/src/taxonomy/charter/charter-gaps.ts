import { normalizedNames } from '../check-concept.js';
import { normalizeName } from '../names.js';
import type { Concept } from '../taxonomy.types.js';
import type { CharterGaps, CharterPart, TaxonomyCharter } from './charter.types.js';

/** A charter in which nothing is agreed on. */
export const EMPTY_CHARTER: TaxonomyCharter = { aim: '', scope: '', participants: [], dimensions: [] };

/** The parts in the order in which they are talked about. */
export const CHARTER_PARTS = [
  'aim',
  'scope',
  'participants',
  'dimensions',
] as const satisfies readonly CharterPart[];

/**
 * What is not agreed on, and which dimensions have no category yet. Names are compared as everywhere: without regard
 * to width, case and spaces.
 * @param charter Without one, all parts are empty.
 */
export function charterGaps(charter: TaxonomyCharter | undefined, concepts: readonly Concept[]): CharterGaps {
  const { dimensions } = charter ?? EMPTY_CHARTER;
  const built = new Set(
    concepts
      .filter(({ kind, parentId, state }) => kind === 'category' && parentId === null && state !== 'archived')
      .flatMap((concept) => [...normalizedNames(concept), ...concept.aliases.map(normalizeName)]),
  );
  return {
    empty: CHARTER_PARTS.filter((part) => (charter ?? EMPTY_CHARTER)[part].length === 0),
    unbuilt: dimensions.filter((dimension) => !built.has(normalizeName(dimension))),
  };
}
