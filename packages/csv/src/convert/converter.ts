import type { Json } from '@tagma/core';
import type { FileMapping, ColumnMapping } from '../map/map.types.js';
import { fitsHeader, isBlankRow } from '../profile/profile.js';
import { isBroken, type CsvRow, type ReadRow } from '../read/read.types.js';
import { cut } from '../shared/cut.js';
import { readValue } from '../values/value.js';
import { contentHash } from './content-id.js';
import type { RowProblem, RowResult } from './convert.types.js';

/** Longest id, in characters. */
export const MAX_ID_LENGTH = 200;

/** What converting depends on beside the mapping. */
export interface ConvertOptions {
  /** IANA zone for times that name none. */
  readonly timeZone: string;
  /**
   * The file is not known to be valid in its encoding: U+FFFD stands for damaged bytes and is refused.
   * Default: true for every encoding but UTF-8.
   */
  readonly strictDecoding?: boolean;
}

/** The file is not the one that was mapped: a header is missing or stands elsewhere. */
export interface HeaderMismatch {
  readonly index: number;
  readonly expected: string;
  readonly found: string;
}

/**
 * Turns the rows of one file into data, one after the other. A row with any problem is refused as a whole, with
 * all its problems; the first row that is not blank is the header.
 */
export class RowConverter {
  readonly #mapping: FileMapping;
  readonly #options: ConvertOptions;
  readonly #strict: boolean;
  /** First line of each id. */
  readonly #lines = new Map<string, number>();
  #header: readonly string[] | null = null;

  constructor(mapping: FileMapping, options: ConvertOptions) {
    this.#mapping = mapping;
    this.#options = options;
    this.#strict = options.strictDecoding ?? mapping.encoding !== 'utf-8';
  }

  /** Takes the next row. */
  convert(row: ReadRow): RowResult {
    if (isBroken(row)) return refuse([{ line: row.line, column: null, code: row.code, value: row.value }]);
    if (isBlankRow(row.cells)) return { kind: 'blank' };
    if (this.#header === null) {
      this.#header = row.cells;
      return { kind: 'header' };
    }
    if (!fitsHeader(row.cells, this.#header.length)) return refuse([wrongLength(row, this.#header.length)]);
    return this.#read(row);
  }

  /** Columns that are not where the mapping says; ask after the header was read. */
  mismatches(): readonly HeaderMismatch[] {
    const header = this.#header ?? [];
    return this.#mapping.columns
      .filter((column) => header[column.index] !== column.header)
      .map((column) => ({ index: column.index, expected: column.header, found: header[column.index] ?? '' }));
  }

  #read(row: CsvRow): RowResult {
    const problems: RowProblem[] = [];
    const data: Record<string, Json> = {};
    for (const column of this.#mapping.columns) this.#readCell(row, column, data, problems);
    const id = this.#id(row, problems);
    const parentId = this.#parentId(row, problems);
    if (problems.length > 0) return refuse(problems);
    this.#lines.set(id, row.line);
    return { kind: 'row', row: { line: row.line, id, parentId, data } };
  }

  #readCell(row: CsvRow, column: ColumnMapping, data: Record<string, Json>, problems: RowProblem[]): void {
    const text = row.cells[column.index] ?? '';
    if (column.field === null || text.trim() === '') return;
    if (this.#strict && text.includes('\uFFFD'))
      return this.#blame(row, column.index, 'broken-text', problems);
    const value = readValue(text, {
      type: column.type,
      timeZone: this.#options.timeZone,
      ...(column.dateOrder === undefined ? {} : { dateOrder: column.dateOrder }),
    });
    if (value.ok) data[column.field] = value.value;
    else this.#blame(row, column.index, value.code, problems);
  }

  #id(row: CsvRow, problems: RowProblem[]): string {
    const { idColumn } = this.#mapping;
    if (idColumn === null) return this.#contentId(row);
    const id = this.#idCell(row, idColumn, problems);
    if (id === '') this.#blame(row, idColumn, 'missing-id', problems);
    const firstLine = this.#lines.get(id);
    if (firstLine !== undefined) this.#blame(row, idColumn, 'duplicate-id', problems, { firstLine });
    return id;
  }

  #parentId(row: CsvRow, problems: RowProblem[]): string | null {
    const { parentColumn } = this.#mapping;
    if (parentColumn === null) return null;
    const id = this.#idCell(row, parentColumn, problems);
    return id === '' ? null : id;
  }

  #idCell(row: CsvRow, index: number, problems: RowProblem[]): string {
    const id = (row.cells[index] ?? '').trim();
    if (id.length > MAX_ID_LENGTH) this.#blame(row, index, 'id-too-long', problems);
    else if (!readValue(id, { type: 'text', timeZone: 'UTC' }).ok)
      this.#blame(row, index, 'broken-text', problems);
    return id;
  }

  /** The n-th row with the same content always gets the same id, so a file imported twice adds nothing. */
  #contentId(row: CsvRow): string {
    const hash = contentHash(JSON.stringify(row.cells));
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? `row-${hash}` : `row-${hash}-${n}`;
      if (!this.#lines.has(id)) return id;
    }
  }

  #blame(
    row: CsvRow,
    index: number,
    code: RowProblem['code'],
    problems: RowProblem[],
    details?: Readonly<Record<string, number>>,
  ): void {
    const column = this.#header?.[index] ?? null;
    if (problems.some((problem) => problem.column === column && problem.code === code)) return;
    const value = cut(row.cells[index] ?? '');
    problems.push({ line: row.line, column, code, value, ...(details === undefined ? {} : { details }) });
  }
}

function refuse(problems: readonly RowProblem[]): RowResult {
  return { kind: 'problems', problems };
}

function wrongLength(row: CsvRow, expected: number): RowProblem {
  const found = row.cells.length;
  const code = found < expected ? 'too-few-cells' : 'too-many-cells';
  return {
    line: row.line,
    column: null,
    code,
    value: cut(row.cells.join(', ')),
    details: { expected, found },
  };
}
