import { can } from '../permissions/can.js';
import type { PermissionBasis } from '../permissions/can-on-concept.js';
import { isNamed } from '../permissions/concept-lists.js';
import type { Actor } from '../shared/shared.types.js';
import { conceptsById } from '../taxonomy/tree.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';

/** Ids of what an actor does not see. */
export type Hidden = ReadonlySet<string>;

const NOTHING: Hidden = new Set();

/**
 * Categories and tags that the actor does not see: `visibleTo` of the concept, or of any category above it, does
 * not name them or a team of theirs. Whose roles allow `workspace.edit` sees all.
 */
export function hiddenConcepts(actor: Actor, { settings, concepts }: PermissionBasis): Hidden {
  // Most taxonomies hide nothing.
  if (concepts.every(({ visibleTo }) => visibleTo === undefined)) return NOTHING;
  if (can(actor, 'workspace.edit', settings.roles).allowed) return NOTHING;
  const hidden = new Set<string>();
  const isHidden = hiddenFinder(actor, conceptsById(concepts));
  for (const { id } of concepts) if (isHidden(id)) hidden.add(id);
  return hidden;
}

/** Each is looked at once, however many hang below it. A tree is never deeper than its level limit. */
function hiddenFinder(actor: Actor, byId: ReadonlyMap<string, Concept>): (id: string) => boolean {
  const known = new Map<string, boolean>();
  const isHidden = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // A broken tree that leads back here ends here.
    known.set(id, false);
    const concept = byId.get(id);
    const hidden = concept !== undefined && (isClosed(actor, concept) || isBelow(concept, isHidden));
    known.set(id, hidden);
    return hidden;
  };
  return isHidden;
}

function isClosed(actor: Actor, { visibleTo }: Concept): boolean {
  return !isNamed(actor, visibleTo, 'visibleTo');
}

function isBelow({ parentId }: Concept, isHidden: (id: string) => boolean): boolean {
  return parentId !== null && isHidden(parentId);
}
