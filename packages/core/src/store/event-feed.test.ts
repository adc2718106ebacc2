import type { DomainEvent } from './store.types.js';
import { describe, expect, it, vi } from 'vitest';
import { EventFeed } from './event-feed.js';

const event = (seq: number): DomainEvent => ({ seq, type: 'tag.added', transactionId: `t${seq}`, at: '' });

/** A feed over a log that tests fill, as if other processes committed. */
function setUp(): {
  readonly feed: EventFeed;
  readonly log: DomainEvent[];
  readonly heard: number[];
  readonly errors: unknown[];
  fail: boolean;
} {
  const [log, heard, errors]: [DomainEvent[], number[], unknown[]] = [[], [], []];
  const state = {
    log,
    heard,
    errors,
    fail: false,
    feed: new EventFeed({
      lastSeq: 0,
      read: async (after, limit) => {
        if (state.fail) throw new Error('away');
        return log.filter(({ seq }) => seq > after).slice(0, limit);
      },
      onError: (error) => errors.push(error),
    }),
  };
  state.feed.subscribe((events) => heard.push(...events.map(({ seq }) => seq)));
  return state;
}

describe('EventFeed', () => {
  it('passes on directly what follows on', () => {
    const { feed, heard } = setUp();
    feed.offer([event(1), event(2)]);
    feed.offer([event(3)]);
    expect(heard).toEqual([1, 2, 3]);
  });

  it('reads what other processes committed in between, once and in order', async () => {
    const { feed, log, heard } = setUp();
    log.push(event(1), event(2), event(3));
    feed.offer([event(3)]);
    feed.wake();
    feed.offer([event(2)]);
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 3]));
    log.push(event(4));
    feed.wake();
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 3, 4]));
  });

  it('reads again when woken while reading', async () => {
    const { feed, log, heard } = setUp();
    log.push(event(1));
    feed.wake();
    await Promise.resolve();
    log.push(event(2));
    feed.wake();
    await vi.waitFor(() => expect(heard).toEqual([1, 2]));
  });

  it('reads thousands in pages', async () => {
    const { feed, log, heard } = setUp();
    log.push(...Array.from({ length: 2_500 }, (_, index) => event(index + 1)));
    feed.wake();
    await vi.waitFor(() => expect(heard).toEqual(log.map(({ seq }) => seq)));
  });

  it('tells that it could not read, and goes on from the same place', async () => {
    const state = setUp();
    state.log.push(event(1));
    state.fail = true;
    state.feed.wake();
    await vi.waitFor(() => expect(state.errors).toHaveLength(1));
    state.fail = false;
    state.feed.wake();
    await vi.waitFor(() => expect(state.heard).toEqual([1]));
  });

  it('a subscriber that throws is reported and keeps nobody else from hearing', () => {
    const { feed, heard, errors } = setUp();
    feed.subscribe(() => {
      throw new Error('mine');
    });
    const later: number[] = [];
    feed.subscribe((events) => later.push(events.length));
    feed.offer([event(1)]);
    expect([heard, later, errors]).toEqual([[1], [1], [new Error('mine')]]);
  });

  it('is silent after it was stopped', async () => {
    const { feed, log, heard } = setUp();
    log.push(event(1));
    feed.wake();
    feed.stop();
    feed.offer([event(1)]);
    await Promise.resolve();
    expect(heard).toEqual([]);
  });

  it('passes over what happened while nobody listened without reading it, and nothing after that', async () => {
    const log = [event(1), event(2)];
    const reads: number[] = [];
    let answer = (_seq: number): void => undefined;
    const feed = new EventFeed({
      lastSeq: 0,
      read: async (after) => {
        reads.push(after);
        return log.filter(({ seq }) => seq > after);
      },
      newest: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      onError: (error) => {
        throw error;
      },
    });
    feed.wake();
    answer(2);
    await vi.waitFor(() => expect(reads).toEqual([]));
    // Somebody begins to listen while the next question is on its way.
    feed.wake();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const heard: number[] = [];
    feed.wake();
    feed.subscribe((events) => heard.push(...events.map(({ seq }) => seq)));
    log.push(event(3));
    answer(3);
    await vi.waitFor(() => expect(heard).toEqual([3]));
    expect(reads[0]).toBe(2);
  });

  it('asks for nothing that it has heard, or that nobody listens to', async () => {
    const { feed, heard, log, errors } = setUp();
    feed.offer([event(1), event(2)]);
    const silent = new EventFeed({
      lastSeq: 0,
      read: () => Promise.reject(new Error('asked')),
      onError: (error) => errors.push(error),
    });
    feed.wake(2);
    silent.wake(7);
    await new Promise((resolve) => setTimeout(resolve, 0));
    silent.subscribe((events) => heard.push(...events.map(({ seq }) => seq + 100)));
    silent.wake(7);
    silent.offer([event(8)]);
    log.push(event(1), event(2), event(3));
    feed.wake(3);
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 108, 3]));
    expect(errors).toEqual([]);
  });
});
