import { duplicateSlices, reviewQueue } from '@tagma/core';
import type { Clock, Concept, DuplicateFinder } from '@tagma/core';
import type { Governance } from './node-filters.js';

/** More edits at once than these, and starting again is quicker. */
const FEW = 500;

/** Finds near-duplicates and what is due for review, with the functions of the core; keeps up with edits. */
export class GovernanceFinder {
  #concepts: readonly Concept[] = [];
  #duplicates: DuplicateFinder | null = null;

  /** In slices of a few milliseconds; the last one returns what was found. */
  *follow(concepts: readonly Concept[], clock: Clock): Generator<undefined, Governance> {
    const edits = this.#duplicates === null ? null : editsBetween(this.#concepts, concepts);
    if (this.#duplicates === null || edits === null) this.#duplicates = yield* duplicateSlices(concepts);
    else {
      for (const id of edits.gone) this.#duplicates.remove(id);
      for (const concept of edits.put) this.#duplicates.put(concept);
    }
    this.#concepts = concepts;
    yield;
    const similar = new Set(this.#duplicates.all().flatMap(({ ids }) => ids));
    yield;
    const due = reviewQueue(concepts, clock).filter(({ isDue }) => isDue);
    return { similar, due: new Set(due.map(({ conceptId }) => conceptId)) };
  }
}

interface Edits {
  readonly gone: readonly string[];
  readonly put: readonly Concept[];
}

/** What was changed, added and removed; `null` when that is much. */
function editsBetween(before: readonly Concept[], now: readonly Concept[]): Edits | null {
  const known = new Set(before);
  const put = now.filter((concept) => !known.has(concept));
  if (put.length > FEW) return null;
  const kept = new Set(now);
  const changed = new Set(put.map(({ id }) => id));
  const gone = before.filter((concept) => !kept.has(concept) && !changed.has(concept.id)).map(({ id }) => id);
  return gone.length > FEW ? null : { gone, put };
}
