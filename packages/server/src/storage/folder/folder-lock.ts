import { createHash, randomUUID } from 'node:crypto';
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
  const holder = await take(path, own);
  if (holder !== null) throw inUse(folder, holder.pid);
  return hold(path, own);
}

/** Puts the lock in place: `null`, or the holder that keeps it from being put there. */
async function take(path: string, own: LockContent): Promise<ProcessIdentity | null> {
  let found: LockContent | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(path, own)) return null;
    found = await read(path);
    if (found === null) continue;
    if (!(await isLeftBehind(path, found))) return found;
    const rival = await takeOver(path, found, own);
    if (rival !== 'gone') return rival;
  }
  return found ?? { ...own, pid: 0 };
}

/**
 * Replaces a lock that was left behind. Only who holds the claim on it, a lock of its own, may do so, and only after
 * looking again whether it is still that one: moving it aside first would leave a moment without any lock, in which two
 * can take the folder.
 */
async function takeOver(
  path: string,
  stale: LockContent,
  own: LockContent,
): Promise<ProcessIdentity | null | 'gone'> {
  const claim = claimPath(path, stale.token);
  const rival = await take(claim, own);
  if (rival !== null) return rival;
  if ((await read(path))?.token !== stale.token) {
    await rm(claim, { force: true });
    return 'gone';
  }
  await rename(claim, path);
  return null;
}

/** Where the claim on a lock that was left behind stands: one name for each, also for a claim whose process was killed. */
export function claimPath(path: string, staleToken: string): string {
  return `${path}.${createHash('sha256').update(staleToken).digest('hex').slice(0, 16)}`;
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
