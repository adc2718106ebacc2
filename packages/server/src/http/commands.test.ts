import type { CommandOutcome } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTestService,
  type TestActor,
  type TestAnswer,
  type TestService,
} from '../testing-suites/test-service.js';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.stop());

const send = (
  as: TestActor,
  command: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestAnswer> => service.call(as, 'POST', '/commands', { body: { command }, headers });

const record = { type: 'customer', id: 'c0001' };
const assign = { type: 'assignTag', record, tagId: 'vip' };

function outcome(answer: TestAnswer): CommandOutcome {
  return answer.json as CommandOutcome;
}

async function assignments(): Promise<unknown> {
  return (await service.call('agent', 'POST', '/assignments/query', { body: { recordType: 'customer' } }))
    .json;
}

describe('POST /commands', () => {
  it('carries a command out, and it can be seen', async () => {
    const answer = await send('agent', assign);
    expect(answer.status).toBe(200);
    expect(outcome(answer)).toMatchObject({ ok: true, events: [{ type: 'tag.added', seq: 1 }] });
    expect(await assignments()).toMatchObject([{ record, tagId: 'vip', state: 'active' }]);
    const target = { kind: 'record', record };
    const history = await service.call('agent', 'POST', '/audit/query', { body: { target } });
    expect(history.json).toMatchObject({ items: [{ actorName: 'Lin', target: { record, tagId: 'vip' } }] });
    expect((await service.call(null, 'GET', '/metrics')).text).toContain('tagma_commits_total 1');
  });

  it.each([
    [404, 'unknown-record', { ...assign, record: { type: 'customer', id: 'nobody' } }],
    [404, 'unknown-concept', { ...assign, tagId: 'no-such-tag' }],
    [422, 'not-assignable', { ...assign, tagId: 'value' }],
    [422, 'invalid', { ...assign, tagId: 7 }],
    [422, 'invalid', { ...assign, extra: true }],
    [422, 'invalid', { type: 'dropTables' }],
    [422, 'invalid', 'assignTag'],
    [422, 'invalid', null],
  ])('answers %i with an outcome that says %s', async (status, code, command) => {
    const answer = await send('admin', command);
    expect(answer.status).toBe(status);
    expect(outcome(answer)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses a body without a command', async () => {
    const answer = await service.call('agent', 'POST', '/commands', { body: { commands: [assign] } });
    expect([answer.status, answer.json]).toMatchObject([400, { error: { code: 'invalid' } }]);
  });

  it('takes no verdicts from callers', async () => {
    const command = {
      type: 'applyRuleRun',
      ruleId: 'often',
      ruleVersion: 1,
      asOf: '2026-11-22T08:00:00.000Z',
      verdicts: [{ recordId: 'c0001', outcome: 'match' }],
    };
    expect((await send('admin', command)).json).toMatchObject({
      ok: false,
      refusal: { code: 'invalid', path: '/type' },
    });
    expect(await assignments()).toEqual([]);
  });

  it('keeps markup in names as text', async () => {
    const name = { en: '<img src=x onerror=alert(1)>', 'zh-CN': '"><script>客户</script>' };
    const created = outcome(await send('admin', createTag(name)));
    const id = created.ok ? created.createdId : undefined;
    const workspace = (await service.call('agent', 'GET', '/workspace')).json as {
      concepts: { id: string; name: unknown }[];
    };
    expect(workspace.concepts.find((concept) => concept.id === id)?.name).toEqual(name);
  });

  it('refuses lone surrogates and says where', async () => {
    const answer = await send('admin', createTag({ en: 'broken \ud800 text' }));
    expect([answer.status, answer.json]).toMatchObject([
      422,
      { ok: false, refusal: { code: 'invalid', path: '/concept/name/en' } },
    ]);
  });

  it('refuses ten million characters without reading them all', async () => {
    const answer = await send('admin', createTag({ en: 'x'.repeat(10_000_000) }));
    expect([answer.status, answer.json]).toMatchObject([
      413,
      { error: { code: 'too-large', details: { limit: 1_000_000 } } },
    ]);
  });

  it('refuses a text above the limit and says which', async () => {
    const answer = await send('admin', createTag({ en: 'x'.repeat(101) }));
    expect([answer.status, answer.json]).toMatchObject([
      422,
      { ok: false, refusal: { code: 'too-long', path: '/concept/name/en', details: { limit: 100 } } },
    ]);
  });

  it('refuses to overwrite what somebody else has changed', async () => {
    const rename = (name: string) => ({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { name: { en: name } },
    });
    expect((await send('admin', rename('First'))).status).toBe(200);
    const second = await send('admin', rename('Second'));
    expect([second.status, second.json]).toMatchObject([
      409,
      { ok: false, refusal: { code: 'conflict', details: { id: 'vip', actual: 2 } } },
    ]);
    const workspace = (await service.call('agent', 'GET', '/workspace')).json;
    expect(workspace).toMatchObject({
      concepts: expect.arrayContaining([expect.objectContaining({ name: { en: 'First' } })]),
    });
  });

  it('lets exactly one of many at once create a name', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => send('admin', createTag({ en: 'Only one' }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422, 422, 422]);
  });
});

describe('Idempotency-Key', () => {
  const key = { 'Idempotency-Key': 'k-1' };

  it('gives a repeat the first answer and changes nothing', async () => {
    const first = await send('agent', assign, key);
    const second = await send('agent', assign, key);
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect((await service.call(null, 'GET', '/metrics')).text).toContain('tagma_commits_total 1');
    // Without the key the same command finds that there is nothing to do.
    expect(outcome(await send('agent', assign))).toMatchObject({
      ok: false,
      refusal: { code: 'already-assigned' },
    });
  });

  it('is the caller’s own', async () => {
    await send('agent', assign, key);
    expect(outcome(await send('admin', assign, key)).ok).toBe(false);
  });

  it('holds after a restart: what was done is not done again, and is told with the same ids', async () => {
    const rule = { name: 'Seldom', recordType: 'customer', expression: 'visits < 2', tagId: 'new' };
    const create = { type: 'createRule', rule };
    const remove = { type: 'removeTag', record, tagId: 'vip' };
    const made = outcome(await send('analyst', create, key));
    const given = outcome(await send('agent', assign, key));
    await send('admin', remove);
    const { store } = service;
    await service.stop();
    service = await startTestService({ store });
    const again = outcome(await send('analyst', create, key));
    expect([again.ok && again.createdId, again.ok && again.transactionId]).toEqual([
      made.ok && made.createdId,
      made.ok && made.transactionId,
    ]);
    const second = outcome(await send('agent', assign, key));
    expect(second.ok && second.transactionId).toBe(given.ok && given.transactionId);
    expect((await store.workspace())?.rules.filter(({ name }) => name === 'Seldom')).toHaveLength(1);
    expect(await assignments()).toEqual([]);
  });

  it('is refused with another command', async () => {
    await send('agent', assign, key);
    const other = await send('agent', { ...assign, tagId: 'new' }, key);
    expect([other.status, other.json]).toMatchObject([422, { error: { code: 'key-reused' } }]);
    expect(await assignments()).toHaveLength(1);
  });
});

function createTag(name: Readonly<Record<string, string>>): object {
  return { type: 'createConcept', concept: { kind: 'tag', parentId: 'value', name } };
}
