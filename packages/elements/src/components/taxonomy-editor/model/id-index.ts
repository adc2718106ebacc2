import type { Concept } from '@tagma/core';

/** Ids taken in between two places to stop at: about a millisecond's work. */
const SLICE = 2_000;

/**
 * Where a concept stands in its list, by id. Most concepts are tags that nobody asks for by id before the first look,
 * and hashing 100,000 ids takes longer than all the rest: categories come at once, tags when one of them is asked for,
 * or before that while the page has nothing else to do.
 */
export class IdIndex {
  /** Let go when all of it is in. */
  #concepts: readonly Concept[];
  readonly #count: number;
  readonly #places = new Map<string, number>();
  /** Positions of ids that another concept has. */
  readonly repeated: number[] = [];
  /** Tags up to here are in it. */
  #done = 0;

  constructor(concepts: readonly Concept[]) {
    this.#concepts = concepts;
    this.#count = concepts.length;
    for (let place = 0; place < concepts.length; place++) {
      const concept = concepts[place];
      if (concept?.kind === 'category') this.#add(concept.id, place);
    }
  }

  /** Whether everything is in it. */
  get isComplete(): boolean {
    return this.#done >= this.#count;
  }

  /** The position of an id; -1 for an unknown one. Of several with the same id a category, else the first. */
  placeOf(id: string): number {
    const place = this.#places.get(id);
    if (place !== undefined || this.isComplete) return place ?? -1;
    do this.work();
    while (this.#done < this.#count);
    return this.#places.get(id) ?? -1;
  }

  /** Takes in some more. */
  work(): void {
    const end = Math.min(this.#done + SLICE, this.#count);
    for (; this.#done < end; this.#done++) {
      const concept = this.#concepts[this.#done];
      if (concept?.kind !== 'category' && concept !== undefined) this.#add(concept.id, this.#done);
    }
    if (this.isComplete) this.#concepts = [];
  }

  #add(id: string, place: number): void {
    if (this.#places.has(id)) this.repeated.push(place);
    else this.#places.set(id, place);
  }
}
