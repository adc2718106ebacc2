import { PGlite } from '@electric-sql/pglite';
import type { StoredRules } from '@tagma/core';
import { bindSql, toSql } from '@tagma/expression';
import {
  createPgDriver,
  createPgliteDriver,
  migrate,
  ruleMapping,
  scatterRules,
  SHARD_KEYS,
  shardOf,
  storedRulesOf,
  type SqlDriver,
} from '@tagma/server/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF, fillStatements, PAIRS } from '../../perf/engine/shop.js';
import { startPostgres } from '../../perf/start-postgres.js';
import { partitionStatements } from './partitions.js';

const CUSTOMERS = 400;
const SHARDS = 3;
const TEXTS = [
  ...PAIRS.slice(0, 10).map(({ expression }) => expression),
  'age > 40',
  '"vip" in tags and age < 70',
];
const TAGGED = `
INSERT INTO tagma.assignments (key, version, record_type, record_id, tag_id, active, body)
SELECT id, 1, type, id, 'vip', true, '{"expiresAt":null}' FROM tagma.records WHERE right(id, 1) IN ('1', '4')`;

const drivers: SqlDriver[] = [];
const servers: { stop(): Promise<void> }[] = [];
let whole: StoredRules;
let partitioned: StoredRules;
let scattered: StoredRules;
let shards: readonly SqlDriver[];

async function fill(driver: SqlDriver, shard: number | null): Promise<SqlDriver> {
  drivers.push(driver);
  await migrate(driver);
  if (shard === null) {
    for (const sql of fillStatements(CUSTOMERS, CUSTOMERS * 5)) await driver.exec(sql);
    await driver.exec(TAGGED);
  }
  return driver;
}

/** Moves the rows of the records of a shard from one database to another. */
async function copyShard(from: SqlDriver, to: SqlDriver, shard: number): Promise<void> {
  for (const table of ['records', 'children', 'assignments']) {
    const key = SHARD_KEYS[table] ?? '';
    const rows = await from.query<Record<string, unknown>>(`SELECT * FROM tagma.${table}`);
    const own = rows.filter((row) => shardOf(String(row[key]), SHARDS) === shard);
    await to.query(
      `INSERT INTO tagma.${table} SELECT * FROM json_populate_recordset(NULL::tagma.${table}, $1::json)`,
      [JSON.stringify(own)],
    );
  }
  await to.exec(`INSERT INTO tagma.collections VALUES ('customer', 'orders')`);
}

/** All pages, by record. */
async function outcomes(rules: StoredRules, limit: number): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let records = 0;
  for (let after: string | null = null; ;) {
    const query = { recordType: 'customer', texts: TEXTS, asOf: AS_OF, limit };
    const page = await rules.outcomes(after === null ? query : { ...query, after });
    for (const { id, outcomes: told } of page.rows) found.set(id, told);
    records += page.records;
    after = page.next;
    if (after === null) break;
  }
  expect(records).toBe(CUSTOMERS);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

beforeAll(async () => {
  const reference = await fill(createPgliteDriver(await PGlite.create()), null);
  whole = storedRulesOf(reference);
  const started = await Promise.all(Array.from({ length: SHARDS }, () => startPostgres()));
  servers.push(...started);
  shards = started.map(({ url }) => createPgDriver(url));
  for (const [index, shard] of shards.entries()) await copyShard(reference, await fill(shard, index), index);
  scattered = scatterRules(shards.map(storedRulesOf));
  // One of the servers has a second database, whose tables lie on partitions.
  await shards[0]?.exec('CREATE DATABASE partitioned');
  const url = new URL(started[0]?.url ?? '');
  url.pathname = '/partitioned';
  const driver = createPgDriver(url.href);
  drivers.push(driver);
  await migrate(driver);
  for (const sql of partitionStatements(4)) await driver.exec(sql);
  for (const sql of fillStatements(CUSTOMERS, CUSTOMERS * 5)) await driver.exec(sql);
  await driver.exec(TAGGED);
  partitioned = storedRulesOf(driver);
});
afterAll(async () => {
  await Promise.all(drivers.map((driver) => driver.close()));
  await Promise.all(servers.map((server) => server.stop()));
});

describe('rules on records that are spread', () => {
  it('say the same on one database, on partitions and on three servers', async () => {
    const expected = await outcomes(whole, 1000);
    expect(expected.size).toBeGreaterThan(100);
    expect(await outcomes(partitioned, 150)).toEqual(expected);
    expect(await outcomes(scattered, 50)).toEqual(expected);
  });

  it('find the records they are asked for, wherever these are', async () => {
    const recordIds = ['c00000001', 'c00000044', 'c00000100', 'c00000391', 'nobody'];
    const query = { recordType: 'customer', texts: ['true'], asOf: AS_OF, recordIds };
    const ids = async (rules: StoredRules) => (await rules.outcomes(query)).rows.map(({ id }) => id).sort();
    expect(await ids(whole)).toEqual(recordIds.slice(0, 4));
    expect(await ids(scattered)).toEqual(recordIds.slice(0, 4));
  });

  it('take tags away at once from tables of which nothing is known yet', async () => {
    const rule = toSql(
      'age > 40',
      { ...ruleMapping([]), table: { schema: 'tagma', name: 'records' }, document: { column: 'data' } },
      'postgresql',
    );
    if (!rule.ok) throw new Error(rule.message);
    const { sql, params } = rule.matched;
    const retract = `${sql} DELETE FROM tagma.assignments WHERE tag_id = 'vip'
AND record_id NOT IN (SELECT key FROM matched) RETURNING record_id AS id`;
    const removed = await Promise.all(
      shards.map((shard) => shard.query<{ id: string }>(retract, bindSql(params) as string[])),
    );
    const expected = await outcomes(whole, 1000);
    const left = [...expected].filter(([id, told]) => told[TEXTS.length - 2] === '.' && /[14]$/.test(id));
    const gone = new Set(removed.flat().map(({ id }) => id));
    for (const [id] of left) expect(gone).toContain(id);
    for (const [id, told] of expected) if (told[TEXTS.length - 2] === 'm') expect(gone).not.toContain(id);
  });
});

describe('the key of a record', () => {
  it('stands in every table about records', async () => {
    const [driver] = drivers;
    const columns = await driver?.query<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'tagma'`,
    );
    const has = new Set(columns?.map(({ table, column }) => `${table}.${column}`));
    for (const [table, key] of Object.entries(SHARD_KEYS)) expect(has).toContain(`${table}.${key}`);
  });

  it('spreads records evenly, and always the same way', () => {
    const counts = [0, 0, 0];
    for (let n = 0; n < 3000; n += 1) {
      const shard = shardOf(`c${String(n).padStart(8, '0')}`, 3);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(['a', 'c00000001', '客户'].map((id) => shardOf(id, 16))).toMatchInlineSnapshot(`
      [
        15,
        14,
        3,
      ]
    `);
  });
});
