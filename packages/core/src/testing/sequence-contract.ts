import type { SequenceSegment } from '../codes/codes.types.js';
import {
  allocate,
  type AllocateResult,
  type CounterAccess,
  lease,
  returnLease,
} from '../codes/sequence/allocate.js';
import { counterKey } from '../codes/sequence/counter-state.js';
import type { SequenceStore } from '../codes/sequence/sequence-store.types.js';
import { assert, assertEqual } from './assertions.js';
import { AT } from './fixtures.js';

/** One case of the contract of sequence stores; `open` gives an empty one. */
export interface SequenceContractCase {
  readonly name: string;
  run(open: () => Promise<SequenceStore>): Promise<void>;
}

/** What goes wrong with a write: somebody is faster, the answer is lost before or after the write. */
type Fault = 'conflict' | 'lost-before' | 'lost-after';

const SEGMENT: SequenceSegment = {
  type: 'sequence',
  id: 'no',
  width: 6,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: [],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};
const KEY = counterKey('p', 'A\u001f1');

let ids = 0;

function access(store: SequenceStore, more: Partial<CounterAccess> = {}): CounterAccess {
  return { store, key: KEY, now: AT, newId: () => `token-${(ids += 1)}`, ...more };
}

function numbers(result: AllocateResult): readonly number[] {
  assert(result.ok, `no numbers: ${JSON.stringify(result)}`);
  return result.numbers;
}

/** A store whose writes go wrong as told, one after the other, round and round. */
function faulty(store: SequenceStore, faults: readonly (Fault | null)[]): SequenceStore {
  let writes = 0;
  return {
    read: (key) => store.read(key),
    async compareAndSet(key, etag, next) {
      const fault = faults[writes % faults.length] ?? null;
      writes += 1;
      if (fault === 'conflict') return false;
      if (fault === 'lost-before') throw new Error('The connection was lost before the write.');
      const written = await store.compareAndSet(key, etag, next);
      if (fault === 'lost-after') throw new Error('The connection was lost after the write.');
      return written;
    },
  };
}

/** Every number from 1 on, each once. */
function assertWhole(taken: readonly number[], what: string): void {
  const sorted = [...taken].sort((a, b) => a - b);
  assertEqual(
    sorted,
    sorted.map((_number, index) => index + 1),
    what,
  );
}

/** What every sequence store must do, also when writes conflict, time out or die in the middle. */
export const sequenceContractCases: readonly SequenceContractCase[] = [
  {
    name: 'writes a counter only for the etag that was read',
    async run(open) {
      const store = await open();
      const state = { last: 1, leases: [], gaps: [] };
      assertEqual(await store.read(KEY), null, 'before the first write');
      assert(await store.compareAndSet(KEY, null, state), 'the first write was refused');
      assert(!(await store.compareAndSet(KEY, null, state)), 'a second first write was let in');
      const first = await store.read(KEY);
      assert(
        await store.compareAndSet(KEY, first?.etag ?? '', { ...state, last: 2 }),
        'the next write was refused',
      );
      assert(
        !(await store.compareAndSet(KEY, first?.etag ?? '', { ...state, last: 9 })),
        'an old etag was let in',
      );
      assertEqual((await store.read(KEY))?.state.last, 2, 'what is stored');
      assertEqual(await store.read(counterKey('p', 'other')), null, 'another counter');
    },
  },
  {
    name: 'gives each number once to many who ask at the same time',
    async run(open) {
      const store = await open();
      const asked = Array.from({ length: 12 }, () => allocate(access(store), SEGMENT, 5));
      assertWhole((await Promise.all(asked)).flatMap(numbers), 'sixty numbers');
    },
  },
  {
    name: 'loses and repeats no number when writes conflict and answers are lost',
    async run(open) {
      const whole = await open();
      const store = faulty(whole, ['lost-after', 'conflict', null, 'lost-before', 'lost-after']);
      const taken: number[] = [];
      for (let round = 0; round < 20; round += 1)
        taken.push(...numbers(await allocate(access(store), SEGMENT, 3)));
      assertWhole(taken, 'sixty numbers');
      assertEqual((await whole.read(KEY))?.state.last, 60, 'the counter');
    },
  },
  {
    name: 'takes a lease once when its answer is lost, and goes on once a store that was away answers again',
    async run(open) {
      const whole = await open();
      const until = '2026-11-23T08:00:00.000Z';
      const request = { id: 'l', holder: 'phone', until, count: 3 };
      const lost = faulty(whole, ['lost-after', 'conflict', 'lost-before', null]);
      assertEqual(numbers(await lease(access(lost), SEGMENT, request)), [1, 2, 3], 'the lease');
      let isAway = true;
      const away: SequenceStore = {
        compareAndSet: (key, etag, next) => whole.compareAndSet(key, etag, next),
        read: (key) => (isAway ? Promise.reject(new Error('The store is away.')) : whole.read(key)),
      };
      const wait = async (attempt: number): Promise<void> => {
        isAway = attempt < 4;
      };
      assertEqual(numbers(await allocate(access(away, { wait }), SEGMENT, 2)), [4, 5], 'after it was away');
      isAway = true;
      const given = await allocate(access(away, { attempts: 2 }), SEGMENT, 1);
      assert(!given.ok && given.reason === 'unavailable', 'still away');
      const state = (await whole.read(KEY))?.state;
      assertEqual([state?.last, state?.leases.length], [5, 1], 'one lease, and no number lost');
    },
  },
  {
    name: 'says why there are no numbers',
    async run(open) {
      const store = await open();
      const narrow = { ...SEGMENT, width: 1 };
      numbers(await allocate(access(store), narrow, 7));
      assertEqual(
        await allocate(access(store), narrow, 3),
        { ok: false, reason: 'full', free: 2 },
        'too few left',
      );
      const conflicts = faulty(store, ['conflict']);
      const busy = await allocate(access(conflicts, { attempts: 3 }), SEGMENT, 1);
      assert(!busy.ok && busy.reason === 'busy', 'always too late');
      const lost = await allocate(access(faulty(store, ['lost-before']), { attempts: 3 }), SEGMENT, 1);
      assert(!lost.ok && lost.reason === 'unavailable', 'always away');
      assertEqual((await store.read(KEY))?.state.last, 7, 'refusals change nothing');
    },
  },
  {
    name: 'keeps leased numbers apart, and explains those that were not used',
    async run(open) {
      const store = await open();
      const until = '2026-11-23T08:00:00.000Z';
      const block = numbers(
        await lease(access(store), SEGMENT, { id: 'l', holder: 'phone', until, count: 4 }),
      );
      assertEqual(block, [1, 2, 3, 4], 'the lease');
      assertEqual(numbers(await allocate(access(store), SEGMENT, 1)), [5], 'the next number');
      numbers(await returnLease(access(faulty(store, ['lost-after', null])), 'l', [2]));
      numbers(await returnLease(access(store), 'l', [2]));
      const back = (await store.read(KEY))?.state;
      const at = { reason: 'lease-returned', at: AT };
      assertEqual(
        back?.gaps,
        [
          { from: 1, to: 1, ...at },
          { from: 3, to: 4, ...at },
        ],
        'returned',
      );
      numbers(await lease(access(store), SEGMENT, { id: 'm', holder: 'gone', until, count: 2 }));
      const later = { now: '2026-11-24T08:00:00.000Z' };
      assertEqual(numbers(await allocate(access(store, later), SEGMENT, 1)), [8], 'after the lease');
      const gap = (await store.read(KEY))?.state.gaps.at(-1);
      assertEqual([gap?.from, gap?.to, gap?.reason], [6, 7, 'lease-expired'], 'expired');
    },
  },
];
