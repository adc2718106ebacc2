import Papa from 'papaparse';
import type { Json } from '@tagma/core';

/** How a table is written. */
export interface WriteOptions {
  /** Begin with a byte order mark, so that spreadsheets read Chinese. Default true. */
  readonly bom?: boolean;
  /** Default `,`. */
  readonly delimiter?: string;
  /**
   * Put an apostrophe before text that a spreadsheet would run as a formula. Default true. Switch off only
   * for files that programs read.
   */
  readonly escapeFormulas?: boolean;
}

/** What spreadsheets take for a formula, also behind spaces; full-width signs included. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/** Plain numbers begin with a sign, too, and are harmless. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function cell(value: Json | undefined, escape: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return escape && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Writes rows as CSV: RFC 4180, lines end with `\r\n`, header first. Absent and null values are empty cells. */
export function toCsv(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, Json>>[],
  options: WriteOptions = {},
): string {
  const { bom = true, delimiter = ',', escapeFormulas = true } = options;
  const header = columns.map((name) => cell(name, escapeFormulas));
  const body = rows.map((row) => columns.map((name) => cell(row[name], escapeFormulas)));
  return (bom ? '\uFEFF' : '') + Papa.unparse([header, ...body], { delimiter, newline: '\r\n' });
}
