import type { Concept } from '@tagma/core';

/** A concept and how deep it stands, in the order of the tree. */
export interface TaxonomyRow {
  readonly concept: Concept;
  readonly depth: number;
}

/** The tree as rows, parents before their children; a node whose parent is gone stands at the top. */
export function taxonomyRows(concepts: readonly Concept[]): readonly TaxonomyRow[] {
  const ids = new Set(concepts.map((concept) => concept.id));
  const children = new Map<string | null, Concept[]>();
  for (const concept of concepts) {
    const parent = concept.parentId !== null && ids.has(concept.parentId) ? concept.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), concept]);
  }
  const rows: TaxonomyRow[] = [];
  const visit = (parent: string | null, depth: number): void => {
    const level = [...(children.get(parent) ?? [])].sort(
      (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
    );
    for (const concept of level) {
      rows.push({ concept, depth });
      visit(concept.id, depth + 1);
    }
  };
  visit(null, 0);
  return rows;
}
