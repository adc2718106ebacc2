import { findConcept } from './tree.js';
import type { Replacement } from './concept-details.types.js';
import type { Concept } from './taxonomy.types.js';

/** Where an id leads. */
export interface ResolvedConcept {
  /** The concept that stands for the id now. */
  readonly id: string;
  readonly concept: Concept;
  /** The ids on the way there, the asked one first, the end not among them; empty for an id that stands. */
  readonly via: readonly string[];
  /** Set when what stands there was split: one of them (`any`) or all of them (`all`) took over. */
  readonly replacedBy?: Replacement;
}

/** Ends of merges, worked out once per list of concepts: each way is walked once, however many begin on it. */
const ends = new WeakMap<readonly Concept[], Map<string, string | null>>();

/**
 * The concept that an id stands for now: what it was merged into, what that was merged into, and so on. A tag
 * that was replaced by a single one leads there too; one that was split ends there and tells its parts.
 * `null` for an id that leads nowhere: unknown, or merges in a circle.
 */
export function resolveConcept(concepts: readonly Concept[], id: string): ResolvedConcept | null {
  const end = endOf(concepts, id);
  const concept = end === null ? undefined : findConcept(concepts, end);
  if (concept === undefined) return null;
  const { replacedBy } = concept;
  const isSplit = replacedBy !== undefined && concept.state === 'archived';
  return {
    id: concept.id,
    concept,
    via: wayTo(concepts, id, concept.id),
    ...(isSplit ? { replacedBy } : {}),
  };
}

/** The next id on the way, `undefined` where it ends. */
function nextOnTheWay({ state, mergedIntoId, replacedBy }: Concept): string | undefined {
  if (state === 'merged') return mergedIntoId;
  return state === 'archived' && replacedBy?.ids.length === 1 ? replacedBy.ids[0] : undefined;
}

function endOf(concepts: readonly Concept[], id: string): string | null {
  const known = ends.get(concepts) ?? new Map<string, string | null>();
  ends.set(concepts, known);
  const way: string[] = [];
  const seen = new Set<string>();
  let current = id;
  let next: string | undefined = id;
  while (next !== undefined && !known.has(next) && !seen.has(next)) {
    current = next;
    const concept = findConcept(concepts, current);
    if (concept === undefined) break;
    way.push(current);
    seen.add(current);
    next = nextOnTheWay(concept);
  }
  // Where the way goes on, it leads to what is known, to nothing, or round in a circle.
  const end = next === undefined ? current : (known.get(next) ?? null);
  for (const each of way) known.set(each, end);
  return end;
}

function wayTo(concepts: readonly Concept[], from: string, to: string): readonly string[] {
  const via: string[] = [];
  for (let current: string | undefined = from; current !== undefined && current !== to;) {
    via.push(current);
    const concept = findConcept(concepts, current);
    current = concept === undefined ? undefined : nextOnTheWay(concept);
  }
  return via;
}
