import type { ProposalState, Proposal } from '../../proposals/proposals.types.js';
import type { Change, ProposalQuery, Store } from '../../store/store.types.js';
import type { TaxonomyVersion } from '../../taxonomy/versions/taxonomy-version.types.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { AT, concept, transaction } from '../fixtures.js';
import { onStore, readAll } from '../with-store.js';

function taxonomyVersion(id: string, day = 1): TaxonomyVersion {
  return {
    id,
    version: 1,
    name: `第 ${id} 版`,
    note: 'Two lines\n"quoted"',
    publishedAt: `2026-11-0${day}T08:00:00.000Z`,
    publishedBy: 'ann',
    publisherName: 'Ann 安',
    conceptCount: 2,
    concepts: [concept('tag-a'), concept('tag-b', 3, '½ \\ 😀')],
  };
}

function infoOf({ concepts: _concepts, ...info }: TaxonomyVersion): Omit<TaxonomyVersion, 'concepts'> {
  return info;
}

function proposal(id: string, day: number, more: Partial<Proposal> = {}): Proposal {
  return {
    id,
    version: 1,
    command: { type: 'archiveConcepts', ids: ['tag-a'] },
    reason: '没人用',
    seen: {},
    state: 'open',
    proposedBy: 'ann',
    authorName: 'Ann 安',
    proposedAt: `2026-11-0${day}T08:00:00.000Z`,
    comments: [{ by: 'bob', name: 'Bob', at: AT, text: '为什么？' }],
    ...more,
  };
}

const versionChange = (before: TaxonomyVersion | null, after: TaxonomyVersion | null): Change => ({
  kind: 'taxonomyVersion',
  key: (after ?? before)?.id ?? '',
  before,
  after,
});

const proposalChange = (before: Proposal | null, after: Proposal | null): Change => ({
  kind: 'proposal',
  key: (after ?? before)?.id ?? '',
  before,
  after,
});

async function put(store: Store, id: string, changes: readonly Change[]): Promise<void> {
  assert((await store.commit(transaction(id, changes))).ok, `the commit ${id} was refused`);
}

/** Published versions of the taxonomy, and proposals. */
export const governanceCases: readonly StoreContractCase[] = [
  onStore('a store begins without versions and proposals', async (store) => {
    assertEqual(await store.taxonomyVersions(), [], 'versions');
    assertEqual(await store.taxonomyVersion('v1'), null, 'version');
    assertEqual(await store.proposals({}), { items: [], next: null }, 'proposals');
    assertEqual(await store.proposal('p1'), null, 'proposal');
  }),

  onStore(
    'versions are listed newest first, without their content, and read one at a time',
    async (store) => {
      const versions = [taxonomyVersion('v1', 1), taxonomyVersion('v3', 3), taxonomyVersion('v2', 3)];
      await put(
        store,
        't1',
        versions.map((version) => versionChange(null, version)),
      );
      const [one, three, two] = versions;
      assert(one && two && three, 'fixtures');
      assertEqual(await store.taxonomyVersions(), [infoOf(three), infoOf(two), infoOf(one)], 'list');
      assertEqual(await store.taxonomyVersion('v2'), two, 'one with its content');
      assertEqual((await store.transaction('t1'))?.changes[0]?.after, one, 'kept for undo');
      await put(store, 't2', [versionChange(three, null)]);
      assertEqual(await store.taxonomyVersions(), [infoOf(two), infoOf(one)], 'after one went');
      assertEqual(await store.taxonomyVersion('v3'), null, 'the one that went');
    },
  ),

  onStore('publishing counts up the revision, so that two cannot take one name', async (store) => {
    const first = await store.workspace();
    await put(store, 't1', [versionChange(null, taxonomyVersion('v1'))]);
    const second = await store.workspace();
    assertEqual(second?.revision, (first?.revision ?? 0) + 1, 'revision');
    assertEqual(second?.concepts, first?.concepts, 'concepts');
    const late = await store.commit(
      transaction('t2', [versionChange(null, taxonomyVersion('v2'))], {
        basedOn: { revision: first?.revision ?? 0 },
      }),
    );
    assert(!late.ok && late.conflict.key === 'revision', 'the second was not refused');
  }),

  onStore('proposals are found by state and author, newest first, in pages', async (store) => {
    const states: readonly ProposalState[] = ['open', 'accepted', 'open', 'rejected', 'open', 'withdrawn'];
    const all = states.map((state, index) =>
      proposal(`p${index}`, index + 1, { state, proposedBy: index % 2 === 0 ? 'ann' : 'bob' }),
    );
    await put(
      store,
      't1',
      all.map((one) => proposalChange(null, one)),
    );
    const find = async (query: ProposalQuery): Promise<string> =>
      (await store.proposals(query)).items.map(({ id }) => id).join(' ');
    assertEqual(await find({}), 'p5 p4 p3 p2 p1 p0', 'all');
    assertEqual(await find({ states: ['open'] }), 'p4 p2 p0', 'open');
    assertEqual(await find({ states: ['rejected', 'withdrawn'] }), 'p5 p3', 'two states');
    assertEqual(await find({ states: [] }), '', 'no state');
    assertEqual(await find({ proposedBy: 'bob' }), 'p5 p3 p1', 'by author');
    assertEqual(await find({ proposedBy: 'a\0b' }), '', 'by nobody');
    assertEqual(await find({ after: 'unknown' }), '', 'after an unknown one');
    const { items, pages } = await readAll((after) =>
      store.proposals({ limit: 2, ...(after === undefined ? {} : { after }) }),
    );
    assertEqual([items.map(({ id }) => id).join(' '), pages], ['p5 p4 p3 p2 p1 p0', 3], 'pages');
    assertEqual(await store.proposal('p3'), all[3], 'one');
  }),

  onStore('a proposal changes by version and goes away', async (store) => {
    const first = proposal('p1', 1);
    await put(store, 't1', [proposalChange(null, first)]);
    const revision = (await store.workspace())?.revision;
    const second = proposal('p1', 1, { version: 2, state: 'withdrawn' });
    await put(store, 't2', [proposalChange(first, second)]);
    assertEqual(await store.proposal('p1'), second, 'changed');
    assertEqual((await store.proposals({ states: ['open'] })).items, [], 'open ones');
    assertEqual((await store.workspace())?.revision, revision, 'revision');
    const stale = await store.commit(transaction('t3', [proposalChange(first, null)]));
    assert(!stale.ok, 'a stale change was not refused');
    assertEqual(
      stale.conflict,
      { kind: 'proposal', key: 'p1', expected: 1, actual: 2 },
      'conflict of the stale change',
    );
    await put(store, 't4', [proposalChange(second, null)]);
    assertEqual(await store.proposal('p1'), null, 'gone');
  }),
];
