import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreOpenError } from '../errors.js';
import { isFileError } from './file-error.js';

/** The PostgreSQL version whose files the embedded database reads. */
const FILE_VERSION = '18';
const CONTROL_FILE_BYTES = 8_192;
/** Without one of these the data is not whole. */
const FOLDERS = ['base', 'global', 'pg_wal', 'pg_xact'];

/** Refuses a database folder that is visibly not sound, before anything in it can be touched. */
export async function inspectCluster(folder: string): Promise<void> {
  const version = (await readIfThere(join(folder, 'PG_VERSION')))?.trim();
  if (version === undefined) throw brokenFolder(folder, 'PG_VERSION is missing');
  if (version !== FILE_VERSION) throw brokenFolder(folder, `PG_VERSION is ${version.slice(0, 20)}`);
  const names = new Set(await readdir(folder));
  const missing = FOLDERS.find((name) => !names.has(name));
  if (missing !== undefined) throw brokenFolder(folder, `${missing} is missing`);
  const control = await stat(join(folder, 'global', 'pg_control')).catch(() => null);
  if (control?.size !== CONTROL_FILE_BYTES) throw brokenFolder(folder, 'global/pg_control is damaged');
}

/** Whether the folder exists and holds anything. */
export async function holdsFiles(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length > 0;
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return false;
    throw error;
  }
}

/** The refusal for a folder with a database that cannot be read. */
export function brokenFolder(folder: string, what: string, cause?: unknown): StoreOpenError {
  return new StoreOpenError(
    'folder-broken',
    `The data folder ${folder} does not hold a sound database (${what}). Nothing was changed. Restore it from a backup, or choose another folder.`,
    { folder, what },
    { cause },
  );
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isFileError(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}
