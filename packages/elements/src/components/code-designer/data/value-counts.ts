import type { CodeRecords, MapValue } from '../code-designer.types.js';

/** A value with how many records have it. */
export interface ValueCount {
  readonly value: MapValue;
  readonly label?: string | undefined;
  /** `null`: the host does not know. */
  readonly count: number | null;
}

/** The values of a field in the data. */
export interface ValueCounts {
  /** Most frequent first; equal ones as they come. */
  readonly counts: readonly ValueCount[];
  /** Records without the field, or with an empty one. */
  readonly missing: number;
}

const known = new WeakMap<CodeRecords, Map<string, ValueCounts>>();

/** Counts the values of a field, once for each list of records. */
export function countValues(records: CodeRecords, field: string): ValueCounts {
  let fields = known.get(records);
  if (fields === undefined) known.set(records, (fields = new Map<string, ValueCounts>()));
  let counted = fields.get(field);
  if (counted === undefined) fields.set(field, (counted = count(records, field)));
  return counted;
}

function count(records: CodeRecords, field: string): ValueCounts {
  const found = new Map<MapValue, number>();
  let missing = 0;
  for (const record of records) {
    const value = record[field];
    if (value === undefined || value === null || value === '' || typeof value === 'object') missing += 1;
    else found.set(value, (found.get(value) ?? 0) + 1);
  }
  const counts = [...found].map(([value, times]) => ({ value, count: times }));
  return { counts: counts.sort((a, b) => b.count - a.count), missing };
}
