import { LIMITS } from '../../validation/limits.js';
import { sameJson } from '../../shared/json.js';
import { normalizedNames } from '../check-concept.js';
import { nextConcept, type NamedStep } from '../concept-steps.js';
import { normalizeName } from '../names.js';
import { conceptsById } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';

/**
 * What becomes of concepts that a version does not know when the taxonomy is set back to it: archived, unless
 * merged. One that would hang too deep goes up as far as it must; one whose name is taken there gets a number.
 */
export function latecomers(
  later: readonly Concept[],
  frozen: readonly Concept[],
  maxLevel: number,
): readonly NamedStep[] {
  const place = placer(later, frozen, maxLevel);
  const names = namesInUse(frozen);
  return later.flatMap((before) => {
    const parentId = place(before.id);
    const state = before.state === 'merged' ? before.state : 'archived';
    const moved = { ...before, parentId, state } as const;
    const after = nextConcept(before, { parentId, state, ...freeNames(moved, names) });
    return sameJson({ ...after, version: before.version }, before)
      ? []
      : [{ before, after, action: state === before.state ? 'concept.moved' : 'concept.archived' }];
  });
}

/** Says below which concept each hangs: its parent, or the nearest above that leaves room. */
function placer(
  later: readonly Concept[],
  frozen: readonly Concept[],
  maxLevel: number,
): (id: string) => string | null {
  const all = new Map([...conceptsById(frozen), ...conceptsById(later)]);
  const isLate = new Set(later.map(({ id }) => id));
  const parents = new Map<string, string | null>();
  const parentOf = (id: string): string | null => {
    if (!isLate.has(id)) return all.get(id)?.parentId ?? null;
    const known = parents.get(id);
    if (known !== undefined) return known;
    let parentId = all.get(id)?.parentId ?? null;
    while (parentId !== null && levelOf(parentId) >= maxLevel) parentId = parentOf(parentId);
    parents.set(id, parentId);
    return parentId;
  };
  const levels = new Map<string, number>();
  const levelOf = (id: string): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const parentId = parentOf(id);
    const level = parentId === null ? 1 : levelOf(parentId) + 1;
    levels.set(id, level);
    return level;
  };
  return parentOf;
}

type Names = Map<string | null, Set<string>>;

function namesInUse(concepts: readonly Concept[]): Names {
  const names: Names = new Map();
  for (const concept of concepts) if (concept.state !== 'merged') takeNames(concept, names);
  return names;
}

function takeNames(concept: Concept, names: Names): void {
  const taken = names.get(concept.parentId) ?? new Set();
  names.set(concept.parentId, taken);
  for (const name of normalizedNames(concept)) taken.add(name);
}

/** Nothing where the names are free; otherwise numbered ones, the plain ones staying as aliases. */
function freeNames(concept: Concept, names: Names): Pick<Concept, 'name' | 'aliases'> | object {
  if (concept.state === 'merged') return {};
  const taken = names.get(concept.parentId) ?? new Set();
  const isTaken = [...normalizedNames(concept)].some((name) => taken.has(name));
  if (!isTaken) {
    takeNames(concept, names);
    return {};
  }
  const name = numbered(concept, taken);
  takeNames({ ...concept, name }, names);
  const aliases = [...new Set([...concept.aliases, ...Object.values(concept.name)])].slice(-LIMITS.aliases);
  return { name, aliases };
}

function numbered({ name }: Concept, taken: ReadonlySet<string>): Concept['name'] {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const texts = Object.entries(name).map(
      ([locale, text]) => [locale, `${text.slice(0, LIMITS.name - suffix.length)}${suffix}`] as const,
    );
    if (texts.every(([, text]) => !taken.has(normalizeName(text)))) return Object.fromEntries(texts);
  }
}
