import { verifyAuditChain } from '../../audit/audit-chain.js';
import type { AuditEntry } from '../../audit/audit.types.js';
import type { Store } from '../../store/store.types.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import {
  assignment,
  assignmentChange,
  auditDraft,
  batch,
  concept,
  conceptChange,
  transaction,
} from '../fixtures.js';
import { eventually, listen, onStore, readAll } from '../with-store.js';

const WRITERS = 50;
const numbers = Array.from({ length: WRITERS }, (_, index) => index);

/** The whole chain, oldest first. */
async function chain(store: Store): Promise<readonly AuditEntry[]> {
  const read = (cursor: string | undefined): ReturnType<Store['audit']> =>
    store.audit({ limit: 20, ...(cursor === undefined ? {} : { before: Number(cursor) }) });
  return [...(await readAll(read)).items].reverse();
}

async function assertGapless(store: Store, count: number): Promise<void> {
  const seqs = (await store.events(0, 10_000)).map(({ seq }) => seq);
  assertEqual(
    seqs,
    Array.from({ length: count }, (_, index) => index + 1),
    'event numbers',
  );
}

/** Many writers at once; the audit chain. */
export const concurrencyCases: readonly StoreContractCase[] = [
  onStore('50 commits at once are all kept, in one chain without gaps', async (store) => {
    const { heard } = listen(store);
    const commits = numbers.map((n) =>
      store.commit(transaction(`t${n}`, [assignmentChange(null, assignment(`c${n}`, 'tag-a'))])),
    );
    const results = await Promise.all(commits);
    assert(
      results.every(({ ok }) => ok),
      'a commit without conflict was refused',
    );
    assertEqual((await store.assignments({ recordType: 'customer' })).length, WRITERS, 'assignments');
    const entries = await chain(store);
    assertEqual(entries.length, WRITERS, 'history');
    assertEqual(verifyAuditChain(entries), { ok: true }, 'chain');
    await assertGapless(store, WRITERS);
    await eventually(store, () => heard.length >= WRITERS, 'events did not arrive');
    assertEqual(heard, await store.events(0, 10_000), 'what the subscriber heard');
  }),

  onStore('of 50 writers of one thing, one wins and the others hear of a conflict', async (store) => {
    const commits = numbers.map((n) =>
      store.commit(transaction(`t${n}`, [conceptChange(concept('tag-a'), concept('tag-a', 2, `name ${n}`))])),
    );
    const results = await Promise.all(commits);
    const winners = numbers.filter((n) => results[n]?.ok);
    assertEqual(winners.length, 1, 'winners');
    const found = (await store.workspace())?.concepts.find(({ id }) => id === 'tag-a');
    assertEqual([found?.version, found?.name['en']], [2, `name ${winners[0]}`], 'what is stored');
    for (const result of results) {
      if (!result.ok)
        assertEqual(result.conflict, { kind: 'concept', key: 'tag-a', expected: 1, actual: 2 }, 'conflict');
    }
    await assertGapless(store, 1);
    assertEqual(verifyAuditChain(await chain(store)), { ok: true }, 'chain');
  }),

  onStore('commits and record writes at once share one order', async (store) => {
    const change = conceptChange(null, concept('x'));
    const writes = numbers.map((n) =>
      n % 2 === 0
        ? store.commit(transaction(`t${n}`, [assignmentChange(null, assignment(`c${n}`, 'tag-a'))]))
        : store.writeRecords(
            batch(`t${n}`, [{ id: `c${n}`, data: { n } }], { audit: [auditDraft(`t${n}`, change)] }),
          ),
    );
    await Promise.all(writes);
    assertEqual(await store.countRecords('customer'), WRITERS / 2, 'records');
    assertEqual(verifyAuditChain(await chain(store)), { ok: true }, 'chain');
    await assertGapless(store, WRITERS);
  }),

  onStore('reads during writes see whole commits only', async (store) => {
    const pairs = numbers.map((n) =>
      store.commit(
        transaction(`t${n}`, [
          assignmentChange(null, assignment(`c${n}`, 'tag-a')),
          assignmentChange(null, assignment(`c${n}`, 'tag-b')),
        ]),
      ),
    );
    const reads = numbers.map(() => store.assignments({ recordType: 'customer' }));
    for (const rows of await Promise.all(reads)) assertEqual(rows.length % 2, 0, 'half a commit was seen');
    await Promise.all(pairs);
  }),
];
