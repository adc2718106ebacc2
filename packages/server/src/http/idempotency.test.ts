import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.js';
import { createIdempotencyCache, type KeptAnswer } from './idempotency.js';

const request = { actorId: 'u1', key: 'k1', body: '{}' };

function counter(): { readonly work: () => Promise<KeptAnswer>; calls: number } {
  const self = {
    calls: 0,
    work: async () => {
      self.calls += 1;
      return { status: 200, body: `answer ${self.calls}` };
    },
  };
  return self;
}

describe('createIdempotencyCache', () => {
  it('carries a key out once and repeats its answer', async () => {
    const cache = createIdempotencyCache();
    const { work } = counter();
    expect(await cache.answer(request, work)).toEqual({ status: 200, body: 'answer 1', replayed: false });
    expect(await cache.answer(request, work)).toEqual({ status: 200, body: 'answer 1', replayed: true });
  });

  it('lets a repeat wait for the first while that still runs', async () => {
    const cache = createIdempotencyCache();
    const counted = counter();
    const answers = await Promise.all([1, 2, 3].map(() => cache.answer(request, counted.work)));
    expect(counted.calls).toBe(1);
    expect(answers.map((answer) => answer.replayed)).toEqual([false, true, true]);
  });

  it('keeps the keys of actors apart', async () => {
    const cache = createIdempotencyCache();
    const counted = counter();
    await cache.answer(request, counted.work);
    await cache.answer({ ...request, actorId: 'u2' }, counted.work);
    expect(counted.calls).toBe(2);
  });

  it('refuses a key that comes with another command', async () => {
    const cache = createIdempotencyCache();
    const counted = counter();
    await cache.answer(request, counted.work);
    await expect(cache.answer({ ...request, body: '[]' }, counted.work)).rejects.toMatchObject({
      code: 'key-reused',
    });
    expect(counted.calls).toBe(1);
  });

  it('does not keep a failure', async () => {
    const cache = createIdempotencyCache();
    const fail = (): Promise<KeptAnswer> => Promise.reject(new Error('store is down'));
    await expect(cache.answer(request, fail)).rejects.toThrow('store is down');
    expect((await cache.answer(request, counter().work)).replayed).toBe(false);
  });

  it('forgets the least recently used when it is full', async () => {
    const cache = createIdempotencyCache({ entries: 2, bytes: 1000 });
    const counted = counter();
    const ask = (key: string): Promise<unknown> => cache.answer({ ...request, key }, counted.work);
    await ask('a');
    await ask('b');
    await ask('a'); // now b is the oldest
    await ask('c');
    await ask('a');
    expect(counted.calls).toBe(3);
    await ask('b');
    expect(counted.calls).toBe(4);
  });

  it('forgets when the answers take too much room', async () => {
    const cache = createIdempotencyCache({ entries: 100, bytes: 100 });
    const big = async (): Promise<KeptAnswer> => ({ status: 200, body: 'x'.repeat(60) });
    await cache.answer(request, big);
    expect((await cache.answer(request, big)).replayed).toBe(false);
  });

  it.each(['', ' ', 'a'.repeat(201), 'schlüssel'])('refuses the malformed key %j', async (key) => {
    await expect(createIdempotencyCache().answer({ ...request, key }, counter().work)).rejects.toThrow(
      ApiError,
    );
  });
});
