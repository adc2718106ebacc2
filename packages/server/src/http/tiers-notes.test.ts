import { createMemoryStore, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { tierTemplate } from '@tagma/core/tier-templates';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTestService,
  TEST_TIME,
  type TestActor,
  type TestService,
} from '../testing-suites/test-service.js';

let service: TestService;

beforeAll(async () => {
  const store = createMemoryStore();
  await store.initialize(snapshotFromDocument(starterWorkspace({ now: TEST_TIME })));
  await store.writeRecords({
    type: 'customer',
    records: ['c1', 'c2'].map((id) => ({ id, data: { name: id } })),
    children: {
      orders: Array.from({ length: 12 }, (_, index) => ({
        id: `o${index}`,
        parentId: 'c1',
        data: { at: '2026-11-01T00:00:00.000Z', amount: 9000 },
      })),
    },
    onExisting: 'skip',
    transactionId: 'seed',
    audit: [],
    events: [],
  });
  service = await startTestService({ store });
});
afterAll(() => service.stop());

async function command(as: TestActor, value: object): Promise<Record<string, unknown>> {
  return (await service.call(as, 'POST', '/commands', { body: { command: value } })).json as Record<
    string,
    unknown
  >;
}

async function items(
  as: TestActor,
  path: string,
  body: object = {},
): Promise<readonly Record<string, unknown>[]> {
  const { json } = await service.call(as, 'POST', path, { body });
  return (json as { items: Record<string, unknown>[] }).items;
}

describe('tiers over HTTP', () => {
  const content = tierTemplate('e-commerce');

  it('are worked out from what the service holds', async () => {
    await command('admin', { type: 'createTierScheme', recordType: 'customer', content, id: 'value' });
    await command('admin', { type: 'publishTierScheme', id: 'value', expectedVersion: 1 });
    const run = { type: 'runTiers', schemeId: 'value' };
    expect(await command('agent', run)).toMatchObject({ refusal: { code: 'forbidden', action: 'tier.run' } });
    const forged = { ...run, scores: { c2: 100 } };
    expect(await command('admin', forged)).toMatchObject({ refusal: { code: 'invalid' } });
    expect(await command('admin', run)).toMatchObject({ ok: true, tierCounts: { graded: 2, entered: 2 } });
    const tiers = await items('agent', '/tiers/query', { groups: ['value'] });
    expect(tiers.map(({ tierId }) => tierId)).toEqual(['standard', 'high-value']);
    expect(await items('agent', '/tier-schemes/query')).toMatchObject([{ published: [{ content }] }]);
  });

  it('let editors read values of factors, and nobody else', async () => {
    const body = { recordType: 'customer', factors: content.factors };
    const read = (as: TestActor, more: object = {}) =>
      service.call(as, 'POST', '/tiers/values', { body: { ...body, ...more } });
    expect((await read('agent')).status).toBe(403);
    expect((await read('analyst', { recordType: 'nope' })).status).toBe(404);
    const answer = await read('analyst');
    expect(answer.json).toMatchObject({ recordIds: ['c1', 'c2'], errors: [] });
    expect((answer.json as { values: number[][] }).values[1]).toEqual([12, 0]);
  });
});

describe('notes over HTTP', () => {
  it('are told to nobody who must not read them', async () => {
    const note = { grade: 'important', text: 'TOP-SECRET', visibility: 'private' };
    const added = await command('admin', { type: 'addNote', record: { type: 'customer', id: 'c1' }, note });
    expect(added).toMatchObject({ ok: true });
    expect(await items('admin', '/notes/query')).toHaveLength(1);
    const told = [
      await items('agent', '/notes/query'),
      await items('agent', '/audit/query', {
        target: { kind: 'record', record: { type: 'customer', id: 'c1' } },
      }),
      await command('agent', { type: 'closeNote', id: added['createdId'] }),
      await items('admin', '/audit/query'),
    ];
    expect(JSON.stringify(told)).not.toContain('TOP-SECRET');
    expect(told[2]).toMatchObject({ refusal: { code: 'unknown-note' } });
    expect((await service.call('analyst', 'POST', '/notes/query', { body: {} })).status).toBe(403);
  });
});
