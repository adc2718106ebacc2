import type { Concept } from '@tagma/core';
import type { IdIndex } from './id-index.js';

/** Position of the parent by position of the child; `concepts.length` stands for the top. */
export function parentPlaces(concepts: readonly Concept[], ids: IdIndex): Int32Array {
  const top = concepts.length;
  const above = new Int32Array(top);
  let lastId: string | null = null;
  let lastPlace = top;
  for (let place = 0; place < top; place++) {
    const parentId = concepts[place]?.parentId ?? null;
    // Siblings mostly stand together; the look-up is the dear part.
    if (parentId !== lastId) {
      lastId = parentId;
      lastPlace = parentPlace(concepts, ids, parentId);
    }
    above[place] = lastPlace;
  }
  return above;
}

/** Position of a parent; behind the last concept for an unknown one. */
export function parentPlace(concepts: readonly Concept[], ids: IdIndex, parentId: string | null): number {
  const place = parentId === null ? -1 : ids.placeOf(parentId);
  return place < 0 ? concepts.length : place;
}
