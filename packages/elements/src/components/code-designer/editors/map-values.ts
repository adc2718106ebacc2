import type { MapSegment } from '@tagma/core';
import type { ValueCount } from '../data/value-counts.js';

/** How the values of a table and those of the data go together. */
export interface MapValues {
  /** Records by value as text; `undefined` where the data knows no such value. */
  readonly countOf: (value: unknown) => number | null | undefined;
  /** Values of the data without a row. */
  readonly missing: readonly ValueCount[];
  /** Records with such a value; `null` where they were not counted. */
  readonly missingRecords: number | null;
}

/** Compares a table with the values of the data. */
export function mapValues(segment: MapSegment, counts: readonly ValueCount[]): MapValues {
  const rows = new Set(segment.table.map(({ value }) => String(value)));
  const known = new Map(counts.map(({ value, count }) => [String(value), count]));
  const missing = counts.filter(({ value }) => !rows.has(String(value)));
  const counted = missing.every(({ count }) => count !== null);
  return {
    countOf: (value) => known.get(String(value)),
    missing,
    missingRecords: counted ? missing.reduce((sum, { count }) => sum + (count ?? 0), 0) : null,
  };
}
