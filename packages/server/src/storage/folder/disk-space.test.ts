import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import type { SqlDriver } from '../drivers/driver.types.js';
import { guardRoom, hasRoom } from './disk-space.js';

const disk = vi.hoisted(() => ({ free: 0 }));
vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const statfs = (async () => ({ bavail: disk.free, bsize: 1 })) as unknown as typeof real.statfs;
  return { ...real, statfs };
});

/** A driver that counts what reaches it. */
function counting(): { readonly driver: SqlDriver; readonly statements: string[] } {
  const statements: string[] = [];
  const session = {
    query: async (sql: string) => {
      statements.push(sql);
      return [];
    },
    exec: async () => undefined,
  };
  const driver: SqlDriver = {
    kind: 'pglite',
    ...session,
    transaction: (work) => work(session),
    listen: async () => undefined,
    close: async () => undefined,
  };
  return { driver, statements };
}

const full = { name: 'StoreError', code: 'disk-full' };

describe('guardRoom', () => {
  it('lets writes through while there is room', async () => {
    const { driver, statements } = counting();
    disk.free = 1e9;
    await guardRoom(driver, tmpdir()).transaction((session) => session.query('INSERT'));
    expect(statements).toEqual(['INSERT']);
  });

  it('refuses a write before it begins, and lets reads through', async () => {
    const { driver, statements } = counting();
    disk.free = 1e6;
    const guarded = guardRoom(driver, tmpdir());
    await expect(guarded.transaction((session) => session.query('INSERT'))).rejects.toMatchObject(full);
    await guarded.query('SELECT');
    expect(statements).toEqual(['SELECT']);
  });

  it('stops a large write when the disk fills up on the way', async () => {
    const { driver, statements } = counting();
    disk.free = 1e9;
    const write = guardRoom(driver, tmpdir()).transaction(async (session) => {
      await session.query('first', ['x'.repeat(1e6)]);
      disk.free = 1e6;
      await session.query('second', ['x'.repeat(1e6)]);
    });
    await expect(write).rejects.toMatchObject(full);
    expect(statements).toEqual(['first']);
  });

  it('counts what this user may use', async () => {
    disk.free = 10;
    expect([await hasRoom(tmpdir(), 10), await hasRoom(tmpdir(), 11)]).toEqual([true, false]);
  });
});
