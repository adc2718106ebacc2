import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { ServiceError, startService } from './service.js';
import { startTestService, testStore, TEST_ACTORS } from '../testing-suites/test-service.js';

describe('startService', () => {
  it('says clearly that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      const failure = await startService({ app: new Hono(), port }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ServiceError);
      expect(failure).toMatchObject({ code: 'port-in-use' });
      expect((failure as Error).message).toContain(`Port ${port}`);
    } finally {
      other.close();
    }
  });

  it('says clearly that the machine has no such address', async () => {
    const failure = await startService({ app: new Hono(), port: 0, host: '192.0.2.1' }).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'address-unavailable' });
  });
});

describe('stop', () => {
  it('lets a request under way finish, ends event streams, and closes the store last', async () => {
    const order: string[] = [];
    const inner = await testStore();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const store = {
      ...inner,
      countRecords: async (type: string) => {
        await gate;
        order.push('read done');
        return inner.countRecords(type);
      },
      close: async () => {
        order.push('store closed');
        await inner.close();
      },
    };
    const service = await startTestService({ store });
    const slow = service.call('agent', 'GET', '/record-counts/customer');
    const token = await service.tokens.issue(TEST_ACTORS.agent);
    const events = await fetch(`${service.url}/api/events`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const drained = new Response(events.body).text().then(() => order.push('stream ended'));
    await until(async () =>
      (await service.call(null, 'GET', '/metrics')).text.includes('tagma_event_streams 1'),
    );

    const stopped = service.stop();
    await drained;
    release();
    await stopped;
    expect(order).toEqual(['stream ended', 'read done', 'store closed']);
    expect((await slow).json).toEqual({ count: 4 });
    await expect(fetch(`${service.url}/api/health`)).rejects.toThrow();
    // Twice is once.
    await service.stop();
    expect(order).toHaveLength(3);
  });

  it('refuses new requests while it stops', async () => {
    const service = await startTestService();
    await service.app.stop();
    const answer = await service.call('agent', 'GET', '/me');
    expect([answer.status, answer.json]).toMatchObject([503, { error: { code: 'stopping' } }]);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect((await service.call(null, 'GET', '/health')).json).toEqual({ status: 'stopping' });
    await service.stop();
  });
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
