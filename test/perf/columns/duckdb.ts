import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { cpuOf } from './cpu.js';
import { tablesSql } from './data.js';
import type { BenchRules } from './rules.js';

/** Rules per query: more make DuckDB slower, fewer too. */
const PER_QUERY = 50;

/** What DuckDB took, in seconds of CPU of all its threads, and what it counted. */
export interface DuckDbRun {
  readonly derive: number;
  readonly predicates: number;
  readonly rules: number;
  readonly counts: readonly number[];
}

/**
 * The same rules on the same customers in DuckDB, in the form that was fastest of those tried: aggregates into a
 * wide table, each distinct predicate into a boolean column, then counts of the rules over these.
 */
export async function runDuckDb(
  customers: number,
  { rules, predicates, aggregates }: BenchRules,
): Promise<DuckDbRun> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const sql of tablesSql(customers)) await connection.run(sql);
  const columns = Object.entries(aggregates).map(([name, sql]) => `${sql} AS ${name}`);
  const counts = Object.keys(aggregates).filter((name) => name.startsWith('n'));
  const others = Object.keys(aggregates).filter((name) => !name.startsWith('n'));
  const taken = [...counts.map((name) => `coalesce(${name}, 0) AS ${name}`), ...others];
  const derive = await cpuOf(() =>
    connection.run(`CREATE TABLE wide AS SELECT customers.*, ${taken.join(', ')} FROM customers
      LEFT JOIN (SELECT id AS of_customer, ${columns.join(', ')} FROM orders GROUP BY id) ON id = of_customer`),
  );
  const asked = predicates.map(({ sql }, index) => `${sql} AS p${index}`);
  const predicatesTime = await cpuOf(() =>
    connection.run(`CREATE TABLE said AS SELECT ${asked.join(', ')} FROM wide`),
  );
  const found: number[] = [];
  const rulesTime = await cpuOf(async () => {
    for (let start = 0; start < rules.length; start += PER_QUERY) {
      const some = rules.slice(start, start + PER_QUERY);
      found.push(
        ...(await count(
          connection,
          some.map(({ sql }) => sql),
        )),
      );
    }
  });
  connection.closeSync();
  instance.closeSync();
  return { derive, predicates: predicatesTime, rules: rulesTime, counts: found };
}

async function count(connection: DuckDBConnection, conditions: readonly string[]): Promise<number[]> {
  const asked = conditions.map((sql, index) => `count(*) FILTER (WHERE ${sql}) AS c${index}`);
  const reader = await connection.runAndReadAll(`SELECT ${asked.join(', ')} FROM said`);
  return (reader.getRows()[0] ?? []).map(Number);
}
