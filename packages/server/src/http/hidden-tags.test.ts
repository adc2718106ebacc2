import { type Concept, createMemoryStore } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCustomers,
  startTestService,
  testRule,
  type TestService,
  testWorkspace,
} from '../testing-suites/test-service.js';

/** The analyst of the tests does not see the category `closed` and its tag `secret`. */
let service: TestService;
beforeAll(async () => {
  const workspace = testWorkspace();
  const [value, vip] = workspace.concepts as readonly [Concept, Concept];
  const store = createMemoryStore();
  await store.initialize({
    ...workspace,
    settings: {
      ...workspace.settings,
      roles: workspace.settings.roles.map((role) => ({
        ...role,
        allow: [...role.allow, 'rule.run', 'tier.edit'],
      })),
    },
    concepts: [
      ...workspace.concepts,
      { ...value, id: 'closed', visibleTo: ['u-admin'] },
      { ...vip, id: 'secret', parentId: 'closed' },
    ],
    rules: [
      ...workspace.rules,
      testRule({ id: 'hidden', name: 'Hidden', expression: 'visits >= 2', tagId: 'secret' }),
    ],
  });
  await addCustomers(store, 4);
  service = await startTestService({ store });
  const record = { type: 'customer', id: 'c0001' };
  for (const tagId of ['secret', 'new'])
    await service.call('admin', 'POST', '/commands', {
      body: { command: { type: 'assignTag', record, tagId } },
    });
  for (const id of ['hidden', 'often']) await runToEnd(id);
});
afterAll(() => service.stop());

async function runToEnd(id: string): Promise<void> {
  const { json } = await service.call('admin', 'POST', `/rules/${id}/run`, { body: {} });
  const { runId } = json as { readonly runId: string };
  const isRunning = async (): Promise<boolean> => {
    const status = await service.call('admin', 'GET', `/rule-runs/${runId}`);
    return (status.json as { readonly state: string }).state === 'running';
  };
  while (await isRunning()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const asks = (tagId: string): string =>
  `"${tagId}" in tags or "${tagId}" in tagTree or $count(tags[$ = "${tagId}"]) > 0`;

describe('a text that is tried out', () => {
  it('matches by tags that the caller sees, and by no other', async () => {
    const tested = async (as: 'admin' | 'analyst', tagId: string): Promise<unknown> => {
      const body = { recordType: 'customer', expression: asks(tagId) };
      const { json } = await service.call(as, 'POST', '/rules/test', { body });
      return (json as { readonly counts: { readonly matches: number } }).counts.matches;
    };
    expect(await tested('admin', 'secret')).toBe(4);
    expect(await tested('analyst', 'secret')).toBe(0);
    expect(await tested('analyst', 'new')).toBe(1);
  });

  it('is compared by tags that the caller sees', async () => {
    const body = { recordType: 'customer', before: 'false', after: asks('secret') };
    expect((await service.call('admin', 'POST', '/rules/compare', { body })).json).toMatchObject({
      enters: 4,
    });
    expect((await service.call('analyst', 'POST', '/rules/compare', { body })).json).toMatchObject({
      enters: 0,
    });
  });
});

describe('a factor of tiers that is tried out', () => {
  it('reads records without their tags, whoever asks', async () => {
    const valuesOf = async (as: 'admin' | 'analyst', tagId: string): Promise<unknown> => {
      const factor = {
        ...{ id: 'f', title: { en: 'F' }, weight: 1 },
        scale: { type: 'quantile', groups: 3, lowerIsBetter: false },
        value: { type: 'expression', expression: `"${tagId}" in tags` },
      };
      const body = { recordType: 'customer', factors: [factor] };
      const { json } = await service.call(as, 'POST', '/tiers/values', { body });
      return (json as { readonly values: readonly unknown[] }).values[0];
    };
    expect(await valuesOf('admin', 'secret')).toEqual([0, 0, 0, 0]);
    expect(await valuesOf('analyst', 'secret')).toEqual([0, 0, 0, 0]);
    expect(await valuesOf('analyst', 'new')).toEqual([0, 0, 0, 0]);
  });
});

describe('a rule for a tag that the caller does not see', () => {
  it('is as unknown as one that does not exist', async () => {
    expect((await service.call('analyst', 'POST', '/rules/hidden/dry-run')).status).toBe(404);
    const patch = { type: 'updateRule', id: 'hidden', expectedVersion: 1, patch: { name: 'Mine' } };
    const updated = await service.call('analyst', 'POST', '/commands', { body: { command: patch } });
    expect(updated.json).toMatchObject({ ok: false, refusal: { code: 'unknown-rule' } });
  });

  it('is not made, and no other rule is turned to the tag', async () => {
    const rule = { name: 'Mine', recordType: 'customer', tagId: 'secret', expression: 'true' };
    const created = await service.call('analyst', 'POST', '/commands', {
      body: { command: { type: 'createRule', rule } },
    });
    expect(created.json).toMatchObject({ ok: false, refusal: { code: 'unknown-concept' } });
    const turned = { type: 'updateRule', id: 'draft', expectedVersion: 1, patch: { tagId: 'secret' } };
    const updated = await service.call('analyst', 'POST', '/commands', { body: { command: turned } });
    expect(updated.json).toMatchObject({ ok: false, refusal: { code: 'unknown-concept' } });
  });

  it('is asked for by no condition that they save', async () => {
    const saved = async (as: 'admin' | 'analyst', tagId: string): Promise<unknown> => {
      const rule = { name: 'Spy', recordType: 'customer', tagId: 'new', expression: asks(tagId) };
      const { json } = await service.call(as, 'POST', '/commands', {
        body: { command: { type: 'createRule', rule } },
      });
      return json;
    };
    const unknown = { ok: false, refusal: { code: 'unknown-concept', path: '/rule/expression' } };
    expect(await saved('analyst', 'secret')).toMatchObject(unknown);
    expect(await saved('analyst', 'vip')).toMatchObject({ ok: true });
    expect(await saved('admin', 'secret')).toMatchObject({ ok: true });
  });

  it('is in no report of runs', async () => {
    const told = async (as: 'admin' | 'analyst'): Promise<readonly string[]> => {
      const { text } = await service.call(as, 'POST', '/rule-runs/query', { body: {} });
      const current = await service.call(as, 'GET', '/rule-sets/run');
      return ['hidden', 'often'].filter((id) => `${text}${current.text}`.includes(`"${id}"`));
    };
    expect(await told('admin')).toEqual(['hidden', 'often']);
    expect(await told('analyst')).toEqual(['often']);
  });
});
