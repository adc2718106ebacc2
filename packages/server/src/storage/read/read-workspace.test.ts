import { PGlite } from '@electric-sql/pglite';
import type { Rule, Store, Transaction } from '@tagma/core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { SqlDriver } from '../drivers/driver.types.js';
import { createPgliteDriver } from '../drivers/pglite-driver.js';
import { migrate } from '../migrate.js';
import { createSqlStore } from '../sql-store.js';

const AT = '2026-11-22T08:00:00.000Z';

/** What the database answered, as text; the answers themselves tell what was read again. */
const answers: string[] = [];
let one: Store;
let other: Store;

function overheard(driver: SqlDriver): SqlDriver {
  return {
    ...driver,
    async query<Row>(sql: string, params: Parameters<SqlDriver['query']>[1] = []) {
      const rows = await driver.query<Row>(sql, params);
      answers.push(JSON.stringify(rows));
      return rows;
    },
  };
}

function withRule(id: string): Transaction {
  const texts = { name: id, recordType: 'customer', tagId: 'tag', expression: 'true', updatedBy: 'ann' };
  const after: Rule = {
    ...{ id, version: 1, ...texts, onExit: 'remove', state: 'draft', updatedAt: AT },
  };
  const changes = [{ kind: 'rule', key: id, before: null, after }] as const;
  return { id: `make-${id}`, at: AT, actorId: 'ann', label: 'test', changes, audit: [], events: [] };
}

async function rulesOf(store: Store): Promise<readonly string[]> {
  return ((await store.workspace())?.rules ?? []).map(({ id }) => id);
}

beforeAll(async () => {
  const driver = createPgliteDriver(await PGlite.create());
  await migrate(driver);
  one = await createSqlStore(overheard(driver));
  // The same database again: another process.
  other = await createSqlStore(driver);
});
beforeEach(() => answers.splice(0));
afterAll(() => one.close());

it('is null before there is a workspace, and there as soon as another process has made one', async () => {
  expect(await one.workspace()).toBeNull();
  const limits = { activeTagsPerRecord: 20, maxLevel: 3 };
  const words = { name: { en: 'Shop' }, timeZone: 'UTC', locale: 'en', limitPolicy: 'warn' } as const;
  const settings = { id: 'shop', version: 1, ...words, limits, recordTypes: [], roles: [] };
  await other.initialize({ settings, concepts: [], rules: [] });
  expect(await one.workspace()).toEqual(await other.workspace());
});

it('is what another process changed it to, and is read again only then', async () => {
  await other.commit(withRule('first'));
  expect(await rulesOf(one)).toEqual(['first']);
  expect(answers.join()).toContain('"first"');
  answers.splice(0);
  expect(await rulesOf(one)).toEqual(['first']);
  expect(answers).toHaveLength(1);
  expect(answers.join()).not.toContain('"first"');
  await other.commit(withRule('second'));
  expect(await rulesOf(one)).toEqual(['first', 'second']);
});

it('can be changed by nobody who has read it', async () => {
  const rules = (await one.workspace())?.rules as Rule[];
  expect(() => rules.pop()).toThrow(TypeError);
  expect(() => Object.assign(rules[0] ?? {}, { name: 'mine' })).toThrow(TypeError);
  expect(await one.workspace()).toEqual(await other.workspace());
});

it('counts events on while it stays the same', async () => {
  const before = await one.workspace();
  const event = { type: 'rule.changed', id: 'first', transactionId: 'quiet', at: AT } as const;
  await other.commit({ ...withRule('x'), id: 'quiet', changes: [], events: [event] });
  const after = await one.workspace();
  expect(after).toEqual({ ...before, seq: (before?.seq ?? 0) + 1 });
  expect(after?.rules).toBe(before?.rules);
});
