import Papa from 'papaparse';
import { canonicalJson, type WorkspaceSettings } from '@tagma/core';
import type { BackupLine } from '@tagma/core/backup';
import { ARCHIVE_VERSION, type ArchiveManifest, type ArchiveTable, MANIFEST } from './archive.types.js';
import { RowForm } from './row.js';
import { columnsOf, contentOf, type ContentLine, fileStem, valuesOf } from './tables.js';
import { ZipStream } from './zip-stream.js';

/** Rows that are written together. */
const BATCH = 500;

/**
 * A backup (`writeBackup`) as a ZIP file of CSV tables with a manifest, piece by piece: one table per record type,
 * collection and kind of entity, members as columns. Nothing is lost: what has no column lies in the last one, as
 * JSON. The history, and whatever else comes, go through without being kept; only tags and holds of a record type
 * wait in memory, packed, for the table of its records.
 *
 * @throws Error when the lines are not in the order of `writeBackup`, or end without a footer
 */
export async function* writeArchive(
  lines: AsyncIterable<BackupLine>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let archive: Archive | null = null;
  for await (const line of lines) {
    if (line.line === 'header') {
      archive = new Archive(line.at);
      continue;
    }
    if (archive === null) throw new Error('A backup begins with its header.');
    if (line.line === 'footer') archive.end(line);
    else archive.add(line);
    yield* archive.take();
  }
  if (archive?.ended !== true) throw new Error('The backup has no end.');
}

class Archive {
  ended = false;
  readonly #at: string;
  readonly #zip: ZipStream;
  readonly #tables: TableWriter[] = [];
  readonly #open = new Map<string, TableWriter>();
  readonly #stems = new Set<string>();
  readonly #closed = new Set<string>();
  #settings: WorkspaceSettings | null = null;
  #phase = '';

  constructor(at: string) {
    this.#at = at;
    this.#zip = new ZipStream(at);
  }

  add(line: ContentLine): void {
    if (line.line === 'entity' && line.kind === 'settings') this.#settings = line.entity;
    const phase = phaseOf(line);
    if (phase !== this.#phase) this.#closeAll();
    this.#phase = phase;
    const table = this.#tableOf(line);
    for (const value of valuesOf(line)) table.add(value);
  }

  end(footer: Extract<BackupLine, { readonly line: 'footer' }>): void {
    this.#closeAll();
    const manifest: ArchiveManifest = {
      format: 'tagma-csv',
      version: ARCHIVE_VERSION,
      at: this.#at,
      tables: this.#tables.map((table) => table.described),
      auditHash: footer.auditHash,
      changedMeanwhile: footer.changedMeanwhile,
    };
    this.#zip.file(MANIFEST)(new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`), true);
    this.#zip.end();
    this.ended = true;
  }

  take(): readonly Uint8Array[] {
    return this.#zip.take();
  }

  #tableOf(line: ContentLine): TableWriter {
    const content = contentOf(line);
    const key = canonicalJson(content);
    const found = this.#open.get(key);
    if (found !== undefined) return found;
    if (this.#closed.has(key)) throw new Error(`Lines of ${key} come in two places.`);
    const file = `${this.#freeStem(fileStem(content))}.csv`;
    const table = new TableWriter(
      { file, content, columns: columnsOf(content, this.#settings), rows: 0 },
      this.#zip.file(file),
    );
    this.#tables.push(table);
    this.#open.set(key, table);
    return table;
  }

  #closeAll(): void {
    for (const [key, table] of this.#open) {
      table.end();
      this.#closed.add(key);
    }
    this.#open.clear();
  }

  /** Some systems do not tell capitals from small letters. */
  #freeStem(wanted: string): string {
    let stem = wanted;
    for (let count = 2; this.#stems.has(stem.toLowerCase()); count += 1) stem = `${wanted}-${count}`;
    this.#stems.add(stem.toLowerCase());
    return stem;
  }
}

/** Tables of one phase are open together. */
function phaseOf(line: ContentLine): string {
  if (line.line === 'record') return `records of ${line.type}`;
  if (line.line === 'child') return `children of ${line.recordType}`;
  if (line.line === 'audit') return 'history';
  return line.kind === 'assignment' || line.kind === 'hold'
    ? `records of ${line.entity.record.type}`
    : line.kind;
}

class TableWriter {
  readonly #table: ArchiveTable;
  readonly #form: RowForm;
  readonly #write: (bytes: Uint8Array, last: boolean) => void;
  readonly #encoder = new TextEncoder();
  #rows = 0;
  #waiting: (readonly string[])[];
  #begun = false;

  constructor(table: ArchiveTable, write: (bytes: Uint8Array, last: boolean) => void) {
    this.#table = table;
    this.#form = new RowForm(table.columns);
    this.#write = write;
    this.#waiting = [this.#form.header];
  }

  get described(): ArchiveTable {
    return { ...this.#table, rows: this.#rows };
  }

  add(value: Parameters<RowForm['write']>[0]): void {
    this.#rows += 1;
    this.#waiting.push(this.#form.write(value));
    if (this.#waiting.length >= BATCH) this.#flush(false);
  }

  end(): void {
    this.#flush(true);
  }

  #flush(last: boolean): void {
    const text =
      this.#waiting.length === 0 ? '' : `${Papa.unparse([...this.#waiting], { newline: '\r\n' })}\r\n`;
    this.#waiting = [];
    // The mark tells spreadsheets that it is UTF-8.
    this.#write(this.#encoder.encode(this.#begun ? text : `\uFEFF${text}`), last);
    this.#begun = true;
  }
}
