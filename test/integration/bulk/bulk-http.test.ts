import { randomUUID } from 'node:crypto';
import { type Command, createMemoryStore, snapshotFromDocument, type Store } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { createApp, createJwtTokens, openStore, type Service, startService } from '@tagma/server';
import { createHttpSession, type HttpSession } from '@tagma/server/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const tokens = createJwtTokens({ secret: 'a-secret-for-tests-that-is-long-enough' });
const PORTION = 500;
const records = Array.from({ length: 1_200 }, (_, at) => ({ type: 'customer', id: `c-${1_000 + at}` }));
const TAG = 'tag-active';
const KEPT = 'tag-lead';

const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => createMemoryStore()],
  ['the embedded database', () => openStore()],
];

describe.each(STORES)('tags of 1,200 records over HTTP and %s', (_name, open) => {
  let store: Store;
  let service: Service;
  let session: HttpSession;

  beforeAll(async () => {
    store = await open();
    const now = new Date().toISOString();
    await store.initialize(snapshotFromDocument(starterWorkspace({ now })));
    await store.writeRecords({
      ...{ type: 'customer', children: {}, onExisting: 'replace', audit: [], events: [] },
      ...{ transactionId: randomUUID(), records: records.map(({ id }) => ({ id, data: { name: id } })) },
    });
    service = await startService({ app: createApp({ store, verifyToken: tokens.verify }), store, port: 0 });
    const token = await tokens.issue({ id: 'u-1', name: 'Ada', roles: ['admin'] });
    session = await createHttpSession({ baseUrl: `${service.url}/api`, token: () => token });
    // Every third one has the other tag of the exclusive category before.
    const third = records.filter((_, at) => at % 3 === 0);
    expect(
      await send({ type: 'tagRecords', records: third, add: [{ tagId: KEPT }], remove: [] }),
    ).not.toBeNull();
  });
  afterAll(async () => {
    session.close();
    await service.stop();
  });

  async function send(command: Command): Promise<string | null> {
    const outcome = await session.execute(command);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.transactionId;
  }

  /** Who has which tags, as one text for each. */
  async function tags(): Promise<readonly string[]> {
    const rows = await session.assignments({ recordType: 'customer' });
    return rows.map(({ record, tagId }) => `${record.id} ${tagId}`).sort();
  }
  const having = async (tagId: string): Promise<number> =>
    (await session.assignments({ recordType: 'customer', tagIds: [tagId] })).length;

  /** Portions as the bulk tagger sends them, up to the one after which somebody stops it. */
  async function inPortions(stopAfter = Infinity): Promise<readonly string[]> {
    const done: string[] = [];
    for (let at = 0; at < records.length && done.length < stopAfter; at += PORTION) {
      const portion = records.slice(at, at + PORTION);
      const id = await send({ type: 'tagRecords', records: portion, add: [{ tagId: TAG }], remove: [] });
      if (id !== null) done.push(id);
    }
    return done;
  }

  async function takeBack(transactionIds: readonly string[]): Promise<void> {
    for (const transactionId of [...transactionIds].reverse()) await send({ type: 'undo', transactionId });
  }

  it('come in portions, each one step of history, and go by one undo of all', async () => {
    const before = await tags();
    const done = await inPortions();
    expect(done).toHaveLength(3);
    expect([await having(TAG), await having(KEPT)]).toEqual([1_200, 0]);
    const { items } = await session.audit({ limit: 1 });
    expect(items[0]?.transactionId).toBe(done[2]);
    await takeBack(done);
    expect(await tags()).toEqual(before);
  });

  it('stop in the middle, tell whom it reached, and go by one undo of what was done', async () => {
    const before = await tags();
    const done = await inPortions(2);
    expect(await having(TAG)).toBe(1_000);
    const reached = new Set(records.slice(0, 1_000).map(({ id }) => id));
    const rows = await session.assignments({ recordType: 'customer', tagIds: [TAG] });
    expect(rows.every(({ record }) => reached.has(record.id))).toBe(true);
    await takeBack(done);
    expect(await tags()).toEqual(before);
  });

  it('are all or nothing in each portion', async () => {
    const before = await tags();
    const unknown = { type: 'customer', id: 'nobody' };
    const outcome = await session.execute({
      ...{
        type: 'tagRecords',
        records: [...records.slice(0, 499), unknown],
        add: [{ tagId: TAG }],
        remove: [],
      },
    });
    expect(outcome).toMatchObject({ ok: false });
    expect(await tags()).toEqual(before);
  });
});
