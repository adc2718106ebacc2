import { createMemoryStore, type RuleDraft } from '@tagma/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTestService,
  testWorkspace,
  type TestActor,
  type TestService,
} from '../testing-suites/test-service.js';

/** `vip` is given by the desk alone; the analyst, who writes drafts of rules, does not belong to it. */
let service: TestService;
beforeAll(async () => {
  const store = createMemoryStore();
  const workspace = testWorkspace();
  const concepts = workspace.concepts.map((concept) =>
    concept.id === 'vip' ? { ...concept, assignableBy: ['desk'] } : concept,
  );
  await store.initialize({ ...workspace, concepts });
  service = await startTestService({ store });
});
afterAll(() => service.stop());

const draft: RuleDraft = { name: 'Mine', recordType: 'customer', tagId: 'vip', expression: 'true' };

const create = (who: TestActor, more: Partial<RuleDraft> = {}): Promise<{ status: number; json: unknown }> =>
  service.call(who, 'POST', '/commands', {
    body: { command: { type: 'createRule', rule: { ...draft, ...more } } },
  });

describe('a tag that only some may give, over HTTP', () => {
  it('is refused as what a rule of others gives, with who may', async () => {
    const { status, json } = await create('analyst');
    expect([status, json]).toMatchObject([
      403,
      {
        ok: false,
        refusal: {
          code: 'forbidden',
          action: 'rule.edit',
          details: { why: 'not-assignable-by', id: 'vip', named: 'desk' },
        },
      },
    ]);
  });

  it('is given by rules of administrators, and suggested by rules of all who write rules', async () => {
    expect((await create('admin')).status).toBe(200);
    expect((await create('analyst', { mode: 'suggest' })).status).toBe(200);
    expect((await create('analyst', { tagId: 'new' })).status).toBe(200);
  });
});
