import { MeanChangeTally } from './mean-change.js';
import type { MeanChange, PlaceChange } from './outcomes.types.js';

/** Changes by place, and of all records together. */
export class PlaceChanges {
  readonly #byPlace = new Map<string | null, MeanChangeTally>();
  readonly #all = new MeanChangeTally();

  /** Adds a record with where it stood and its figures on both sides. */
  add(place: string | null, before: number | null, after: number | null): void {
    const tally = this.#byPlace.get(place) ?? new MeanChangeTally();
    this.#byPlace.set(place, tally);
    tally.add(before, after);
    this.#all.add(before, after);
  }

  /** By place, in no order that means anything. */
  places(): readonly PlaceChange[] {
    return [...this.#byPlace].map(([place, tally]) => ({ place, ...tally.result() }));
  }

  all(): MeanChange {
    return this.#all.result();
  }
}
