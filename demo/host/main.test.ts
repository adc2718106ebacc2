import { spawnSync } from 'node:child_process';
import { openStore } from '@tagma/server';
import { cpSync, existsSync, mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleHost } from '../../scripts/lib/bundle-host.mjs';
import type { HostOptions } from './host-options.js';
import {
  makeFolder,
  occupyPort,
  optionsIn,
  startHost,
  type HostProcess,
  type TestFolder,
} from './test-host.js';

// A database is made and whole processes are started; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** An empty database to copy: making one takes longer than everything else here. */
let template: TestFolder;
let program = '';
beforeAll(async () => {
  program = await bundleHost();
  template = makeFolder();
  await (await openStore({ dataDir: join(template.path, 'data') })).close();
});
afterAll(() => template.remove());

let folder: TestFolder;
let running: HostProcess[] = [];
beforeEach(() => {
  folder = makeFolder();
});
afterEach(async () => {
  for (const host of running) host.child.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  folder.remove();
});

/** Puts the empty database in place. */
function withDatabase(): void {
  cpSync(join(template.path, 'data'), join(folder.path, 'data'), { recursive: true });
}

function start(more: Partial<HostOptions> = {}): HostProcess {
  const host = startHost(program, optionsIn(folder, more));
  running.push(host);
  return host;
}

async function stop(host: HostProcess): Promise<number | null> {
  host.child.kill('SIGINT');
  return host.ended;
}

async function signIn(
  url: string,
  role = 'admin',
): Promise<(path: string, body?: unknown) => Promise<unknown>> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/demo/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ role }),
  });
  const { token } = (await answer.json()) as { token: string };
  return async (path, body) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const result = await fetch(`${url}/api${path}`, {
      ...init,
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    return result.json();
  };
}

/** It ended by itself, with one message and without a stack trace. */
async function refused(host: HostProcess, message: RegExp): Promise<void> {
  expect(await host.ended).toBe(1);
  expect(host.output()).toMatch(message);
  expect(host.output()).not.toMatch(/^\s+at /m);
  expect(host.output()).not.toContain('Tagma is ready');
}

describe('a first start', () => {
  it('begins without customers, and runs the rules once there are some', async () => {
    withDatabase();
    const empty = start({ seed: null });
    const ask = await signIn(await empty.ready);
    expect(empty.output()).toContain('no customers yet');
    expect(empty.output()).not.toContain('Running the rules');
    expect(await ask('/record-counts/customer')).toEqual({ count: 0 });
    const { rules } = (await ask('/workspace')) as { rules: readonly unknown[] };
    expect(rules.length).toBeGreaterThan(0);
    await stop(empty);
    const file = folder.write('customers.csv', 'id,name\nc1,Ann\n');
    const filled = start({ seed: null, customers: file });
    await filled.ready;
    expect(filled.output()).toContain('Running the rules');
  });

  it('fills the database, runs the rules, says one address, and a second start keeps everything', async () => {
    const first = start();
    const url = await first.ready;
    expect(first.output().match(/http:\/\//g)).toHaveLength(1);
    expect(first.output()).toContain('Making up 40 customers with 300 orders');
    expect(await (await fetch(url)).text()).toContain('Tagma CRM');
    const call = await signIn(url);
    expect(await call('/record-counts/customer')).toEqual({ count: 40 });
    const tagged = (await call('/assignments/query', { recordType: 'customer' })) as unknown[];
    expect(tagged.length).toBeGreaterThan(0);
    const record = { type: 'customer', id: 'C000001' };
    const command = { type: 'assignTag', record, tagId: 'tag-vip' };
    expect(await call('/commands', { command })).toMatchObject({ ok: true });
    expect(await stop(first)).toBe(0);

    const second = start();
    const again = await signIn(await second.ready);
    expect(second.output()).not.toContain('Making up');
    expect(second.output()).not.toContain('Running the rules');
    expect(await again('/record-counts/customer')).toEqual({ count: 40 });
    expect(
      await again('/assignments/query', {
        recordType: 'customer',
        tagIds: ['tag-vip'],
        recordIds: ['C000001'],
      }),
    ).toMatchObject([{ state: 'active' }]);
    expect(await stop(second)).toBe(0);
  });

  it('imports a file instead, and prints what was wrong with it', async () => {
    withDatabase();
    const customers = folder.write(
      'my.csv',
      'CustomerID,客户名称,Frequency\n1,李雷,3\n2,韩梅梅,many\n3,Jim,5\n4,Lucy,6\n5,Lily,7\n',
    );
    const orders = folder.write('orders.csv', 'OrderNo,CustomerID,Amount\nA,1,10\nB,,20\nC,9,30\n');
    const host = start({ customers, orders });
    const call = await signIn(await host.ready);
    expect(host.output()).toContain('my.csv: 4 of 5 rows imported, 1 refused.');
    expect(host.output()).toContain('Line 3, column “Frequency”: “many” is not a number');
    expect(host.output()).toContain(
      'Orders: 1 belong to a customer, 1 name none, 1 name one that is not known yet.',
    );
    expect(await call('/record-counts/customer')).toEqual({ count: 4 });
    expect(await call('/records/customer/1')).toMatchObject({ data: { name: '李雷', Frequency: 3 } });
    const rule = { recordType: 'customer', expression: 'Frequency >= 5' };
    expect(await call('/rules/test', rule)).toMatchObject({ counts: { matches: 3, errors: 0 } });
  });
});

describe('a start that cannot succeed', () => {
  it('ends when the port is taken, before anything is stored', async () => {
    const { port, close } = await occupyPort();
    await refused(start({ port }), new RegExp(`Port ${port} is in use.*--port ${port + 1}`));
    expect(existsSync(join(folder.path, 'data'))).toBe(false);
    close();
  });

  it('ends when another process has the data folder', async () => {
    withDatabase();
    const first = start();
    await first.ready;
    await refused(start(), /in use|another process/i);
    expect(await stop(first)).toBe(0);
  });

  it('ends when the data folder is a file', async () => {
    folder.write('data', 'no folder');
    await refused(start(), /data/);
  });

  it('ends when the data folder holds something else, and touches nothing', async () => {
    folder.write('data/holiday.txt', 'photos');
    await refused(start(), /data/);
    expect(readdirSync(join(folder.path, 'data'))).toEqual(['holiday.txt']);
  });

  it('ends when the database is damaged', async () => {
    withDatabase();
    truncateSync(join(folder.path, 'data/database/global/pg_control'), 10);
    await refused(start(), /data/);
  });

  it('ends when nothing of a file can be imported', async () => {
    withDatabase();
    const customers = folder.write('bad.csv', 'CustomerID,n\n"1,2\n');
    await refused(
      start({ customers }),
      /Line 2: A quote is opened and never closed[\s\S]*Nothing could be imported/,
    );
  });

  it.each([
    ['', /bad\.csv is empty/],
    ['PK\u0003\u0004\u0000\u0000', /bad\.csv is not a CSV file/],
  ])('ends when a file is no CSV (%#)', async (content, message) => {
    await refused(start({ customers: folder.write('bad.csv', content) }), message);
  });

  it('ends when the database server does not answer', async () => {
    const { port, close } = await occupyPort();
    close();
    await refused(
      start({ databaseUrl: `postgres://nobody@127.0.0.1:${port}/none` }),
      /127\.0\.0\.1|connect/i,
    );
  });

  it('ends when the disk is full', async (context) => {
    const data = join(folder.path, 'small');
    mkdirSync(data);
    // Only root may mount; elsewhere the same error is tested in the store.
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', data]).status === 0;
    if (!mounted) return context.skip();
    try {
      await refused(start({ dataDir: join(data, 'data') }), /disk.*full|full.*disk|space/i);
    } finally {
      spawnSync('umount', [data]);
    }
  });
});

describe('the end', () => {
  it('comes when the process that started it is gone', async () => {
    withDatabase();
    const host = start();
    await host.ready;
    host.child.disconnect();
    expect(await host.ended).toBe(0);
  });
});
