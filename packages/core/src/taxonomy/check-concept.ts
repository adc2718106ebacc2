import { refuse } from '../commands/refuse.js';
import type { Decision } from '../commands/facts.types.js';
import type { WorkspaceLimits } from '../workspace/workspace.types.js';
import { normalizeName } from './names.js';
import { findConcept, heightOf, levelOf } from './tree.js';
import type { Concept } from './taxonomy.types.js';

type Refused = Extract<Decision, { ok: false }>;

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
  return (
    refuseParent(concepts, concept, `${path}/parentId`) ??
    refuseDepth(concepts, concept, limits.maxLevel, `${path}/parentId`) ??
    refuseTakenName(concepts, concept, `${path}/name`)
  );
}

function refuseParent(concepts: readonly Concept[], concept: Concept, path: string): Refused | null {
  const { id, parentId } = concept;
  if (parentId === null) return null;
  const details = { id: parentId };
  if (hangsBelow(concepts, parentId, id))
    return refuse('cycle', `${id} cannot hang below itself. Choose another parent.`, { path, details });
  const parent = findConcept(concepts, parentId);
  if (parent === undefined)
    return refuse('unknown-concept', `There is no category ${parentId}.`, { path, details });
  if (parent.kind === 'tag')
    return refuse('invalid', `${parentId} is a tag; only categories have children.`, { path, details });
  const stands = concept.state === 'archived' || parent.state === 'active';
  return stands
    ? null
    : refuse('archived', `The category ${parentId} is archived. Restore it first.`, { path, details });
}

/** Whether `ancestorId` is `id` or above it. */
function hangsBelow(concepts: readonly Concept[], id: string, ancestorId: string): boolean {
  const seen = new Set<string>();
  let current: string | null = id;
  while (current !== null && !seen.has(current)) {
    if (current === ancestorId) return true;
    seen.add(current);
    current = findConcept(concepts, current)?.parentId ?? null;
  }
  return false;
}

function refuseDepth(
  concepts: readonly Concept[],
  concept: Concept,
  limit: number,
  path: string,
): Refused | null {
  const depth = levelOf(concepts, concept.id) + heightOf(concepts, concept.id) - 1;
  if (depth <= limit) return null;
  const message = `The taxonomy would be ${depth} levels deep; ${limit} are allowed. Choose a higher parent.`;
  return refuse('too-deep', message, { path, details: { limit, depth } });
}

function refuseTakenName(concepts: readonly Concept[], concept: Concept, path: string): Refused | null {
  if (concept.state === 'merged') return null;
  const names = normalizedNames(concept);
  const taken = concepts.find(
    (other) =>
      other.id !== concept.id &&
      other.parentId === concept.parentId &&
      other.state !== 'merged' &&
      [...normalizedNames(other)].some((name) => names.has(name)),
  );
  if (taken === undefined) return null;
  const message = `${taken.id} beside it has this name. Choose another name.`;
  return refuse('name-taken', message, { path, details: { id: taken.id } });
}

/** The names in all locales as they are compared: one taken in any language is taken. */
export function normalizedNames({ name }: Pick<Concept, 'name'>): ReadonlySet<string> {
  return new Set(Object.values(name).map(normalizeName));
}
