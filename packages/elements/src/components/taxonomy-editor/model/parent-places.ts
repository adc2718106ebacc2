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

/** What became of a list of concepts that has the same ids in the same places as before. */
export interface ListChange {
  readonly above: Int32Array;
  /** Parents, by position, below which something came, went or changed its order. */
  readonly touched: readonly number[];
}

/** What changed since `before`; `null` when ids came, went or changed places: then all is to be done again. */
export function compareLists(
  concepts: readonly Concept[],
  before: { readonly concepts: readonly Concept[]; readonly above: Int32Array },
  ids: IdIndex,
): ListChange | null {
  const top = concepts.length;
  if (before.concepts.length !== top) return null;
  let { above } = before;
  const touched = new Set<number>();
  for (let place = 0; place < top; place++) {
    const now = concepts[place];
    const was = before.concepts[place];
    if (now === was) continue;
    // A tag that becomes a category may stand elsewhere in the index of ids.
    if (now === undefined || now.id !== was?.id || now.kind !== was.kind) return null;
    if (now.parentId === was.parentId && now.order === was.order) continue;
    const parent = parentPlace(concepts, ids, now.parentId);
    touched.add(before.above[place] ?? top).add(parent);
    if (above === before.above) above = above.slice();
    above[place] = parent;
  }
  return { above, touched: [...touched] };
}

function parentPlace(concepts: readonly Concept[], ids: IdIndex, parentId: string | null): number {
  const place = parentId === null ? -1 : ids.placeOf(parentId);
  return place < 0 ? concepts.length : place;
}
