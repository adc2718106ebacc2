import { describe, expect, it } from 'vitest';
import { createHarness, customer } from '../../test/fixture.js';
import { createSession } from './local-session.js';
import { createMemoryStore } from './memory-store.js';
import type { Store } from './store.types.js';

let time = Date.parse('2026-01-01T00:00:00.000Z');
let ids = 0;

function sessionOf(store: Store, role: string) {
  return createSession({
    store,
    actor: { id: role, name: role, roles: [role] },
    now: () => new Date((time += 1_000)).toISOString(),
    newId: () => `s${(ids += 1)}`,
  });
}

describe('createSession', () => {
  it('reads and writes as its actor', async () => {
    const { store } = await createHarness();
    const session = sessionOf(store, 'agent');
    const heard: string[] = [];
    const end = session.subscribe((events) => heard.push(...events.map(({ type }) => type)));
    await session.execute({ type: 'assignTag', record: customer('c1'), tagId: 'vip' });
    end();
    await session.execute({ type: 'removeTag', record: customer('c1'), tagId: 'vip' });
    expect(heard).toEqual(['tag.added']);
    const history = await session.audit({ target: { kind: 'record', record: customer('c1') } });
    expect(history.items.map(({ actorId }) => actorId)).toEqual(['agent', 'agent']);
    expect(await session.record(customer('c1'))).toMatchObject({
      data: { name: 'c1' },
      collections: { orders: [] },
    });
  });

  it('leaves out tags whose end has passed', async () => {
    const { store } = await createHarness();
    const session = sessionOf(store, 'admin');
    const expiresAt = new Date(time + 60_000).toISOString();
    await session.execute({ type: 'assignTag', record: customer('c1'), tagId: 'vip', expiresAt });
    expect(await session.assignments({ recordType: 'customer' })).toHaveLength(1);
    time += 120_000;
    expect(await session.assignments({ recordType: 'customer' })).toEqual([]);
    expect(await session.assignments({ recordType: 'customer', includeInactive: true })).toHaveLength(1);
  });

  it('refuses reads as the service does', async () => {
    const { store } = await createHarness();
    const analyst = sessionOf(store, 'analyst');
    await expect(
      analyst.audit({ target: { kind: 'record', record: customer('c1') } }),
    ).resolves.toBeDefined();
    await expect(analyst.audit({})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(sessionOf(store, 'nobody').records({ type: 'customer' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(sessionOf(createMemoryStore(), 'admin').workspace()).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('answers can() from the last read workspace', async () => {
    const { store } = await createHarness();
    const session = sessionOf(store, 'agent');
    expect(session.can('tag.assign')).toMatchObject({ allowed: false });
    await session.workspace();
    expect(session.can('tag.assign')).toEqual({ allowed: true });
    expect(session.can('rule.edit')).toEqual({ allowed: false, action: 'rule.edit', why: 'not-granted' });
  });
});
