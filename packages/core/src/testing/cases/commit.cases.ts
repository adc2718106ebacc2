import type { CommitResult, Store } from '../../store/store.types.js';
import { assignmentKey } from '../../tags/assignment-key.js';
import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import {
  assignment,
  assignmentChange,
  concept,
  conceptChange,
  customer,
  hold,
  holdChange,
  transaction,
} from '../fixtures.js';
import { onStore } from '../with-store.js';

const KEY = assignmentKey(customer('c1'), 'tag-a');

/** Fails unless the commit was refused with this conflict, and left no trace. */
async function assertRefused(
  store: Store,
  result: CommitResult,
  conflict: Extract<CommitResult, { ok: false }>['conflict'],
): Promise<void> {
  assertEqual(result, { ok: false, conflict }, 'result');
  assertEqual(await store.transaction('refused'), null, 'transaction of the refused commit');
}

/** Versions, conflicts, all or nothing. */
export const commitCases: readonly StoreContractCase[] = [
  onStore('a commit is read back: state, transaction, history, events', async (store) => {
    const change = assignmentChange(null, assignment('c1', 'tag-a'));
    const result = await store.commit(transaction('t1', [change]));
    assert(result.ok, 'the commit was refused');
    assertEqual(
      result.events.map(({ seq, id }) => [seq, id]),
      [[1, KEY]],
      'events of the result',
    );
    assertEqual(await store.assignments({ recordType: 'customer' }), [change.after], 'assignments');
    assertEqual((await store.transaction('t1'))?.changes, [change], 'changes');
    assertEqual((await store.audit({})).items.length, 1, 'history');
    assertEqual(await store.events(0, 10), result.events, 'events');
  }),

  onStore('a stale version is refused and nothing of the transaction is written', async (store) => {
    const first = assignment('c1', 'tag-a');
    await store.commit(transaction('t1', [assignmentChange(null, first)]));
    await store.commit(transaction('t2', [assignmentChange(first, assignment('c1', 'tag-a', 2))]));
    const before = await store.workspace();
    const result = await store.commit(
      transaction('refused', [
        assignmentChange(null, assignment('c2', 'tag-a')),
        assignmentChange(first, assignment('c1', 'tag-a', 2, 'removed')),
        conceptChange(null, concept('tag-new')),
      ]),
    );
    await assertRefused(store, result, { kind: 'assignment', key: KEY, expected: 1, actual: 2 });
    assertEqual(await store.workspace(), before, 'workspace');
    assertEqual(await store.assignments({ recordType: 'customer' }), [assignment('c1', 'tag-a', 2)], 'tags');
    assertEqual((await store.audit({})).items.length, 2, 'history');
    assertEqual((await store.events(0, 10)).length, 2, 'events');
  }),

  onStore('creating what exists and changing what does not are conflicts', async (store) => {
    const existing = transaction('refused', [conceptChange(null, concept('tag-a'))]);
    const absent = transaction('refused', [conceptChange(concept('tag-x', 3), concept('tag-x', 4))]);
    const one = { kind: 'concept', key: 'tag-a', expected: 0, actual: 1 } as const;
    const other = { kind: 'concept', key: 'tag-x', expected: 3, actual: 0 } as const;
    await assertRefused(store, await store.commit(existing), one);
    await assertRefused(store, await store.commit(absent), other);
  }),

  onStore('the first conflict of a transaction is named', async (store) => {
    const result = await store.commit(
      transaction('refused', [
        assignmentChange(null, assignment('c1', 'tag-a')),
        conceptChange(null, concept('tag-b')),
        assignmentChange(assignment('c9', 'tag-a'), null),
        conceptChange(null, concept('tag-a')),
      ]),
    );
    await assertRefused(store, result, { kind: 'concept', key: 'tag-b', expected: 0, actual: 1 });
  }),

  onStore('a guard is checked and not written', async (store) => {
    const change = assignmentChange(null, assignment('c1', 'tag-a'));
    const guard = { kind: 'concept', key: 'tag-b', version: 1 } as const;
    const fits = await store.commit(transaction('t1', [change], { guards: [guard] }));
    assert(fits.ok, 'a guard that holds was refused');
    const moved = { ...guard, version: 2 };
    const next = [assignmentChange(null, assignment('c2', 'tag-a'))];
    const result = await store.commit(transaction('refused', next, { guards: [moved] }));
    await assertRefused(store, result, { kind: 'concept', key: 'tag-b', expected: 2, actual: 1 });
    const gone = { kind: 'hold', key: KEY, version: 0 } as const;
    const absent = await store.commit(transaction('t2', next, { guards: [gone] }));
    assert(absent.ok, 'a guard on something absent was refused');
  }),

  onStore('a decision based on an older workspace or an older event is refused', async (store) => {
    const { revision = 0, seq = 0 } = (await store.workspace()) ?? {};
    const basedOn = { revision, seq };
    const first = await store.commit(transaction('t1', [conceptChange(null, concept('x'))], { basedOn }));
    assert(first.ok, 'the newest basis was refused');
    const older = transaction('refused', [conceptChange(null, concept('y'))], { basedOn: { revision } });
    const conflict = { kind: 'settings', expected: revision, actual: revision + 1 } as const;
    await assertRefused(store, await store.commit(older), { ...conflict, key: 'revision' });
    const event = transaction('refused', [], { basedOn: { seq } });
    const seqConflict = { kind: 'settings', key: 'seq', expected: seq, actual: seq + 1 } as const;
    await assertRefused(store, await store.commit(event), seqConflict);
  }),

  onStore('a transaction id is used once', async (store) => {
    await store.commit(transaction('t1', [conceptChange(null, concept('x'))]));
    const again = await store.commit(transaction('t1', [conceptChange(null, concept('y'))]));
    const conflict = { kind: 'transaction', key: 't1', expected: 0, actual: 1 };
    assertEqual(again, { ok: false, conflict }, 'second use');
    assertEqual((await store.workspace())?.concepts.length, 3, 'concepts');
  }),

  onStore('a transaction is taken back once and knows by which', async (store) => {
    const put = assignmentChange(null, assignment('c1', 'tag-a'));
    await store.commit(transaction('t1', [put], { label: 'assignTag' }));
    assertEqual((await store.transaction('t1'))?.undoneBy, null, 'before');
    const back = [assignmentChange(assignment('c1', 'tag-a'), null)];
    const undo = await store.commit(transaction('t2', back, { undoes: 't1', label: 'undo:assignTag' }));
    assert(undo.ok, 'the undo was refused');
    assertEqual(await store.assignments({ recordType: 'customer' }), [], 'assignments');
    const { undoneBy, label, at, actorId } = (await store.transaction('t1')) ?? {};
    assertEqual([undoneBy, label, actorId], ['t2', 'assignTag', 'ann'], 'after');
    assertEqual(at, '2026-11-22T08:00:00.000Z', 'time');
    const twice = await store.commit(transaction('refused', [], { undoes: 't1' }));
    await assertRefused(store, twice, { kind: 'transaction', key: 't1', expected: 0, actual: 1 });
    const unknown = await store.commit(transaction('refused', [], { undoes: 'nowhere' }));
    await assertRefused(store, unknown, { kind: 'transaction', key: 'nowhere', expected: 1, actual: 0 });
  }),

  onStore('deleted and created again, versions start over', async (store) => {
    const first = hold('c1', 'tag-a');
    await store.commit(transaction('t1', [holdChange(null, first)]));
    await store.commit(transaction('t2', [holdChange(first, null)]));
    assertEqual(await store.holds({ recordType: 'customer' }), [], 'holds');
    const again = await store.commit(transaction('t3', [holdChange(null, first)]));
    assert(again.ok, 'the second creation was refused');
    assertEqual(await store.holds({ recordType: 'customer' }), [first], 'holds again');
  }),

  onStore('10,000 changes are one commit', async (store) => {
    const rows = Array.from({ length: 10_000 }, (_, index) => assignment(`c${index}`, 'tag-a'));
    const put = await store.commit(
      transaction(
        't1',
        rows.map((row) => assignmentChange(null, row)),
      ),
    );
    assert(put.ok && put.events.length === 10_000, 'the large commit was refused');
    assertEqual((await store.assignments({ recordType: 'customer' })).length, 10_000, 'assignments');
    const stored = await store.transaction('t1');
    assertEqual(
      stored?.changes.map(({ key }) => key),
      rows.map((row) => assignmentKey(row.record, 'tag-a')),
      'order',
    );
    const stale = rows.map((row, index) =>
      assignmentChange(index === 9_999 ? { ...row, version: 7 } : row, null),
    );
    const refused = await store.commit(transaction('t2', stale));
    assert(!refused.ok, 'a conflict in the last of many changes was not noticed');
    assertEqual((await store.assignments({ recordType: 'customer' })).length, 10_000, 'after the conflict');
  }),

  onStore('a merge of thousands is one commit: concepts, rows and holds, written and gone', async (store) => {
    const seq = Array.from({ length: 3_000 }, (_, index) => index);
    const tags = seq.map((index) => concept(`bulk-${index}`));
    const rows = seq.map((index) => assignment(`c${index}`, `bulk-${index}`));
    const holds = seq.map((index) => hold(`d${index}`, `bulk-${index}`));
    const made = await store.commit(
      transaction('t1', [
        ...tags.map((tag) => conceptChange(null, tag)),
        ...rows.map((row) => assignmentChange(null, row)),
        ...holds.map((row) => holdChange(null, row)),
      ]),
    );
    assert(made.ok, 'the large commit was refused');
    const merged = tags.map((tag) => ({
      ...tag,
      version: 2,
      state: 'merged' as const,
      mergedIntoId: 'tag-a',
    }));
    const over = rows.map(({ record }) => assignment(record.id, 'tag-a'));
    const done = await store.commit(
      transaction('t2', [
        ...tags.map((tag, index) => conceptChange(tag, merged[index] ?? null)),
        ...rows.map((row) => assignmentChange(row, null)),
        ...holds.map((row) => holdChange(row, null)),
        ...over.map((row) => assignmentChange(null, row)),
      ]),
    );
    assert(done.ok && done.events.length === 12_000, 'the merge was refused');
    const left = await store.assignments({ recordType: 'customer', includeInactive: true });
    assertEqual([...new Set(left.map(({ tagId }) => tagId))], ['tag-a'], 'tags of the rows');
    assertEqual(left.length, 3_000, 'rows');
    assertEqual(await store.holds({ recordType: 'customer' }), [], 'holds');
    const concepts = (await store.workspace())?.concepts ?? [];
    assertEqual(
      concepts.filter(({ mergedIntoId }) => mergedIntoId === 'tag-a').length,
      3_000,
      'merged concepts',
    );
  }),
];
