import type { DomainEvent, Store } from '@tagma/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSseParser } from '../client/sse-parser.js';
import {
  startTestService,
  TEST_ACTORS,
  TEST_TIME,
  type TestService,
} from '../testing-suites/test-service.js';

let service: TestService;
beforeEach(async () => {
  service = await startTestService({ heartbeatSeconds: 0.02 });
});
afterEach(() => service.stop());

/** Commits something that raises `count` events. */
let serial = 0;
async function commit(store: Store, count = 1): Promise<void> {
  serial += 1;
  const id = `t${serial}`;
  const events = Array.from({ length: count }, () => ({
    type: 'records.changed' as const,
    transactionId: id,
    at: TEST_TIME,
  }));
  const result = await store.commit({
    id,
    at: TEST_TIME,
    actorId: 'u',
    label: 'test',
    changes: [],
    audit: [],
    events,
  });
  expect(result.ok).toBe(true);
}

interface Stream {
  readonly response: Response;
  /** Reads until `count` events have come. */
  take(count: number): Promise<number[]>;
  /** Everything that was read, comments included. */
  raw(): string;
  readText(): Promise<void>;
  close(): Promise<void>;
}

async function open(headers: Readonly<Record<string, string>> = {}, query = ''): Promise<Stream> {
  const token = await service.tokens.issue(TEST_ACTORS.agent);
  const response = await fetch(`${service.url}/api/events${query}`, {
    headers: { Authorization: `Bearer ${token}`, ...headers },
  });
  if (response.body === null) throw new Error('no body');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parse = createSseParser();
  const seen: number[] = [];
  let raw = '';
  const readText = async (): Promise<void> => {
    const { done, value } = await reader.read();
    if (done) throw new Error('the stream has ended');
    raw += value;
    for (const { id, data } of parse(value)) {
      expect(Number(id)).toBe((JSON.parse(data) as DomainEvent).seq);
      seen.push(Number(id));
    }
  };
  return {
    response,
    readText,
    raw: () => raw,
    async take(count) {
      while (seen.length < count) await readText();
      return seen;
    },
    close: () => reader.cancel(),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('GET /events', () => {
  it('begins with the next event and gives each once, in order', async () => {
    await commit(service.store, 3);
    const stream = await open();
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    await commit(service.store, 2);
    await commit(service.store, 1);
    expect(await stream.take(3)).toEqual([4, 5, 6]);
    await stream.close();
  });

  it('goes on after the last event the caller has seen, without a hole or a repeat', async () => {
    await commit(service.store, 5);
    const first = await open({ 'Last-Event-ID': '2' });
    expect(await first.take(3)).toEqual([3, 4, 5]);
    await first.close();
    await commit(service.store, 700);
    const second = await open({ 'Last-Event-ID': '5' });
    await commit(service.store, 2);
    expect(await second.take(702)).toEqual(range(6, 707));
    await second.close();
  });

  it('loses nothing while commits and reading overlap', async () => {
    const stream = await open({ 'Last-Event-ID': '0' });
    const commits = (async () => {
      for (let index = 0; index < 60; index += 1) await commit(service.store, (index % 3) + 1);
    })();
    const got = await stream.take(120);
    await commits;
    expect(got).toEqual(range(1, 120));
    await stream.close();
  });

  it('reads old events from the store when it no longer has them at hand', async () => {
    await commit(service.store, 1500);
    await commit(service.store, 1500);
    const stream = await open({}, '?after=0');
    expect(await stream.take(3000)).toEqual(range(1, 3000));
    await stream.close();
  });

  it('gives signs of life while nothing happens', async () => {
    const stream = await open();
    while (!stream.raw().includes(': alive')) await stream.readText();
    await commit(service.store);
    expect(await stream.take(1)).toEqual([1]);
    await stream.close();
  });

  it.each(['-1', 'x', '1.5'])('refuses the Last-Event-ID %j', async (id) => {
    const answer = await service.call('agent', 'GET', '/events', { headers: { 'Last-Event-ID': id } });
    expect([answer.status, answer.json]).toMatchObject([400, { error: { path: '/headers/last-event-id' } }]);
  });

  it('is not for those who may not read', async () => {
    expect((await service.call('stranger', 'GET', '/events')).status).toBe(403);
  });

  it('ends when the token does', async () => {
    const expiresAt = new Date(Date.now() + 150).toISOString();
    const short = await startTestService({
      verifyToken: async () => ({ actor: TEST_ACTORS.agent, expiresAt }),
    });
    try {
      const { status, text } = await short.call('agent', 'GET', '/events');
      expect([status, text]).toEqual([200, expect.stringContaining(': connected')]);
    } finally {
      await short.stop();
    }
  });

  it('ends when the roles of the caller no longer allow it', async () => {
    const stream = await open();
    const workspace = await service.store.workspace();
    if (workspace === null) throw new Error('no workspace');
    const { settings } = workspace;
    const after = { ...settings, version: settings.version + 1, roles: [] };
    await service.store.commit({
      id: 'deny',
      at: TEST_TIME,
      actorId: 'u',
      label: 'test',
      changes: [{ kind: 'settings', key: settings.id, before: settings, after }],
      audit: [],
      events: [{ type: 'settings.changed', transactionId: 'deny', at: TEST_TIME }],
    });
    await commit(service.store);
    await expect(stream.take(1)).rejects.toThrow('the stream has ended');
  });

  it('is counted while it is open', async () => {
    const stream = await open();
    expect((await service.call(null, 'GET', '/metrics')).text).toContain('tagma_event_streams 1');
    await stream.close();
    while (!(await service.call(null, 'GET', '/metrics')).text.includes('tagma_event_streams 0')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });
});
