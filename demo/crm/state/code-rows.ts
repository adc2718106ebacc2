import { CsvReader, isBroken, type CsvRow } from '@tagma/csv';

/** A customer with a code, from a file. */
export interface CodeRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly recordId: string;
  readonly code: string;
}

/** Headings of a column of codes, folded. */
const CODE_HEADINGS = new Set(['code', 'codes', '编号', '客户编号', '编码', '客户编码']);

/** An apostrophe before what a spreadsheet would run, as `toCsv` puts it there. */
const KEPT_FROM_RUNNING = /^'(?=\s*[=+\-@＝＋－＠])/u;

/** A cell as it was before it was written for spreadsheets. */
export function cellText(cell: string | undefined): string {
  return (cell ?? '').trim().replace(KEPT_FROM_RUNNING, '');
}

/** A file as rows of cells; lines that cannot be cut are left out. The separator is that of the first line. */
export function readTable(text: string): { readonly rows: readonly CsvRow[]; readonly delimiter: ',' | ';' } {
  const delimiter = text.split('\n', 1)[0]?.includes(';') === true ? ';' : ',';
  const reader = new CsvReader({ delimiter, newline: text.includes('\n') ? '\n' : '\r' });
  const rows = [...reader.push(text.replace(/^\uFEFF/u, '')), ...reader.end()].filter(
    (row): row is CsvRow => !isBroken(row),
  );
  return { rows, delimiter };
}

/**
 * Customers and codes out of a table: ids in the first column, codes in the one that is called so, or in the second.
 * Rows without a code are left out.
 *
 * @returns `null` when there are no codes.
 */
export function readCodeRows(text: string): readonly CodeRow[] | null {
  const [header, ...body] = readTable(text).rows;
  if (header === undefined) return null;
  const named = header.cells.findIndex((name) => CODE_HEADINGS.has(name.trim().toLowerCase()));
  const column = named === -1 ? 1 : named;
  const rows = body.flatMap(({ line, cells }) => {
    const [recordId, code] = [cellText(cells[0]), cellText(cells[column])];
    return recordId === '' || code === '' ? [] : [{ line, recordId, code }];
  });
  return rows.length === 0 ? null : rows;
}
