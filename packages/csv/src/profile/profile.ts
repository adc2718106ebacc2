import { guessDialect } from '../read/dialect.js';
import { EncodingDetector, type EncodingGuess } from '../read/encoding.js';
import { isBroken, type CsvDialect, type ReadRow } from '../read/read.types.js';
import { decodeText, readRows, type ByteSource } from '../read/rows.js';
import { ColumnProfiler } from './column.js';
import { headerKeys } from './headers.js';
import type { CsvProfile } from './profile.types.js';

/** More columns than any table has: most likely not a CSV at all. */
export const MAX_COLUMNS = 1000;

const SAMPLE_LENGTH = 64_000;

/** Why a file cannot be imported at all. */
export type FileFault = 'empty-file' | 'not-text' | 'too-many-columns' | 'no-header';

/** Result of looking at a file. */
export type ProfileResult =
  { readonly ok: true; readonly profile: CsvProfile } | { readonly ok: false; readonly code: FileFault };

/** A row without any text. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Does a row have the cells of the header? Empty cells behind the last column do no harm. */
export function fitsHeader(cells: readonly string[], columns: number): boolean {
  return cells.length >= columns && cells.slice(columns).every((cell) => cell.trim() === '');
}

/**
 * Reads a whole file, three times over (encoding, beginning, rows), and says what it holds.
 *
 * @param open gives the file's bytes from the start each time it is called
 */
export async function profileCsv(open: () => ByteSource): Promise<ProfileResult> {
  const encoding = await detectEncoding(open());
  if (encoding === null) return { ok: false, code: 'empty-file' };
  const sample = await readSample(open(), encoding);
  if (sample.includes('\u0000')) return { ok: false, code: 'not-text' };
  const dialect = guessDialect(sample);
  const profiler = new FileProfiler();
  for await (const rows of readRows(open(), { encoding: encoding.encoding, dialect })) {
    for (const row of rows) {
      const code = profiler.push(row);
      if (code !== null) return { ok: false, code };
    }
  }
  return profiler.finish(encoding, dialect);
}

async function detectEncoding(bytes: ByteSource): Promise<EncodingGuess | null> {
  const detector = new EncodingDetector();
  let empty = true;
  for await (const piece of bytes) {
    empty &&= piece.length === 0;
    detector.push(piece);
  }
  return empty ? null : detector.finish();
}

async function readSample(bytes: ByteSource, guess: EncodingGuess): Promise<string> {
  let sample = '';
  for await (const text of decodeText(bytes, guess.encoding)) {
    sample += text;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

/** Collects the rows of one file. */
class FileProfiler {
  #columns: readonly ColumnProfiler[] | null = null;
  #rows = 0;
  #blank = 0;
  #broken = 0;

  push(row: ReadRow): FileFault | null {
    if (this.#columns === null) return this.#start(row);
    if (isBroken(row)) this.#broken += 1;
    else if (isBlankRow(row.cells)) return this.#countBlank();
    else this.#pushCells(row.cells, this.#columns);
    this.#rows += 1;
    return null;
  }

  finish(encoding: EncodingGuess, dialect: CsvDialect): ProfileResult {
    if (this.#columns === null) return { ok: false, code: 'no-header' };
    const columns = this.#columns.map((column) => column.finish());
    const counts = { rows: this.#rows, blank: this.#blank, broken: this.#broken };
    return { ok: true, profile: { ...encoding, dialect, ...counts, columns } };
  }

  #countBlank(): null {
    this.#blank += 1;
    return null;
  }

  /** The first line that is not blank is the header. */
  #start(row: ReadRow): FileFault | null {
    if (isBroken(row)) return 'no-header';
    if (isBlankRow(row.cells)) return null;
    if (row.cells.length > MAX_COLUMNS) return 'too-many-columns';
    this.#columns = headerKeys(row.cells).map((name, index) => new ColumnProfiler(index, name));
    return null;
  }

  #pushCells(cells: readonly string[], columns: readonly ColumnProfiler[]): void {
    if (fitsHeader(cells, columns.length))
      columns.forEach((column, index) => column.push(cells[index] ?? ''));
    else this.#broken += 1;
  }
}
