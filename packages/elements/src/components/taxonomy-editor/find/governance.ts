import '../first-look.js';
import { duplicateSlices, reviewQueue } from '@tagma/core/governance';
import type { Clock, Concept, DuplicateFinder } from '@tagma/core';
import type { Governance } from './node-filters.js';

/** More edits at once than these, and starting again is quicker. */
const FEW = 200;

interface Known {
  readonly concepts: readonly Concept[];
  readonly finder: DuplicateFinder;
  /** Ids of those that are like another one. */
  readonly similar: ReadonlySet<string>;
}

/** Finds near-duplicates and what is due for review, with the functions of the core; keeps up with edits. */
export class GovernanceFinder {
  #known: Known | null = null;

  /** In slices of a few milliseconds; the last one returns what was found. After an edit only its surroundings are looked at. */
  *follow(concepts: readonly Concept[], clock: Clock): Generator<undefined, Governance> {
    const edits = this.#known === null ? null : editsBetween(this.#known.concepts, concepts);
    if (this.#known === null || edits === null) {
      const finder = yield* duplicateSlices(concepts);
      const all = yield* finder.allSlices();
      this.#known = { concepts, finder, similar: new Set(all.flatMap(({ ids }) => ids)) };
    } else {
      const { finder, similar } = this.#known;
      this.#known = { concepts, finder, similar: similarAfter(finder, similar, edits) };
    }
    yield;
    const due = reviewQueue(concepts, clock).filter(({ isDue }) => isDue);
    return { similar: this.#known.similar, due: new Set(due.map(({ conceptId }) => conceptId)) };
  }
}

/** What was or is like an edited one is asked about again. */
function similarAfter(
  finder: DuplicateFinder,
  before: ReadonlySet<string>,
  { gone, put }: Edits,
): ReadonlySet<string> {
  const touched = new Set<string>(gone);
  for (const id of [...gone, ...put.map((concept) => concept.id)]) addAll(touched, finder, id);
  for (const id of gone) finder.remove(id);
  for (const concept of put) {
    finder.put(concept);
    addAll(touched.add(concept.id), finder, concept.id);
  }
  const similar = new Set(before);
  for (const id of touched) {
    if (finder.of(id).length > 0) similar.add(id);
    else similar.delete(id);
  }
  return similar;
}

function addAll(found: Set<string>, finder: DuplicateFinder, id: string): void {
  for (const { ids } of finder.of(id)) for (const each of ids) found.add(each);
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
