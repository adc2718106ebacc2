import { completeConcepts } from '@tagma/core/concepts';
import type { Concept } from '@tagma/core';

/** Lists that were given, with what became of them: a list given twice stays one list. */
const completed = new WeakMap<readonly Concept[], readonly Concept[]>();

/**
 * The taxonomy a page gives, as the elements need it: a page without types may leave out what has a plain default. A
 * list in which nothing is missing is looked through once, and not copied.
 */
export function withDefaults(given: readonly Concept[] | null | undefined): readonly Concept[] {
  if (!given) return [];
  let list = completed.get(given);
  if (!list) {
    list = given.every(isComplete) ? given : given.flatMap(complete);
    completed.set(given, list);
  }
  return list;
}

function isComplete({ aliases, kind, layer, order, parentId, state }: Partial<Concept>): boolean {
  return !!(aliases && kind && layer && state) && order !== undefined && parentId !== undefined;
}

/** What is there without a value is missing, too. */
function complete(concept: Concept, order: number): Concept | Concept[] {
  if (isComplete(concept)) return concept;
  const said = Object.entries(concept).filter(([, value]) => (value ?? undefined) !== undefined);
  return completeConcepts([Object.assign({ order }, Object.fromEntries(said) as unknown as Concept)]);
}
