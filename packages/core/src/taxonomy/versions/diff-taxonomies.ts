import { asJson, sameJson } from '../../shared/json.js';
import { groupByParent } from '../tree.js';
import type { Concept } from '../taxonomy.types.js';
import { movedOutOfOrder } from './reordered.js';
import type { MemberDifference, TaxonomyDiff, TaxonomyDifference } from './taxonomy-diff.types.js';

/**
 * What became of a taxonomy, by meaning: not which bytes differ, but what was added, renamed, moved, merged and so
 * on. Versions and sibling numbers as such do not count; numbering a category anew is no difference.
 */
export function diffTaxonomies(before: readonly Concept[], after: readonly Concept[]): TaxonomyDiff {
  const old = new Map(before.map((concept) => [concept.id, concept]));
  const present = new Set(after.map(({ id }) => id));
  const reordered = movedOutOfOrder(before, after);
  const differences = [
    ...inTreeOrder(after).flatMap((concept) => {
      const former = old.get(concept.id);
      if (former === undefined) return [{ kind: 'added', id: concept.id, concept } as const];
      return differencesOf(former, concept, reordered);
    }),
    ...inTreeOrder(before).flatMap((concept): TaxonomyDifference[] =>
      present.has(concept.id) ? [] : [{ kind: 'removed', id: concept.id, concept }],
    ),
  ];
  return { differences, counts: countKinds(differences) };
}

/** Told in a way of their own, or not a matter of meaning. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  'id',
  'version',
  'name',
  'parentId',
  'order',
  'state',
  'mergedIntoId',
]);

function differencesOf(from: Concept, to: Concept, reordered: ReadonlySet<string>): TaxonomyDifference[] {
  const { id } = to;
  const members = memberDifferences(from, to);
  const differences: (TaxonomyDifference | null)[] = [
    sameJson(from.name, to.name) ? null : { kind: 'renamed', id, from: from.name, to: to.name },
    from.parentId === to.parentId ? null : { kind: 'moved', id, from: from.parentId, to: to.parentId },
    reordered.has(id) ? { kind: 'reordered', id, parentId: to.parentId } : null,
    stateDifference(from, to),
    members.length === 0 ? null : { kind: 'changed', id, members },
  ];
  return differences.filter((difference) => difference !== null);
}

function stateDifference(from: Concept, to: Concept): TaxonomyDifference | null {
  const { id, state, mergedIntoId } = to;
  if (state === 'merged' && mergedIntoId !== undefined)
    return from.mergedIntoId === mergedIntoId ? null : { kind: 'merged', id, intoId: mergedIntoId };
  return from.state === state ? null : { kind: 'state', id, from: from.state, to: state };
}

function memberDifferences(from: Concept, to: Concept): MemberDifference[] {
  const [old, now] = [asRecord(from), asRecord(to)];
  const members = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (member) => !OWN_WORDS.has(member) && !sameJson(old[member], now[member]),
  );
  return members.sort().map((member) => ({
    member,
    from: asJson(old[member] ?? null),
    to: asJson(now[member] ?? null),
  }));
}

function asRecord(concept: Concept): Readonly<Record<string, unknown>> {
  return { ...concept };
}

/** Parents before children, siblings in order; what hangs on nothing comes after that. */
function inTreeOrder(concepts: readonly Concept[]): readonly Concept[] {
  const children = groupByParent(concepts);
  const ordered = new Set<Concept>();
  const waiting = [...(children.get(null) ?? [])].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (ordered.has(next)) continue;
    ordered.add(next);
    waiting.push(...[...(children.get(next.id) ?? [])].reverse());
  }
  for (const concept of concepts) ordered.add(concept);
  return [...ordered];
}

function countKinds(differences: readonly TaxonomyDifference[]): TaxonomyDiff['counts'] {
  const counts = {
    added: 0,
    removed: 0,
    renamed: 0,
    moved: 0,
    reordered: 0,
    merged: 0,
    state: 0,
    changed: 0,
  };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}
