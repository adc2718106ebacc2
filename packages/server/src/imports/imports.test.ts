import type { FullRecord, Store, WorkspaceSnapshot } from '@tagma/core';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestService, testStore, type TestService } from '../testing-suites/test-service.js';
import { StoreError } from '../storage/errors.js';
import { createImport, ended, importCsv, planOf, statusOf, upload } from '../testing-suites/test-import.js';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.stop());

const record = (id: string): Promise<FullRecord | null> => service.store.record({ type: 'customer', id });
const workspace = async (): Promise<WorkspaceSnapshot> =>
  (await service.store.workspace()) ?? expect.fail('none');
const fieldKeys = async (): Promise<unknown> =>
  (await workspace()).settings.recordTypes[0]?.fields.map(({ key }) => key);

describe('an import', () => {
  it('stores the good rows with their columns as fields, and tells history and subscribers', async () => {
    const { id, status } = await importCsv(service, {
      records: 'CustomerID,Name,Frequency,注册时间,Note\nA1,李雷,3,2026-01-02 08:00,=1+1\nA2,,5,,<b>\n',
    });
    expect(status).toMatchObject({ state: 'done', phase: 'finished', processed: 2, total: 2, problems: 0 });
    expect(status.result).toMatchObject({
      files: { records: { rows: 2, imported: 2, refused: 0 } },
      added: 2,
      newFields: { records: ['CustomerID', 'Frequency', '注册时间', 'Note'] },
    });
    expect((await record('A1'))?.data).toEqual({
      CustomerID: 'A1',
      name: '李雷',
      Frequency: 3,
      注册时间: '2026-01-02T00:00:00.000Z',
      Note: '=1+1',
    });
    expect((await record('A2'))?.data).toEqual({ CustomerID: 'A2', Frequency: 5, Note: '<b>' });
    expect((await workspace()).settings.recordTypes[0]?.fields.slice(2)).toMatchObject([
      { key: 'CustomerID', type: 'text' },
      { key: 'Frequency', type: 'integer', title: { en: 'Frequency' } },
      { key: '注册时间', type: 'datetime' },
      { key: 'Note', type: 'text' },
    ]);
    const audit = await service.store.audit({ target: { kind: 'import', id } });
    expect(audit.items).toMatchObject([
      {
        action: 'records.imported',
        actorId: 'u-admin',
        after: { files: { records: { imported: 2, refused: 0 } } },
      },
    ]);
    const events = await service.store.events(0, 100);
    expect(events.at(-1)).toMatchObject({ type: 'records.imported', id });
  });

  it('lists bad rows by line and reason, and imports the others', async () => {
    const rows = ['A1,1,2026-01-01', 'A2,two,2026-01-01', 'A3,3', 'A1,4,2026-01-01', '"A5,5,2026-01-01', 'A6,6,2026-02-30', ',7,', 'A8,8,2026-01-02', 'A9,9,', 'A10,10,', 'A11,11,2026-01-03', 'A12,12,2026-01-03']; // prettier-ignore
    const { status, problems } = await importCsv(service, {
      records: `CustomerID,n,day\n${rows.join('\n')}\n`,
    });
    expect(status.result?.files['records']).toEqual({ rows: 12, imported: 6, refused: 6, blank: 0 });
    expect(problems.items.map(({ line, column, code, value }) => [line, column, code, value])).toEqual([
      [3, 'n', 'not-number', 'two'],
      [4, null, 'too-few-cells', 'A3, 3'],
      [5, 'CustomerID', 'duplicate-id', 'A1'],
      [6, null, 'unclosed-quote', '"A5,5,2026-01-01'],
      [7, 'day', 'not-date', '2026-02-30'],
      [8, 'CustomerID', 'missing-id', ''],
    ]);
    expect((await record('A1'))?.data).toMatchObject({ n: 1 });
    expect(await record('A2')).toBeNull();
  });

  it('joins orders to customers, keeps those without, and links them when the customer comes', async () => {
    const orders = 'OrderNo,CustomerID,amount\n1,A1,10\n2,c0001,20\n3,,30\n4,Z9,40\n';
    const { status } = await importCsv(service, { records: 'CustomerID\nA1\nA2\n', orders });
    expect(status.result).toMatchObject({ linked: 2, withoutParent: 1, unknownParent: 1 });
    expect((await record('A1'))?.collections['orders']).toMatchObject([{ amount: 10, OrderNo: '1' }]);
    await importCsv(service, { records: 'CustomerID,name\nZ9,late\nZ8,later\n' });
    expect((await record('Z9'))?.collections['orders']).toMatchObject([{ amount: 40 }]);
  });

  it('adds nothing when the same file comes again', async () => {
    const files = { records: 'CustomerID,n\nA1,1\nA2,2\n', orders: 'CustomerID,what\nA1,x\nA1,x\nA2,y\n' };
    expect((await importCsv(service, files)).status.result).toMatchObject({ added: 5 });
    expect((await importCsv(service, files)).status.result).toMatchObject({ added: 0, newFields: {} });
    expect((await record('A1'))?.collections['orders']).toHaveLength(2);
  });

  it('shows a preview that stores nothing', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(service, id, 'records', 'CustomerID,n\nA1,1\nA2,2\nA3,3\nA4,x\n');
    const answer = await service.call('admin', 'POST', `/imports/${id}/preview`, {
      body: { plan: planOf({ records: mapping }) },
    });
    expect(answer.json).toMatchObject({
      files: {
        records: { rows: [{ id: 'A1', data: { n: 1 } }, {}, {}], problems: [{ line: 5 }], checked: 4 },
      },
    });
    expect(await service.store.countRecords('customer')).toBe(4);
    expect(await fieldKeys()).toEqual(['name', 'visits']);
  });

  it('can be told other types, names and columns to leave out', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(
      service,
      id,
      'records',
      'CustomerID,Plant,secret\nA1,0012,x\nA2,0013,y\n',
    );
    const columns = mapping.columns.map((column) =>
      column.header === 'Plant' ? { ...column, field: 'plantNo', type: 'integer' as const } : column,
    );
    const kept = columns.map((column) => (column.header === 'secret' ? { ...column, field: null } : column));
    const plan = planOf({ records: { ...mapping, columns: kept } });
    await service.call('admin', 'POST', `/imports/${id}/run`, { body: { plan } });
    await ended(service, id);
    expect((await record('A1'))?.data).toEqual({ CustomerID: 'A1', plantNo: 12 });
  });

  it('reads gzip, whatever its type says', async () => {
    const id = await createImport(service);
    const token = await service.tokens.issue({ id: 'u-admin', name: 'Ada', roles: ['admin'] });
    const put = (body: Uint8Array): Promise<Response> =>
      fetch(`${service.url}/api/imports/${id}/files/records`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${token}` },
        body: Uint8Array.from(body),
      });
    const gzip = gzipSync('CustomerID,n\nA1,1\n');
    expect(await (await put(gzip)).json()).toMatchObject({ profile: { rows: 1 } });
    const cut = await put(gzip.subarray(0, 20));
    expect([cut.status, await cut.json()]).toMatchObject([
      400,
      { error: { details: { fault: 'broken-file' } } },
    ]);
    // The good file is still there.
    expect((await statusOf(service, id)).files).toMatchObject({ records: { rows: 1 } });
  });
});

describe('an import that is cancelled or fails', () => {
  const many = `CustomerID,n\n${Array.from({ length: 60_000 }, (_, n) => `A${n},${n}`).join('\n')}\n`;

  it('leaves nothing when it is cancelled before the start', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(service, id, 'records', 'CustomerID,n\nA1,1\n');
    expect((await service.call('admin', 'DELETE', `/imports/${id}`)).json).toMatchObject({
      state: 'cancelled',
    });
    const run = await service.call('admin', 'POST', `/imports/${id}/run`, {
      body: { plan: planOf({ records: mapping }) },
    });
    expect(run.status).toBe(422);
  });

  it('leaves nothing when it is cancelled while it reads', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(service, id, 'records', many);
    await service.call('admin', 'POST', `/imports/${id}/run`, {
      body: { plan: planOf({ records: mapping }) },
    });
    const status = (await service.call('admin', 'DELETE', `/imports/${id}`)).json;
    expect(status).toMatchObject({ state: 'cancelled', result: null });
    expect(await service.store.countRecords('customer')).toBe(4);
    expect(await fieldKeys()).toEqual(['name', 'visits']);
  });

  it('takes its new fields back when the rows cannot be written', async () => {
    const store: Store = {
      ...(await testStore()),
      writeRecords: () => Promise.reject(new StoreError('disk-full', 'no space')),
    };
    const full = await startTestService({ store });
    const { status } = await importCsv(full, { records: 'CustomerID,n\nA1,1\n' });
    expect(status).toMatchObject({ state: 'failed', failure: { code: 'disk-full' }, result: null });
    const fields = (await store.workspace())?.settings.recordTypes[0]?.fields;
    expect(fields?.map(({ key }) => key)).toEqual(['name', 'visits']);
    await full.stop();
  });

  it('says so when the file is not the one that was mapped', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(service, id, 'records', 'CustomerID,n\nA1,1\n');
    await upload(service, id, 'records', 'CustomerID,other\nA1,1\n');
    await service.call('admin', 'POST', `/imports/${id}/run`, {
      body: { plan: planOf({ records: mapping }) },
    });
    expect(await ended(service, id)).toMatchObject({ state: 'failed', failure: { code: 'changed-file' } });
  });

  it('stops with the service', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(service, id, 'records', many);
    await service.call('admin', 'POST', `/imports/${id}/run`, {
      body: { plan: planOf({ records: mapping }) },
    });
    await service.app.stop();
    expect(await service.store.countRecords('customer')).toBe(4);
  });
});

describe('the import routes', () => {
  it('are closed to roles without the right', async () => {
    const id = await createImport(service);
    const asked = [
      ['POST', '/imports'],
      ['PUT', `/imports/${id}/files/records`],
      ['POST', `/imports/${id}/preview`],
      ['POST', `/imports/${id}/run`],
      ['GET', `/imports/${id}`],
      ['GET', `/imports/${id}/problems`],
      ['DELETE', `/imports/${id}`],
    ] as const;
    for (const [method, path] of asked) {
      const answer = await service.call('agent', method, path, method === 'GET' ? {} : { body: {} });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await statusOf(service, id)).state).toBe('uploading');
  });

  it.each([
    ['', 'empty-file'],
    ['PK\u0003\u0004\u0000\u0000', 'not-text'],
    ['\n\n\n', 'no-header'],
  ])('refuse a file that is no CSV (%#)', async (body, fault) => {
    const id = await createImport(service);
    const answer = await service.call('admin', 'PUT', `/imports/${id}/files/records`, { body });
    expect([answer.status, answer.json]).toMatchObject([
      400,
      { error: { code: 'invalid', details: { fault } } },
    ]);
  });

  it('locate what is wrong with a plan', async () => {
    const id = await createImport(service);
    const { mapping } = await upload(service, id, 'records', 'CustomerID,visits\nA1,1\n');
    const [first, second] = mapping.columns;
    if (first === undefined || second === undefined) throw new Error('two columns');
    const run = async (columns: readonly unknown[], more: object = {}): Promise<unknown> => {
      const plan = { ...planOf({ records: mapping }), files: { records: { ...mapping, columns } }, ...more };
      const answer = await service.call('admin', 'POST', `/imports/${id}/run`, { body: { plan } });
      return [answer.status, (answer.json as { error: { path?: string } }).error.path];
    };
    expect(await run([first, { ...second, type: 'text' }])).toEqual([
      400,
      '/plan/files/records/columns/1/type',
    ]);
    expect(await run([first, { ...second, field: 'orders' }])).toEqual([
      400,
      '/plan/files/records/columns/1/field',
    ]);
    expect(await run([first, { ...second, type: 'money' }])).toEqual([
      400,
      '/plan/files/records/columns/1/type',
    ]);
    expect(await run([first, second], { timeZone: 'Mars/Base' })).toEqual([400, '/plan/timeZone']);
    expect(await run([first, second], { recordType: 'ship' })).toEqual([400, '/plan/recordType']);
    expect(await run([first, second], { files: { orders: mapping } })).toEqual([400, '/plan/files/orders']);
  });

  it.each([
    ['GET', '/imports/none', 404],
    ['DELETE', '/imports/none', 404],
    ['GET', '/imports/none/problems', 404],
    ['PUT', '/imports/none/files/records', 404],
  ])('answer %s %s with %i', async (method, path, status) => {
    const answer = await service.call('admin', method, path, method === 'PUT' ? { body: 'x' } : {});
    expect(answer.status).toBe(status);
  });

  it('know no other record types and collections', async () => {
    expect((await service.call('admin', 'POST', '/imports', { body: { recordType: 'ship' } })).status).toBe(
      404,
    );
    const id = await createImport(service);
    const answer = await service.call('admin', 'PUT', `/imports/${id}/files/visits`, { body: 'a\n1\n' });
    expect([answer.status, answer.json]).toMatchObject([404, { error: { path: '/params/role' } }]);
  });
});
