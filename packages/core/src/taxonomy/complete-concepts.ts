import type { Concept } from './taxonomy.types.js';

/** A concept as a page writes it down: an id, a name, and whatever else there is to say. */
export type PlainConcept = Pick<Concept, 'id' | 'name'> & Partial<Concept>;

/** For concepts whose origin nobody recorded. */
const LONG_AGO = '1970-01-01T00:00:00.000Z';

/**
 * Concepts that elements can show, from what a page has. What an entry leaves out becomes: a tag at the top,
 * in the order of the list, active, of layer `core`, without aliases, of version 1, created in 1970.
 */
export function completeConcepts(list: readonly PlainConcept[]): Concept[] {
  return list.map((entry, order) => ({
    version: 1,
    kind: 'tag',
    parentId: null,
    order,
    aliases: [],
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: LONG_AGO,
    ...entry,
  }));
}
