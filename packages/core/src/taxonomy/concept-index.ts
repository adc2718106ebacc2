import { bySiblingOrder } from './sibling-order.js';
import type { Concept } from './taxonomy.types.js';

export { bySiblingOrder } from './sibling-order.js';

/** Children by parent id (`null`: the top), each list in sibling order. */
export type ConceptGroups = ReadonlyMap<string | null, readonly Concept[]>;

/** What is worked out about one list of concepts. Lists are never changed in place. */
interface Index {
  /** Searches so far: the first few are answered by looking through the list. */
  searches: number;
  byId: ReadonlyMap<string, Concept> | null;
  groups: ConceptGroups | null;
}

const indexes = new WeakMap<readonly Concept[], Index>();

/** Short lists are searched faster than indexed, and so are long ones that are asked only once or twice. */
const SHORT_LIST = 32;
const FEW_SEARCHES = 2;

/** The concept with this id. Asked again and again of one list, it answers from an index. */
export function findConcept(concepts: readonly Concept[], id: string): Concept | undefined {
  if (concepts.length <= SHORT_LIST) return search(concepts, id);
  const index = indexOf(concepts);
  if (index.byId !== null) return index.byId.get(id);
  index.searches += 1;
  return index.searches <= FEW_SEARCHES ? search(concepts, id) : conceptsById(concepts).get(id);
}

/** All concepts by id; of ids used twice the first. Worked out once per list. */
export function conceptsById(concepts: readonly Concept[]): ReadonlyMap<string, Concept> {
  const index = indexOf(concepts);
  index.byId ??= firstById(concepts);
  return index.byId;
}

/** Children by parent id (`null`: the top), each list in sibling order. Worked out once per list. */
export function groupByParent(concepts: readonly Concept[]): ConceptGroups {
  const index = indexOf(concepts);
  index.groups ??= groupsOf(concepts);
  return index.groups;
}

function indexOf(concepts: readonly Concept[]): Index {
  const known = indexes.get(concepts);
  if (known !== undefined) return known;
  const created: Index = { searches: 0, byId: null, groups: null };
  indexes.set(concepts, created);
  return created;
}

function search(concepts: readonly Concept[], id: string): Concept | undefined {
  return concepts.find((concept) => concept.id === id);
}

function firstById(concepts: readonly Concept[]): ReadonlyMap<string, Concept> {
  const byId = new Map<string, Concept>();
  for (const concept of concepts) if (!byId.has(concept.id)) byId.set(concept.id, concept);
  return byId;
}

function groupsOf(concepts: readonly Concept[]): ConceptGroups {
  const groups = new Map<string | null, Concept[]>();
  for (const concept of concepts) {
    const group = groups.get(concept.parentId);
    if (group === undefined) groups.set(concept.parentId, [concept]);
    else group.push(concept);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(bySiblingOrder);
  return groups;
}
