import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './install.mjs';
import { readStartOptions } from './start-options.mjs';

let folder;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagma-options-'));
  writeFileSync(join(folder, 'my.csv'), 'id\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (...args) => readStartOptions(args, { INIT_CWD: folder });

describe('readStartOptions', () => {
  it('has defaults for everything', () => {
    expect(read().host).toMatchObject({
      port: 5180,
      host: '127.0.0.1',
      dataDir: join(ROOT, '.tagma'),
      databaseUrl: null,
      customers: null,
      orders: null,
      seed: { customers: 10_000, orders: 80_000 },
    });
  });

  it('begins without customers where that is wished', () => {
    expect(read('--empty').host.seed).toBeNull();
    expect(() => read('--empty', '--customers', 'my.csv')).toThrow(
      '--empty and --customers cannot go together',
    );
  });

  it('takes paths from where the person stands', () => {
    const { host } = read('--customers', 'my.csv', '--data', 'mine', '--port', '0');
    expect(host).toMatchObject({ customers: join(folder, 'my.csv'), dataDir: join(folder, 'mine'), port: 0 });
  });

  it('uses DATABASE_URL unless a folder is named', () => {
    const env = { DATABASE_URL: 'postgres://x' };
    expect(readStartOptions([], env).host.databaseUrl).toBe('postgres://x');
    expect(readStartOptions(['--data', 'd'], env).host.databaseUrl).toBeNull();
    expect(readStartOptions(['--database-url', 'postgres://y'], env).host.databaseUrl).toBe('postgres://y');
  });

  it('opens no browser where nobody sits in front of it', () => {
    expect(readStartOptions(['--open'], {}).open).toBe(true);
    expect(readStartOptions(['--no-open'], {}).open).toBe(false);
    expect(readStartOptions([], { CI: '1' }).open).toBe(false);
  });

  it.each([
    [['--port', 'x'], '--port must be a number from 0 to 65535, not x.'],
    [['--port', '70000'], '--port must be a number'],
    [['--port', '-1'], '--port'],
    [['--customers', 'none.csv'], 'The file of --customers does not exist'],
    [['--orders', '.'], 'The path of --orders is not a file'],
    [['--colour', 'red'], 'Usage: npm start'],
    [['more'], 'Usage: npm start'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });
});
