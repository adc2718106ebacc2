import type { JsonObject } from '@tagma/core';
import { BACKUP_VERSION } from '@tagma/core/backup';
import { CsvReader } from '../read/reader.js';
import { isBroken, type CsvRow } from '../read/read.types.js';
import {
  type ArchiveFault,
  type ArchiveManifest,
  type ArchiveProblem,
  type ArchiveTable,
} from './archive.types.js';
import { RowForm } from './row.js';
import { lineOf, settingsOf } from './tables.js';
import { type ZipContent } from './zip-content.js';

/** One line of a backup as JSON, and the row it comes from. */
export interface ArchiveLine {
  readonly text: string;
  readonly file: string;
  /** As a spreadsheet counts; 0 when it comes from no row of its own. */
  readonly row: number;
}

/** Characters that are decoded at a time, in bytes. */
const PIECE = 1 << 20;

/**
 * The lines of the backup that an archive holds, for `restoreBackup`. What is wrong is told and left out; whoever
 * wants to stop there throws.
 */
export function* readArchive(
  zip: ZipContent,
  manifest: ArchiveManifest,
  onProblem: (problem: ArchiveProblem) => void,
): Generator<ArchiveLine, void, undefined> {
  yield lineWithoutRow({ line: 'header', version: BACKUP_VERSION, at: manifest.at });
  let lines = 0;
  for (const table of manifest.tables) {
    for (const line of tableLines(zip, table, onProblem)) {
      lines += 1;
      yield line;
    }
  }
  const { auditHash, changedMeanwhile } = manifest;
  yield lineWithoutRow({ line: 'footer', lines, auditHash, changedMeanwhile });
}

function lineWithoutRow(line: JsonObject): ArchiveLine {
  return { text: JSON.stringify(line), file: '', row: 0 };
}

function* tableLines(
  zip: ZipContent,
  table: ArchiveTable,
  onProblem: (problem: ArchiveProblem) => void,
): Generator<ArchiveLine> {
  const { file, content } = table;
  const settings: JsonObject[] = [];
  for (const { value, row } of tableRows(zip, table, onProblem)) {
    if (content.kind === 'settings') settings.push(value);
    else yield { text: JSON.stringify(lineOf(content, value)), file, row };
  }
  if (content.kind === 'settings')
    yield { text: JSON.stringify(lineOf(content, settingsOf(settings))), file, row: 0 };
}

function* tableRows(
  zip: ZipContent,
  { file, columns, rows }: ArchiveTable,
  onProblem: (problem: ArchiveProblem) => void,
): Generator<{ readonly value: JsonObject; readonly row: number }> {
  const tell = (code: ArchiveFault, row: number, message: string, column = ''): void =>
    onProblem({ code, file, row, column, message });
  const form = new RowForm(columns);
  let order: readonly number[] | null = null;
  let row = 0;
  let count = 0;
  for (const found of csvRows(zip, file, tell)) {
    row += 1;
    if (order === null) {
      order = columnOrder(found.cells, form.header, tell);
      if (order === null) return;
      continue;
    }
    count += 1;
    if (found.cells.length !== order.length) {
      tell('broken-row', row, `${order.length} cells were expected, ${found.cells.length} came.`);
      continue;
    }
    const result = form.read(order.map((at) => found.cells[at] ?? ''));
    if ('value' in result) yield { value: result.value, row };
    else
      for (const { column, cell } of result.bad)
        tell('bad-cell', row, `“${cell.slice(0, 60)}” is no value of this column.`, column);
  }
  if (order !== null && count !== rows)
    tell('wrong-row-count', 0, `${rows} rows were written, ${count} came.`);
}

/** Where each column stands in the file, or `null` when the header is of another table. */
function columnOrder(
  header: readonly string[],
  wanted: readonly string[],
  tell: (code: ArchiveFault, row: number, message: string, column?: string) => void,
): readonly number[] | null {
  const missing = wanted.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !wanted.includes(name));
  for (const name of missing) tell('missing-column', 1, 'This column is missing.', name);
  for (const name of unknown) tell('unknown-column', 1, 'The manifest does not know this column.', name);
  return missing.length + unknown.length > 0 ? null : wanted.map((name) => header.indexOf(name));
}

function* csvRows(
  zip: ZipContent,
  file: string,
  tell: (code: ArchiveFault, row: number, message: string) => void,
): Generator<CsvRow> {
  const bytes = zip.read(file);
  if (typeof bytes === 'string') {
    tell(bytes, 0, WORDS[bytes]);
    return;
  }
  const reader = new CsvReader({ delimiter: ',', newline: '\n' }, Number.POSITIVE_INFINITY);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let row = 0;
  for (let at = 0; at <= bytes.length; at += PIECE) {
    const last = at + PIECE > bytes.length;
    const text = decoded(decoder, bytes.subarray(at, at + PIECE), !last);
    if (text === null) {
      tell('not-utf-8', 0, 'The file is not UTF-8; save it as “CSV UTF-8”.');
      return;
    }
    for (const found of [...reader.push(text), ...(last ? reader.end() : [])]) {
      if (!isBroken(found) && found.cells.length === 1 && found.cells[0] === '') continue;
      row += 1;
      if (isBroken(found)) tell('broken-row', row, 'The quotes of this row do not close.');
      else yield found;
    }
  }
}

const WORDS = {
  'missing-file': 'The archive does not hold this file.',
  'too-large': 'The file is larger than this release reads.',
  'not-an-archive': 'The file is damaged.',
} as const;

function decoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    // The caller tells what it means.
    return null;
  }
}
