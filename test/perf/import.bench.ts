import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoApi } from '../e2e/demo-api.js';
import { startDemo } from '../e2e/demo-host.js';
import { median, type BenchTable } from './bench.types.js';

const ROWS = 50_000;
const ROUNDS = 3;

/** Rows per second through the HTTP import: upload, profile, check, write. */
export async function run(): Promise<BenchTable[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tagma-import-bench-'));
  const demo = await startDemo({ seed: { customers: 1, orders: 1 } });
  const api = await DemoApi.as(demo.url, 'admin');
  const speeds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const path = join(folder, `${round}.csv`);
    writeFileSync(path, customers(round));
    const started = performance.now();
    await importFile(api, path);
    speeds.push(ROWS / ((performance.now() - started) / 1000));
  }
  await demo.dispose();
  rmSync(folder, { recursive: true, force: true });
  const note = `${ROWS.toLocaleString('en')} customers, 6 columns, ${ROUNDS} rounds`;
  return [
    {
      title: 'Import on PGlite',
      rows: [{ name: 'rows imported', value: median(speeds), unit: 'rows/s', note }],
    },
  ];
}

function customers(round: number): string {
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `B${round}-${index},客户 ${index},Shanghai,${index % 97},2024-0${1 + (index % 9)}-11,${index * 3.5}`,
  );
  return `CustomerID,name,city,visits,since,spent\n${rows.join('\n')}\n`;
}

interface Status {
  readonly state: string;
}

async function importFile(api: DemoApi, path: string): Promise<void> {
  const { id } = (await api.call('POST', '/imports', { recordType: 'customer' })).body as { id: string };
  const { mapping } = (await api.upload(`/imports/${id}/files/records`, readFileSync(path))) as {
    mapping: unknown;
  };
  await api.call('POST', `/imports/${id}/run`, {
    plan: { recordType: 'customer', onExisting: 'update', files: { records: mapping } },
  });
  for (;;) {
    const { state } = (await api.call('GET', `/imports/${id}`)).body as Status;
    if (state === 'done') return;
    if (state !== 'running' && state !== 'ready') throw new Error(`The import ended as ${state}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
