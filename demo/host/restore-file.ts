import type { Store } from '@tagma/core';
import { restoreBackupFile } from '@tagma/server';

/**
 * Fills an empty database from a backup: an archive of CSV tables, or lines of JSON, gzipped or not.
 *
 * @throws BackupError, ArchiveError
 */
export async function restoreFile(store: Store, path: string, print: (line: string) => void): Promise<void> {
  print(`Restoring ${path} …`);
  const context = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
  const report = await restoreBackupFile(store, path, context);
  print(`${report.records.toLocaleString('en')} records are back, with everything about them.`);
}
