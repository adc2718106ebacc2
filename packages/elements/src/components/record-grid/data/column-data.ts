import type { GridColumn, GridRow } from '../record-grid.types.js';

/**
 * One column of all rows, dictionary-encoded: `codes[row]` points into `values`, the distinct values,
 * and is -1 where the row has no data. Sorting, filtering and value lists work on the distinct values
 * and touch each row once, with an array read.
 */
export interface ColumnData {
  readonly codes: Int32Array;
  /** Comparable form of each distinct value: folded text, number, or milliseconds. */
  readonly values: readonly (string | number)[];
  /** How many rows hold each distinct value. */
  readonly counts: Uint32Array;
  /** How many rows have no data. */
  readonly missing: number;
}

/** A number from a number or a numeric text; `null` when there is none. */
export function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** Milliseconds since 1970 of a date, an ISO text or a number; `null` when it is not a date. */
export function toTime(value: unknown): number | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime();
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value === '') return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/** Text of a value as a reader would type it; `null` for nothing, and for objects. */
export function toText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value === '' ? null : value;
    case 'number':
    case 'boolean':
    case 'bigint':
      return String(value);
    default:
      return null;
  }
}

/** The tag ids of a cell; anything that is not a list of texts counts as none. */
export function toTags(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.every((item) => typeof item === 'string')
    ? value
    : value.filter((item): item is string => typeof item === 'string');
}

/** The value by which a cell sorts, filters and is counted; `null` for no data. */
export function comparable(column: GridColumn, value: unknown): string | number | null {
  switch (column.type ?? 'text') {
    case 'number':
      return toNumber(value);
    case 'date':
    case 'datetime':
      return toTime(value);
    case 'tags': {
      const tags = toTags(value);
      return tags.length === 0 ? null : tags.length;
    }
    default:
      return toText(value);
  }
}

/** Reads one column of all rows once. */
export function readColumn(column: GridColumn, rows: readonly GridRow[]): ColumnData {
  const codes = new Int32Array(rows.length);
  const values: (string | number)[] = [];
  const counts: number[] = [];
  const codeOf = new Map<string | number, number>();
  let missing = 0;
  for (let index = 0; index < rows.length; index++) {
    const value = comparable(column, rows[index]?.[column.key]);
    if (value === null) {
      codes[index] = -1;
      missing++;
      continue;
    }
    let code = codeOf.get(value);
    if (code === undefined) {
      code = values.length;
      codeOf.set(value, code);
      values.push(value);
      counts.push(0);
    }
    codes[index] = code;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return { codes, values, counts: Uint32Array.from(counts), missing };
}
