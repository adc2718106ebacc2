import { findConcept } from '@tagma/core/concept-index';
import { displayName } from '@tagma/core/concepts';
import type { Concept } from '@tagma/core';

/** What can be told about single concepts of a taxonomy without reading all of it. */
export interface KnownConcepts {
  /** All concepts as they were given. */
  readonly concepts: readonly Concept[];
  /** Any concept by its id; a merged tag answers as the one it became. */
  conceptOf(id: string): Concept | undefined;
  /** Name of any concept in the language of the reader; the id when it is unknown. */
  nameOf(id: string): string;
  /** Names of the categories above a concept, from the top. */
  pathOf(id: string): readonly string[];
}

/** Reads single concepts in a language; costs nothing until the first one is asked for. */
export function knownConcepts(concepts: readonly Concept[], locale: string): KnownConcepts {
  const conceptOf = (id: string): Concept | undefined => followMerges(concepts, id);
  const nameOf = (id: string): string => {
    const concept = conceptOf(id);
    return concept ? displayName(concept.name, locale, 'en') || concept.id : id;
  };
  return {
    concepts,
    conceptOf,
    nameOf,
    pathOf: (id) => conceptsAbove(concepts, conceptOf(id)).map((concept) => nameOf(concept.id)),
  };
}

/** From the top; a loop among the parents ends where it closes. */
function conceptsAbove(concepts: readonly Concept[], concept: Concept | undefined): readonly Concept[] {
  const above = new Set<Concept>();
  for (
    let at = parentOf(concepts, concept);
    at && at !== concept && !above.has(at);
    at = parentOf(concepts, at)
  )
    above.add(at);
  return [...above].reverse();
}

/** The concept directly above, if it is known. */
export function parentOf(concepts: readonly Concept[], concept: Concept | undefined): Concept | undefined {
  return concept?.parentId ? findConcept(concepts, concept.parentId) : undefined;
}

function followMerges(concepts: readonly Concept[], id: string): Concept | undefined {
  let concept = findConcept(concepts, id);
  if (!concept?.mergedIntoId) return concept;
  const seen = new Set<string>();
  while (concept.mergedIntoId && !seen.has(concept.id)) {
    seen.add(concept.id);
    concept = findConcept(concepts, concept.mergedIntoId) ?? concept;
  }
  return concept;
}
