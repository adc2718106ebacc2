import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  TEST_ACTORS,
  TEST_TIME,
  testWorkspace,
  type TestService,
} from '../testing-suites/test-service.js';
import { createMemoryStore, execute, type OwnerMove, type WorkspaceSettings } from '@tagma/core';
import type { OwnershipReport } from './ownership-report.js';
import { verifyAudit } from '../audit/verify-audit.js';

let service: TestService;
beforeEach(() => open());
afterEach(() => service.stop());

async function open(change = (settings: WorkspaceSettings): WorkspaceSettings => settings): Promise<void> {
  const store = createMemoryStore();
  const workspace = testWorkspace();
  const roles = workspace.settings.roles.map((role) =>
    role.id === 'admin'
      ? { ...role, allow: [...role.allow, 'ownership.edit', 'record.edit', 'export'] as const }
      : role,
  );
  await store.initialize({ ...workspace, settings: change({ ...workspace.settings, roles }) });
  await addCustomers(store, 4);
  service = await startTestService({ store });
}

const ref = (id: string) => ({ type: 'customer', id });
const addOwner = (id: string, rep: string) =>
  service.store.writeRecords({
    ...{ type: 'customer', records: [{ id, data: { rep } }], children: {}, onExisting: 'update' },
    ...{ transactionId: `owner-${id}`, audit: [], events: [] },
  });

async function send(command: object, as: 'admin' | 'agent' = 'admin') {
  return service.call(as, 'POST', '/commands', { body: { command } });
}
const territory = (id: string, condition: string, ownerId: string, priority = 0) =>
  send({
    type: 'createTerritory',
    id,
    territory: { name: { en: id }, recordType: 'customer', condition, ownerId, priority },
  });

describe('territories', () => {
  it('propose owners; conflicts and the ownerless are listed', async () => {
    await territory('often', 'visits >= 3', 'wang');
    await territory('very-often', 'visits >= 4', 'li');
    const body = { recordType: 'customer' };
    expect((await service.call('agent', 'POST', '/ownership/report', { body })).status).toBe(403);
    const { json } = await service.call('admin', 'POST', '/ownership/report', { body });
    const record = (id: string) => ({ type: 'customer', id });
    expect(json).toEqual({
      records: 4,
      one: 1,
      conflict: 1,
      none: 2,
      errors: 0,
      differing: 0,
      moves: [],
      listed: [
        { record: record('c0001'), result: 'none', ownerIds: [], territoryIds: [] },
        { record: record('c0002'), result: 'none', ownerIds: [], territoryIds: [] },
        {
          record: record('c0004'),
          result: 'conflict',
          ownerIds: ['li', 'wang'],
          territoryIds: ['often', 'very-often'],
        },
      ],
    });
    const update = { type: 'updateTerritory', id: 'very-often', expectedVersion: 1, patch: { priority: 1 } };
    expect((await send(update)).status).toBe(200);
    expect((await service.call('agent', 'GET', '/ownership/customer/c0004')).json).toEqual({
      record: record('c0004'),
      result: 'one',
      ownerIds: ['li'],
      territoryIds: ['very-often'],
    });
  });

  it('are refused with a condition that does not compile, and to those who may not', async () => {
    expect((await territory('broken', 'visits >', 'wang')).json).toMatchObject({
      refusal: { code: 'rule-does-not-compile', path: '/territory/condition' },
    });
    expect((await send({ type: 'reassignOwner', fromId: 'a', toId: 'b' }, 'agent')).status).toBe(403);
  });
});

describe('records', () => {
  it('go to whom territories propose, within reach and while nobody was faster, and back', async () => {
    await service.stop();
    await open((settings) => ({
      ...settings,
      recordTypes: settings.recordTypes.map((type) => ({ ...type, ownerField: 'rep' })),
      roles: [
        ...settings.roles,
        {
          id: 'no-such-role',
          allow: ['record.read', 'record.edit', 'ownership.edit'],
          scopes: { 'record.edit': 'own' },
        },
      ],
    }));
    await territory('often', 'visits >= 3', 'li');
    await addOwner('c0003', TEST_ACTORS.stranger.id);
    const ask = { recordType: 'customer', moves: 10 };
    const report = async () =>
      (await service.call('admin', 'POST', '/ownership/report', { body: ask })).json as OwnershipReport;
    const { moves, differing } = await report();
    expect([differing, moves]).toEqual([
      2,
      [
        { recordId: 'c0003', from: TEST_ACTORS.stranger.id, to: 'li' },
        { recordId: 'c0004', from: null, to: 'li' },
      ],
    ]);
    const move = async (as: keyof typeof TEST_ACTORS, some: readonly OwnerMove[]) =>
      service.call(as, 'POST', '/ownership/moves', {
        body: { recordType: 'customer', moves: some, reason: 'by territory' },
      });
    expect((await move('agent', moves)).status).toBe(403);
    expect((await move('stranger', moves)).json).toMatchObject({
      moved: [{ recordId: 'c0003' }],
      skipped: [{ recordId: 'c0004', why: 'out-of-reach' }],
    });
    expect((await move('admin', moves)).json).toMatchObject({
      moved: [{ recordId: 'c0004' }],
      skipped: [{ recordId: 'c0003', why: 'same' }],
    });
    expect(await report()).toMatchObject({ differing: 0, moves: [] });
    const { items } = await service.store.audit({ target: { kind: 'record', record: ref('c0004') } });
    expect(items).toMatchObject([
      { action: 'record.owner-changed', before: { rep: null }, after: { rep: 'li' }, reason: 'by territory' },
    ]);
    expect((await move('admin', [{ recordId: 'c0004', from: 'li', to: null }])).json).toMatchObject({
      skipped: [],
    });
    expect((await report()).moves).toEqual([{ recordId: 'c0004', from: null, to: 'li' }]);
    // As before it had an owner: not even an empty field stays.
    expect((await service.store.record(ref('c0004')))?.data).toEqual({ name: '客户 4', visits: 4 });
  });

  it('stay where their type does not say which field holds the owner', async () => {
    const moves = [{ recordId: 'c0001', from: null, to: 'li' }];
    const body = { recordType: 'customer', moves };
    expect((await service.call('admin', 'POST', '/ownership/moves', { body })).status).toBe(400);
  });
});

describe('an owner who leaves', () => {
  it('hands everything over at once, and gets it back by one undo', async () => {
    await territory('often', 'visits >= 3', 'wang');
    const concept = { kind: 'tag', parentId: 'value', name: { en: 'Theirs' }, ownerId: 'wang' };
    await send({ type: 'createConcept', id: 'theirs', concept });
    const answer = await send({ type: 'reassignOwner', fromId: 'wang', toId: 'li', reason: 'left' });
    const { transactionId, changes } = answer.json as { transactionId: string; changes: { kind: string }[] };
    expect(changes.map(({ kind }) => kind)).toEqual(['concept', 'territory']);
    const owners = async (): Promise<readonly (string | undefined)[]> => [
      (await service.store.workspace())?.concepts.find(({ id }) => id === 'theirs')?.ownerId,
      (await service.store.entities('territory', {})).items[0]?.ownerId,
    ];
    expect(await owners()).toEqual(['li', 'li']);
    const { items } = await service.store.audit({ limit: 2 });
    expect(items.map(({ reason }) => reason)).toEqual(['left', 'left']);
    expect((await send({ type: 'undo', transactionId })).status).toBe(200);
    expect(await owners()).toEqual(['wang', 'wang']);
    const one = {
      type: 'reassignOwner',
      fromId: 'wang',
      toId: 'li',
      only: [{ kind: 'concept', id: 'theirs' }],
    };
    await send(one);
    expect(await owners()).toEqual(['li', 'wang']);
  });
});

describe('the history', () => {
  it('is checked whole, over several pages, and a changed entry is found', async () => {
    const record = { type: 'customer', id: 'c0001' };
    for (let count = 0; count < 600; count += 1) {
      const type = count % 2 === 0 ? 'assignTag' : 'removeTag';
      const context = { actor: TEST_ACTORS.admin, now: TEST_TIME, newId: () => `t-${count}` };
      await execute(service.store, { type, record, tagId: 'vip' }, context);
    }
    const { json } = await service.call('analyst', 'GET', '/audit/verify');
    expect(json).toMatchObject({ ok: true, entries: 600, head: { seq: 600 } });
    expect((await service.call('agent', 'GET', '/audit/verify')).status).toBe(403);
    const { signal } = new AbortController();
    const forged: typeof service.store.audit = async (query) => {
      const page = await service.store.audit(query);
      return {
        ...page,
        items: page.items.map((entry) => (entry.seq === 42 ? { ...entry, actorId: 'eve' } : entry)),
      };
    };
    expect(await verifyAudit({ audit: forged }, signal)).toEqual({ ok: false, at: 42 });
    const shortened: typeof service.store.audit = async (query) => {
      const page = await service.store.audit(query);
      return { ...page, items: page.items.filter(({ seq }) => seq > 50) };
    };
    expect(await verifyAudit({ audit: shortened }, signal)).toMatchObject({ ok: false });
  });

  it('is exported by those who may export, as lines or for spreadsheets', async () => {
    await send({ type: 'assignTag', record: { type: 'customer', id: 'c0001' }, tagId: 'vip' });
    expect((await service.call('agent', 'GET', '/audit/export')).status).toBe(403);
    const lines = (await service.call('admin', 'GET', '/audit/export')).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { seq: 1, action: 'tag.assigned' },
    ]);
    const csv = (await service.call('admin', 'GET', '/audit/export?format=csv')).text;
    expect(csv.split('\r\n')[0]).toContain('seq,at,actorId');
    expect(csv).toContain('"tag.assigned"');
  });
});
