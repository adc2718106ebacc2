import { PGlite } from '@electric-sql/pglite';
import type { OwnedBy, Store, WorkspaceSettings } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testWorkspace } from '../testing-suites/test-service.js';
import { createPgliteDriver } from './drivers/pglite-driver.js';
import type { SqlDriver } from './drivers/driver.types.js';
import { migrate } from './migrate.js';
import { ofOwners } from './read/owned-by.js';
import { createSqlStore } from './sql-store.js';
import { keepOwnerIndexes } from './write/owner-indexes.js';

const RECORDS = 10_000;
/** A field that would do harm if it were not quoted. */
const HARMFUL = `负责人'); DROP TABLE tagma.records; --`;

let driver: SqlDriver;
let store: Store;
beforeEach(async () => {
  driver = createPgliteDriver(await PGlite.create());
  await migrate(driver);
  store = await createSqlStore(driver);
});
afterEach(() => store.close());

const settingsWith = (ownerField: string | undefined, version = 1): WorkspaceSettings => {
  const { settings } = testWorkspace();
  const recordTypes = settings.recordTypes.map((type) =>
    type.id === 'customer' && ownerField !== undefined ? { ...type, ownerField } : type,
  );
  return { ...settings, version, recordTypes };
};

/** Names another field, as `setMembers` does. */
async function name(ownerField: string | undefined, version: number): Promise<void> {
  const after = settingsWith(ownerField, version);
  const done = await store.commit({
    ...{ id: `t${version}`, at: '2026-11-23T08:00:00.000Z', actorId: 'u', label: 'setMembers' },
    changes: [{ kind: 'settings', key: after.id, before: { ...after, version: version - 1 }, after }],
    ...{ audit: [], events: [] },
  });
  expect(done).toMatchObject({ ok: true });
}

async function indexes(): Promise<readonly string[]> {
  const rows = await driver.query<{ indexdef: string }>(
    `SELECT indexdef FROM pg_indexes WHERE tablename = 'records' AND indexname LIKE 'records_by_owner%'`,
  );
  return rows.map(({ indexdef }) => indexdef);
}

async function fill(field: string): Promise<void> {
  const owner = (index: number): string => (index % 1000 === 0 ? 'lin' : `rep-${index % 10}`);
  const records = Array.from({ length: RECORDS }, (_, index) => ({
    id: `c${String(index).padStart(5, '0')}`,
    data: { [field]: owner(index) },
  }));
  await store.writeRecords({
    ...{ type: 'customer', records, children: {}, onExisting: 'replace', transactionId: 'r' },
    ...{ audit: [], events: [] },
  });
}

/** How the database would find the records of some owners. */
async function planOf(ownedBy: OwnedBy): Promise<string> {
  const params: (string | number | boolean | null)[] = ['customer'];
  const narrowing = ofOwners(ownedBy, 'customer', (value) => `$${params.push(value)}`);
  const rows = await driver.query<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT count(*) FROM tagma.records WHERE type = $1${narrowing}`,
    params,
  );
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('records by owner', () => {
  it.each(['rep', HARMFUL])('are found by an index on the field %s, made when it is named', async (field) => {
    await store.initialize({ ...testWorkspace(), settings: settingsWith(undefined) });
    await fill(field);
    expect(await indexes()).toEqual([]);
    const ownedBy = { ownerFields: { customer: field }, ownerIds: ['lin'] };
    expect(await planOf(ownedBy)).not.toContain('records_by_owner');
    await name(field, 2);
    expect(await indexes()).toHaveLength(1);
    expect(await planOf(ownedBy)).toContain('records_by_owner');
    expect(await store.countRecords('customer', ownedBy)).toBe(RECORDS / 1000);
    expect((await store.records({ type: 'customer', ownedBy, limit: 3 })).items.map(({ id }) => id)).toEqual([
      'c00000',
      'c01000',
      'c02000',
    ]);
  });

  it('have one index per field: it goes with the field, and comes with a new workspace', async () => {
    await store.initialize({ ...testWorkspace(), settings: settingsWith('rep') });
    const [first] = await indexes();
    expect(first).toContain("'rep'");
    await name('keeper', 2);
    expect(await indexes()).toEqual([expect.stringContaining("'keeper'")]);
    await name(undefined, 3);
    expect(await indexes()).toEqual([]);
  });

  it('get the index that a release before did not make, once', async () => {
    await store.initialize({ ...testWorkspace(), settings: settingsWith('rep') });
    for (const statement of await indexes())
      await driver.exec(`DROP INDEX tagma.${/INDEX (\S+)/u.exec(statement)?.[1] ?? ''}`);
    await keepOwnerIndexes(driver);
    await keepOwnerIndexes(driver);
    expect(await indexes()).toHaveLength(1);
  });

  it('may hold texts that are no owner and would not fit', async () => {
    await store.initialize({ ...testWorkspace(), settings: settingsWith('rep') });
    const long = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + (index % 9973)),
    ).join('');
    await store.writeRecords({
      ...{ type: 'customer', children: {}, onExisting: 'replace', transactionId: 'r', audit: [], events: [] },
      records: [
        { id: 'long', data: { rep: long } },
        { id: 'lin', data: { rep: 'lin' } },
      ],
    });
    const ownedBy = { ownerFields: { customer: 'rep' }, ownerIds: ['lin', long] };
    expect(await store.existingRecords('customer', ['long', 'lin'], ownedBy)).toEqual(['lin']);
  });
});
