import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordBatch } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.js';

const batch: RecordBatch = {
  type: 'customer',
  records: [{ id: 'c1', data: { name: '安' } }],
  children: {},
  onExisting: 'replace',
  transactionId: 't1',
  audit: [],
  events: [],
};

/** Every file below a folder, but the lock and a cache that every start makes anew. */
async function contents(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !/^(?:tagma\.lock|pg_internal\.init)$/.test(entry.name),
  );
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

describe('openStore with a data folder', { timeout: 180_000 }, () => {
  let root = '';
  let sound = '';

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'tagma-folder-'));
    sound = join(root, 'with', 'missing', '父目录 and spaces');
    const store = await openStore({ dataDir: sound });
    await store.writeRecords(batch);
    await store.close();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('creates missing parents, keeps the data, and leaves no lock behind', async () => {
    expect(await readdir(sound)).toEqual(['database']);
    const store = await openStore({ dataDir: sound });
    expect(store.kind).toBe('pglite');
    expect((await store.record({ type: 'customer', id: 'c1' }))?.data).toEqual({ name: '安' });
    await store.close();
  });

  it('refuses a second opening and goes on with the first', async () => {
    const store = await openStore({ dataDir: sound });
    const second = openStore({ dataDir: join(sound, '..', '父目录 and spaces') });
    await expect(second).rejects.toMatchObject({ name: 'StoreOpenError', code: 'folder-in-use' });
    expect(await store.countRecords('customer')).toBe(1);
    await store.close();
  });

  it('starts over when the first creation was interrupted', async () => {
    const folder = join(root, 'interrupted');
    await mkdir(join(folder, 'database.new', 'base'), { recursive: true });
    await writeFile(join(folder, 'database.new', 'PG_VERSION'), '18\n');
    const store = await openStore({ dataDir: folder });
    expect(await store.countRecords('customer')).toBe(0);
    await store.close();
    expect(await readdir(folder)).toEqual(['database']);
  });

  const damages: readonly (readonly [string, (database: string) => Promise<unknown>])[] = [
    ['another version', (database) => writeFile(join(database, 'PG_VERSION'), '9.6\n')],
    ['no version', (database) => rm(join(database, 'PG_VERSION'))],
    ['no control file', (database) => rm(join(database, 'global', 'pg_control'))],
    ['half a control file', (database) => truncate(join(database, 'global', 'pg_control'), 100)],
    [
      'an empty control file',
      (database) => writeFile(join(database, 'global', 'pg_control'), Buffer.alloc(8_192)),
    ],
    ['no tables', (database) => rm(join(database, 'base'), { recursive: true })],
  ];
  it.each(damages)('refuses a folder with %s and deletes nothing', async (name, damage) => {
    const folder = join(root, name);
    await cp(sound, folder, { recursive: true });
    await damage(join(folder, 'database'));
    const before = await contents(folder);
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({
      name: 'StoreOpenError',
      code: 'folder-broken',
      message: expect.stringContaining(folder) as string,
    });
    expect(await contents(folder)).toEqual(expect.arrayContaining([...before]));
    expect(await readdir(folder)).toEqual(['database']);
  });

  it('refuses a folder with files of somebody else', async () => {
    const folder = join(root, 'documents');
    await mkdir(folder);
    await writeFile(join(folder, 'thesis.txt'), 'mine');
    await expect(openStore({ dataDir: folder })).rejects.toMatchObject({
      code: 'folder-broken',
      message: expect.stringContaining('thesis.txt') as string,
    });
    expect(await readdir(folder)).toEqual(['thesis.txt']);
    expect(await readFile(join(folder, 'thesis.txt'), 'utf8')).toBe('mine');
  });

  it('refuses a file in the place of the folder, or of one of its parents', async () => {
    const file = join(root, 'file');
    await writeFile(file, 'mine');
    for (const dataDir of [file, join(file, 'below')])
      await expect(openStore({ dataDir })).rejects.toMatchObject({
        code: 'folder-not-writable',
        message: expect.stringContaining('is a file') as string,
      });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });
});
