import type { Store } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../http/app.js';
import { startService, type Service } from '../http/service.js';
import {
  startTestService,
  testStore,
  TEST_ACTORS,
  type TestService,
} from '../testing-suites/test-service.js';
import type { ConnectionState } from './connection.js';
import { createHttpSession, type HttpSession } from './http-session.js';
import { HttpSessionError } from './http-session-error.js';
import { EventLog } from '../testing-suites/session-contract.js';
import type { TransportOptions } from './transport.js';

const record = { type: 'customer', id: 'c0001' };
const assign = { type: 'assignTag', record, tagId: 'vip' } as const;

let service: TestService;
let sessions: HttpSession[];
beforeEach(async () => {
  sessions = [];
  service = await startTestService();
});
afterEach(async () => {
  for (const session of sessions) session.close();
  await service.stop();
});

async function open(
  options: Partial<TransportOptions> = {},
  as: keyof typeof TEST_ACTORS = 'admin',
): Promise<HttpSession> {
  const token = await service.tokens.issue(TEST_ACTORS[as]);
  const session = await createHttpSession({ baseUrl: `${service.url}/api`, token: () => token, ...options });
  sessions.push(session);
  return session;
}

/** A fetch that answers as `change` says and notes what was sent. */
function spied(change: (send: () => Promise<Response>, path: string, count: number) => Promise<Response>) {
  const sent: { path: string; headers: Headers; status: number }[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const path = new URL(String(url)).pathname.replace('/api', '');
    const entry = { path, headers: new Headers(init?.headers), status: 0 };
    sent.push(entry);
    const count = sent.filter((other) => other.path === path).length;
    const response = await change(() => globalThis.fetch(url, init), path, count);
    entry.status = response.status;
    return response;
  };
  return { fetch, sent };
}

const cut = (): Promise<Response> => Promise.reject(new TypeError('connection reset'));

async function failure(promise: Promise<unknown>): Promise<HttpSessionError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HttpSessionError))
    throw new Error(`Expected an HttpSessionError, got ${String(error)}`);
  return error;
}

describe('connecting', () => {
  it('rejects a bad token as unauthenticated', async () => {
    expect(await failure(open({ token: () => 'forged' }))).toMatchObject({
      code: 'unauthenticated',
      status: 401,
    });
  });

  it('rejects as unavailable when nobody answers', async () => {
    const gone = await startTestService();
    await gone.stop();
    expect(await failure(open({ baseUrl: `${gone.url}/api` }))).toMatchObject({
      code: 'unavailable',
      status: 0,
    });
  });

  it('rejects an address that is not the service, instead of finding nothing', async () => {
    const session = await open();
    const lost = spied(async () => new Response('<h1>Not found</h1>', { status: 404 }));
    expect(await failure(open({ fetch: lost.fetch }))).toMatchObject({ code: 'not-found', answer: null });
    expect(await session.record({ type: 'customer', id: 'nobody' })).toBeNull();
  });
});

describe('reads', () => {
  it('are repeated while the service cannot be reached, and only so often', async () => {
    const flaky = spied((send, path, count) => (path === '/records/customer' && count <= 2 ? cut() : send()));
    const session = await open({ fetch: flaky.fetch });
    expect((await session.records({ type: 'customer' })).items).toHaveLength(4);
    expect(flaky.sent.filter(({ path }) => path === '/records/customer')).toHaveLength(3);

    const down = spied((send, path) => (path === '/record-counts/customer' ? cut() : send()));
    const other = await open({ fetch: down.fetch });
    expect(await failure(other.countRecords('customer'))).toMatchObject({ code: 'unavailable' });
    expect(down.sent.filter(({ path }) => path === '/record-counts/customer')).toHaveLength(4);
  });

  it('are repeated when something in between answers for a service that is away', async () => {
    const gateway = spied(async (send, path, count) =>
      path === '/holds/query' && count === 1 ? new Response('Bad gateway', { status: 502 }) : send(),
    );
    const session = await open({ fetch: gateway.fetch });
    expect(await session.holds({ recordType: 'customer' })).toEqual([]);
  });

  it('are not repeated when they are refused', async () => {
    const spy = spied((send) => send());
    const session = await open({ fetch: spy.fetch }, 'agent');
    expect(await failure(session.audit({}))).toMatchObject({
      code: 'forbidden',
      answer: { details: { action: 'audit.read' } },
    });
    expect(spy.sent.filter(({ path }) => path === '/audit/query')).toHaveLength(1);
  });

  it('of many records are ended on the way, and are not sent again', async () => {
    const end = new AbortController();
    const reason = new Error('Nobody waits for it.');
    const spy = spied((send, path) => {
      if (path === '/records/query') end.abort(reason);
      return send();
    });
    const session = await open({ fetch: spy.fetch });
    const reading = session.fullRecords({ type: 'customer' }, { signal: end.signal });
    await expect(reading).rejects.toBe(reason);
    expect(spy.sent.filter(({ path }) => path === '/records/query')).toHaveLength(1);
    expect(session.connection).toBe('online');
  });

  it('find records whatever their ids are made of', async () => {
    const ids = [
      'a/b',
      '50%',
      '%2F',
      '?x=1#y',
      'ä ö',
      '客户😀',
      'a+b',
      '.',
      '..',
      '...',
      'count',
      '\\',
      '"',
      "'",
    ];
    await service.store.writeRecords({
      type: 'customer',
      records: ids.map((id) => ({ id, data: { name: id } })),
      children: {},
      onExisting: 'update',
      transactionId: 'odd',
      audit: [],
      events: [],
    });
    const session = await open();
    for (const id of ids) {
      expect(await session.record({ type: 'customer', id })).toMatchObject({ id, data: { name: id } });
      expect(await session.execute({ ...assign, record: { type: 'customer', id } })).toMatchObject({
        ok: true,
      });
    }
    expect(await session.assignments({ recordType: 'customer', recordIds: ids })).toHaveLength(ids.length);
    let page = await session.records({ type: 'customer', limit: 1 });
    const seen = page.items.map(({ id }) => id);
    while (page.next !== null) {
      page = await session.records({ type: 'customer', limit: 1, after: page.next });
      seen.push(...page.items.map(({ id }) => id));
    }
    expect(seen).toHaveLength(ids.length + 4);
    expect(seen).toEqual(expect.arrayContaining(ids));
  });

  it('of an unchanged workspace transfer nothing, also after records were tagged', async () => {
    const spy = spied((send) => send());
    const session = await open({ fetch: spy.fetch });
    const first = await session.workspace();
    await session.execute(assign);
    const second = await session.workspace();
    expect(spy.sent.filter(({ path }) => path === '/workspace').map(({ status }) => status)).toEqual([
      200, 304, 304,
    ]);
    expect([second.concepts, second.seq]).toEqual([first.concepts, 1]);
  });
});

describe('commands', () => {
  it('whose answer got lost are carried out once', async () => {
    const lossy = spied(async (send, path, count) => {
      const response = await send();
      return path === '/commands' && count === 1 ? cut() : response;
    });
    const session = await open({ fetch: lossy.fetch });
    expect(await session.execute(assign)).toMatchObject({ ok: true, events: [{ type: 'tag.added' }] });
    const keys = lossy.sent
      .filter(({ path }) => path === '/commands')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(await service.store.events(0, 10)).toHaveLength(1);
  });

  it('have a key each', async () => {
    const spy = spied((send) => send());
    const session = await open({ fetch: spy.fetch });
    await session.execute(assign);
    await session.execute({ type: 'removeTag', record, tagId: 'vip' });
    expect(await session.execute(assign)).toMatchObject({ ok: true });
    const keys = spy.sent
      .filter(({ path }) => path === '/commands')
      .map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(3);
  });

  it('reject when there is no outcome', async () => {
    const down = spied((send, path) => (path === '/commands' ? cut() : send()));
    const session = await open({ fetch: down.fetch });
    expect(await failure(session.execute(assign))).toMatchObject({ code: 'unavailable' });
  });
});

describe('the connection', () => {
  it('is offline while nobody answers, and online by itself when somebody does', async () => {
    let down = false;
    const spy = spied((send) => (down ? cut() : send()));
    const session = await open({ fetch: spy.fetch });
    const states: ConnectionState[] = [];
    const online = new Promise<void>((resolve) => {
      session.onConnectionChange((state) => {
        states.push(state);
        if (state === 'online') resolve();
      });
    });
    expect(session.connection).toBe('online');
    down = true;
    await failure(session.records({ type: 'customer' }));
    expect([session.connection, states]).toEqual(['offline', ['offline']]);
    down = false;
    await online;
    expect([session.connection, states]).toEqual(['online', ['offline', 'online']]);
  });

  it('tells nobody who has stopped listening', async () => {
    let down = false;
    const spy = spied((send) => (down ? cut() : send()));
    const session = await open({ fetch: spy.fetch });
    const end = session.onConnectionChange(() => expect.unreachable());
    end();
    down = true;
    await failure(session.records({ type: 'customer' }));
  });
});

describe('events', () => {
  it('come exactly once although the service was restarted in between', async () => {
    const store = await testStore();
    const first = await serve(store, 0);
    const { port } = first;
    const session = await open({ baseUrl: `${first.url}/api` });
    const log = new EventLog();
    session.subscribe(log.listener);
    await session.execute(assign);
    await log.wait(1);
    await first.stop();

    // While nobody serves it the store goes on.
    await commitEvents(store, 3);
    const second = await serve(store, port);
    try {
      await log.wait(4);
      await commitEvents(store, 2);
      expect((await log.wait(6)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    } finally {
      session.close();
      await second.stop();
    }
  });

  it('that happened before the stream was open are not lost', async () => {
    const held = spied(async (send, path) => {
      if (path === '/events') await gate;
      return send();
    });
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const session = await open({ fetch: held.fetch });
    const log = new EventLog();
    session.subscribe(log.listener);
    await commitEvents(service.store, 2);
    release();
    expect((await log.wait(2)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('end with the session', async () => {
    const session = await open();
    session.subscribe(() => undefined);
    const streams = async (count: number): Promise<void> => {
      while (!(await service.call(null, 'GET', '/metrics')).text.includes(`tagma_event_streams ${count}`)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await streams(1);
    session.close();
    await streams(0);
  });
});

describe('rules', () => {
  it('are tried, run and explained', async () => {
    const { rules } = await open();
    expect((await rules.test({ recordType: 'customer', expression: 'visits >= 3' })).counts.matches).toBe(2);
    const { runId, joined } = await rules.run('often');
    expect(joined).toBe(false);
    let status = await rules.runStatus(runId);
    while (status.state === 'running') status = await rules.runStatus(runId);
    expect(status).toMatchObject({ state: 'done', counts: { added: 2 } });
    expect((await rules.cancelRun(runId)).state).toBe('done');
    expect(await rules.why('often', 'customer', 'c0004')).toMatchObject({
      outcome: 'match',
      reads: [{ value: 4 }],
    });
  });

  it('say where an expression does not compile', async () => {
    const { rules } = await open();
    const error = await failure(rules.test({ recordType: 'customer', expression: 'visits >' }));
    expect(error).toMatchObject({
      code: 'invalid',
      answer: { code: 'rule-does-not-compile', path: '/expression' },
    });
    expect(error.answer?.details?.['position']).toEqual(expect.any(Number));
  });

  it('join a run that is in progress', async () => {
    const session = await open();
    const runs = await Promise.all([1, 2, 3].map(() => session.rules.run('often')));
    const started = runs.filter(({ joined }) => !joined).map(({ runId }) => runId);
    expect(started.length).toBeGreaterThan(0);
    for (const { runId, joined } of runs) if (joined) expect(started).toContain(runId);
  });
});

describe('imports', () => {
  it('go from file to records, and are cancelled without a trace', async () => {
    const { imports, countRecords } = await open();
    const { id } = await imports.create('customer');
    const csv = new Blob(['id,name,visits\nn1,新客户,7\nn2,=HYPERLINK("x"),8\nn3,Bad,many\n'], {
      type: 'text/csv',
    });
    const { mapping } = await imports.upload(id, 'records', csv);
    const plan = { recordType: 'customer', onExisting: 'update', files: { records: mapping } } as const;
    expect((await imports.preview(id, plan)).files['records']?.rows.length).toBeGreaterThan(0);
    await imports.run(id, plan);
    let status = await imports.status(id);
    while (status.state === 'running') status = await imports.status(id);
    expect(status).toMatchObject({ state: 'done', failure: null });
    const { imported, refused } = status.result?.files['records'] ?? {};
    expect([imported, refused]).toEqual([
      (await countRecords('customer')) - 4,
      (await imports.problems(id)).total,
    ]);

    const other = await imports.create('customer');
    await imports.upload(other.id, 'records', csv);
    expect((await imports.cancel(other.id)).state).toBe('cancelled');
  });
});

async function serve(store: Store, port: number): Promise<Service> {
  return startService({ app: createApp({ store, verifyToken: service.tokens.verify }), port });
}

let serial = 0;
async function commitEvents(store: Store, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    serial += 1;
    const [id, at] = [`t${serial}`, '2026-11-22T08:00:00.000Z'];
    const events = [{ type: 'records.changed' as const, transactionId: id, at }];
    await store.commit({ id, at, actorId: 'u', label: 'test', changes: [], audit: [], events });
  }
}
