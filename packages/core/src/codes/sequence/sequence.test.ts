import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../store/memory-store.js';
import { AT, workspace } from '../../testing/fixtures.js';
import { sequenceContractCases } from '../../testing/sequence-contract.js';
import type { SequenceSegment } from '../codes.types.js';
import type { CounterState } from '../counter.types.js';
import { isReserved } from '../numbers/next-number.js';
import { importNumbers, NEW_COUNTER } from './counter-state.js';
import { createMemorySequences } from './memory-sequences.js';
import { createStoreSequences } from './store-sequences.js';
import { takeNumbers } from './take-numbers.js';

const segment: SequenceSegment = {
  type: 'sequence',
  id: 'no',
  width: 2,
  start: 1,
  step: 1,
  alphabet: 'digits',
  skip: [],
  scope: [],
  overflow: 'error',
  reserved: [],
  fill: 'next',
};

describe.each([
  ['in memory', () => Promise.resolve(createMemorySequences())],
  [
    'of a store',
    async () => {
      const store = createMemoryStore();
      await store.initialize(workspace());
      let ids = 0;
      return createStoreSequences({ store, actorId: 'ann', now: () => AT, newId: () => `t${(ids += 1)}` });
    },
  ],
])('counters %s', (_where, open) => {
  for (const { name, run } of sequenceContractCases) it(name, () => run(open));
});

describe('taking numbers', () => {
  const take = (state: CounterState, count: number, more: Partial<SequenceSegment> = {}) =>
    takeNumbers(state, { ...segment, ...more }, count, { at: AT });

  it('honours start, step, skipped and reserved numbers', () => {
    const taken = take(NEW_COUNTER, 5, { start: 2, step: 3, skip: ['4'], reserved: [{ from: 5, to: 9 }] });
    expect(taken).toMatchObject({ ok: true, numbers: [2, 11, 17, 20, 23], next: { last: 23 } });
  });

  it('grows or refuses at the end, never wraps, and takes nothing when it refuses', () => {
    const near: CounterState = { ...NEW_COUNTER, last: 98 };
    expect(take(near, 2)).toEqual({ ok: false, free: 1 });
    expect(take(near, 2, { overflow: 'grow' })).toMatchObject({ numbers: [99, 100] });
  });

  it('fills what imports left out, but nothing that somebody may hold', () => {
    const imported = importNumbers(NEW_COUNTER, [3, 6], { start: 1, at: AT });
    const gaps = [...imported.gaps, { from: 7, to: 8, reason: 'lease-expired' as const, at: AT }];
    const taken = take({ ...imported, last: 8, gaps }, 5, { fill: 'lowest-free' });
    expect(taken).toMatchObject({ numbers: [1, 2, 4, 5, 9], next: { last: 9, gaps: [{ from: 7, to: 8 }] } });
  });

  it('accounts for every number, whatever is imported and taken in whatever order', () => {
    const step = fc.oneof(
      fc.record({ take: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ import: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 12 }),
        fc.constantFrom('next', 'lowest-free'),
        (steps, fill) => {
          const wide = { ...segment, fill, width: 3, reserved: [{ from: 10, to: 12 }] } as const;
          let state = NEW_COUNTER;
          const used = new Set<number>();
          for (const one of steps) {
            if ('take' in one) {
              const taken = takeNumbers(state, wide, one.take, { at: AT });
              if (!taken.ok) continue;
              for (const number of taken.numbers) {
                expect(used.has(number) || isReserved(wide, number)).toBe(false);
                used.add(number);
              }
              state = taken.next;
            } else {
              const fresh = one.import.filter((number) => !used.has(number) && !isReserved(wide, number));
              state = importNumbers(state, fresh, { start: 1, at: AT });
              for (const number of fresh) used.add(number);
            }
          }
          for (let number = 1; number <= (state.last ?? 0); number += 1) {
            const inGap = state.gaps.some(({ from, to }) => number >= from && number <= to);
            if (!isReserved(wide, number)) expect(used.has(number) !== inGap).toBe(true);
          }
        },
      ),
    );
  });
});
