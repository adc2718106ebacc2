import { describe, expect, it } from 'vitest';
import { settings as shop, snapshot } from '../../test/fixture.js';
import { createSession } from './local-session.js';
import { createMemoryStore } from './memory-store.js';
import type { Session } from './session.types.js';
import type { DomainEvent, Store } from './store.types.js';

const AT = '2026-11-23T08:00:00.000Z';
const admin = { id: 'root', name: 'Root', roles: ['admin'] };
const rep = { id: 'ann', name: 'Ann', roles: ['rep'] };
let ids = 0;

/** Two customers, of Ann and of Bo; representatives see their own. */
async function twoReps(): Promise<Store> {
  const store = createMemoryStore();
  const scopes = { 'record.read': 'own', 'tag.assign': 'own' } as const;
  const roles = [
    ...shop.roles,
    { id: 'rep', allow: ['record.read', 'tag.assign', 'concept.edit'], scopes } as const,
  ];
  const recordTypes = shop.recordTypes.map((type) => ({ ...type, ownerField: 'name' }));
  await store.initialize({ ...snapshot, settings: { ...shop, roles, recordTypes } });
  await store.writeRecords({
    type: 'customer',
    records: ['ann', 'bo'].map((name) => ({ id: `of-${name}`, data: { name } })),
    children: {},
    onExisting: 'skip',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  return store;
}

const session = (store: Store, actor: Session['actor']): Session =>
  createSession({ store, actor, now: () => AT, newId: () => `t${(ids += 1)}` });
const give = (id: string) => ({ type: 'assignTag', record: { type: 'customer', id }, tagId: 'vip' }) as const;

describe('a session of somebody who sees their own records', () => {
  it('hears every event in order, and which record it is about only of these', async () => {
    const store = await twoReps();
    const heard: DomainEvent[] = [];
    const mine = session(store, rep);
    await mine.workspace();
    const all = new Promise<void>((resolve) => {
      mine.subscribe((events) => {
        heard.push(...events);
        if (heard.length >= 2) resolve();
      });
    });
    const others = session(store, admin);
    for (const id of ['of-bo', 'of-ann']) expect(await others.execute(give(id))).toMatchObject({ ok: true });
    await all;
    expect(heard.map(({ seq }) => seq)).toEqual([heard[0]?.seq, (heard[0]?.seq ?? 0) + 1]);
    expect(heard.map(({ record }) => record?.id)).toEqual([undefined, 'of-ann']);
    expect(JSON.stringify(heard[0])).not.toContain('vip');
  });

  it('is denied in words that say how far it reaches and who reaches further, without naming the owner', async () => {
    const outcome = await session(await twoReps(), rep).execute(give('of-bo'));
    if (outcome.ok) throw new Error('It was carried out.');
    expect(outcome.refusal).toMatchObject({
      code: 'forbidden',
      action: 'record.read',
      details: { why: 'out-of-scope', scope: 'own', roles: 'admin, agent, analyst, guest', id: 'of-bo' },
    });
    expect(outcome.refusal.message).not.toMatch(/\bbo\b/u);
  });

  it('is told nothing about other records by what its command changed', async () => {
    const store = await twoReps();
    const others = session(store, admin);
    for (const id of ['of-bo', 'of-ann']) await others.execute(give(id));
    const merged = await session(store, rep).execute({
      type: 'mergeConcepts',
      ids: ['vip'],
      intoId: 'active',
    });
    expect(merged).toMatchObject({ ok: true });
    expect(JSON.stringify(merged)).toContain('of-ann');
    expect(JSON.stringify(merged)).not.toContain('of-bo');
  });
});
