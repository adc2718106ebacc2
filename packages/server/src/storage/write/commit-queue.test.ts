import type { CommitResult, Transaction } from '@tagma/core';
import { describe, expect, it } from 'vitest';
import { StoreError, type StoreErrorCode } from '../errors.js';
import { CommitQueue } from './commit-queue.js';

const transaction = (id: string, changes = 1): Transaction => ({
  id,
  at: '',
  actorId: 'ann',
  label: 'assignTag',
  changes: Array.from({ length: changes }, () => ({ kind: 'concept', key: id, before: null, after: null })),
  audit: [],
  events: [],
});
const done: CommitResult = { ok: true, events: [] };

/** A queue that writes down its groups; `fails` names transactions that spoil theirs. */
function setUp(
  fails: readonly string[] = [],
  code: StoreErrorCode = 'invalid-data',
): { readonly queue: CommitQueue; readonly groups: string[][] } {
  const groups: string[][] = [];
  const queue = new CommitQueue(async (transactions) => {
    groups.push(transactions.map(({ id }) => id));
    await new Promise((resolve) => setImmediate(resolve));
    const bad = transactions.find(({ id }) => fails.includes(id));
    if (bad !== undefined) throw new StoreError(code, `bad ${bad.id}`);
    return transactions.map(() => done);
  });
  return { queue, groups };
}

describe('CommitQueue', () => {
  it('commits at once what comes alone, and together what came meanwhile', async () => {
    const { queue, groups } = setUp();
    await Promise.all(['a', 'b', 'c'].map((id) => queue.commit(transaction(id))));
    await queue.commit(transaction('d'));
    expect(groups).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('keeps large ones apart', async () => {
    const { queue, groups } = setUp();
    const sizes = [1, 999, 2, 5_000, 1];
    await Promise.all(sizes.map((changes, index) => queue.commit(transaction(`${index}`, changes))));
    expect(groups).toEqual([['0'], ['1'], ['2'], ['3'], ['4']]);
  });

  it('limits a group', async () => {
    const { queue, groups } = setUp();
    await Promise.all(Array.from({ length: 130 }, (_, index) => queue.commit(transaction(`${index}`))));
    expect(groups.map(({ length }) => length)).toEqual([1, 64, 64, 1]);
  });

  it('one bad transaction fails alone, and later ones go on', async () => {
    const { queue } = setUp(['c']);
    const results = await Promise.allSettled(['a', 'b', 'c', 'd'].map((id) => queue.commit(transaction(id))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: { message: 'bad c' } });
    await expect(queue.commit(transaction('e'))).resolves.toBe(done);
  });

  it('a database that is away fails the whole group, once', async () => {
    const { queue, groups } = setUp(['c'], 'unavailable');
    const results = await Promise.allSettled(['a', 'b', 'c'].map((id) => queue.commit(transaction(id))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(groups).toEqual([['a'], ['b', 'c']]);
  });
});
