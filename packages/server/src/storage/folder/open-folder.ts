import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgliteDriver } from '../drivers/pglite-driver.js';
import type { SqlDriver } from '../drivers/driver.types.js';
import { guardRoom, hasRoom, ROOM_TO_CREATE, ROOM_TO_OPEN } from './disk-space.js';
import { diskFull, folderError } from './file-error.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { brokenFolder, holdsFiles, inspectCluster } from './inspect-cluster.js';

/** The database inside the data folder. */
const DATABASE = 'database';
/** A database being made; becomes {@link DATABASE} when it is whole. What a crash leaves here holds nothing. */
const DRAFT = 'database.new';
/** Files of ours that may be there before the database is. */
const OWN_FILES = /^(?:tagma\.lock(?:\..+)?|database\.new)$/;

/**
 * Opens the embedded database in a folder, creating both and missing parents. One process at a time. Rejects
 * with `StoreOpenError`; a folder that is not sound, or not ours, is left as it was.
 */
export async function openFolder(dataDir: string): Promise<SqlDriver> {
  const folder = resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    await refuseForeignFolder(folder);
    const lock = await lockFolder(folder);
    try {
      const driver = createPgliteDriver(await openDatabase(folder));
      return releasing(lock, guardRoom(driver, folder));
    } catch (error) {
      await lock.release();
      throw error;
    }
  } catch (error) {
    throw folderError(folder, error);
  }
}

async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await readdir(folder);
  const foreign = names.find((name) => !OWN_FILES.test(name));
  if (foreign !== undefined && !names.includes(DATABASE))
    throw brokenFolder(folder, `it holds other files, such as ${foreign}`);
}

async function openDatabase(folder: string): Promise<PGlite> {
  const database = join(folder, DATABASE);
  if (!(await holdsFiles(database))) await createDatabase(folder);
  await requireRoom(folder, ROOM_TO_OPEN);
  await inspectCluster(database);
  return start(folder, database);
}

async function createDatabase(folder: string): Promise<void> {
  await requireRoom(folder, ROOM_TO_CREATE);
  const draft = join(folder, DRAFT);
  await rm(draft, { recursive: true, force: true });
  const db = await start(folder, draft);
  await db.close();
  await rename(draft, join(folder, DATABASE));
}

async function start(folder: string, database: string): Promise<PGlite> {
  try {
    return await PGlite.create({ dataDir: database });
  } catch (error) {
    // The embedded database reports a full disk like any other broken start.
    await requireRoom(folder, ROOM_TO_OPEN);
    throw brokenFolder(folder, error instanceof Error ? error.message : String(error), error);
  }
}

async function requireRoom(folder: string, bytes: number): Promise<void> {
  if (!(await hasRoom(folder, bytes))) throw diskFull(folder);
}

/** Lets the folder go when the database is closed, also when closing fails. */
function releasing(lock: FolderLock, driver: SqlDriver): SqlDriver {
  return {
    ...driver,
    async close() {
      try {
        await driver.close();
      } finally {
        await lock.release();
      }
    },
  };
}
