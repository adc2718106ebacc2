import { DemoApi } from '../e2e/demo-api.js';
import { startDemo } from '../e2e/demo-host.js';
import { startPostgres } from './start-postgres.js';
import { percentile, type BenchTable } from './bench.types.js';

const CLIENTS = 16;
const CALLS_EACH = 60;

interface Load {
  readonly perSecond: number;
  readonly p95: number;
}

/** Assignments per second over HTTP by 16 clients at once, on the embedded database and on PostgreSQL. */
export async function run(): Promise<BenchTable[]> {
  const server = await startPostgres();
  const [embedded, postgres] = [await load(null), await load(server.url)];
  await server.stop();
  const row = (name: string, found: Load): BenchTable['rows'][number][] => [
    {
      name: `${name}: assignments`,
      value: found.perSecond,
      unit: '/s',
      ratio: found.perSecond / embedded.perSecond,
    },
    { name: `${name}: p95 latency`, value: found.p95, unit: 'ms', ratio: found.p95 / embedded.p95 },
  ];
  return [
    {
      title: `Service, ${CLIENTS} clients, ${CLIENTS * CALLS_EACH} assignments each its own command`,
      rows: [...row('PGlite', embedded), ...row('PostgreSQL', postgres)],
    },
  ];
}

async function load(databaseUrl: string | null): Promise<Load> {
  const demo = await startDemo({ databaseUrl, seed: { customers: CLIENTS * CALLS_EACH, orders: 10 } });
  const api = await DemoApi.as(demo.url, 'admin');
  const ids = await api.customerIds(CLIENTS * CALLS_EACH);
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (const id of ids.slice(client * CALLS_EACH, (client + 1) * CALLS_EACH)) {
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
  await demo.dispose();
  return { perSecond: latencies.length / seconds, p95: percentile(latencies, 95) };
}
