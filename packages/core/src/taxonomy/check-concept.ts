import { refuse } from '../commands/refuse.js';
import type { Decision } from '../commands/facts.types.js';
import type { WorkspaceLimits } from '../workspace/workspace.types.js';
import { levelFinder, levelsBelowFinder } from './levels.js';
import { normalizeName } from './names.js';
import { findConcept, groupByParent } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type Refused = Extract<Decision, { ok: false }>;

/** A concept at its place, and the pointer prefix of its members in the command. */
export interface PlacedConcept {
  readonly concept: Concept;
  readonly path: string;
}

/**
 * Whether a concept may stand where it stands in the taxonomy `concepts`, which holds it already: parent,
 * cycle, depth, name. `path` is the pointer prefix of the members in the command. `null`: it may.
 */
export function refuseMisplaced(
  concepts: readonly Concept[],
  concept: Concept,
  limits: WorkspaceLimits,
  path: string,
): Refused | null {
  return refuseAnyMisplaced(concepts, [{ concept, path }], limits);
}

/** {@link refuseMisplaced} for many at once, in time that grows with the taxonomy and not with its square. */
export function refuseAnyMisplaced(
  concepts: readonly Concept[],
  placed: readonly PlacedConcept[],
  limits: WorkspaceLimits,
): Refused | null {
  const levelOf = levelFinder(concepts);
  const levelsBelow = levelsBelowFinder(concepts);
  for (const { concept, path } of placed) {
    const parentPath = `${path}/parentId`;
    const level = levelOf(concept.id);
    const refused =
      refuseParent(concepts, concept, level, parentPath) ??
      refuseDepth(level + levelsBelow(concept.id), limits.maxLevel, parentPath);
    if (refused !== null) return refused;
  }
  return refuseTakenNames(concepts, placed);
}

function refuseParent(
  concepts: readonly Concept[],
  concept: Concept,
  level: number,
  path: string,
): Refused | null {
  const { id, parentId, kind, state } = concept;
  if (parentId === null) return null;
  const details = { id: parentId };
  if (level === Infinity)
    return refuse('cycle', `${id} cannot hang below itself. Choose another parent.`, { path, details });
  const parent = findConcept(concepts, parentId);
  if (parent === undefined)
    return refuse('unknown-concept', `There is no category or tag ${parentId}.`, { path, details });
  if (parent.kind === 'tag' && kind === 'category')
    return refuse('invalid', `${parentId} is a tag; a category stands below categories only.`, {
      path,
      details,
    });
  const stands = state === 'archived' || state === 'merged' || parent.state === 'active';
  return stands
    ? null
    : refuse('archived', `${parentId} is ${parent.state}, so nothing can stand below it. Restore it first.`, {
        path,
        details,
      });
}

function refuseDepth(depth: number, limit: number, path: string): Refused | null {
  if (depth <= limit) return null;
  const message = `The taxonomy would be ${depth} levels deep; ${limit} are allowed. Choose a higher parent.`;
  return refuse('too-deep', message, { path, details: { limit, depth } });
}

/** A name in any language is taken when a sibling has it, archived ones included; merged ones have none. */
function refuseTakenNames(concepts: readonly Concept[], placed: readonly PlacedConcept[]): Refused | null {
  const placedIds = new Set(placed.map(({ concept }) => concept.id));
  const namesOf = siblingNames(concepts, placedIds);
  for (const { concept, path } of placed) {
    if (concept.state === 'merged') continue;
    const names = namesOf(concept.parentId);
    for (const name of normalizedNames(concept)) {
      const owner = names.get(name);
      if (owner !== undefined && owner !== concept.id) return nameTaken(owner, `${path}/name`);
      names.set(name, concept.id);
    }
  }
  return null;
}

/** Names below a parent with their owners, without the concepts that are being placed. */
function siblingNames(
  concepts: readonly Concept[],
  placedIds: ReadonlySet<string>,
): (parentId: string | null) => Map<string, string> {
  const known = new Map<string | null, Map<string, string>>();
  return (parentId) => {
    const found = known.get(parentId);
    if (found !== undefined) return found;
    const names = new Map<string, string>();
    for (const sibling of groupByParent(concepts).get(parentId) ?? []) {
      if (sibling.state === 'merged' || placedIds.has(sibling.id)) continue;
      for (const name of normalizedNames(sibling)) names.set(name, sibling.id);
    }
    known.set(parentId, names);
    return names;
  };
}

function nameTaken(id: string, path: string): Refused {
  return refuse('name-taken', `${id} beside it has this name. Choose another name.`, {
    path,
    details: { id },
  });
}

/** Concepts do not change, and their names are compared again and again. */
const normalized = new WeakMap<object, ReadonlySet<string>>();

/** The names in all locales as they are compared: one taken in any language is taken. */
export function normalizedNames(concept: Pick<Concept, 'name'>): ReadonlySet<string> {
  const known = normalized.get(concept.name);
  if (known !== undefined) return known;
  const names = new Set(Object.values(concept.name).map(normalizeName));
  normalized.set(concept.name, names);
  return names;
}
