import { PGlite } from '@electric-sql/pglite';
import {
  type Concept,
  createMemoryStore,
  type Rule,
  type RuleRunCounts,
  type Store,
  type WorkspaceSnapshot,
} from '@tagma/core';
import { afterEach, describe, expect, it } from 'vitest';
import { createPgliteDriver } from '../storage/drivers/pglite-driver.js';
import { migrate } from '../storage/migrate.js';
import { createSqlStore } from '../storage/sql-store.js';
import {
  addCustomers,
  startTestService,
  testRule,
  type TestService,
  testWorkspace,
} from '../testing-suites/test-service.js';

let service: TestService;
afterEach(() => service.stop());

const BOTH = testRule({
  id: 'both',
  name: 'Both',
  tagId: 'vip',
  moreTagIds: ['new'],
  expression: 'visits >= 3',
  publishedNumber: 1,
});

/** The analyst does not see the category `closed` and its tag `secret`. */
function workspaceWith(rule: Rule): WorkspaceSnapshot {
  const workspace = testWorkspace();
  const [value, vip] = workspace.concepts as readonly [Concept, Concept];
  const hidden = [
    { ...value, id: 'closed', visibleTo: ['u-admin'] },
    { ...vip, id: 'secret', parentId: 'closed' },
  ];
  return { ...workspace, concepts: [...workspace.concepts, ...hidden], rules: [...workspace.rules, rule] };
}

async function start(empty: Store, rule: Rule = BOTH): Promise<void> {
  await empty.initialize(workspaceWith(rule));
  await addCustomers(empty, 8);
  service = await startTestService({ store: empty });
}

async function database(): Promise<Store> {
  const driver = createPgliteDriver(await PGlite.create());
  await migrate(driver);
  return createSqlStore(driver);
}

async function run(id = 'both'): Promise<RuleRunCounts | null> {
  const { json } = await service.call('admin', 'POST', `/rules/${id}/run`, { body: {} });
  const { runId } = json as { readonly runId: string };
  const status = async (): Promise<{ readonly state: string; readonly counts: RuleRunCounts | null }> =>
    (await service.call('admin', 'GET', `/rule-runs/${runId}`)).json as never;
  await expect.poll(async () => (await status()).state).toBe('done');
  return (await status()).counts;
}

async function tagged(tagId: string): Promise<readonly string[]> {
  const rows = await service.store.assignments({ recordType: 'customer', tagIds: [tagId] });
  return rows.map(({ record }) => record.id).sort();
}

async function command(as: 'admin' | 'analyst', body: object) {
  return (await service.call(as, 'POST', '/commands', { body: { command: body } })).json;
}

describe.each([
  ['memory', () => Promise.resolve(createMemoryStore())],
  ['a database', database],
])('a rule with two tags in %s', (_name, open) => {
  it('gives both, changes nothing when it runs again, gives back what is missing, and takes both', async () => {
    await start(await open());
    const dry = await service.call('admin', 'POST', '/rules/both/dry-run');
    expect(dry.json).toMatchObject({ counts: { added: 8 }, added: ['c0003', 'c0004', 'c0007', 'c0008'] });
    expect(await run()).toMatchObject({
      matches: 4,
      added: 8,
      byTag: [
        { tagId: 'vip', added: 4 },
        { tagId: 'new', added: 4 },
      ],
    });
    expect([await tagged('vip'), await tagged('new')]).toEqual(
      Array(2).fill(['c0003', 'c0004', 'c0007', 'c0008']),
    );
    expect(await run()).toMatchObject({ added: 0, kept: 8, byTag: [{ kept: 4 }, { kept: 4 }] });

    // One tag of one record goes, with a hold that is lifted again: only that one comes back.
    const lost = { record: { type: 'customer', id: 'c0004' }, tagId: 'new' };
    await command('admin', { type: 'removeTag', ...lost });
    expect(await run()).toMatchObject({ added: 0, kept: 7, held: 1 });
    await command('admin', { type: 'liftHold', ...lost });
    expect(await run()).toMatchObject({
      added: 1,
      kept: 7,
      byTag: [
        { added: 0, kept: 4 },
        { added: 1, kept: 3 },
      ],
    });

    await service.store.writeRecords({
      type: 'customer',
      records: [{ id: 'c0003', data: { visits: 0 } }],
      children: {},
      onExisting: 'update',
      transactionId: 't-left',
      audit: [],
      events: [],
    });
    expect(await run()).toMatchObject({ removed: 2, kept: 6, byTag: [{ removed: 1 }, { removed: 1 }] });
    expect(await tagged('new')).toEqual(['c0004', 'c0007', 'c0008']);
  });

  it('suggests both', async () => {
    await start(await open(), { ...BOTH, mode: 'suggest' });
    expect(await run()).toMatchObject({ suggested: 8 });
    expect(await run()).toMatchObject({ suggested: 0, kept: 8 });
  });

  it('is told with all its tags, and so is the report of its run', async () => {
    await start(await open());
    const { json } = await service.call('admin', 'GET', '/workspace');
    expect((json as WorkspaceSnapshot).rules.find(({ id }) => id === 'both')).toEqual(BOTH);
    await run();
    const { text } = await service.call('admin', 'POST', '/rule-runs/query', { body: {} });
    expect(text).toContain('"byTag":[{"tagId":"vip","added":4');
  });
});

describe('a rule that gives a tag which the caller does not see, beside one that they see', () => {
  it('is as unknown as one that does not exist', async () => {
    await start(createMemoryStore(), { ...BOTH, moreTagIds: ['secret'] });
    const { text } = await service.call('analyst', 'GET', '/workspace');
    expect(text).not.toMatch(/secret|"both"/u);
    const why = await service.call('analyst', 'GET', '/rules/both/why/customer/c0001');
    expect(why.status).toBe(404);
    const patch = { type: 'updateRule', id: 'both', expectedVersion: 1, patch: { name: 'Mine' } };
    expect(await command('analyst', patch)).toMatchObject({ refusal: { code: 'unknown-rule' } });
  });

  it('is not made, neither anew nor of another rule', async () => {
    await start(createMemoryStore());
    const rule = {
      name: 'Mine',
      recordType: 'customer',
      tagId: 'vip',
      moreTagIds: ['secret'],
      expression: 'true',
    };
    const refusal = { code: 'unknown-concept', details: { id: 'secret' } };
    expect(await command('analyst', { type: 'createRule', rule })).toMatchObject({
      refusal: { ...refusal, path: '/rule/moreTagIds/0' },
    });
    const patch = { moreTagIds: ['secret'] };
    expect(
      await command('analyst', { type: 'updateRule', id: 'draft', expectedVersion: 1, patch }),
    ).toMatchObject({
      refusal: { ...refusal, path: '/patch/moreTagIds/0' },
    });
  });
});
