import type { WorkspaceSettings } from '@tagma/core';
import {
  readRows,
  RowConverter,
  type ByteSource,
  type ConvertedRow,
  type FileMapping,
  type RowProblem,
} from '@tagma/csv';
import { ImportError } from './import-error.js';
import type { FileResult } from './imports.types.js';

/** One file of an import: how it is read, and its bytes from the start each time it is opened. */
export interface ImportFile {
  readonly mapping: FileMapping;
  open(): ByteSource;
}

/** Told about a file while it is read. */
export interface FileListener {
  rows?(rows: number): void;
  problems?(problems: readonly RowProblem[]): void;
  readonly signal?: AbortSignal;
}

/** The good rows of a file, and what became of all of them. */
export interface ReadFile {
  readonly rows: readonly ConvertedRow[];
  readonly result: FileResult;
}

/**
 * Reads a file as a stream and converts its rows.
 *
 * @param limit stop after this many rows
 * @throws ImportError `changed-file` when the columns are not those of the mapping
 * @throws the signal's reason when it is aborted
 */
export async function readFile(
  file: ImportFile,
  timeZone: WorkspaceSettings['timeZone'],
  listener: FileListener = {},
  limit = Number.POSITIVE_INFINITY,
): Promise<ReadFile> {
  const converter = new RowConverter(file.mapping, { timeZone });
  const rows: ConvertedRow[] = [];
  let [refused, blank] = [0, 0];
  for await (const batch of readRows(file.open(), file.mapping)) {
    listener.signal?.throwIfAborted();
    const before = rows.length + refused;
    for (const row of batch) {
      const result = converter.convert(row);
      if (result.kind === 'row') rows.push(result.row);
      else if (result.kind === 'blank') blank += 1;
      else if (result.kind === 'header') requireSameColumns(converter);
      else {
        refused += 1;
        listener.problems?.(result.problems);
      }
      if (rows.length + refused >= limit) break;
    }
    listener.rows?.(rows.length + refused - before);
    if (rows.length + refused >= limit) break;
  }
  return { rows, result: { rows: rows.length + refused, imported: rows.length, refused, blank } };
}

function requireSameColumns(converter: RowConverter): void {
  const [mismatch] = converter.mismatches();
  if (mismatch === undefined) return;
  const { index, expected, found } = mismatch;
  throw new ImportError(
    'changed-file',
    `Column ${index + 1} was mapped as “${expected}”, but the file has “${found}” there. Upload the file again.`,
  );
}
