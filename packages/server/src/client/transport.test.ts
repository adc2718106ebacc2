import { afterEach, describe, expect, it } from 'vitest';
import { createTransport, type Transport } from './transport.js';

let transport: Transport;
afterEach(() => transport.close());

/** Never answers; ends as a real fetch does when its signal is aborted. */
function hanging(): { readonly fetch: typeof globalThis.fetch; calls: number } {
  const self = {
    calls: 0,
    fetch: (_: unknown, init?: RequestInit) => {
      self.calls += 1;
      return new Promise<Response>((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    },
  };
  return self;
}

const options = { baseUrl: 'http://service.test/api', token: () => 'token' };
const read = { method: 'GET', path: '/me' } as const;

describe('createTransport', () => {
  it('gives up on a service that is too slow, as often as it may ask', async () => {
    const slow = hanging();
    transport = createTransport({ ...options, fetch: slow.fetch, timeoutMs: 10 });
    await expect(transport.send({ ...read, attempts: 2 })).rejects.toMatchObject({
      code: 'unavailable',
      status: 0,
    });
    expect(slow.calls).toBe(2);
    expect(transport.connection.state).toBe('offline');
  });

  it('sends once what may not be repeated', async () => {
    const slow = hanging();
    transport = createTransport({ ...options, fetch: slow.fetch, timeoutMs: 10 });
    await expect(transport.send(read)).rejects.toMatchObject({ code: 'unavailable' });
    expect(slow.calls).toBe(1);
  });

  it('ends what is under way when the caller wants so, and is not offline for that', async () => {
    const slow = hanging();
    transport = createTransport({ ...options, fetch: slow.fetch });
    const wish = new AbortController();
    const sending = transport.send({ ...read, attempts: 4, signal: wish.signal });
    wish.abort();
    await expect(sending).rejects.toMatchObject({ code: 'unavailable' });
    expect([slow.calls, transport.connection.state]).toEqual([1, 'online']);
  });

  it('ends what is under way when it is closed', async () => {
    transport = createTransport({ ...options, fetch: hanging().fetch });
    const sending = transport.send({ ...read, attempts: 4 });
    transport.close();
    await expect(sending).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is online when an answer comes that is an error', async () => {
    const fetch = async (): Promise<Response> =>
      Response.json({ error: { code: 'internal', message: 'Oh' } }, { status: 500 });
    transport = createTransport({ ...options, fetch });
    await expect(transport.json(read)).rejects.toMatchObject({
      code: 'internal',
      status: 500,
      message: 'Oh',
    });
    expect(transport.connection.state).toBe('online');
  });

  it('asks for the token each time and sends JSON', async () => {
    const seen: unknown[] = [];
    let token = 'first';
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const headers = new Headers(init?.headers);
      seen.push([url, init?.method, init?.body, headers.get('authorization'), headers.get('content-type')]);
      return Response.json({});
    };
    transport = createTransport({ ...options, fetch, token: () => token });
    await transport.json(read);
    token = 'second';
    await transport.json({ method: 'POST', path: '/x', body: { a: 1 } });
    expect(seen).toEqual([
      ['http://service.test/api/me', 'GET', null, 'Bearer first', null],
      ['http://service.test/api/x', 'POST', '{"a":1}', 'Bearer second', 'application/json'],
    ]);
  });
});
