import { type ChildProcess, spawn } from 'node:child_process';
import { link, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimPath, lockFolder } from './folder-lock.js';
import { ownIdentity } from './process-identity.js';

describe('lockFolder', () => {
  let folder = '';
  let lockFile = '';
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tagma-lock-'));
    lockFile = join(folder, 'tagma.lock');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** Another process that only lives. */
  function bystander(): number {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    children.push(child);
    return child.pid ?? 0;
  }

  const writeLock = (content: object): Promise<void> =>
    writeFile(lockFile, JSON.stringify({ ...ownIdentity(), token: 'other', ...content }));
  const age = (seconds: number): Promise<void> => {
    const then = new Date(Date.now() - seconds * 1_000);
    return utimes(lockFile, then, then);
  };

  it('is taken once and can be taken again after its release', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      name: 'StoreOpenError',
      code: 'folder-in-use',
      message: expect.stringContaining(`process ${process.pid}`) as string,
    });
    await lock.release();
    await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of ten that try at once, one gets it', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('of ten that find a lock left behind, one takes it over', async () => {
    await writeLock({ pid: 2 ** 22 + 1 });
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['tagma.lock']);
  });

  it('one takes it over, however their steps interleave', async () => {
    for (let round = 0; round < 40; round += 1) {
      await writeLock({ pid: 2 ** 22 + 1, token: `round ${String(round)}` });
      const tries = await Promise.allSettled(Array.from({ length: 6 }, () => lockFolder(folder)));
      const taken = tries.filter((attempt) => attempt.status === 'fulfilled');
      expect(taken).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['tagma.lock']);
      await taken[0]?.value.release();
    }
  });

  it('a lock is taken over when the process that was taking it over is gone too', async () => {
    await writeLock({ pid: 2 ** 22 + 1, token: 'first' });
    await link(lockFile, claimPath(lockFile, 'first'));
    const lock = await lockFolder(folder);
    expect(JSON.parse(await readFile(lockFile, 'utf8'))).toMatchObject({ pid: process.pid });
    expect(await readdir(folder)).toEqual(['tagma.lock']);
    await lock.release();
  });

  it('a lock of a process that lives is respected', async () => {
    const startedAt = await readFile(`/proc/${process.pid}/stat`, 'utf8').catch(() => null);
    if (startedAt === null) return;
    await writeLock({});
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
  });

  it('a lock is taken over when its pid belongs to a later process', async () => {
    if (ownIdentity().startedAt === null) return;
    await writeLock({ pid: bystander(), startedAt: '1' });
    const lock = await lockFolder(folder);
    expect(JSON.parse(await readFile(lockFile, 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  it('a lock from another machine is respected while it is fresh, and taken over when silent', async () => {
    await writeLock({ place: 'another machine' });
    await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
    await age(60);
    await (await lockFolder(folder)).release();
  });

  it.each(['', 'not json', '[1]', '{"pid":"x"}', 'null'])(
    'a damaged lock (%s) is taken over when silent',
    async (text) => {
      await writeFile(lockFile, text);
      await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
      await age(60);
      await (await lockFolder(folder)).release();
    },
  );

  it('does not remove a lock that has become another one', async () => {
    const lock = await lockFolder(folder);
    await writeLock({ place: 'another machine' });
    await lock.release();
    expect(await readdir(folder)).toEqual(['tagma.lock']);
  });
});
