import { toCsv } from '@tagma/csv';
import type { CodeAssignment, JsonObject } from '@tagma/core';
import { cellText, readTable } from './code-rows.js';

/** The code of each record. */
export function codeOf(codes: readonly CodeAssignment[]): ReadonlyMap<string, string> {
  return new Map(codes.map(({ record, code }) => [record.id, code]));
}

/** All codes that a record has or had. */
export function codesByRecord(
  codes: readonly CodeAssignment[],
): (record: JsonObject) => readonly CodeAssignment[] {
  const byRecord = new Map<string, CodeAssignment[]>();
  for (const code of codes) {
    const known = byRecord.get(code.record.id);
    if (known === undefined) byRecord.set(code.record.id, [code]);
    else known.push(code);
  }
  return (record) => byRecord.get(String(record['id'])) ?? [];
}

/** All records with their codes as CSV, in the order of their ids. */
export function allCodes(
  records: readonly { readonly id: string; readonly data: JsonObject }[],
  codes: readonly CodeAssignment[],
): string {
  const byRecord = codeOf(codes);
  const rows = records.map(({ id, data }) => ({
    id,
    name: data['name'] ?? '',
    code: byRecord.get(id) ?? '',
  }));
  return toCsv(['id', 'name', 'code'], rows);
}

/**
 * A table with a column of codes added: the same rows in the same order, ids in the first column. A column named
 * `code` that is there is filled anew, so that adding twice gives the same table.
 *
 * @returns `null` when there are no rows.
 */
export function withCodes(text: string, codes: readonly CodeAssignment[]): string | null {
  const { rows, delimiter } = readTable(text);
  const [header, ...body] = rows;
  if (header === undefined || body.length === 0) return null;
  const byRecord = codeOf(codes);
  const columns = [...header.cells.filter((name) => name !== 'code'), 'code'];
  const records = body.map(({ cells }) => ({
    ...Object.fromEntries(header.cells.map((name, at) => [name, cells[at] ?? ''])),
    code: byRecord.get(cellText(cells[0])) ?? '',
  }));
  return toCsv(columns, records, { delimiter });
}

/** Gives the reader a table. */
export function download(text: string, name: string): void {
  downloadBlob(new Blob([text], { type: 'text/csv' }), name);
}

/** Gives the reader a file. */
export function downloadBlob(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
