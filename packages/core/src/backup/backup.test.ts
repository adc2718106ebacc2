import { beforeAll, describe, expect, it } from 'vitest';
import { customer, START } from '../../test/fixture.js';
import { numberedShop, type NumberedShop } from '../../test/numbered-shop.js';
import { verifyAuditChain } from '../audit/audit-chain.js';
import { createMemoryStore } from '../store/memory-store.js';
import type { Store } from '../store/store.types.js';
import { BackupError } from './backup.types.js';
import { checkBackup } from './check-backup.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of writeBackup(store, START)) lines.push(JSON.stringify(line));
  return lines;
}

function restored(lines: readonly string[], store = createMemoryStore()): Promise<unknown> {
  let ids = 0;
  return restoreBackup(store, lines, { now: START, newId: () => `restore-${(ids += 1)}` });
}

async function failure(lines: readonly string[], store?: Store): Promise<BackupError> {
  const error = await restored(lines, store).catch((reason: unknown) => reason);
  if (error instanceof BackupError) return error;
  throw new Error('The restore did not fail as it should.', { cause: error });
}

/** Something of every kind that the stores of other tests hold. */
async function usedShop(): Promise<NumberedShop> {
  const shop = await numberedShop();
  const { store, done } = shop;
  await store.writeRecords({
    type: 'customer',
    records: [{ id: '高 "价值"\n', data: { name: '<b>', __proto__: null } }],
    children: {
      orders: [
        { id: 'o1', parentId: 'c1', data: { amount: 1.5 } },
        { id: 'orphan', parentId: 'nobody', data: {} },
      ],
      visits: [{ id: 'v', parentId: null, data: { deep: [[{ a: null }]] } }],
    },
    onExisting: 'skip',
    transactionId: 'more',
    audit: [],
    events: [],
  });
  await done({
    type: 'assignTag',
    record: customer('c1'),
    tagId: 'vip',
    expiresAt: '2027-01-01T00:00:00.000Z',
  });
  await done({ type: 'assignTag', record: customer('c2'), tagId: 'plain' });
  await done({ type: 'removeTag', record: customer('c2'), tagId: 'plain' });
  await done({ type: 'issueCodes', patternId: 'classic', recordIds: ['c1', 'c2', 'c3'] });
  await done({ type: 'publishTaxonomy', name: 'First' });
  await done({
    type: 'proposeChange',
    command: { type: 'archiveConcepts', ids: ['cn'] },
    reason: 'nobody uses it',
  });
  return shop;
}

describe('a backup', () => {
  let shop: NumberedShop;
  let lines: readonly string[];
  beforeAll(async () => {
    shop = await usedShop();
    lines = await linesOf(shop.store);
  });

  it('restores everything: backed up again, it is the same line by line', async () => {
    const store = createMemoryStore();
    const report = await restored(lines, store);
    expect(await linesOf(store)).toEqual(lines);
    expect(report).toMatchObject({ records: 5, childRows: 3 });
    const audit = await store.audit({ limit: 500 });
    expect(verifyAuditChain([...audit.items].reverse())).toEqual({ ok: true });
    const [code] = (await store.entities('codeAssignment', { recordType: 'customer', recordIds: ['c1'] }))
      .items;
    expect(code?.code).toBe('C3-001');
  });

  it('says when something was written meanwhile', async () => {
    const { store } = await usedShop();
    const footers: unknown[] = [];
    for await (const line of writeBackup(store, START)) {
      if (line.line === 'header')
        await store.commit({
          ...{ id: 'late', at: START, actorId: 'x', label: 'x', changes: [], audit: [] },
          events: [{ type: 'rule.ran', transactionId: 'late', at: START }],
        });
      if (line.line === 'footer') footers.push(line.changedMeanwhile);
    }
    expect(footers).toEqual([true]);
  });

  it('is refused when it was cut off, or lines are missing', async () => {
    expect((await failure(lines.slice(0, -1))).code).toBe('cut-off');
    expect((await failure(lines.filter((_line, at) => at !== 5))).code).toBe('cut-off');
    expect((await failure([])).code).toBe('cut-off');
  });

  it('is refused with the number of the line that is wrong', async () => {
    const replaced = (at: number, text: string): string[] => lines.map((line, n) => (n === at ? text : line));
    expect(await failure(replaced(2, '{"line":'))).toMatchObject({ code: 'not-json', lineNumber: 3 });
    expect(
      await failure(replaced(3, '{"line":"entity","kind":"spell","key":"a","entity":{"version":1}}')),
    ).toMatchObject({
      code: 'malformed',
      lineNumber: 4,
    });
    expect(await failure(replaced(0, '{"line":"header","version":99,"at":""}'))).toMatchObject({
      code: 'unsupported-version',
      lineNumber: 1,
    });
    expect(await failure([...lines, lines[1] ?? ''])).toMatchObject({ code: 'malformed' });
  });

  it('is refused when somebody changed the history', async () => {
    const at = lines.findIndex((line) => line.includes('"tag.assigned"'));
    const forged = lines.map((line, n) => (n === at ? line.replace('"tag.assigned"', '"tag.forged"') : line));
    expect((await failure(forged)).code).toBe('wrong-history');
  });

  it('is refused when settings, taxonomy or rules are of another form', async () => {
    const broken = lines.map((line) =>
      line.includes('"kind":"concept","key":"vip"') ? line.replace('"aliases":[]', '"aliases":"none"') : line,
    );
    expect(broken).not.toEqual(lines);
    expect((await failure(broken)).code).toBe('invalid-workspace');
  });

  it('brings back what today’s rules would refuse: nothing is lost', async () => {
    const ownerless = lines.map((line) =>
      line.includes('"kind":"concept","key":"vip"') ? line.replace('"ownerId":"root",', '') : line,
    );
    expect(ownerless).not.toEqual(lines);
    const store = createMemoryStore();
    await restored(ownerless, store);
    expect(await linesOf(store)).toEqual(ownerless);
  });

  it('is refused by a store that is in use', async () => {
    const store = createMemoryStore();
    await restored(lines, store);
    expect((await failure(lines, store)).code).toBe('not-empty');
    expect(await linesOf(store)).toEqual(lines);
  });

  it('can be checked without a store: all that is wrong, each with its line', async () => {
    expect(await checkBackup(lines)).toMatchObject({
      ok: true,
      problems: [],
      report: await restored(lines),
    });
    const history = lines.findIndex((line) => line.includes('"tag.assigned"'));
    const broken = [...lines];
    broken[1] = '{"line":';
    broken[history] = (broken[history] ?? '').replace('"tag.assigned"', '"tag.forged"');
    broken.splice(5, 0, broken[4] ?? '');
    const check = await checkBackup(broken);
    expect(check.ok).toBe(false);
    expect(check.problems.map(({ code, lineNumber }) => [code, lineNumber])).toEqual([
      ['not-json', 2],
      ['conflict', 6],
      ['wrong-history', history + 2],
      ['malformed', 0],
    ]);
    expect((await checkBackup(lines.slice(0, -1))).problems.map(({ code }) => code)).toEqual(['cut-off']);
    expect(
      await checkBackup(
        lines.map(() => '{'),
        3,
      ),
    ).toMatchObject({ problemCount: lines.length + 2 });
  });
});
