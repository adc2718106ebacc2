import { createMemoryStore, type JsonObject } from '@tagma/core';
import { profileCsv, suggestMapping, type ByteSource } from '@tagma/csv';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testWorkspace, TEST_ACTORS, TEST_TIME } from '../testing-suites/test-service.js';
import type { ImportFile } from './read-file.js';
import { runImport } from './run-import.js';
import { readCsvFile } from './source.js';

const FOLDER = '../shared/data/customers';
const CUSTOMERS = `${FOLDER}/online-retail-customers.csv`;
const INVOICES = `${FOLDER}/online-retail-invoices.csv.gz`;

async function fileOf(path: string, role: string): Promise<ImportFile> {
  const open = (): ByteSource => readCsvFile(path);
  const result = await profileCsv(open);
  if (!result.ok) throw new Error(result.code);
  const type = testWorkspace().settings.recordTypes[0] ?? expect.fail('no type');
  return { mapping: suggestMapping(result.profile, type, role), open };
}

/** The customers, counted from the text without any of our own code. The file has no quotes. */
function independently(): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(CUSTOMERS, 'utf8').trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}

describe.skipIf(!existsSync(CUSTOMERS) || !existsSync(INVOICES))('the Online Retail files', () => {
  it('go in without a lost row, and every figure is kept', async () => {
    const store = createMemoryStore();
    await store.initialize(testWorkspace());
    let id = 0;
    const files = { records: await fileOf(CUSTOMERS, 'records'), orders: await fileOf(INVOICES, 'orders') };
    const problems: unknown[] = [];
    const result = await runImport(
      { store, now: () => TEST_TIME, newId: () => `id-${(id += 1)}` },
      {
        id: 'retail',
        actor: TEST_ACTORS.admin,
        plan: {
          recordType: 'customer',
          files: { records: files.records.mapping, orders: files.orders.mapping },
        },
        files,
      },
      { problems: (_, found) => problems.push(...found) },
    );
    expect(problems).toEqual([]);
    expect(result).toMatchObject({
      files: { records: { rows: 4372, imported: 4372 }, orders: { rows: 25_900, imported: 25_900 } },
      added: 4372 + 25_900,
      linked: 22_190,
      withoutParent: 3710,
      unknownParent: 0,
    });
    const stored = new Map<string, JsonObject>();
    for (let after: string | null | undefined; after !== null;) {
      const page = await store.fullRecords({
        type: 'customer',
        limit: 5000,
        ...(after === undefined ? {} : { after }),
      });
      for (const record of page.items)
        stored.set(record.id, { ...record.data, orders: record.collections['orders'] ?? [] });
      after = page.next;
    }
    const rows = independently();
    expect(stored.size).toBe(rows.length);
    for (const row of rows) {
      const data = stored.get(row['CustomerID'] ?? '');
      expect(data).toMatchObject({
        Frequency: Number(row['Frequency']),
        MonetaryMills: Number(row['MonetaryMills']),
        CancelledMills: Number(row['CancelledMills']),
        Country: row['Country'],
      });
      expect('RecencyDays' in (data ?? {})).toBe(row['RecencyDays'] !== '');
    }
    const orders = [...stored.values()].flatMap((data) => data['orders'] as readonly JsonObject[]);
    expect(orders).toHaveLength(22_190);
  });
});
