/** How the bytes of a file spell text. The last two are what spreadsheets save in China and the West. */
export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** How the text of a file is cut into rows and cells. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  /** `\n` also reads files with `\r\n`, and mixtures of the two. */
  readonly newline: '\n' | '\r';
}

/** One row as it stands in the file. */
export interface CsvRow {
  /** Physical line of its first character, counted from 1; line breaks inside quotes count. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that could not be cut into cells; reading goes on with the next line. */
export interface BrokenRow {
  readonly line: number;
  readonly code: 'unclosed-quote' | 'bad-quote' | 'row-too-long';
  /** The beginning of the line, cut. */
  readonly value: string;
}

/** What the reader gives, in the order of the file. */
export type ReadRow = CsvRow | BrokenRow;

/** Longest row, in characters. A longer one is broken, most often by a quote that is never closed. */
export const MAX_ROW_LENGTH = 1_000_000;

/** Is this row one that could not be cut into cells? */
export function isBroken(row: ReadRow): row is BrokenRow {
  return 'code' in row;
}
