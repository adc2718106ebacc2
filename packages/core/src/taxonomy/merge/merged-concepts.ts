import type { AuditAction } from '../../audit/audit-actions.js';
import { LIMITS } from '../../validation/limits.js';
import type { Decision } from '../../commands/facts.types.js';
import { refuse } from '../../commands/refuse.js';
import type { WorkspaceLimits } from '../../workspace/workspace.types.js';
import { refuseAnyMisplaced } from '../check-concept.js';
import { conceptsAfter, nextConcept, type NamedStep } from '../concept-steps.js';
import { normalizeName } from '../names.js';
import { conceptsById, groupByParent } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import type { MergeTargets } from './merge-targets.js';

type Refused = Extract<Decision, { ok: false }>;

/** The taxonomy after a merge, and the way there. */
export interface MergedConcepts {
  readonly steps: readonly NamedStep[];
  readonly next: readonly Concept[];
  /** Children that hang below a target now. */
  readonly moved: readonly Concept[];
}

/** Sources point at their targets, targets take over names and children. */
export function mergedConcepts(
  concepts: readonly Concept[],
  targets: MergeTargets,
  limits: WorkspaceLimits,
): MergedConcepts | Refused {
  const changed = new Map<string, { readonly members: Partial<Concept>; readonly action: AuditAction }>();
  const change = (id: string, members: Partial<Concept>, action: AuditAction): void => {
    const known = changed.get(id);
    changed.set(id, { members: { ...known?.members, ...members }, action: known?.action ?? action });
  };
  for (const [id, mergedIntoId] of targets) change(id, { state: 'merged', mergedIntoId }, 'concept.merged');
  for (const [id, aliases] of joinedAliases(concepts, targets)) {
    if (aliases.length > LIMITS.aliases) return tooManyAliases(id);
    change(id, { aliases }, 'concept.joined');
  }
  const places = childPlaces(concepts, targets);
  for (const [id, place] of places) change(id, place, 'concept.moved');

  const byId = conceptsById(concepts);
  const steps = [...changed].flatMap(([id, { members, action }]): readonly NamedStep[] => {
    const before = byId.get(id);
    return before === undefined ? [] : [{ before, after: nextConcept(before, members), action }];
  });
  const next = conceptsAfter(concepts, steps);
  const moved = steps.flatMap(({ after }) => (after !== null && places.has(after.id) ? [after] : []));
  const refused = refuseAnyMisplaced(
    next,
    moved.map((concept) => ({ concept, path: '' })),
    limits,
  );
  return refused === null ? { steps, next, moved } : withoutPath(refused);
}

/** The aliases of each target with the names and aliases of what goes into it. */
function joinedAliases(
  concepts: readonly Concept[],
  targets: MergeTargets,
): ReadonlyMap<string, readonly string[]> {
  const byId = conceptsById(concepts);
  const collected = new Map<string, { readonly texts: string[]; readonly known: Set<string> }>();
  for (const [id, targetId] of targets) {
    const source = byId.get(id);
    const target = byId.get(targetId);
    if (source === undefined || target === undefined) continue;
    const entry = collected.get(targetId) ?? { texts: [...target.aliases], known: knownNames(target) };
    collected.set(targetId, entry);
    for (const text of [...Object.values(source.name), ...source.aliases]) {
      const name = normalizeName(text);
      if (!entry.known.has(name)) entry.texts.push(text);
      entry.known.add(name);
    }
  }
  return new Map([...collected].map(([id, { texts }]) => [id, texts]));
}

function knownNames({ name, aliases }: Concept): Set<string> {
  return new Set([...Object.values(name), ...aliases].map(normalizeName));
}

/** Children of sources go behind those of the target; a target below its own source goes up. */
function childPlaces(
  concepts: readonly Concept[],
  targets: MergeTargets,
): ReadonlyMap<string, Pick<Concept, 'parentId' | 'order'>> {
  const groups = groupByParent(concepts);
  const byId = conceptsById(concepts);
  const places = new Map<string, Pick<Concept, 'parentId' | 'order'>>();
  const lastOrders = new Map<string | null, number>();
  const nextOrder = (parentId: string | null): number => {
    const order = (lastOrders.get(parentId) ?? Math.floor(groups.get(parentId)?.at(-1)?.order ?? -1)) + 1;
    lastOrders.set(parentId, order);
    return order;
  };
  for (const [id, targetId] of targets) {
    for (const child of groups.get(id) ?? []) {
      const parentId = child.id === targetId ? standingAbove(byId, targets, id) : targetId;
      places.set(child.id, { parentId, order: nextOrder(parentId) });
    }
  }
  return places;
}

/** The nearest concept above that is not merged away itself. */
function standingAbove(byId: ReadonlyMap<string, Concept>, targets: MergeTargets, id: string): string | null {
  const seen = new Set<string>();
  let above = byId.get(id)?.parentId ?? null;
  while (above !== null && targets.has(above) && !seen.has(above)) {
    seen.add(above);
    above = byId.get(above)?.parentId ?? null;
  }
  return above;
}

function tooManyAliases(id: string): Refused {
  const message = `${id} would have more than ${LIMITS.aliases} names. Merge fewer into it.`;
  return refuse('too-long', message, { details: { id, limit: LIMITS.aliases } });
}

/** A child that finds no place is not named by the command. */
function withoutPath({ refusal: { path: _path, ...refusal } }: Refused): Refused {
  return { ok: false, refusal };
}
