import type { WorkspaceSnapshot } from '@tagma/core';
import { createMemoryStore, snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  TEST_TIME,
  type TestService,
} from '../testing-suites/test-service.js';

let service: TestService;
let before: WorkspaceSnapshot;
beforeAll(async () => {
  service = await startTestService();
  before = (await service.call('admin', 'GET', '/workspace')).json as WorkspaceSnapshot;
});
afterAll(() => service.stop());

const record = { type: 'customer', id: 'c0001' };
const concept = { kind: 'tag', parentId: 'value', name: { en: 'Agent made this' } };
const rule = { name: 'Mine', recordType: 'customer', tagId: 'vip', expression: 'true' };
const about = { id: 'vip', expectedVersion: 1 };
const aboutRule = { id: 'often', expectedVersion: 1 };

describe('an agent who calls the service directly', () => {
  it.each([
    [{ type: 'createConcept', concept }],
    [{ type: 'updateConcept', ...about, patch: { name: { en: 'Renamed' } } }],
    [{ type: 'archiveConcept', ...about }],
    [{ type: 'restoreConcept', ...about }],
    [{ type: 'deleteConcept', ...about }],
    [{ type: 'createRule', rule }],
    [{ type: 'updateRule', ...aboutRule, patch: { expression: 'true' } }],
    [{ type: 'publishRule', id: 'draft', expectedVersion: 1 }],
    [{ type: 'pauseRule', ...aboutRule }],
    [{ type: 'archiveRule', ...aboutRule }],
    [{ type: 'defineFields', recordType: 'customer', collection: null, fields: [] }],
  ])('is refused $type and nothing is changed', async (command) => {
    const answer = await service.call('agent', 'POST', '/commands', { body: { command } });
    expect([answer.status, answer.json]).toMatchObject([403, { ok: false, refusal: { code: 'forbidden' } }]);
    const after = (await service.call('admin', 'GET', '/workspace')).json as WorkspaceSnapshot;
    expect([after.concepts, after.rules, after.settings]).toEqual([
      before.concepts,
      before.rules,
      before.settings,
    ]);
  });

  it.each([
    ['POST', '/rules/test', { recordType: 'customer', expression: 'true' }, 'rule.test'],
    ['POST', '/rules/often/run', {}, 'rule.run'],
    ['GET', '/rule-runs/any', undefined, 'rule.run'],
    ['DELETE', '/rule-runs/any', undefined, 'rule.run'],
    ['POST', '/audit/query', {}, 'audit.read'],
    ['POST', '/audit/query', { target: { kind: 'rule', id: 'often' } }, 'audit.read'],
    ['POST', '/imports', { recordType: 'customer' }, 'record.import'],
    ['PUT', '/imports/any/files/records', 'id,name', 'record.import'],
    ['POST', '/imports/any/preview', {}, 'record.import'],
    ['POST', '/imports/any/run', {}, 'record.import'],
    ['GET', '/imports/any', undefined, 'record.import'],
    ['GET', '/imports/any/problems', undefined, 'record.import'],
    ['DELETE', '/imports/any', undefined, 'record.import'],
  ])('is refused %s %s', async (method, path, body, action) => {
    const answer = await service.call('agent', method, path, { body });
    expect([answer.status, answer.json]).toMatchObject([
      403,
      { error: { code: 'forbidden', details: { action, why: 'not-granted' } } },
    ]);
  });

  it('may tag, and read the history and the reasons of a record', async () => {
    const command = { type: 'assignTag', record, tagId: 'new' };
    expect((await service.call('agent', 'POST', '/commands', { body: { command } })).status).toBe(200);
    const target = { kind: 'record', record };
    expect((await service.call('agent', 'POST', '/audit/query', { body: { target } })).status).toBe(200);
    expect((await service.call('agent', 'GET', '/rules/often/why/customer/c0001')).status).toBe(200);
  });
});

describe('an agent of the starter workspace', () => {
  let starter: TestService;
  beforeAll(async () => {
    const store = createMemoryStore();
    await store.initialize(snapshotFromDocument(starterWorkspace({ now: TEST_TIME })));
    await addCustomers(store, 4);
    starter = await startTestService({ store });
  });
  afterAll(() => starter.stop());

  it('may tag, but change neither rules nor taxonomy, nor run or import anything', async () => {
    const workspace = (await starter.call('agent', 'GET', '/workspace')).json as WorkspaceSnapshot;
    const [category, tag] = ['category', 'tag'].map((kind) =>
      workspace.concepts.find((each) => each.kind === kind),
    );
    const [published] = workspace.rules;
    const version = { expectedVersion: 1 };
    const refused = [
      { type: 'createConcept', concept: { kind: 'tag', parentId: category?.id, name: { en: 'Mine' } } },
      { type: 'updateConcept', id: tag?.id, ...version, patch: { name: { en: 'Mine' } } },
      { type: 'archiveConcept', id: tag?.id, ...version },
      { type: 'deleteConcept', id: tag?.id, ...version },
      { type: 'createRule', rule: { ...rule, tagId: tag?.id } },
      { type: 'updateRule', id: published?.id, ...version, patch: { expression: 'true' } },
      { type: 'publishRule', id: published?.id, ...version },
      { type: 'pauseRule', id: published?.id, ...version },
      { type: 'archiveRule', id: published?.id, ...version },
      { type: 'defineFields', recordType: 'customer', collection: null, fields: [] },
    ];
    for (const command of refused) {
      const answer = await starter.call('agent', 'POST', '/commands', { body: { command } });
      expect([command.type, answer.status]).toEqual([command.type, 403]);
    }
    const test = { recordType: 'customer', expression: 'true' };
    expect((await starter.call('agent', 'POST', '/rules/test', { body: test })).status).toBe(403);
    const run = await starter.call('agent', 'POST', `/rules/${published?.id ?? ''}/run`, { body: {} });
    expect(run.status).toBe(403);
    expect(
      (await starter.call('agent', 'POST', '/imports', { body: { recordType: 'customer' } })).status,
    ).toBe(403);
    const command = { type: 'assignTag', record, tagId: tag?.id };
    expect((await starter.call('agent', 'POST', '/commands', { body: { command } })).status).toBe(200);
  });
});

describe('somebody whose roles the workspace does not know', () => {
  it.each([
    ['GET', '/workspace', undefined],
    ['GET', '/records/customer', undefined],
    ['GET', '/records/customer/c0001', undefined],
    ['GET', '/record-counts/customer', undefined],
    ['POST', '/records/query', { type: 'customer' }],
    ['POST', '/assignments/query', { recordType: 'customer' }],
    ['POST', '/holds/query', { recordType: 'customer' }],
    ['POST', '/tag-usage', {}],
    ['POST', '/audit/query', { target: { kind: 'record', record } }],
    ['GET', '/events', undefined],
    ['GET', '/rules/often/why/customer/c0001', undefined],
  ])('may not %s %s', async (method, path, body) => {
    const answer = await service.call('stranger', method, path, { body });
    expect([answer.status, answer.json]).toMatchObject([403, { error: { code: 'forbidden' } }]);
  });

  it('may still ask who they are', async () => {
    expect((await service.call('stranger', 'GET', '/me')).status).toBe(200);
  });
});

describe('an analyst', () => {
  it('may try rules but not run them', async () => {
    const body = { recordType: 'customer', expression: 'visits >= 3' };
    expect((await service.call('analyst', 'POST', '/rules/test', { body })).status).toBe(200);
    expect((await service.call('analyst', 'POST', '/rules/often/run', { body: {} })).status).toBe(403);
  });

  it('may read all history', async () => {
    expect((await service.call('analyst', 'POST', '/audit/query', { body: {} })).status).toBe(200);
  });
});
