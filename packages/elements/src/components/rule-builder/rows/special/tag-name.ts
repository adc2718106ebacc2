import type { Concept } from '@tagma/core';
import { displayName } from '@tagma/core/taxonomy';
import { memoize } from '../../../../internal/memoize.js';
import type { BuilderContext } from '../../row-context.types.js';

const byId = memoize(
  (concepts: readonly Concept[]) => new Map(concepts.map((concept) => [concept.id, concept])),
);

/** The name of a tag; its id when nobody knows it. */
export function tagName(id: string, { concepts, localize }: BuilderContext): string {
  const concept = byId(concepts).get(id);
  return concept === undefined ? id : displayName(concept.name, localize.lang, 'en') || id;
}
