import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';
import { bindSql, rulesToSql, toSql, type SqlDialectName, type SqlStatement } from '@tagma/expression';
import { median, type BenchRow, type BenchTable } from './bench.types.js';
import { AS_OF, ONE, ONE_BY_HAND, SHOP, shopStatements, TWENTY, TWENTY_BY_HAND } from './sql/shop.js';

const CUSTOMERS = 100_000;
const ORDERS = 1_000_000;
const ROUNDS = 3;

interface Engine {
  readonly name: string;
  readonly dialect: SqlDialectName;
  run(statement: SqlStatement): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Rules compiled to SQL against the SQL that a person would write, on the same tables in the same run. */
export async function run(): Promise<BenchTable[]> {
  const tables: BenchTable[] = [];
  for (const open of [openPglite, openDuckdb]) {
    const engine = await open();
    for (const sql of shopStatements(CUSTOMERS, ORDERS)) await engine.run({ sql, params: [] });
    tables.push({
      title: `Rules as SQL on ${engine.name}, ${CUSTOMERS.toLocaleString('en')} customers, ${ORDERS.toLocaleString('en')} orders`,
      rows: [...(await oneRule(engine)), ...(await twentyRules(engine))],
    });
    await engine.close();
  }
  return tables;
}

async function oneRule(engine: Engine): Promise<BenchRow[]> {
  const rule = toSql(ONE.rule, SHOP, engine.dialect);
  if (!rule.ok) throw new Error(rule.message);
  const byHand = { sql: ONE_BY_HAND, params: [] };
  const [hand, ours] = await sideBySide(engine, byHand, rule.match, (rows) =>
    rows.map(({ key }) => Number(key)).sort((a, b) => a - b),
  );
  return [
    { name: '1 rule, by hand', value: hand, unit: 'ms', ratio: 1 },
    { name: '1 rule, toSql', value: ours, unit: 'ms', ratio: ours / hand },
  ];
}

async function twentyRules(engine: Engine): Promise<BenchRow[]> {
  const { count } = rulesToSql(
    TWENTY.map(({ rule }) => rule),
    SHOP,
    engine.dialect,
  );
  const byHand = { sql: TWENTY_BY_HAND, params: [] };
  const [hand, ours] = await sideBySide(engine, byHand, count, (rows) =>
    TWENTY.map((_, index) => rows[0]?.[`m${index + 1}`]),
  );
  return [
    { name: '20 rules counted, by hand', value: hand, unit: 'ms', ratio: 1 },
    { name: '20 rules counted, rulesToSql', value: ours, unit: 'ms', ratio: ours / hand },
  ];
}

/** Medians of alternating rounds after one to warm up; both have to give the same. */
async function sideBySide(
  engine: Engine,
  first: SqlStatement,
  second: SqlStatement,
  answer: (rows: readonly Record<string, unknown>[]) => unknown,
): Promise<readonly [number, number]> {
  const [a, b] = [answer(await engine.run(first)), answer(await engine.run(second))].map((value) =>
    JSON.stringify(value),
  );
  if (a !== b)
    throw new Error(`${engine.name}: the two statements differ: ${a?.slice(0, 200)} and ${b?.slice(0, 200)}`);
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    times[0].push(await timed(engine, first));
    times[1].push(await timed(engine, second));
  }
  return [median(times[0]), median(times[1])];
}

async function timed(engine: Engine, statement: SqlStatement): Promise<number> {
  const started = performance.now();
  await engine.run(statement);
  return performance.now() - started;
}

async function openPglite(): Promise<Engine> {
  const database = await PGlite.create();
  return {
    name: 'PGlite',
    dialect: 'postgresql',
    async run({ sql, params }) {
      return (await database.query<Record<string, unknown>>(sql, bindSql(params, { asOf: AS_OF }))).rows;
    },
    close: () => database.close(),
  };
}

async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    name: 'DuckDB',
    dialect: 'duckdb',
    async run({ sql, params }) {
      const values = bindSql(params, { asOf: AS_OF }).filter((value) => typeof value !== 'object');
      const reader = await connection.runAndReadAll(sql, values);
      return reader.getRowObjectsJS() as Record<string, unknown>[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
