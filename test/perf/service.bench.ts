import { DemoApi } from '../e2e/demo-api.js';
import { startDemo } from '../e2e/demo-host.js';
import { startPostgres } from './start-postgres.js';
import { percentile, type BenchRow, type BenchTable } from './bench.types.js';

const CLIENTS = [16, 64];
const CALLS = 960;

interface Load {
  readonly perSecond: number;
  readonly p95: number;
  /** Megabytes of the service, database included where it is embedded. */
  readonly memory: number;
}

/** Assignments per second over HTTP by clients at once, on the embedded database and on PostgreSQL. */
export async function run(): Promise<BenchTable[]> {
  const tables: BenchTable[] = [];
  for (const clients of CLIENTS) {
    const server = await startPostgres();
    const [embedded, postgres] = [await load(null, clients), await load(server.url, clients)];
    await server.stop();
    tables.push({
      title: `Service, ${clients} clients, ${CALLS} assignments each its own command`,
      rows: [...rowsOf('PGlite', embedded, embedded), ...rowsOf('PostgreSQL', postgres, embedded)],
    });
  }
  return tables;
}

function rowsOf(name: string, found: Load, first: Load): BenchRow[] {
  const row = (what: string, value: number, unit: string, other: number): BenchRow => ({
    name: `${name}: ${what}`,
    value,
    unit,
    ratio: value / other,
  });
  return [
    row('assignments', found.perSecond, '/s', first.perSecond),
    row('p95 latency', found.p95, 'ms', first.p95),
    row('memory under load', found.memory, 'MB', first.memory),
  ];
}

async function load(databaseUrl: string | null, clients: number): Promise<Load> {
  const each = CALLS / clients;
  const demo = await startDemo({ databaseUrl, seed: { customers: CALLS, orders: 10 } });
  const api = await DemoApi.as(demo.url, 'admin');
  const ids = await api.customerIds(CALLS);
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (const id of ids.slice(client * each, (client + 1) * each)) {
        const at = performance.now();
        const { status } = await api.command({
          type: 'assignTag',
          record: { type: 'customer', id },
          tagId: 'tag-vip',
        });
        if (status !== 200) throw new Error(`An assignment was answered with ${status}.`);
        latencies.push(performance.now() - at);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const memory = await memoryOf(demo.url);
  await demo.dispose();
  return { perSecond: latencies.length / seconds, p95: percentile(latencies, 95), memory };
}

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/api/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1] ?? 0) / 1e6;
}
