/** What a field of a record holds, and so how its column is stored. */
export type FieldSchema =
  /** Numbers. */
  | { readonly path: readonly string[]; readonly type: 'number' }
  /** Texts, booleans, and whatever else is one value that repeats: kept once each, rows hold its code. */
  | { readonly path: readonly string[]; readonly type: 'text' | 'boolean' }
  /** Times as ISO 8601 text in UTC, e.g. `2026-01-31T08:00:00Z` or `2026-01-31`: kept as numbers. */
  | { readonly path: readonly string[]; readonly type: 'time' }
  /** A list of texts or numbers, e.g. tags. */
  | { readonly path: readonly string[]; readonly type: 'list'; readonly of: 'text' | 'number' }
  /** A list of child records, e.g. orders. */
  | {
      readonly path: readonly string[];
      readonly type: 'collection';
      readonly fields: readonly FieldSchema[];
    };

/** The fields of the records in a column set. Fields that are not named are not kept. */
export interface ColumnSchema {
  readonly fields: readonly FieldSchema[];
}

/** How a time is written. Every time of a column is written in the same way; others count as odd. */
export type TimeShape = 'date' | 'seconds' | 'millis';

/** Whole numbers of a fixed width. */
export type IntArray = Uint8Array | Uint16Array | Int32Array;
