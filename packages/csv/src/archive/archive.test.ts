import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalJson, createMemoryStore, execute, type JsonObject, type Store } from '@tagma/core';
import { type BackupLine, writeBackup } from '@tagma/core/backup';
import { filledStore, NOW } from '../../test-help/filled-store.js';
import { checkArchive, restoreArchive } from './archive.js';
import type { ArchiveProblem } from './archive.types.js';
import { writeArchive } from './write-archive.js';

async function archiveOf(store: Store): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeArchive(writeBackup(store, NOW))) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

async function linesOf(store: Store): Promise<readonly string[]> {
  const lines: BackupLine[] = [];
  for await (const line of writeBackup(store, NOW)) lines.push(line);
  return lines.map(canonicalJson);
}

function restored(bytes: Uint8Array, store = createMemoryStore()) {
  let ids = 0;
  return restoreArchive(store, bytes, { now: NOW, newId: () => `r${(ids += 1)}` });
}

/** The archive with one file changed; `null` takes it out. */
function changed(bytes: Uint8Array, file: string, edit: (text: string) => string | null): Uint8Array {
  const files = unzipSync(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[file]);
  const after = edit(before);
  expect(after).not.toBe(before);
  const { [file]: _removed, ...others } = files;
  return zipSync(after === null ? others : { ...others, [file]: strToU8(after) });
}

const places = (problems: readonly ArchiveProblem[]) =>
  problems.map(({ code, file, row, column }) => [code, file, row, column]);

/** A workspace with a rule that gives these tags. */
async function storeWithRule(...moreTagIds: readonly string[]): Promise<Store> {
  const store = await filledStore([{ name: 'a' }]);
  const rule = { name: '规则', recordType: 'customer', tagId: 'vip', expression: 'spent > 10', moreTagIds };
  const actor = { id: 'u1', name: '管理员', roles: ['admin'] };
  let ids = 0;
  const newId = (): string => `rule-${(ids += 1)}`;
  const outcome = await execute(store, { type: 'createRule', rule }, { actor, now: NOW, newId });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return store;
}

describe('an archive of CSV files', () => {
  it('restores every tag of a rule', async () => {
    const store = await storeWithRule('lost');
    const again = createMemoryStore();
    await restored(await archiveOf(store), again);
    expect(await linesOf(again)).toEqual(await linesOf(store));
    expect((await again.workspace())?.rules).toMatchObject([{ tagId: 'vip', moreTagIds: ['lost'] }]);
  });

  it('is read when it comes from before rules could give several tags', async () => {
    const store = await storeWithRule();
    const rows = changed(await archiveOf(store), 'rules.csv', (text) =>
      text.replace('tagId,moreTagIds,', 'tagId,').replace('vip,,', 'vip,'),
    );
    const older = changed(rows, 'manifest.json', (text) =>
      text.replace(/\{[^{}]*"name": ?"moreTagIds"[^{}]*\},\s*/u, ''),
    );
    const again = createMemoryStore();
    await restored(older, again);
    expect(await linesOf(again)).toEqual(await linesOf(store));
  });

  it('restores the same workspace, whatever the records hold', async () => {
    const data = fc.dictionary(
      fc.oneof(fc.constantFrom('name', 'spent', 'paid', 'id'), fc.string({ unit: 'binary' })),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom('=1', "'", '', 'a\r', '﻿'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(data, { minLength: 1, maxLength: 12 }), async (customers) => {
        const store = await filledStore(JSON.parse(JSON.stringify(customers)) as JsonObject[]);
        const bytes = await archiveOf(store);
        const again = createMemoryStore();
        const report = await restored(bytes, again);
        expect(await linesOf(again)).toEqual(await linesOf(store));
        expect(await checkArchive(bytes)).toMatchObject({ ok: true, problems: [], report });
      }),
      // `row.test.ts` tries far more values; this holds the way through the files and the store.
      { numRuns: 5 },
    );
  }, 30_000);

  it('holds a table per record type, collection and kind, with readable names', async () => {
    const files = unzipSync(await archiveOf(await filledStore([{ name: '张三', spent: 12.5 }])));
    expect(Object.keys(files)).toEqual([
      'settings.csv',
      'taxonomy.csv',
      'customer.csv',
      'customer-tags.csv',
      'customer-holds.csv',
      'customer-orders.csv',
      '供应商-A.csv',
      '供应商-A-tags.csv',
      'taxonomy-versions.csv',
      'proposals.csv',
      'history.csv',
      'manifest.json',
    ]);
    expect(new TextDecoder().decode(files['customer.csv'])).toBe('id,name,spent,(more)\r\nc0,张三,12.5,\r\n');
  });

  it('may be packed again in a folder, with rows and columns in another order', async () => {
    const store = await filledStore([{ name: 'a', spent: 1 }, { name: 'b' }]);
    const files = unzipSync(
      changed(await archiveOf(store), 'customer.csv', () => 'spent,(more),id,name\n,,c1,b\n1,,c0,a\n\n'),
    );
    const moved = Object.entries(files).map(([name, bytes]) => [`备份/${name}`, bytes] as const);
    const again = createMemoryStore();
    await restored(zipSync(Object.fromEntries(moved)), again);
    expect([...(await linesOf(again))].sort()).toEqual([...(await linesOf(store))].sort());
  });

  it('tells everything that is wrong, with file, row and column, and restores none of it', async () => {
    const bytes = await archiveOf(
      await filledStore([
        { name: 'a', spent: 1 },
        { name: 'b', spent: 2 },
      ]),
    );
    const broken = changed(
      changed(bytes, 'customer.csv', (csv) =>
        csv.replace('c0,a,1,', 'c0,a,viel,').replace('c1,b,2,', 'c1,b,2'),
      ),
      'customer-tags.csv',
      (csv) => csv.replace('assignedAt', 'since'),
    );
    expect(places((await checkArchive(broken)).problems)).toEqual([
      ['bad-cell', 'customer.csv', 2, 'spent'],
      ['broken-row', 'customer.csv', 3, ''],
      ['missing-column', 'customer-tags.csv', 1, 'assignedAt'],
      ['unknown-column', 'customer-tags.csv', 1, 'since'],
    ]);
    const store = createMemoryStore();
    await expect(restored(broken, store)).rejects.toMatchObject({
      problem: { file: 'customer.csv', row: 2 },
    });
    expect(await store.workspace()).toBeNull();
  });

  it.each<[string, string, (csv: string) => string | null, readonly unknown[]]>([
    [
      'a record that comes twice',
      'customer.csv',
      (csv) => csv.replace('c1,b', 'c0,b'),
      ['conflict', 'customer.csv', 3, ''],
    ],
    [
      'a row taken out',
      'customer.csv',
      (csv) => csv.replace('c1,b,,\r\n', ''),
      ['wrong-row-count', 'customer.csv', 0, ''],
    ],
    [
      'an altered history',
      'history.csv',
      (csv) => csv.replace('tag.assigned', 'tag.forged'),
      ['wrong-history', 'history.csv', 2, ''],
    ],
    [
      'a table that is missing',
      'customer-tags.csv',
      () => null,
      ['missing-file', 'customer-tags.csv', 0, ''],
    ],
    ['no manifest', 'manifest.json', () => null, ['no-manifest', 'manifest.json', 0, '']],
    [
      'another version',
      'manifest.json',
      (json) => json.replace('"version": 1', '"version": 9'),
      ['unsupported-version', 'manifest.json', 0, ''],
    ],
    [
      'settings of another form',
      'settings.csv',
      (csv) => csv.replace('"""Asia/Shanghai"""', '5'),
      ['invalid-workspace', '', 0, ''],
    ],
  ])('tells of %s', async (_what, file, edit, problem) => {
    const bytes = changed(await archiveOf(await filledStore([{ name: 'a' }, { name: 'b' }])), file, edit);
    expect(places((await checkArchive(bytes)).problems)).toEqual([problem]);
    await expect(restored(bytes)).rejects.toThrow();
  });

  it('tells of a file that is no archive, or was saved in another encoding', async () => {
    expect(places((await checkArchive(strToU8('id,name'))).problems)).toEqual([
      ['not-an-archive', '', 0, ''],
    ]);
    const files = unzipSync(await archiveOf(await filledStore([{ name: 'a' }])));
    const gb = zipSync({ ...files, 'customer.csv': new Uint8Array([0x69, 0xd5, 0xc5, 0x0a]) });
    expect(places((await checkArchive(gb)).problems)).toEqual([['not-utf-8', 'customer.csv', 0, '']]);
  });
});
