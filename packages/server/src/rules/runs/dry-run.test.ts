import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttpSession } from '../../client/http-session.js';
import { startTestService, TEST_ACTORS, type TestService } from '../../testing-suites/test-service.js';

let service: TestService;
beforeEach(async () => {
  service = await startTestService();
});
afterEach(() => service.stop());

it('a dry run says what the run does, and changes nothing', async () => {
  const token = await service.tokens.issue(TEST_ACTORS.admin);
  const session = await createHttpSession({ baseUrl: `${service.url}/api`, token: () => token });
  const record = { type: 'customer', id: 'c0003' };
  await session.execute({ type: 'assignTag', record, tagId: 'vip' });
  const before = (await service.store.events(0, 500)).length;
  const dry = await session.rules.dryRun('often');
  // The tag that somebody gave by hand gets a second ground, which is no event.
  expect(dry).toMatchObject({ ruleId: 'often', counts: { records: 4, matches: 2, added: 2 }, removed: [] });
  expect(dry.added).toContain('c0004');
  expect((await service.store.events(0, 500)).length).toBe(before);
  const { runId } = await session.rules.run('often');
  await expect.poll(async () => (await session.rules.runStatus(runId)).state).toBe('done');
  expect((await session.rules.runStatus(runId)).counts).toEqual(dry.counts);
  expect(await session.rules.dryRun('often')).toMatchObject({ counts: { added: 0 }, added: [], removed: [] });
  session.close();
});

it('a dry run is for whoever may run the rule, and for rules that run', async () => {
  expect((await service.call('analyst', 'POST', '/rules/often/dry-run')).status).toBe(403);
  expect((await service.call('admin', 'POST', '/rules/draft/dry-run')).status).toBe(422);
  expect((await service.call('admin', 'POST', '/rules/none/dry-run')).status).toBe(404);
});
