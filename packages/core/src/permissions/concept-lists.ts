import type { Actor } from '../shared/shared.types.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { Action, Denial, DenialReason } from './permissions.types.js';

/** A list of people on a concept that narrows what roles allow. */
export type ListMember = 'editors' | 'visibleTo' | 'assignableBy';

/** Which list asks about an action, beside the one that says who sees the concept at all. */
const LIST_OF_ACTION: Partial<Readonly<Record<Action, ListMember>>> = {
  'concept.create': 'editors',
  'concept.edit': 'editors',
  'concept.archive': 'editors',
  'concept.delete': 'editors',
  'ownership.edit': 'editors',
  'tag.assign': 'assignableBy',
  'tag.remove': 'assignableBy',
  'tag.remove-rule': 'assignableBy',
  // Asked of a tag: may a rule of theirs give it? Or a rule would give what they may not give by hand.
  'rule.edit': 'assignableBy',
  'rule.publish': 'assignableBy',
};

const WHY: Readonly<Record<ListMember, DenialReason>> = {
  editors: 'not-editor',
  visibleTo: 'not-visible',
  assignableBy: 'not-assignable-by',
};

/** Finds a concept by id. */
export type FindConcept = (id: string) => Concept | undefined;

/**
 * What the lists of a concept and of everything above it say, roles left aside: every list on the way must name
 * the actor; a list that names nobody shuts everybody out. The denial nearest to the concept, or `null`.
 */
export function deniedByLists(actor: Actor, action: Action, id: string, find: FindConcept): Denial | null {
  const path = pathUpwards(id, find);
  const own = LIST_OF_ACTION[action];
  const members: readonly ListMember[] = own === undefined ? ['visibleTo'] : ['visibleTo', own];
  for (const member of members) {
    const at = path.findIndex((concept) => !isNamed(actor, concept[member], member));
    if (at >= 0) return { allowed: false, action, why: WHY[member], ...whomToAsk(path.slice(at), member) };
  }
  return null;
}

/** The concept and what is above it, itself first. A broken tree ends the way. */
export function pathUpwards(id: string, find: FindConcept): Concept[] {
  const path: Concept[] = [];
  const seen = new Set<string>();
  let next: string | null = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const concept = find(next);
    if (concept === undefined) break;
    path.push(concept);
    next = concept.parentId;
  }
  return path;
}

/** Whether a list names the actor; an absent list names everybody. */
export function isNamed(actor: Actor, list: readonly string[] | undefined, member: ListMember): boolean {
  if (list === undefined) return true;
  const isMine = (id: string): boolean =>
    id === actor.id ||
    actor.teams?.includes(id) === true ||
    (member === 'assignableBy' && actor.roles.includes(id));
  return list.some(isMine);
}

/** Who sees a tag is not told to those who do not. */
function whomToAsk(
  path: readonly Concept[],
  member: ListMember,
): Pick<Denial, 'conceptId' | 'ownerId' | 'named'> {
  const ownerId = path.find((concept) => concept.ownerId !== undefined)?.ownerId;
  const named = member === 'visibleTo' ? undefined : path[0]?.[member];
  return {
    ...(path[0] === undefined ? {} : { conceptId: path[0].id }),
    ...(named === undefined || named.length === 0 ? {} : { named }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}
