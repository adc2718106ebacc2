import { conceptPath, groupByParent } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import type { Check, QualityCode, QualityFinding } from './quality-checks.js';

type Index = ReadonlyMap<string, Concept>;

/** What is wrong with how concepts hang together, and with links of those that were merged or replaced. */
export function structureChecks(concepts: readonly Concept[], maxLevel: number): Check {
  const byId: Index = new Map(concepts.map((concept) => [concept.id, concept]));
  const children = groupByParent(concepts);
  return (concept) => {
    const linked = linkFindings(concept, byId);
    if (concept.state === 'archived' || concept.state === 'merged') return linked;
    const below = (children.get(concept.id) ?? []).filter(isUsed);
    const codes = [...placeCodes(concept, concepts, byId, maxLevel), ...categoryCodes(concept, below)];
    return [...linked, ...codes.map((code) => ({ code, conceptId: concept.id }))];
  };
}

function isUsed({ state }: Concept): boolean {
  return state === 'active' || state === 'draft';
}

function placeCodes(
  { id, kind, parentId, exclusive }: Concept,
  concepts: readonly Concept[],
  byId: Index,
  maxLevel: number,
): QualityCode[] {
  if (parentId === null) return [];
  const parent = byId.get(parentId);
  if (parent === undefined) return ['parent-missing'];
  const path = conceptPath(concepts, id);
  if (path[0]?.parentId != null && byId.has(path[0].parentId)) return ['cycle'];
  const above = path.slice(0, -1);
  return [
    ...(path.length > maxLevel ? (['too-deep'] as const) : []),
    ...(kind === 'category' && parent.kind === 'tag' ? (['category-below-tag'] as const) : []),
    ...(isUsed(parent) ? [] : (['parent-not-active'] as const)),
    ...(exclusive && above.some((upper) => upper.exclusive) ? (['exclusive-twice'] as const) : []),
  ];
}

function categoryCodes({ kind }: Concept, below: readonly Concept[]): QualityCode[] {
  if (kind === 'tag' || below.length > 1) return [];
  return below.length === 0 ? ['empty-category'] : ['single-child'];
}

function linkFindings({ id: conceptId, mergedIntoId, replacedBy }: Concept, byId: Index): QualityFinding[] {
  const targets = [...(mergedIntoId === undefined ? [] : [mergedIntoId]), ...(replacedBy?.ids ?? [])];
  const missing = targets
    .filter((otherId) => !byId.has(otherId))
    .map((otherId): QualityFinding => ({ code: 'merge-target-missing', conceptId, otherId }));
  return mergesInCircle(conceptId, byId) ? [...missing, { code: 'merge-loop', conceptId }] : missing;
}

function mergesInCircle(id: string, byId: Index): boolean {
  const seen = new Set<string>();
  let current: string | undefined = id;
  while (current !== undefined && !seen.has(current)) {
    seen.add(current);
    current = byId.get(current)?.mergedIntoId;
  }
  return current === id;
}
