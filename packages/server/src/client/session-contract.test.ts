import type { Actor, Session, Store } from '@tagma/core';
import { createSession } from '@tagma/core';
import { describe, it } from 'vitest';
import { addCustomers, startTestService, testStore, testWorkspace } from '../testing-suites/test-service.js';
import { openStore } from '../storage/index.js';
import { createHttpSession, type HttpSession } from './http-session.js';
import { sessionContractCases } from '../testing-suites/session-cases.js';
import type { SessionHarness } from '../testing-suites/session-contract.js';

async function local(): Promise<SessionHarness> {
  const store = await testStore();
  return {
    open: async (actor: Actor): Promise<Session> =>
      createSession({
        store,
        actor,
        now: () => new Date().toISOString(),
        newId: () => crypto.randomUUID(),
      }),
    close: () => store.close(),
  };
}

async function http(store: Store): Promise<SessionHarness> {
  const service = await startTestService({ store });
  const sessions: HttpSession[] = [];
  return {
    async open(actor) {
      const token = await service.tokens.issue(actor);
      const session = await createHttpSession({ baseUrl: `${service.url}/api`, token: () => token });
      sessions.push(session);
      return session;
    },
    async close() {
      for (const session of sessions) session.close();
      await service.stop();
    },
  };
}

async function embedded(): Promise<Store> {
  const store = await openStore();
  await store.initialize(testWorkspace());
  await addCustomers(store, 4);
  return store;
}

/** A new database takes seconds, so it runs only what depends on the store behind the service. */
const STORED = new Set([
  'tags a record, writes its history, and takes it back',
  'tells of own and other changes once each, in order, from the moment of asking',
]);

const harnesses: readonly (readonly [string, () => Promise<SessionHarness>, (name: string) => boolean])[] = [
  ['locally over memory', local, () => true],
  ['over HTTP and memory', async () => http(await testStore()), () => true],
  ['over HTTP and the embedded database', async () => http(await embedded()), (name) => STORED.has(name)],
];

describe.each(harnesses)('a session %s', (_, make, chosen) => {
  const cases = sessionContractCases.filter(({ name }) => chosen(name));
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const harness = await make();
    try {
      await each.run(harness);
    } finally {
      await harness.close();
    }
  });
});
