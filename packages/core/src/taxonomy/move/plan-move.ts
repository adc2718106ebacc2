import type { Command } from '../../commands/commands.types.js';
import type { Decision } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { WorkspaceSnapshot } from '../../workspace/workspace.types.js';
import { refuseAnyMisplaced } from '../check-concept.js';
import { conceptsAfter, nextConcept, type NamedStep } from '../concept-steps.js';
import { conceptsById, findConcept, groupByParent } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { ordersBetween } from './sibling-orders.js';

type MoveConcepts = Omit<Extract<Command, { type: 'moveConcepts' }>, 'type'>;
type Refused = Extract<Decision, { ok: false }>;

/** Where everything goes. */
export interface MovePlan {
  readonly steps: readonly NamedStep[];
  readonly next: readonly Concept[];
}

/** What moving changes; the taxonomy alone decides that. */
export function planMove(
  command: MoveConcepts,
  { concepts, settings }: WorkspaceSnapshot,
): MovePlan | Refused {
  const missing = refuseMissing(command, concepts);
  if (missing !== null) return missing;
  const moved = movedRoots(concepts, command.ids);
  const steps = placementSteps(command, concepts, moved);
  const next = conceptsAfter(concepts, steps);
  const placed = steps.flatMap(({ before, after }) =>
    after !== null && before?.parentId !== after.parentId ? [{ concept: after, path: '' }] : [],
  );
  const refused = refuseAnyMisplaced(next, placed, settings.limits);
  return refused === null ? { steps, next } : located(refused);
}

function refuseMissing(
  { ids, parentId, beforeId }: MoveConcepts,
  concepts: readonly Concept[],
): Refused | null {
  for (const [index, id] of ids.entries()) {
    const concept = findConcept(concepts, id);
    const at = { path: `/ids/${index}`, details: { id } };
    if (concept === undefined) return refuse('unknown-concept', `There is no category or tag ${id}.`, at);
    if (concept.state === 'merged')
      return refuse('wrong-state', `${id} was merged into ${concept.mergedIntoId ?? 'another'}.`, at);
  }
  if (parentId !== null && findConcept(concepts, parentId) === undefined)
    return refuse('unknown-concept', `There is no category or tag ${parentId}.`, {
      path: '/parentId',
      details: { id: parentId },
    });
  if (beforeId === null || findConcept(concepts, beforeId)?.parentId === parentId) return null;
  return refuse('invalid', `${beforeId} is not below the new parent.`, {
    path: '/beforeId',
    details: { id: beforeId },
  });
}

/** Those not below another one of them, in the order of the tree. */
function movedRoots(concepts: readonly Concept[], ids: readonly string[]): readonly Concept[] {
  const wanted = new Set(ids);
  const groups = groupByParent(concepts);
  const byId = conceptsById(concepts);
  const isBelowWanted = (concept: Concept): boolean => {
    const seen = new Set<string>();
    for (let up = concept.parentId; up !== null && !seen.has(up); up = byId.get(up)?.parentId ?? null) {
      if (wanted.has(up)) return true;
      seen.add(up);
    }
    return false;
  };
  const roots = [...wanted].flatMap((id) => byId.get(id) ?? []).filter((concept) => !isBelowWanted(concept));
  return roots.length === 1 ? roots : inTreeOrder(groups, new Set(roots));
}

function inTreeOrder(
  groups: ReadonlyMap<string | null, readonly Concept[]>,
  wanted: ReadonlySet<Concept>,
): readonly Concept[] {
  const found: Concept[] = [];
  const seen = new Set<Concept>();
  const open = [...(groups.get(null) ?? [])].reverse();
  for (let next = open.pop(); next !== undefined && found.length < wanted.size; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (wanted.has(next)) found.push(next);
    const children = groups.get(next.id) ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) open.push(child);
    }
  }
  return found;
}

/** The moved ones at their places; siblings too where their numbers leave no room. */
function placementSteps(
  { parentId, beforeId }: MoveConcepts,
  concepts: readonly Concept[],
  moved: readonly Concept[],
): readonly NamedStep[] {
  const isMoved = new Set(moved.map(({ id }) => id));
  const siblings = groupByParent(concepts).get(parentId) ?? [];
  const staying = siblings.filter(({ id }) => !isMoved.has(id));
  const at = insertionIndex(siblings, staying, beforeId, isMoved);
  const wanted = [...staying.slice(0, at), ...moved, ...staying.slice(at)];
  if (sameOrder(siblings, wanted)) return [];
  const orders = ordersBetween(staying[at - 1], staying[at], moved.length);
  if (orders === null) return wanted.flatMap((concept, index) => placed(concept, parentId, index));
  return moved.flatMap((concept, index) => placed(concept, parentId, orders[index] ?? 0));
}

/** Before `beforeId`; when that one moves itself, before the next one that stays. */
function insertionIndex(
  siblings: readonly Concept[],
  staying: readonly Concept[],
  beforeId: string | null,
  isMoved: ReadonlySet<string>,
): number {
  if (beforeId === null) return staying.length;
  const from = siblings.findIndex(({ id }) => id === beforeId);
  const anchor = siblings.slice(from).find(({ id }) => !isMoved.has(id));
  return anchor === undefined ? staying.length : staying.indexOf(anchor);
}

function sameOrder(siblings: readonly Concept[], wanted: readonly Concept[]): boolean {
  return siblings.length === wanted.length && siblings.every((sibling, index) => sibling === wanted[index]);
}

function placed(before: Concept, parentId: string | null, order: number): readonly NamedStep[] {
  if (before.parentId === parentId && before.order === order) return [];
  return [{ before, after: nextConcept(before, { parentId, order }), action: 'concept.moved' }];
}

/** What is wrong with a place is wrong with the new parent; a taken name is no member of the command. */
function located({ refusal }: Refused): Refused {
  const { path, ...rest } = refusal;
  return { ok: false, refusal: path?.endsWith('/parentId') ? { ...rest, path: '/parentId' } : rest };
}
