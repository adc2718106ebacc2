import {
  conceptTable,
  ConceptTableReader,
  finishNow,
  guessConceptMapping,
  recognizeTagList,
} from '@tagma/core';
import { CsvReader, isBroken, toCsv, type CsvDialect, type CsvRow } from '@tagma/csv';
import type { TaxonomyFormat } from '@tagma/elements/taxonomy-editor';
import { taxonomyWords } from './words.js';

const SAMPLE_ROWS = 20;
const DELIMITERS: readonly CsvDialect['delimiter'][] = [',', ';', '\t', '|'];

/** Taxonomies as tables: a column with whole paths, columns by level, or a column with the parent. */
export const csvFormat: TaxonomyFormat = {
  id: 'csv',
  label: 'CSV',
  extensions: ['.csv', '.tsv', '.txt'],
  mediaType: 'text/csv',
  read(text, workspace) {
    const words = taxonomyWords();
    const reader = new CsvReader(dialectOf(text));
    const rows = [...reader.push(text.replace(/^\uFEFF/u, '')), ...reader.end()];
    const broken = rows.find(isBroken);
    if (broken !== undefined) return { ok: false, message: words.brokenRow(broken.line, broken.value) };
    const [header, ...body] = rows as CsvRow[];
    if (header === undefined || body.length === 0) return { ok: false, message: words.noRows };
    const sample = body.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
    const { locale } = workspace.settings;
    // Lists of tags from Zoho CRM and 纷享销客 have columns of their own.
    const mapping =
      recognizeTagList(header.cells, sample, locale)?.mapping ??
      guessConceptMapping(header.cells, sample, locale);
    if (mapping.columns.every(({ is }) => is === 'ignored')) return { ok: false, message: words.noNames };
    const table = new ConceptTableReader(mapping, workspace);
    for (const { cells } of body) table.add(cells);
    return { ok: true, ...finishNow(table.items()) };
  },
  write(workspace) {
    const { header, rows } = conceptTable(workspace);
    const records = rows.map((cells) =>
      Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
    );
    // The cells are safe in spreadsheets already.
    return toCsv(header, records, { escapeFormulas: false });
  },
};

/** The delimiter that the first line has most of. */
function dialectOf(text: string): CsvDialect {
  const [line = ''] = text.split(/\r\n|\n|\r/u, 1);
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  return { delimiter, newline: text.includes('\n') ? '\n' : '\r' };
}
