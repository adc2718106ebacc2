import { StoreError } from '@tagma/server';
import { statfs } from 'node:fs/promises';
import type { HostOptions } from './host-options.js';
import { StartError } from './start-error.js';

/** With less room than this the embedded database fails in ways that do not name the cause. */
const FULL_BELOW_BYTES = 20_000_000;

/**
 * What to tell about a start that failed: a full disk when that is behind it, else the error itself.
 *
 * @param failures what the service reported meanwhile
 */
export async function trueReason(
  error: unknown,
  failures: readonly unknown[],
  options: Pick<HostOptions, 'dataDir' | 'databaseUrl'>,
): Promise<unknown> {
  const full = [error, ...failures].find(
    (failure) => failure instanceof StoreError && failure.code === 'disk-full',
  );
  if (full !== undefined) return full;
  if (options.databaseUrl !== null) return error;
  const disk = await statfs(options.dataDir).catch(() => null);
  if (disk === null || disk.bavail * disk.bsize >= FULL_BELOW_BYTES) return error;
  return new StartError(
    `The disk of the data folder ${options.dataDir} is full. Free some space and start again.`,
  );
}
