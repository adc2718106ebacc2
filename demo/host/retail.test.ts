import { createMemoryStore, snapshotFromDocument, type Assignment, type Store } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { createJwtTokens } from '@tagma/server';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_PEOPLE } from '../people.js';
import { createHostApp, type HostApp } from './host-app.js';
import { filesOf, importFiles, profileFiles } from './import-files.js';

const customers = '../shared/data/customers/online-retail-customers.csv';
const orders = '../shared/data/customers/online-retail-invoices.csv.gz';
const EXPRESSION = 'Frequency >= 3 and MonetaryMills > 1000000';

/** Ids that the rule must tag, found in the text of the file without any of our own code. */
function independently(): readonly string[] {
  const [head = '', ...lines] = readFileSync(customers, 'utf8').trimEnd().split('\n');
  const at = (name: string): number => head.split(',').indexOf(name);
  const [id, frequency, money] = [at('CustomerID'), at('Frequency'), at('MonetaryMills')];
  return lines
    .map((line) => line.split(','))
    .filter((cells) => Number(cells[frequency]) >= 3 && Number(cells[money]) > 1_000_000)
    .map((cells) => cells[id] ?? '')
    .sort();
}

describe.skipIf(!existsSync(customers) || !existsSync(orders))(
  'the Online Retail customers in the demo',
  () => {
    let store: Store;
    let app: HostApp;
    const printed: string[] = [];
    const tokens = createJwtTokens({ secret: 'x'.repeat(32) });

    beforeAll(async () => {
      store = createMemoryStore();
      await store.initialize(snapshotFromDocument(starterWorkspace({ now: new Date().toISOString() })));
      await importFiles(store, await profileFiles(filesOf({ customers, orders })), (line) =>
        printed.push(line),
      );
      app = createHostApp(store, tokens, '/none');
    });
    afterAll(() => app.stop());

    async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
      const headers = {
        authorization: `Bearer ${await tokens.issue(DEMO_PEOPLE.admin)}`,
        'content-type': 'application/json',
      };
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      return (await (await app.api.request(`/api${path}`, init)).json()) as T;
    }

    async function run(rule: string): Promise<Record<string, unknown>> {
      const { runId } = await call<{ runId: string }>('POST', `/rules/${rule}/run`, {});
      for (;;) {
        const status = await call<Record<string, unknown>>('GET', `/rule-runs/${runId}`);
        if (status['state'] !== 'running') return status;
        await setTimeout(20);
      }
    }

    it('are all there', () => {
      expect(printed).toEqual([
        'online-retail-customers.csv: 4,372 of 4,372 rows imported.',
        'online-retail-invoices.csv.gz: 25,900 of 25,900 rows imported.',
        'Orders: 22,190 belong to a customer, 3,710 name none, 0 name one that is not known yet. All of them are kept.',
      ]);
    });

    it('get the tag exactly where an independent count of the file says so, and a second run changes nothing', async () => {
      const rule = { name: '大客户', recordType: 'customer', tagId: 'tag-vip', expression: EXPRESSION };
      expect(
        await call('POST', '/commands', { command: { type: 'createRule', rule, id: 'big' } }),
      ).toMatchObject({ ok: true });
      const publish = { type: 'publishRule', id: 'big', expectedVersion: 1 };
      expect(await call('POST', '/commands', { command: publish })).toMatchObject({ ok: true });

      const expected = independently();
      expect(await run('big')).toMatchObject({
        state: 'done',
        counts: { matches: expected.length, added: expected.length, errors: 0 },
      });
      const query = { recordType: 'customer', tagIds: ['tag-vip'] };
      const tagged = await call<readonly Assignment[]>('POST', '/assignments/query', query);
      expect(tagged.map(({ record }) => record.id).sort()).toEqual(expected);
      expect(await run('big')).toMatchObject({
        transactionId: null,
        counts: { added: 0, removed: 0, kept: expected.length },
      });
    });

    it('say why', async () => {
      expect(await call('GET', '/rules/big/why/customer/12347')).toMatchObject({
        outcome: 'match',
        reads: expect.arrayContaining([{ path: 'Frequency', value: 7 }]) as unknown,
      });
    });
  },
);
