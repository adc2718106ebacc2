import { cut } from '../shared/cut.js';
import { MAX_ROW_LENGTH, type BrokenRow, type CsvDialect, type ReadRow } from './read.types.js';
import { RowScanner } from './row-scanner.js';

/**
 * Cuts text that arrives in pieces into rows, and knows the physical line of each.
 * A row with broken quotes costs one line, not the rest of the file: it is reported and reading
 * goes on with the line after.
 */
export class CsvReader {
  readonly #dialect: CsvDialect;
  #rest = '';
  /** A line that was given up goes on in the next piece. */
  #skipping = false;
  #line = 1;
  /** Length of the rest that was last parsed without a result; saves parsing a long quoted cell again and again. */
  #fruitless = 0;

  /**
   * @param maxRowLength Longest row, in characters; a longer one is broken. Default `MAX_ROW_LENGTH`.
   */
  constructor(
    dialect: CsvDialect,
    private readonly maxRowLength = MAX_ROW_LENGTH,
  ) {
    this.#dialect = dialect;
  }

  /** Takes the next piece of text; returns the rows it completes. */
  push(text: string): ReadRow[] {
    this.#rest += this.#skipping ? this.#skip(text) : text;
    if (this.#fruitless > 0 && this.#rest.length < Math.min(this.#fruitless * 2, this.maxRowLength))
      return [];
    return this.#read(false);
  }

  /** Takes the end of the file; returns what is left. */
  end(): ReadRow[] {
    const rows = this.#read(true);
    this.#rest = '';
    return rows;
  }

  #read(isLast: boolean): ReadRow[] {
    const rows: ReadRow[] = [];
    const scanner = new RowScanner(this.#rest, this.#dialect, isLast);
    let at = 0;
    while (at < this.#rest.length) {
      const found = scanner.row(at);
      const isWhole = found !== 'unfinished' && 'cells' in found;
      const end = isWhole ? found.end : this.#rest.length;
      if (isWhole && end - at <= this.maxRowLength) at = this.#takeRow(at, found, rows);
      else if (found !== 'unfinished' && !isWhole && (isLast || this.#hasLine(at)))
        at = this.#dropLine(at, found.broken, rows);
      else if (end - at > this.maxRowLength) at = this.#dropLine(at, 'row-too-long', rows);
      else break;
    }
    this.#rest = this.#rest.slice(at);
    this.#fruitless = at === 0 ? this.#rest.length : 0;
    return rows;
  }

  #takeRow(
    start: number,
    { cells: found, end }: { readonly cells: readonly string[]; readonly end: number },
    rows: ReadRow[],
  ): number {
    rows.push({ line: this.#line, cells: this.#dialect.newline === '\n' ? tidyLastCell(found) : found });
    this.#line += this.#linesIn(start, end);
    return end;
  }

  /** Whether the line that begins here is there to its end, so that it can be told. */
  #hasLine(start: number): boolean {
    return this.#rest.includes(this.#dialect.newline, start);
  }

  /** Gives up the physical line that a row begins on; returns where the next one begins. */
  #dropLine(start: number, code: BrokenRow['code'], rows: ReadRow[]): number {
    const at = this.#rest.indexOf(this.#dialect.newline, start);
    const end = at === -1 ? this.#rest.length : at + 1;
    rows.push({ line: this.#line, code, value: cut(this.#rest.slice(start, end).trim()) });
    this.#line += 1;
    this.#skipping = at === -1;
    return end;
  }

  /** What follows the line that was given up. */
  #skip(text: string): string {
    const at = text.indexOf(this.#dialect.newline);
    this.#skipping = at === -1;
    return at === -1 ? '' : text.slice(at + 1);
  }

  #linesIn(from: number, to: number): number {
    const { newline } = this.#dialect;
    let lines = 0;
    for (
      let at = this.#rest.indexOf(newline, from);
      at !== -1 && at < to;
      at = this.#rest.indexOf(newline, at + 1)
    ) {
      lines += 1;
    }
    return lines;
  }
}

/** The `\r` of a `\r\n` belongs to the line break, not to the last cell. */
function tidyLastCell(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
