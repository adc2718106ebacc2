import type { Concept } from '../taxonomy.types.js';

/** Which concepts are steps of one scale: somebody put them in order, so alike names of theirs mean different things. */
export interface ScaleSteps {
  /** Whether all of them lie directly in one ordered category. */
  areSteps(ids: readonly string[]): boolean;
  /** Takes a concept as it is now. */
  put(concept: Concept): void;
}

/** The steps of all ordered categories, e.g. of low, middle and high. */
export function scaleSteps(concepts: readonly Concept[]): ScaleSteps {
  const parents = new Map<string, string | null>();
  const ordered = new Set<string>();
  const put = ({ id, parentId, ordered: isOrdered }: Concept): void => {
    parents.set(id, parentId);
    if (isOrdered) ordered.add(id);
    else ordered.delete(id);
  };
  for (const concept of concepts) put(concept);
  return {
    put,
    areSteps([first, ...rest]) {
      const parent = first === undefined ? null : (parents.get(first) ?? null);
      return parent !== null && ordered.has(parent) && rest.every((id) => parents.get(id) === parent);
    },
  };
}
