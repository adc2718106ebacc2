import type { Instant } from '../../shared/shared.types.js';
import type { Store } from '../../store/store.types.js';
import type { Assignment } from '../../tags/tags.types.js';
import { assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { assignment, assignmentChange, batch, transaction } from '../fixtures.js';
import { onStore } from '../with-store.js';

const at = '2026-11-22T08:00:00.000Z';
const day = (date: string): Instant => `2026-${date}T08:00:00.000Z`;

function row(recordId: string, tagId: string, since: string, more: Partial<Assignment> = {}): Assignment {
  const { expiresAt = null } = more;
  const grounds = [{ type: 'manual', by: 'ann', at: day(since), expiresAt } as const];
  return { ...assignment(recordId, tagId), grounds, assignedAt: day(since), ...more };
}

async function filled(store: Store): Promise<void> {
  const rows = [
    row('c1', 'tag-a', '11-22'),
    row('c2', 'tag-a', '11-15'),
    row('c3', 'tag-a', '11-14', { expiresAt: day('11-23') }),
    row('c4', 'tag-a', '11-02', { state: 'removed', endedAt: day('11-03') }),
    // Over for two days, though nobody has noted it yet.
    row('c1', 'tag-b', '11-10', { expiresAt: day('11-20') }),
    row('c2', 'tag-b', '11-09', { state: 'expired', expiresAt: day('11-12'), endedAt: day('11-12') }),
    // Of a time when it was not kept when a tag was removed.
    row('c1', '标签 😀', '10-01', { state: 'removed', expiresAt: day('11-20') }),
    { ...row('p1', 'tag-a', '11-21'), record: { type: 'product', id: 'p1' } },
  ];
  await store.writeRecords(batch('r1', [{ id: 'c1', data: { rep: 'ann' } }]));
  const changes = rows.map((after) => assignmentChange(null, after));
  assertEqual((await store.commit(transaction('t1', changes))).ok, true, 'filled');
}

const ofA = { tagId: 'tag-a', active: 4, ever: 5, lastUsedAt: at, given: [] };
const ofB = { tagId: 'tag-b', active: 0, ever: 2, lastUsedAt: day('11-20'), given: [] };
const ofOld = { tagId: '标签 😀', active: 0, ever: 1, lastUsedAt: day('10-01'), given: [] };

/** How much tags are used, as stores count it. */
export const usageCases: readonly StoreContractCase[] = [
  onStore('the use of tags is counted over records of all types, ended rows too', async (store) => {
    assertEqual(await store.tagUsage({ at }), [], 'nothing');
    await filled(store);
    assertEqual(await store.tagUsage({ at }), [ofA, ofB, ofOld], 'all');
    assertEqual(
      await store.tagUsage({ at, tagIds: ['标签 😀', 'gone', 'a\0b', 'tag-b'] }),
      [ofB, ofOld],
      'some',
    );
    assertEqual(await store.tagUsage({ at, tagIds: [] }), [], 'none');
    const later = await store.tagUsage({ at: day('11-23'), tagIds: ['tag-a'] });
    assertEqual(later, [{ ...ofA, active: 3, lastUsedAt: day('11-23') }], 'when one has come to its end');
  }),

  onStore('what was given is counted by period; a period holds its end', async (store) => {
    await filled(store);
    const weeks = await store.tagUsage({ at, tagIds: ['tag-a', 'tag-b'], periods: { days: 7, count: 3 } });
    assertEqual(
      weeks.map(({ given }) => given),
      [
        [1, 2, 2],
        [0, 2, 0],
      ],
      'three weeks',
    );
    const before = await store.tagUsage({ at: day('11-15'), periods: { days: 1, count: 2 } });
    assertEqual(
      before.map(({ given }) => given),
      [
        [1, 1],
        [0, 0],
        [0, 0],
      ],
      'nothing from the time after',
    );
  }),

  onStore('the use of tags is narrowed by the record they are on', async (store) => {
    await filled(store);
    const ownedBy = { ownerFields: { customer: 'rep' }, ownerIds: ['ann'] };
    const mine = await store.tagUsage({ at, ownedBy });
    assertEqual(
      mine.map(({ tagId, active, ever }) => [tagId, active, ever]),
      [
        ['tag-a', 2, 2],
        ['tag-b', 0, 1],
        ['标签 😀', 0, 1],
      ],
      'of Ann, and of types that are not narrowed',
    );
    const nobody = { ...ownedBy, ownerIds: [] };
    assertEqual((await store.tagUsage({ at, ownedBy: nobody }))[0]?.active, 1, 'of nobody');
  }),
];
