import { makeConcepts } from './data.js';

/** A node as most trees take it. */
export interface NestedNode {
  readonly id: string;
  readonly name: string;
  readonly children?: NestedNode[];
}

/** The nodes of the bench, each with those below it. */
export function nestedNodes(): NestedNode[] {
  const byParent = new Map<string | null, NestedNode[]>();
  const childrenOf = (id: string | null): NestedNode[] => {
    const known = byParent.get(id) ?? [];
    byParent.set(id, known);
    return known;
  };
  for (const { id, parentId, kind, name } of makeConcepts())
    childrenOf(parentId).push({
      ...{ id, name: name.en ?? id },
      ...(kind === 'category' ? { children: childrenOf(id) } : {}),
    });
  return childrenOf(null);
}
