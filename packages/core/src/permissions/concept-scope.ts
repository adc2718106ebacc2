import type { Actor } from '../shared/shared.types.js';
import { pathUpwards, type FindConcept } from './concept-lists.js';
import type { Action, Denial } from './permissions.types.js';
import { outOfScope, reaches, reachOf, type ScopeBasis } from './reach.js';

/** Actions on a category or tag itself, which belongs to its owner; giving a tag asks about the record instead. */
const ON_CONCEPTS: ReadonlySet<Action> = new Set([
  'concept.create',
  'concept.edit',
  'concept.archive',
  'concept.delete',
  'ownership.edit',
]);

/**
 * What the scopes of the actor's roles say about a category or tag: it belongs to its owner, or else to the nearest
 * one above it. `null`: nothing against it.
 */
export function deniedByScope(
  actor: Actor,
  action: Action,
  id: string,
  { find, settings }: { readonly find: FindConcept; readonly settings: ScopeBasis },
): Denial | null {
  if (!ON_CONCEPTS.has(action)) return null;
  const reach = reachOf(actor, action, settings);
  if (reach?.ownerIds == null) return null;
  const path = pathUpwards(id, find);
  const ownerId = path.find((concept) => concept.ownerId !== undefined)?.ownerId;
  if (path.length === 0 || reaches(reach, ownerId, 'common')) return null;
  return { ...outOfScope(action, reach, settings, ownerId), conceptId: id };
}
