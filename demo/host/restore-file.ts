import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { restoreBackup, type Store } from '@tagma/core';

/**
 * Fills an empty database from a backup, gzipped or not.
 *
 * @throws BackupError
 */
export async function restoreFile(store: Store, path: string, print: (line: string) => void): Promise<void> {
  print(`Restoring ${path} …`);
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // The stream and what reads it fail apart; whoever waits hears of the first.
  const failed = new Promise<never>((_resolve, reject) => {
    for (const stream of [file, input]) stream.on('error', reject);
  });
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const context = { now: new Date().toISOString(), newId: () => crypto.randomUUID() };
  const report = await Promise.race([restoreBackup(store, lines, context), failed]);
  print(`${report.records.toLocaleString('en')} records are back, with everything about them.`);
}
