import { statfs } from 'node:fs/promises';
import type { SqlDriver, SqlParam, SqlSession } from '../drivers/driver.types.js';
import { StoreError } from '../errors.js';

/** An empty database takes 42 MB and its log up to 32 MB; the first writes need some room. */
export const ROOM_TO_CREATE = 150_000_000;
/** Recovery after a crash writes, too. */
export const ROOM_TO_OPEN = 40_000_000;
/** A statement of 4 MB may grow tables, indexes and the log by several times its size. */
const ROOM_TO_WRITE = 60_000_000;
/** Smaller statements fit into what the check at the beginning left. */
const LARGE_PARAM = 100_000;

/** Whether the disk of the folder has so many bytes left for this user. */
export async function hasRoom(folder: string, bytes: number): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= bytes;
}

/**
 * Refuses writes with `disk-full` while some room is left: the embedded database does not survive a disk that
 * becomes full under it, but spins for ever.
 */
export function guardRoom(driver: SqlDriver, folder: string): SqlDriver {
  async function requireRoom(): Promise<void> {
    if (await hasRoom(folder, ROOM_TO_WRITE)) return;
    throw new StoreError(
      'disk-full',
      `The disk of the data folder ${folder} is full. Nothing was written. Free some space and try again.`,
    );
  }

  const guarded = (session: SqlSession): SqlSession => ({
    ...session,
    async query<Row>(sql: string, params: readonly SqlParam[] = []) {
      if (params.some(isLarge)) await requireRoom();
      return session.query<Row>(sql, params);
    },
  });

  return {
    ...driver,
    async transaction(work) {
      await requireRoom();
      return driver.transaction((session) => work(guarded(session)));
    },
  };
}

function isLarge(param: SqlParam): boolean {
  return typeof param === 'string' && param.length > LARGE_PARAM;
}
