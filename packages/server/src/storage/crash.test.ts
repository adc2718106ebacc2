import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { verifyAuditChain } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from './open-store.js';

const CHANGES = 5;
const STORAGE = new URL('./index.ts', import.meta.url);

/**
 * Commits as fast as it can, several at once, and prints the id of each commit after it was acknowledged.
 * Each commit changes five assignments.
 */
const WRITER = `
import { openStore } from ${JSON.stringify(STORAGE.href)};
const [folder, run] = process.argv.slice(1);
const store = await openStore({ dataDir: folder });
const at = '2026-11-22T08:00:00.000Z';
const change = (id, n) => {
  const record = { type: 'customer', id };
  const tagId = 'tag-' + n;
  const after = { record, tagId, version: 1, grounds: [], state: 'active', assignedAt: at, expiresAt: null };
  return { kind: 'assignment', key: JSON.stringify(['customer', id, tagId]), before: null, after };
};
const draft = (id) => ({
  at, actorId: 'ann', actorName: 'Ann', action: 'tag.assigned', target: { kind: 'concept', id },
  before: null, after: null, reason: null, transactionId: id,
});
let next = 0;
const write = async () => {
  for (;;) {
    const id = run + '-' + next++;
    const changes = [0, 1, 2, 3, 4].map((n) => change(id, n));
    const events = [{ type: 'tag.added', id, transactionId: id, at }];
    await store.commit({ id, at, actorId: 'ann', label: 'assignTag', changes, audit: [draft(id)], events });
    process.stdout.write(id + '\\n');
  }
};
process.stdout.write('ready\\n');
await Promise.all([write(), write(), write(), write()]);
`;

const children = new Set<ChildProcess>();

/** Runs the writer until it has acknowledged so many commits, then kills it at once. */
async function writeAndKill(folder: string, run: string, commits: number): Promise<readonly string[]> {
  const args = [
    '--import',
    'tsx',
    '--conditions=tagma-source',
    '--input-type=module',
    '-e',
    WRITER,
    '--',
    folder,
    run,
  ];
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const acknowledged: string[] = [];
  // Read to the end: what was acknowledged before the kill counts, even when it arrives after it.
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'ready') acknowledged.push(line);
    if (acknowledged.length === commits) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('a process killed in the middle of writing', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tagma-crash-'));
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('loses no acknowledged commit, leaves no half one, and its lock is taken over', async () => {
    const acknowledged = [
      ...(await writeAndKill(folder, 'a', 40)),
      ...(await writeAndKill(folder, 'b', 7)),
      ...(await writeAndKill(folder, 'c', 1)),
    ];
    expect(acknowledged.length).toBeGreaterThanOrEqual(48);

    const store = await openStore({ dataDir: folder });
    const events = await store.events(0, 100_000);
    const committed = events.map(({ id }) => id ?? '');
    expect(acknowledged.filter((id) => !committed.includes(id))).toEqual([]);
    expect(events.map(({ seq }) => seq)).toEqual(committed.map((_id, index) => index + 1));
    const rows = await store.assignments({ recordType: 'customer' });
    expect(rows).toHaveLength(committed.length * CHANGES);
    for (const id of committed) expect((await store.transaction(id))?.changes).toHaveLength(CHANGES);
    const { items } = await store.audit({ limit: 500 });
    expect(items).toHaveLength(committed.length);
    expect(verifyAuditChain([...items].reverse())).toEqual({ ok: true });
    await store.close();
  }, 300_000);
});
