import { createMemoryStore, ownerMoveBatch, type Role, type Store } from '@tagma/core';
import type { ImportPlan } from '@tagma/csv';
import { afterEach, describe, expect, it } from 'vitest';
import { importCsv } from '../testing-suites/test-import.js';
import { startTestService, testWorkspace, type TestService } from '../testing-suites/test-service.js';

let service: TestService;
afterEach(() => service.stop());

type Scopes = NonNullable<Role['scopes']>;
type Move = (id: string, from: string | null, to: string | null) => Promise<unknown>;

/** What happens at a moment of an import: after it began, or after each look at owners. */
interface Meanwhile {
  readonly began?: (move: Move) => Promise<unknown>;
  readonly looked?: (move: Move, look: number) => Promise<unknown>;
}

/** A service whose customers belong to Wang, and in which somebody moves some while an import runs. */
async function open({ began, looked }: Meanwhile, scopes: Scopes = {}): Promise<Store> {
  const store = createMemoryStore();
  const { settings, ...rest } = testWorkspace();
  await store.initialize({
    ...rest,
    settings: {
      ...settings,
      recordTypes: settings.recordTypes.map((type) => ({
        ...type,
        ownerField: 'rep',
        fields: [...type.fields, { key: 'rep', type: 'text', title: { en: 'rep' } }],
      })),
      roles: settings.roles.map((role) =>
        role.id === 'admin' ? { ...role, allow: [...role.allow, 'record.edit'], scopes } : role,
      ),
    },
  });
  await store.writeRecords({
    ...{ type: 'customer', children: {}, onExisting: 'replace', transactionId: 'r', audit: [], events: [] },
    records: ['a', 'b', 'c'].map((id) => ({ id, data: { name: id, rep: 'u-admin' } })),
  });
  const move: Move = (recordId, from, to) =>
    store.writeRecords(
      ownerMoveBatch([{ recordId, from, to }], {
        ...{ recordType: 'customer', ownerField: 'rep', now: '2026-11-23T08:00:00.000Z' },
        ...{ actor: { id: 'max', name: 'Max' }, transactionId: `move-${recordId}-${to}` },
      }),
    );
  let looks = 0;
  const watched: Store = {
    ...store,
    async audit(query) {
      const page = await store.audit(query);
      if (query.limit === 1) await began?.(move);
      return page;
    },
    async recordOwners(query) {
      const owners = await store.recordOwners(query);
      await looked?.(move, (looks += 1));
      return owners;
    },
  };
  service = await startTestService({ store: watched });
  return store;
}

const FILE = 'id,name,rep\na,A,u-admin\nb,B,zhao\nc,C,u-admin\n';

async function imported(more: Partial<ImportPlan> = {}, file = FILE) {
  const { status, id } = await importCsv(service, { records: file }, more);
  return { ...status, id };
}

async function customers(store: Store): Promise<readonly unknown[]> {
  const { items } = await store.records({ type: 'customer' });
  return items.map(({ data }) => [data['name'], data['rep']]);
}

describe('an import while somebody moves records', () => {
  it('leaves those with their new owner, and says how many', async () => {
    const store = await open({
      began: async (move) => {
        await move('a', 'u-admin', 'li');
        await move('b', 'u-admin', null);
      },
    });
    const { state, result, id } = await imported();
    expect([state, result?.ownersKept, result?.updated]).toEqual(['done', 2, 3]);
    expect(await customers(store)).toEqual([
      ['A', 'li'],
      ['B', undefined],
      ['C', 'u-admin'],
    ]);
    const { items } = await store.audit({ target: { kind: 'import', id } });
    expect(items).toMatchObject([{ after: { ownersKept: 2 } }]);
  });

  it('looks again when they are moved between its look and its write', async () => {
    const store = await open({
      looked: async (move, look) => (look === 1 ? move('a', 'u-admin', 'li') : undefined),
    });
    expect((await imported()).result).toMatchObject({ ownersKept: 1, updated: 3 });
    expect(await customers(store)).toEqual([
      ['A', 'li'],
      ['B', 'zhao'],
      ['C', 'u-admin'],
    ]);
  });

  it('keeps owners when records are replaced, too, and touches none that stay as they are', async () => {
    const began = (move: Move) => move('a', 'u-admin', 'li');
    const store = await open({ began });
    expect((await imported({ onExisting: 'replace' }, 'id,name\na,A\n')).result?.ownersKept).toBe(1);
    expect((await customers(store))[0]).toEqual(['A', 'li']);
    await service.stop();
    const other = await open({ began });
    expect((await imported({ onExisting: 'skip' })).result).toMatchObject({ ownersKept: 0, skipped: 3 });
    expect((await customers(other))[0]).toEqual(['a', 'li']);
  });

  it('is refused when they are moved out of the reach of whoever imports', async () => {
    const store = await open(
      { looked: async (move, look) => (look === 1 ? move('a', 'u-admin', 'li') : undefined) },
      { 'record.edit': 'own' },
    );
    const { state, failure } = await imported({}, 'id,name\na,A\nc,C\n');
    expect(state).toBe('failed');
    expect(failure).toMatchObject({
      code: 'refused',
      refusal: { details: { why: 'out-of-scope', id: 'a', count: 1 } },
    });
    expect(await customers(store)).toContainEqual(['a', 'li']);
  });

  it('gives up when they never stay, and stores nothing', async () => {
    const to = (look: number): string => `rep-${look}`;
    const store = await open({
      looked: (move, look) => move('a', look === 1 ? 'u-admin' : to(look - 1), to(look)),
    });
    const before = await store.records({ type: 'customer' });
    const { state, failure } = await imported();
    expect([state, failure?.code]).toEqual(['failed', 'refused']);
    expect(failure?.message).toContain('moved');
    const names = (await store.records({ type: 'customer' })).items.map(({ data }) => data['name']);
    expect(names).toEqual(before.items.map(({ data }) => data['name']));
    expect(service.failures).toEqual([]);
  });

  it('writes the owners of its file where nobody moves any', async () => {
    const store = await open({});
    expect((await imported()).result).toMatchObject({ ownersKept: 0, updated: 3 });
    expect(await customers(store)).toContainEqual(['B', 'zhao']);
  });
});
