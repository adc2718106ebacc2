import { afterEach, describe, expect, it } from 'vitest';
import { startTestService, TEST_ACTORS, type TestService } from '../testing-suites/test-service.js';
import { createRateLimiter, createStreamSlots } from './limits.js';

describe('slots of event streams', () => {
  it('are as many as allowed for one and for all, and come back once', () => {
    const slots = createStreamSlots({ streamsPerActor: 2, streams: 3 });
    const first = slots.take('ann');
    slots.take('ann');
    expect(() => slots.take('ann')).toThrow(/event streams/);
    slots.take('ben');
    expect(() => slots.take('cleo')).toThrow(/event streams/);
    first();
    first();
    slots.take('ann');
    expect(() => slots.take('cleo')).toThrow(/event streams/);
  });
});

describe('the rate of requests', () => {
  it('is limited for each actor, with twice as many at once, and recovers with time', () => {
    let now = 0;
    const wait = createRateLimiter(2, () => now);
    expect([1, 2, 3, 4].map(() => wait('ann'))).toEqual([0, 0, 0, 0]);
    expect(wait('ann')).toBe(1);
    expect(wait('ben')).toBe(0);
    now = 500;
    expect(wait('ann')).toBe(0);
    expect(wait('ann')).toBe(1);
    now = 3_600_000;
    expect([1, 2, 3, 4].map(() => wait('ann'))).toEqual([0, 0, 0, 0]);
    expect(wait('ann')).toBe(1);
  });
});

describe('a service with limits', () => {
  let service: TestService;
  afterEach(() => service.stop());

  it('answers 429 with the time to wait, to whom it concerns', async () => {
    service = await startTestService({ limits: { requestsPerSecond: 0.001 } });
    const [first, second] = [
      await service.call('agent', 'GET', '/me'),
      await service.call('agent', 'GET', '/me'),
    ];
    expect([first.status, second.status]).toEqual([200, 429]);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(second.json).toMatchObject({ error: { code: 'too-many-requests' } });
    expect((await service.call(null, 'GET', '/health')).status).toBe(200);
  });

  it('refuses a flood of event streams, and goes on for everybody else', async () => {
    service = await startTestService({ limits: { streamsPerActor: 3 } });
    const authorization = `Bearer ${await service.tokens.issue(TEST_ACTORS.agent)}`;
    const open = (signal: AbortSignal) =>
      fetch(`${service.url}/api/events`, { headers: { authorization }, signal });
    const flood = new AbortController();
    const statuses: number[] = [];
    for (let at = 0; at < 40; at += 1) {
      const response = await open(flood.signal);
      statuses.push(response.status);
      if (!response.ok) await response.body?.cancel();
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(statuses.filter((status) => status === 503)).toHaveLength(37);
    expect((await service.call('admin', 'GET', '/me')).status).toBe(200);
    flood.abort();
    // The service hears of a closed connection when it does.
    for (;;) {
      const again = new AbortController();
      const { status } = await open(again.signal);
      again.abort();
      if (status === 200) break;
    }
  });

  it('takes no token of a size that is none', async () => {
    service = await startTestService();
    const answer = await service.call(null, 'GET', '/me', {
      headers: { Authorization: `Bearer ${'a'.repeat(10_000)}` },
    });
    expect(answer.status).toBe(401);
  });
});
