import { randomUUID } from 'node:crypto';
import { createMemoryStore, createSession, meceReport, snapshotFromDocument, type Store } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { createApp, createJwtTokens, openStore, type TagmaApp } from '@tagma/server';
import { createHttpSession, type HttpSession } from '@tagma/server/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const tokens = createJwtTokens({ secret: 'a-secret-for-tests-that-is-long-enough' });
const admin = { id: 'u-1', name: 'Ada', roles: ['admin'] };
const START = Date.parse('2026-03-01T00:00:00.000Z');
const DAY = 86_400_000;
const RECORDS = 2_500;
const CATEGORY = 'clock';
const TAGS = ['clock-a', 'clock-b', 'clock-c', 'clock-d'] as const;
const idOf = (at: number): string => `c-${1_000 + at}`;

/** When a tag ends on a record: one of 61 moments, hours and milliseconds among them. */
function endOf(at: number, tag: number): number {
  const step = (at * 31 + tag * 17 + ((at * at) % 7)) % 61;
  return START + DAY + step * DAY * 0.37 + (step % 3);
}
const MOMENTS = [
  ...new Set(TAGS.flatMap((_, tag) => Array.from({ length: RECORDS }, (_, at) => endOf(at, tag)))),
]
  .sort((a, b) => a - b)
  .filter((_, at) => at % 6 === 0);

const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', async () => createMemoryStore()],
  ['the embedded database', () => openStore()],
];

describe.each(STORES)('10,000 tags with an end over %s', (_name, open) => {
  let store: Store;
  let app: TagmaApp;
  let session: HttpSession;
  let clock = START;
  const now = (): string => new Date(clock).toISOString();

  beforeAll(async () => {
    store = await open();
    const document = starterWorkspace({ now: now() });
    const snapshot = snapshotFromDocument({ ...document, rules: [] });
    const [pattern] = snapshot.concepts.filter(({ kind }) => kind === 'tag');
    if (pattern === undefined) throw new Error('The starter has no tag.');
    const { activeTo: _to, activeFrom: _from, validity: _validity, ...plain } = pattern;
    const concepts = [
      {
        ...plain,
        id: CATEGORY,
        kind: 'category' as const,
        parentId: null,
        required: true,
        name: { en: 'Clock' },
      },
      ...TAGS.map((id) => ({ ...plain, id, parentId: CATEGORY, name: { en: id } })),
    ];
    await store.initialize({ ...snapshot, concepts: [...snapshot.concepts, ...concepts] });
    await store.writeRecords({
      ...{ type: 'customer', children: {}, onExisting: 'replace', audit: [], events: [] },
      transactionId: randomUUID(),
      records: Array.from({ length: RECORDS }, (_, at) => ({ id: idOf(at), data: { name: idOf(at) } })),
    });
    await giveAll();
    app = createApp({ store, verifyToken: tokens.verify, now });
    const token = await tokens.issue(admin);
    session = await createHttpSession({
      baseUrl: 'http://service/api',
      token: () => token,
      fetch: async (input, init) => app.fetch(new Request(input, init)),
    });
  });
  afterAll(async () => {
    session.close();
    await app.stop();
    await store.close();
  });

  async function giveAll(): Promise<void> {
    const local = createSession({ store, actor: admin, now, newId: randomUUID });
    for (const [tag, tagId] of TAGS.entries())
      for (const end of new Set(Array.from({ length: RECORDS }, (_, at) => endOf(at, tag)))) {
        const who = Array.from({ length: RECORDS }, (_, at) => at).filter((at) => endOf(at, tag) === end);
        const outcome = await local.execute({
          type: 'tagRecords',
          records: who.map((at) => ({ type: 'customer', id: idOf(at) })),
          add: [{ tagId, expiresAt: new Date(end).toISOString() }],
          remove: [],
        });
        expect(outcome.ok).toBe(true);
      }
  }

  /** By hand: which records have the tag now. */
  const holders = (tag: number): readonly string[] =>
    Array.from({ length: RECORDS }, (_, at) => at)
      .filter((at) => endOf(at, tag) > clock)
      .map(idOf);

  /** Whatever can be asked says what counting by hand says. */
  async function expectAgreement(): Promise<void> {
    const expected = new Map(TAGS.map((id, tag) => [id, holders(tag)] as const));
    const rows = await session.assignments({ recordType: 'customer' });
    const groups = TAGS.map((id) => [id]);
    const usage = await session.tagUsage({ tagIds: TAGS });
    const coverage = await session.tagCoverage({ recordType: 'customer', groups: [...groups, [...TAGS]] });
    const stored = await store.rules?.outcomes({
      ...{ recordType: 'customer', asOf: now(), limit: RECORDS },
      texts: TAGS.map((id) => `"${id}" in tags`),
    });
    for (const [tag, id] of TAGS.entries()) {
      const wanted = expected.get(id) ?? [];
      const chips = rows.filter(({ tagId }) => tagId === id).map(({ record }) => record.id);
      expect(chips.sort(), `chips of ${id} at ${now()}`).toEqual(wanted);
      expect(usage.find(({ tagId }) => tagId === id)?.active, `usage of ${id} at ${now()}`).toBe(
        wanted.length,
      );
      expect(coverage.groups[tag]?.none, `coverage by ${id} at ${now()}`).toBe(RECORDS - wanted.length);
      const matched = stored?.rows
        .filter(({ outcomes }) => outcomes[tag] === 'm')
        .map((row) => row.id)
        .sort();
      if (matched !== undefined) expect(matched, `rules in the database, ${id} at ${now()}`).toEqual(wanted);
    }
    const tested = await session.rules.test({ recordType: 'customer', expression: '"clock-b" in tags' });
    expect(tested.counts.matches, `a rule at ${now()}`).toBe(expected.get('clock-b')?.length);
    const one = await session.assignments({ recordType: 'customer', recordIds: [idOf(7)] });
    expect(one.map(({ tagId }) => tagId).sort()).toEqual(TAGS.filter((_, tag) => endOf(7, tag) > clock));
    await expectSameReport(coverage.groups.at(-1));
  }

  async function expectSameReport(
    counted: { readonly none: number; readonly several: number } | undefined,
  ): Promise<void> {
    const { concepts } = await session.workspace();
    const report = meceReport({
      concepts,
      recordIds: Array.from({ length: RECORDS }, (_, at) => idOf(at)),
      assignments: await store.assignments({ recordType: 'customer', includeInactive: true }),
      at: now(),
    }).find(({ categoryId }) => categoryId === CATEGORY);
    expect([report?.none.length, report?.several.length]).toEqual([counted?.none, counted?.several]);
  }

  it('are the same for chips, rules and analytics at every moment, before and after they are written down', async () => {
    expect(MOMENTS.length).toBeGreaterThan(9);
    for (const [at, moment] of MOMENTS.entries()) {
      for (const instant of [moment - 1, moment, moment + 1]) {
        clock = instant;
        await expectAgreement();
      }
      // The job that writes ends down changes nothing of what is seen.
      if (at % 3 === 1) {
        expect(await app.scheduler.runNow('expire-tags')).toMatchObject({ state: 'done' });
        await expectAgreement();
      }
    }
    clock = START + 400 * DAY;
    await expectAgreement();
    expect(await session.assignments({ recordType: 'customer' })).toEqual([]);
  }, 300_000);
});
