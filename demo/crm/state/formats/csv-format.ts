import {
  conceptTable,
  ConceptTableReader,
  finishInSlices,
  guessConceptMapping,
  recognizeTagList,
  type Slices,
  type WorkspaceSnapshot,
} from '@tagma/core';
import {
  CsvReader,
  isBroken,
  toCsv,
  wholeText,
  type CsvDialect,
  type CsvRow,
  type ReadRow,
} from '@tagma/csv';
import type { FormatReading, TaxonomyFormat } from '@tagma/elements/taxonomy-editor';
import { taxonomyWords } from './words.js';

const SAMPLE_ROWS = 20;
/** Characters that are read in one go. */
const PIECE = 200_000;
const DELIMITERS: readonly CsvDialect['delimiter'][] = [',', ';', '\t', '|'];

/** Taxonomies as tables: a column with whole paths, columns by level, or a column with the parent. */
export const csvFormat: TaxonomyFormat = {
  id: 'csv',
  label: 'CSV',
  extensions: ['.csv', '.tsv', '.txt'],
  mediaType: 'text/csv',
  decode: wholeText,
  read: (text, workspace) =>
    finishInSlices(readSlices(text, workspace), () => new Promise((next) => setTimeout(next))),
  write(workspace) {
    const { header, rows } = conceptTable(workspace);
    const records = rows.map((cells) =>
      Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
    );
    // The cells are safe in spreadsheets already.
    return toCsv(header, records, { escapeFormulas: false });
  },
};

/** A file of a million rows is read piece by piece, and the page lives on between them. */
function* readSlices(text: string, workspace: WorkspaceSnapshot): Slices<FormatReading> {
  const words = taxonomyWords();
  const reader = new CsvReader(dialectOf(text));
  const first: CsvRow[] = [];
  let table: ConceptTableReader | null = null;
  for (const rows of piecesOf(text, reader)) {
    for (const row of rows) {
      if (isBroken(row)) return { ok: false, message: words.brokenRow(row.line, row.value) };
      if (table !== null) table.add(row.cells);
      else if (first.push(row) > SAMPLE_ROWS) {
        table = tableOf(first, workspace);
        if (table === null) return { ok: false, message: words.noNames };
      }
    }
    yield 0;
  }
  if (first.length < 2) return { ok: false, message: words.noRows };
  table ??= tableOf(first, workspace);
  return table === null ? { ok: false, message: words.noNames } : { ok: true, ...(yield* table.items()) };
}

function* piecesOf(text: string, reader: CsvReader): Iterable<readonly ReadRow[]> {
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += PIECE)
    yield reader.push(text.slice(at, at + PIECE));
  yield reader.end();
}

/** What takes the rows, the first ones taken; `null` when no column is of use. */
function tableOf(
  [header, ...body]: readonly CsvRow[],
  workspace: WorkspaceSnapshot,
): ConceptTableReader | null {
  const sample = body.map(({ cells }) => cells);
  const { locale } = workspace.settings;
  // Lists of tags from Zoho CRM and 纷享销客 have columns of their own.
  const mapping =
    recognizeTagList(header?.cells ?? [], sample, locale)?.mapping ??
    guessConceptMapping(header?.cells ?? [], sample, locale);
  if (mapping.columns.every(({ is }) => is === 'ignored')) return null;
  const table = new ConceptTableReader(mapping, workspace);
  for (const cells of sample) table.add(cells);
  return table;
}

/** The delimiter that the first line has most of. */
function dialectOf(text: string): CsvDialect {
  const [line = ''] = text.split(/\r\n|\n|\r/u, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { delimiter, newline: text.includes('\n') ? '\n' : '\r' };
}
