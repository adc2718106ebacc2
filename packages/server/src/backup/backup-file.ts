import { open, readFile } from 'node:fs/promises';
import type { Store } from '@tagma/core';
import {
  BackupError,
  checkBackup,
  restoreBackup,
  type RestoreContext,
  type RestoreReport,
} from '@tagma/core/backup';
import { checkArchive, restoreArchive } from '@tagma/csv';
import { readCsvFile } from '../imports/source.js';
import type { BackupFileCheck } from './backup-file.types.js';
import { linesOf } from './lines-of.js';

/**
 * Fills an empty store from a backup: an archive of CSV tables, or lines, gzipped or not.
 *
 * @throws BackupError, ArchiveError
 */
export async function restoreBackupFile(
  store: Store,
  path: string,
  context: RestoreContext,
): Promise<RestoreReport> {
  return (await isZip(path))
    ? restoreArchive(store, await readFile(path), context)
    : restoreBackup(store, linesOf(readCsvFile(path)), context);
}

/**
 * Goes through such a file as a restore would, and writes nothing.
 *
 * @param limit Problems that are told at most. Default 100.
 */
export async function checkBackupFile(path: string, limit = 100): Promise<BackupFileCheck> {
  if (await isZip(path)) {
    const check = await checkArchive(await readFile(path), limit);
    return { ...check, problems: check.problems.map((problem) => ({ ...problem, line: 0 })) };
  }
  const check = await checkBackup(linesOf(readCsvFile(path)), limit);
  return { ...check, tables: [], problems: check.problems.map(asProblem) };
}

function asProblem({ code, lineNumber, message }: BackupError): BackupFileCheck['problems'][number] {
  const said = message.replace(/^Line \d+: /, '');
  return { code, file: '', row: 0, column: '', line: lineNumber, message: said };
}

/** Names may lie; the first bytes do not. */
async function isZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}
