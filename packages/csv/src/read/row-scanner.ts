import type { BrokenRow, CsvDialect } from './read.types.js';

/** A row, a row that is broken, or a row whose end is not there yet. */
export type ScannedRow =
  | {
      readonly cells: readonly string[];
      /** Where the next row begins. */
      readonly end: number;
    }
  | { readonly broken: Exclude<BrokenRow['code'], 'row-too-long'> }
  | 'unfinished';

/** A cell, and what comes after it. */
interface ScannedCell {
  readonly cell: string;
  readonly end: number;
  readonly after: 'cell' | 'row' | 'text';
}

const QUOTE = '"';

/**
 * Cuts a text into cells, from any place that a row begins at. Gives up a row at its first wrong quote: what looks
 * further for one that fits goes through the whole rest of a file for each of its lines.
 */
export class RowScanner {
  readonly #text: string;
  readonly #dialect: CsvDialect;
  readonly #isLast: boolean;
  readonly #nearest = { delimiter: { from: 0, at: -1 }, newline: { from: 0, at: -1 } };

  /** @param isLast nothing comes after the text */
  constructor(text: string, dialect: CsvDialect, isLast: boolean) {
    this.#text = text;
    this.#dialect = dialect;
    this.#isLast = isLast;
  }

  row(from: number): ScannedRow {
    const cells: string[] = [];
    for (let at = from; ;) {
      const found = this.#text.charAt(at) === QUOTE ? this.#quoted(at) : this.#plain(at);
      if (typeof found === 'string') return found === 'unfinished' ? found : { broken: found };
      cells.push(found.cell);
      at = found.end;
      if (found.after !== 'cell') return { cells, end: at };
    }
  }

  #plain(from: number): ScannedCell | 'unfinished' {
    const delimiter = this.#next('delimiter', from);
    const newline = this.#next('newline', from);
    const end = Math.min(delimiter, newline);
    const cell = this.#text.slice(from, end);
    if (end < this.#text.length) return { cell, end: end + 1, after: delimiter < newline ? 'cell' : 'row' };
    return this.#isLast ? { cell, end, after: 'text' } : 'unfinished';
  }

  #quoted(from: number): ScannedCell | 'unfinished' | 'bad-quote' | 'unclosed-quote' {
    const text = this.#text;
    let close = text.indexOf(QUOTE, from + 1);
    // Two quotes are one that belongs to the cell.
    while (close !== -1 && text.charAt(close + 1) === QUOTE) close = text.indexOf(QUOTE, close + 2);
    if (close === -1) return this.#isLast ? 'unclosed-quote' : 'unfinished';
    const cell = text.slice(from + 1, close).replaceAll(QUOTE + QUOTE, QUOTE);
    return this.#afterQuote(cell, close + 1);
  }

  /** Spaces between a quote and the end of its cell mean nothing. */
  #afterQuote(cell: string, from: number): ScannedCell | 'unfinished' | 'bad-quote' {
    const { delimiter, newline } = this.#dialect;
    for (let at = from; at < this.#text.length; at += 1) {
      const sign = this.#text.charAt(at);
      if (sign === delimiter) return { cell, end: at + 1, after: 'cell' };
      if (sign === newline) return { cell, end: at + 1, after: 'row' };
      if (sign.trim() !== '') return 'bad-quote';
    }
    return this.#isLast ? { cell, end: this.#text.length, after: 'text' } : 'unfinished';
  }

  /**
   * Where the next one stands; the end of the text when there is none. Looked for again when it is passed, and where a
   * row is given up whose first lines are read once more.
   */
  #next(what: 'delimiter' | 'newline', from: number): number {
    const nearest = this.#nearest[what];
    if (from < nearest.from || from > nearest.at) {
      const found = this.#text.indexOf(this.#dialect[what], from);
      nearest.at = found === -1 ? this.#text.length : found;
      nearest.from = from;
    }
    return nearest.at;
  }
}
