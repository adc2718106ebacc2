import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreOpenError } from '../errors.js';
import { isFileError } from './file-error.js';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.js';

const LOCK_FILE = 'tagma.lock';
const BEAT_MS = 2_000;
/** A lock whose process cannot be looked up counts as left behind when it has not been touched for so long. */
const SILENCE_MS = 30_000;
const ATTEMPTS = 5;
/** How file systems say that they have no hard links. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Keeps every other process out of a folder until released. */
export interface FolderLock {
  release(): Promise<void>;
}

interface LockContent extends ProcessIdentity {
  /** Unlike any other lock, also of the same process. */
  readonly token: string;
}

/**
 * Takes the folder for this process. A lock left behind by a process that is gone is taken over. Rejects with
 * `StoreOpenError` `folder-in-use` when its process lives.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const own: LockContent = { ...ownIdentity(), token: randomUUID() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(path, own)) return hold(path, own);
    const found = await read(path);
    if (found === null) continue;
    if (!(await isLeftBehind(path, found))) throw inUse(folder, found.pid);
    await setAside(path, found, own.token);
  }
  throw inUse(folder, (await read(path))?.pid ?? 0);
}

/** Puts the whole file in place at once: nobody can read half of it. `false` when there is one already. */
async function create(path: string, content: LockContent): Promise<boolean> {
  const draft = `${path}.${content.token}`;
  try {
    await writeFile(draft, JSON.stringify(content), { flag: 'wx' });
    await link(draft, path);
    return true;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false;
    if (isFileError(error, ...NO_LINKS)) return await createPlain(path, content);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** For file systems without links: another process may for a moment see half of the file. */
async function createPlain(path: string, content: LockContent): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(content), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isFileError(error, 'EEXIST')) return false;
    throw error;
  }
}

async function read(path: string): Promise<LockContent | null> {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
}

/** A lock that cannot be read says nothing about its process; only its silence can be judged. */
function parse(text: string): LockContent {
  const unknown = { pid: 0, place: '', startedAt: null, token: text };
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...unknown, ...value } : unknown;
  } catch {
    return unknown;
  }
}

async function isLeftBehind(path: string, found: LockContent): Promise<boolean> {
  const running = isRunning(found);
  if (running !== 'unknown') return running === 'no';
  try {
    return Date.now() - (await stat(path)).mtimeMs > SILENCE_MS;
  } catch (error) {
    // Released in this moment: the next attempt finds out.
    if (isFileError(error, 'ENOENT')) return false;
    throw error;
  }
}

/** Moves a lock out of the way; when another process was faster and it is its new one, puts it back. */
async function setAside(path: string, stale: LockContent, token: string): Promise<void> {
  const aside = `${path}.${token}.stale`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await read(aside);
  if (moved !== null && moved.token !== stale.token)
    await link(aside, path).catch((error: unknown) => {
      if (!isFileError(error, 'EEXIST')) throw error;
    });
  await rm(aside, { force: true });
}

function hold(path: string, own: LockContent): FolderLock {
  const beat = setInterval(() => {
    const now = new Date();
    // A folder that went away is noticed by the database; the beat only shows that this process lives.
    void utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await read(path))?.token === own.token) await rm(path, { force: true });
    },
  };
}

function inUse(folder: string, pid: number): StoreOpenError {
  return new StoreOpenError(
    'folder-in-use',
    `The data folder ${folder} is in use by process ${pid}. Stop that process, or choose another folder.`,
    { folder, pid },
  );
}
