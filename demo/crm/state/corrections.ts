import type { Json } from '@tagma/core';
import type { RecordFinding } from '@tagma/core/record-lint';
import { toCsv } from '@tagma/csv';

/** A file of what is surely meant, for the import to update the customers with; they and the field, nothing else. */
export function correctionsCsv({ field = '', examples }: Pick<RecordFinding, 'field' | 'examples'>): string {
  const lines = examples.flatMap(({ recordId, suggestion }) =>
    suggestion === undefined ? [] : [{ id: recordId, [field]: written(suggestion) }],
  );
  return toCsv(['id', field], lines);
}

/** As it stands there: a reader has to see what is a list and what a text. */
export function written(value: Json | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
