import type { RowSet } from './row-set.js';
import { pathKey, type CollectionColumn, type Table } from './table.types.js';

/** The items of a collection, also of one within the items of another. */
export interface ItemRange {
  readonly key: string;
  /** The items of row `r` are `offsets[r]` to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly items: Table;
  readonly scalar: boolean;
  /** Rows whose field is not there. */
  readonly missing: RowSet;
  /** Rows that only closures can tell about. */
  readonly odd: RowSet;
  readonly mostItems: number;
  /** Whether the items are those of one field of the record, not of a list in a list. */
  readonly direct: boolean;
}

/** What a path leads to. */
export interface PathTarget {
  readonly range: ItemRange;
  /** What is left of the path: a field of the items. */
  readonly rest: readonly string[];
}

const composed = new WeakMap<Table, Map<string, ItemRange>>();

/** Follows a path into collections; undefined when its first names are none. */
export function collectionAt(table: Table, path: readonly string[]): PathTarget | undefined {
  for (let length = 1; length <= path.length; length += 1) {
    const head = path.slice(0, length);
    const column = table.fields.get(pathKey(head))?.column;
    if (column?.kind !== 'collection') continue;
    return innermost(table, rangeOf(column, pathKey(head)), path.slice(length));
  }
  return undefined;
}

function rangeOf(column: CollectionColumn, key: string): ItemRange {
  return { ...column, key, direct: true };
}

function innermost(table: Table, outer: ItemRange, rest: readonly string[]): PathTarget | undefined {
  const inner = collectionAt(outer.items, rest);
  if (inner === undefined) return { range: outer, rest };
  // Which record an odd item belongs to is not kept.
  if (inner.range.odd.size > 0) return undefined;
  return { range: compose(table, outer, inner.range), rest: inner.rest };
}

function compose(table: Table, outer: ItemRange, inner: ItemRange): ItemRange {
  const key = `${outer.key}\u0001${inner.key}`;
  const known = composed.get(table)?.get(key);
  if (known !== undefined) return known;
  const offsets = outer.offsets.map((offset) => inner.offsets[offset] ?? 0);
  let mostItems = 0;
  for (let row = 0; row + 1 < offsets.length; row += 1) {
    mostItems = Math.max(mostItems, (offsets[row + 1] ?? 0) - (offsets[row] ?? 0));
  }
  const { items, scalar, missing } = inner;
  const range = { key, offsets, items, scalar, missing, odd: outer.odd, mostItems, direct: false };
  const ranges = composed.get(table) ?? new Map<string, ItemRange>();
  composed.set(table, ranges.set(key, range));
  return range;
}
