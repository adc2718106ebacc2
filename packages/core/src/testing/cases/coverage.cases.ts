import type { Store } from '../../store/store.types.js';
import type { Assignment } from '../../tags/tags.types.js';
import { assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { assignment, assignmentChange, batch, transaction } from '../fixtures.js';
import { onStore } from '../with-store.js';

const at = '2026-11-22T08:00:00.000Z';
const SINCE = '2026-11-01T08:00:00.000Z';

async function filled(store: Store): Promise<void> {
  const records = ['c1', 'c2', 'c3', 'c4', '客户 😀'].map((id) => ({
    id,
    data: { rep: id === 'c1' || id === 'c2' ? 'ann' : 'bob' },
  }));
  await store.writeRecords(batch('r1', records));
  const rows: readonly Assignment[] = [
    assignment('c1', 'tag-a'),
    assignment('c1', 'tag-b'),
    assignment('c1', 'tag-other'),
    assignment('c2', 'tag-b'),
    // Its last moment has come, though nobody has noted it yet.
    {
      ...assignment('c2', 'tag-a'),
      grounds: [{ type: 'manual', by: 'ann', at: SINCE, expiresAt: at }],
      expiresAt: at,
    },
    { ...assignment('c3', 'tag-a'), state: 'removed' },
    assignment('客户 😀', 'tag-a'),
    // Of a record that is not there, and of another type.
    assignment('stranger', 'tag-a'),
    { ...assignment('c4', 'tag-a'), record: { type: 'product', id: 'c4' } },
  ];
  const changes = rows.map((after) => assignmentChange(null, after));
  assertEqual((await store.commit(transaction('t1', changes))).ok, true, 'filled');
}

const groups = [['tag-b', 'tag-a'], ['tag-other', 'nobody has it', 'a\0b'], []];
const recordType = 'customer';
const counts = { noneIds: [], severalRecords: [] };

/** How groups of tags cover the records of a type, as stores count it. */
export const coverageCases: readonly StoreContractCase[] = [
  onStore('gaps and overlaps of groups of tags are counted over records that exist', async (store) => {
    assertEqual(
      await store.tagCoverage({ recordType, groups: [['tag-a']], at }),
      { records: 0, groups: [{ none: 0, several: 0, ...counts }] },
      'nothing',
    );
    await filled(store);
    assertEqual(
      await store.tagCoverage({ recordType, groups, at }),
      {
        records: 5,
        groups: [
          { none: 2, several: 1, ...counts },
          { none: 4, several: 0, ...counts },
          { none: 5, several: 0, ...counts },
        ],
      },
      'counts',
    );
    const { groups: before } = await store.tagCoverage({
      recordType,
      groups,
      at: '2026-11-22T07:59:59.999Z',
    });
    assertEqual(before[0]?.several, 2, 'a moment before one came to its end');
    assertEqual(
      await store.tagCoverage({ recordType: 'a\0b', groups: [['tag-a']], at }),
      { records: 0, groups: [{ none: 0, several: 0, ...counts }] },
      'of a type that cannot be',
    );
    assertEqual((await store.tagCoverage({ recordType, groups: [], at })).records, 5, 'without groups');
  }),

  onStore('gaps and overlaps name the records, in portions', async (store) => {
    await filled(store);
    const named = async (limit: number, after?: string): Promise<readonly unknown[]> => {
      const more = after === undefined ? {} : { after };
      const { groups: found } = await store.tagCoverage({ recordType, groups, at, limit, ...more });
      return found.map(({ noneIds, severalRecords }) => [noneIds, severalRecords]);
    };
    const both = { recordId: 'c1', tagIds: ['tag-a', 'tag-b'] };
    assertEqual(
      await named(2),
      [
        [['c3', 'c4'], [both]],
        [['c2', 'c3'], []],
        [['c1', 'c2'], []],
      ],
      'the first',
    );
    assertEqual(
      await named(2, 'c3'),
      [
        [['c4'], []],
        [['c4', '客户 😀'], []],
        [['c4', '客户 😀'], []],
      ],
      'the next',
    );
  }),

  onStore('gaps and overlaps are narrowed by the owner of the record', async (store) => {
    await filled(store);
    const ownedBy = { ownerFields: { customer: 'rep' }, ownerIds: ['ann'] };
    assertEqual(
      await store.tagCoverage({
        recordType,
        groups: [['tag-a', 'tag-b'], ['tag-other']],
        at,
        limit: 9,
        ownedBy,
      }),
      {
        records: 2,
        groups: [
          {
            none: 0,
            several: 1,
            noneIds: [],
            severalRecords: [{ recordId: 'c1', tagIds: ['tag-a', 'tag-b'] }],
          },
          { none: 1, several: 0, noneIds: ['c2'], severalRecords: [] },
        ],
      },
      'of Ann',
    );
    const nobody = { ...ownedBy, ownerIds: [] };
    assertEqual(
      (await store.tagCoverage({ recordType, groups: [['tag-a']], at, ownedBy: nobody })).records,
      0,
      'of nobody',
    );
  }),
];
