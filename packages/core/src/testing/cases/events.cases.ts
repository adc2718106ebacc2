import type { DomainEvent } from '../../store/store.types.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { assignment, assignmentChange, batch, eventDraft, transaction } from '../fixtures.js';
import { eventually, listen, onStore } from '../with-store.js';

/** Every event once, in order. */
export const eventCases: readonly StoreContractCase[] = [
  onStore('events are numbered 1, 2, 3 … and read from any of them', async (store) => {
    const drafts = ['a', 'b', 'c'].map((id) => eventDraft('t1', id));
    await store.commit(transaction('t1', [], { events: drafts }));
    await store.writeRecords(batch('t2', []));
    const all = await store.events(0, 10);
    assertEqual(
      all.map(({ seq, id }) => [seq, id]),
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
        [4, 't2'],
      ],
      'all',
    );
    assertEqual(await store.events(2, 10), all.slice(2), 'after 2');
    assertEqual(await store.events(1, 2), all.slice(1, 3), 'two after 1');
    assertEqual(await store.events(4, 10), [], 'after the last');
    assertEqual(await store.events(1_000_000, 10), [], 'far beyond');
  }),

  onStore('subscribers hear each event once, in order, from when they began', async (store) => {
    const first = listen(store);
    await store.commit(transaction('t1', [], { events: [eventDraft('t1', 'a')] }));
    await eventually(store, () => first.heard.length === 1, 'the first event did not arrive');
    const second = listen(store);
    await store.commit(transaction('t2', [], { events: [eventDraft('t2', 'b'), eventDraft('t2', 'c')] }));
    await store.writeRecords(batch('t3', []));
    await eventually(store, () => first.heard.length === 4, 'later events did not arrive');
    await eventually(store, () => second.heard.length === 3, 'the second subscriber missed some');
    assertEqual(first.heard, await store.events(0, 10), 'first');
    assertEqual(second.heard, await store.events(1, 10), 'second');
  }),

  onStore('a subscriber that ended hears no more; the others do', async (store) => {
    const [ended, other] = [listen(store), listen(store)];
    await store.commit(transaction('t1', [], { events: [eventDraft('t1', 'a')] }));
    await eventually(store, () => other.heard.length === 1 && ended.heard.length === 1, 'event missing');
    ended.stop();
    ended.stop();
    await store.commit(transaction('t2', [], { events: [eventDraft('t2', 'b')] }));
    await eventually(store, () => other.heard.length === 2, 'the other subscriber missed one');
    assertEqual(ended.heard.length, 1, 'heard after the end');
  }),

  onStore('a refused commit raises no event', async (store) => {
    const { heard } = listen(store);
    const stale = assignmentChange(assignment('c1', 'tag-a', 4), null);
    const refused = await store.commit(transaction('t1', [stale]));
    assert(!refused.ok, 'the stale commit was taken');
    await store.commit(transaction('t2', [], { events: [eventDraft('t2', 'b')] }));
    await eventually(store, () => heard.length > 0, 'the event did not arrive');
    assertEqual(
      heard.map(({ seq, id }) => [seq, id]),
      [[1, 'b']],
      'heard',
    );
  }),

  onStore('a subscriber that commits again does not disturb the order', async (store) => {
    const heard: DomainEvent[] = [];
    let answered: Promise<unknown> | undefined;
    store.subscribe((events) => {
      heard.push(...events);
      answered ??= store.commit(transaction('t2', [], { events: [eventDraft('t2', 'b')] }));
    });
    await store.commit(transaction('t1', [], { events: [eventDraft('t1', 'a')] }));
    await eventually(store, () => heard.length === 2, 'the answer was not heard');
    await answered;
    assertEqual(
      heard.map(({ seq, id }) => [seq, id]),
      [
        [1, 'a'],
        [2, 'b'],
      ],
      'heard',
    );
  }),
];
