import Papa from 'papaparse';
import { cut } from '../shared/cut.js';
import { MAX_ROW_LENGTH, type BrokenRow, type CsvDialect, type ReadRow } from './read.types.js';

/** What papaparse hands to a step. Its own types leave this open. */
interface Step {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** How far one run of the parser has come. */
interface PassState {
  /** Where the next row begins. */
  start: number;
  broken: BrokenRow['code'] | null;
}

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

  #read(last: boolean): ReadRow[] {
    const rows: ReadRow[] = [];
    while (this.#rest !== '' && !this.#pass(rows, last)) {
      // A broken row was taken out of the way: read on behind it.
    }
    return rows;
  }

  /** Reads until the end of the text (true) or behind the first broken row (false). */
  #pass(rows: ReadRow[], last: boolean): boolean {
    const state: PassState = { start: 0, broken: null };
    const parser: Papa.Parser = new Papa.Parser({
      delimiter: this.#dialect.delimiter,
      newline: this.#dialect.newline,
      step: (result: unknown) => {
        this.#takeRow(result as Step, state, rows, last);
        if (state.broken !== null) parser.abort();
      },
    });
    parser.parse(this.#rest, 0, !last);
    this.#rest = this.#rest.slice(state.start);
    this.#fruitless = state.start === 0 ? this.#rest.length : 0;
    const broken = state.broken ?? (this.#rest.length > this.maxRowLength ? 'row-too-long' : null);
    if (broken !== null) rows.push(this.#dropLine(broken));
    return broken === null;
  }

  #takeRow(step: Step, state: PassState, rows: ReadRow[], last: boolean): void {
    state.broken = quoteError(step);
    if (state.broken !== null) return;
    const { cursor } = step.meta;
    const [row = []] = step.data;
    const cells = this.#dialect.newline === '\n' ? tidyLastCell(row) : row;
    // Behind the last line break of a file there is no further row.
    const isRow = !last || cursor < this.#rest.length || !isBlank(cells);
    if (isRow) rows.push({ line: this.#line, cells });
    this.#line += this.#linesIn(state.start, cursor);
    state.start = cursor;
  }

  /** Takes one physical line off the front of the rest. */
  #dropLine(code: BrokenRow['code']): BrokenRow {
    const at = this.#rest.indexOf(this.#dialect.newline);
    const length = at === -1 ? this.#rest.length : at + 1;
    const row: BrokenRow = { line: this.#line, code, value: cut(this.#rest.slice(0, length).trim()) };
    this.#rest = this.#rest.slice(length);
    this.#line += 1;
    this.#fruitless = 0;
    this.#skipping = at === -1;
    return row;
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

function isBlank(cells: readonly string[]): boolean {
  return cells.length <= 1 && (cells[0] ?? '') === '';
}

function quoteError(step: Step): BrokenRow['code'] | null {
  const error = step.errors[0];
  if (error === undefined) return null;
  return error.code === 'MissingQuotes' ? 'unclosed-quote' : 'bad-quote';
}

/** The `\r` of a `\r\n` belongs to the line break, not to the last cell. */
function tidyLastCell(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1);
  return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}
