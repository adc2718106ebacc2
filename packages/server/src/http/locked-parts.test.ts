import { createMemoryStore, snapshotFromDocument, type Json } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestService, TEST_TIME, type TestService } from '../testing-suites/test-service.js';

const LOCKED = '/*# name="Consent" lock=all */ consent = true';
let service: TestService;
let ruleId: string;

beforeAll(async () => {
  const store = createMemoryStore();
  const snapshot = snapshotFromDocument(starterWorkspace({ now: TEST_TIME }));
  const [first, ...rest] = snapshot.rules;
  if (first === undefined) throw new Error('The starter workspace has no rule.');
  ruleId = first.id;
  await store.initialize({ ...snapshot, rules: [{ ...first, expression: `a > 1 and ${LOCKED}` }, ...rest] });
  service = await startTestService({ store });
});
afterAll(() => service.stop());

/** Changes the text of the rule as somebody with the role. */
async function write(role: string, expression: string): Promise<{ status: number; body: Json }> {
  const rules = (await service.store.workspace())?.rules ?? [];
  const expectedVersion = rules.find(({ id }) => id === ruleId)?.version ?? 0;
  const command = { type: 'updateRule', id: ruleId, expectedVersion, patch: { expression } };
  const token = await service.tokens.issue({ id: `u-${role}`, name: role, roles: [role] });
  const response = await fetch(`${service.url}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ command }),
  });
  return { status: response.status, body: (await response.json()) as Json };
}

async function text(): Promise<string | undefined> {
  return (await service.store.workspace())?.rules.find(({ id }) => id === ruleId)?.expression;
}

describe('the locked part of a rule, written by each role of the starter workspace', () => {
  it.each([
    ['agent', 'forbidden'],
    ['sales', 'forbidden'],
    ['manager', 'part-locked'],
    ['analyst', 'part-locked'],
    ['system', 'forbidden'],
  ])('%s is refused: %s', async (role, code) => {
    const before = await text();
    const answer = await write(role, 'a > 1 and consent = false');
    expect([answer.status, answer.body]).toMatchObject([403, { ok: false, refusal: { code } }]);
    expect(await text()).toBe(before);
  });

  it('is told with its place in the text that was sent', async () => {
    const { body } = await write('manager', `a > 1\nand ${LOCKED.replace('true', 'false')}`);
    expect(body).toMatchObject({
      refusal: { code: 'part-locked', details: { part: 'Consent', position: 41, line: 2, column: 36 } },
    });
  });

  it('a manager writes what stands beside it, and an administrator the part itself', async () => {
    expect((await write('manager', `a > 5 and ${LOCKED} and c = 3`)).status).toBe(200);
    expect(await text()).toBe(`a > 5 and ${LOCKED} and c = 3`);
    expect((await write('admin', 'a > 5')).status).toBe(200);
    expect((await write('manager', 'a > 6')).status).toBe(200);
  });
});
