import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as shop, snapshot } from '../../test/fixture.js';
import type { Role } from '../permissions/permissions.types.js';
import { SCOPES } from '../permissions/scope-of.js';
import type { FullRecord } from '../records/records.types.js';
import { compareCodePoints } from '../shared/order.js';
import type { Actor } from '../shared/shared.types.js';
import { createSession } from './local-session.js';
import { createMemoryStore } from './memory-store.js';
import type { FullRecordQuery, Session } from './session.types.js';
import type { Store } from './store.types.js';

const AT = '2026-11-23T08:00:00.000Z';
const OWNERS = ['ann', 'bo', 'north', 'nobody'] as const;
/** Ids that sort differently as code units and as code points, too. */
const IDS = ['a', 'b', 'ä', '\uffff', '😀', 'c-1', 'c-10', 'c-2'] as const;

const role: fc.Arbitrary<Role> = fc.record({
  id: fc.constantFrom('r1', 'r2'),
  allow: fc.subarray(['record.read', 'tag.assign'] as const),
  deny: fc.subarray(['record.read'] as const),
  scopes: fc.dictionary(fc.constant('record.read'), fc.constantFrom(...SCOPES)),
});
const roles = fc.uniqueArray(role, { selector: ({ id }) => id, minLength: 1, maxLength: 2 });
const owned = fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom(...OWNERS, null));
const named = fc.option(fc.array(fc.constantFrom(...IDS, 'gone')), { nil: undefined });

async function filled(
  given: readonly Role[],
  owners: Readonly<Record<string, string | null>>,
): Promise<Store> {
  const store = createMemoryStore();
  const recordTypes = shop.recordTypes.map((type) => ({ ...type, ownerField: 'name' }));
  const members = [
    { id: 'ann', teams: ['north'] },
    { id: 'bo', managerId: 'ann' },
  ];
  await store.initialize({ ...snapshot, settings: { ...shop, roles: given, recordTypes, members } });
  const ids = Object.keys(owners);
  await store.writeRecords({
    ...{ type: 'customer', onExisting: 'skip', transactionId: 'seed', audit: [], events: [] },
    records: ids.map((id) => ({ id, data: { name: owners[id] ?? null } })),
    children: { orders: ids.map((id) => ({ id: `o-${id}`, parentId: id, data: { of: id } })) },
  });
  return store;
}

const open = (store: Store, id: string): Session => {
  const actor: Actor = { id, name: id, roles: ['r1', 'r2'], ...(id === 'ann' ? { teams: ['north'] } : {}) };
  return createSession({ store, actor, now: () => AT, newId: () => 'none' });
};

/** What is answered, or how it is refused. */
async function answer<T>(reading: Promise<T>): Promise<T | string> {
  return reading.catch((error: unknown) => (error instanceof Error ? error.message : 'no error'));
}

async function readAll(session: Session, query: FullRecordQuery): Promise<readonly FullRecord[]> {
  const items: FullRecord[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await session.fullRecords({ ...query, ...(after === undefined ? {} : { after }) });
    expect(page.items.length).toBeLessThanOrEqual(query.limit ?? 500);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

async function readSingly(session: Session, ids: readonly string[]): Promise<readonly FullRecord[]> {
  const found: FullRecord[] = [];
  for (const id of [...new Set(ids)].sort(compareCodePoints)) {
    const record = await session.record({ type: 'customer', id });
    if (record !== null) found.push(record);
  }
  return found;
}

describe('whole records in bulk', () => {
  it('are those that are read one by one, whatever the role, the pages and the names', async () => {
    await fc.assert(
      fc.asyncProperty(
        roles,
        owned,
        named,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('ann', 'bo'),
        async (given, owners, ids, limit, who) => {
          const session = open(await filled(given, owners), who);
          const query = { type: 'customer', limit, ...(ids === undefined ? {} : { ids }) };
          const bulk = await answer(readAll(session, query));
          // Nothing is asked singly where nothing is named: the refusal then shows with any id.
          const singly = await answer(
            readSingly(session, [...(ids ?? IDS), ...(ids?.length ? [] : ['gone'])]),
          );
          expect(bulk).toEqual(singly);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are not asked for again in the page after the last', async () => {
    const store = await filled([{ id: 'r1', allow: ['record.read'] }], { a: 'ann', b: 'bo', 'c-1': 'bo' });
    const session = open(store, 'ann');
    const ids = ['c-1', 'a', 'b', 'a'];
    const first = await session.fullRecords({ type: 'customer', ids, limit: 2 });
    expect([first.items.map(({ id }) => id), first.next]).toEqual([['a', 'b'], 'b']);
    const last = await session.fullRecords({ type: 'customer', ids, limit: 2, after: 'b' });
    expect([last.items.map(({ id }) => id), last.next]).toEqual([['c-1'], null]);
    expect(await session.fullRecords({ type: 'customer', ids: [] })).toEqual({ items: [], next: null });
  });

  it('are not answered when the reading was ended meanwhile', async () => {
    const session = open(await filled([{ id: 'r1', allow: ['record.read'] }], { a: 'ann' }), 'ann');
    let asked = 0;
    const signal = {
      aborted: false,
      throwIfAborted() {
        asked += 1;
        if (asked > 1) throw new Error('enough');
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    await expect(session.fullRecords({ type: 'customer' }, { signal })).rejects.toThrow('enough');
    expect(asked).toBe(2);
  });
});
