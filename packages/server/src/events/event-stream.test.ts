import type { DomainEvent } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import type { EventHub } from './event-hub.js';
import { createEventStream } from './event-stream.js';

const PAGE = 10;

/** A hub with endless events that notes how many were asked for. */
function endless(): EventHub & { asked: number } {
  const hub = {
    asked: 0,
    head: async () => 0,
    after: async (seq: number): Promise<readonly DomainEvent[]> => {
      hub.asked += 1;
      return Array.from({ length: PAGE }, (_, index) => ({
        seq: seq + index + 1,
        type: 'records.changed',
        transactionId: 't',
        at: '2026-11-22T08:00:00.000Z',
      }));
    },
    listen: () => () => undefined,
    close: () => undefined,
  };
  return hub;
}

function streamOf(hub: EventHub, onEnd: () => void = () => undefined, signal = new AbortController().signal) {
  return createEventStream({
    hub,
    afterSeq: 0,
    heartbeatMs: 60_000,
    signal,
    stillAllowed: async () => true,
    asSeen: async (events) => events,
    onEnd,
  });
}

describe('createEventStream', () => {
  it('fetches no more than the caller reads', async () => {
    const hub = endless();
    const reader = streamOf(hub).getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const atRest = hub.asked;
    expect(atRest).toBeLessThanOrEqual(2);
    for (let index = 0; index < 5; index += 1) await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(hub.asked).toBeLessThanOrEqual(atRest + 5);
    await reader.cancel();
  });

  it('says once that it has ended, however it ended', async () => {
    let ends = 0;
    const cancelled = streamOf(endless(), () => (ends += 1));
    await cancelled.cancel();
    expect(ends).toBe(1);
    const stop = new AbortController();
    const aborted = streamOf(endless(), () => (ends += 1), stop.signal).getReader();
    stop.abort();
    while (!(await aborted.read()).done);
    expect(ends).toBe(2);
  });

  it('breaks off when the events cannot be read', async () => {
    let ends = 0;
    const hub = { ...endless(), after: () => Promise.reject(new Error('store is down')) };
    const reader = streamOf(hub, () => (ends += 1)).getReader();
    await reader.read();
    await expect(reader.read()).rejects.toThrow('store is down');
    expect(ends).toBe(1);
  });
});
