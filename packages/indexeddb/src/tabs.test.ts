import { expect } from '@open-wc/testing';
import type { Change, Concept, DomainEvent, Store, Transaction, WorkspaceSnapshot } from '@tagma/core';
import { snapshotFromDocument } from '@tagma/core';
import { starterWorkspace } from '@tagma/core/starter';
import { openIndexedDbStore } from './indexeddb-store.js';

const AT = '2026-11-22T08:00:00.000Z';
let count = 0;

function freshName(): string {
  count += 1;
  return `tabs-${Date.now()}-${count}`;
}

const workspace: WorkspaceSnapshot = snapshotFromDocument(starterWorkspace({ now: AT }));

function renaming(concept: Concept, name: string): Change {
  const after = { ...concept, version: concept.version + 1, name: { en: name } };
  return { kind: 'concept', key: concept.id, before: concept, after };
}

function transaction(id: string, changes: readonly Change[]): Transaction {
  const events = changes.map(({ key }) => ({
    type: 'concept.changed' as const,
    id: key,
    transactionId: id,
    at: AT,
  }));
  return { id, at: AT, actorId: 'ann', label: 'updateConcept', changes, audit: [], events };
}

async function until(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !check(); tries += 1)
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  expect(check()).to.equal(true);
}

async function twoTabs(): Promise<readonly [Store, Store]> {
  const name = freshName();
  const first = await openIndexedDbStore({ name });
  await first.initialize(workspace);
  return [first, await openIndexedDbStore({ name })];
}

function firstConcept(): Concept {
  const [concept] = workspace.concepts;
  if (concept === undefined) throw new Error('The starter has concepts.');
  return concept;
}

describe('two tabs on one database', () => {
  it('see each other’s commits, and hear every event once and in order', async () => {
    const [one, other] = await twoTabs();
    const heard: DomainEvent[] = [];
    other.subscribe((events) => heard.push(...events));
    const concept = firstConcept();
    expect((await one.commit(transaction('t1', [renaming(concept, 'A')]))).ok).to.equal(true);
    const found = (await other.workspace())?.concepts.find(({ id }) => id === concept.id);
    expect(found?.name).to.deep.equal({ en: 'A' });
    if (found === undefined) throw new Error('It was found.');
    expect((await other.commit(transaction('t2', [renaming(found, 'B')]))).ok).to.equal(true);
    await until(() => heard.length === 2);
    expect(heard.map(({ seq, transactionId }) => [seq, transactionId])).to.deep.equal([
      [1, 't1'],
      [2, 't2'],
    ]);
    await Promise.all([one.close(), other.close()]);
  });

  it('cannot overwrite each other: of two edits of one version, one is refused', async () => {
    const [one, other] = await twoTabs();
    const concept = firstConcept();
    const results = await Promise.all([
      one.commit(transaction('t1', [renaming(concept, 'A')])),
      other.commit(transaction('t2', [renaming(concept, 'B')])),
    ]);
    expect(results.filter(({ ok }) => ok)).to.have.length(1);
    const refused = results.find(({ ok }) => !ok);
    expect(refused).to.deep.equal({
      ok: false,
      conflict: { kind: 'concept', key: concept.id, expected: 1, actual: 2 },
    });
    await Promise.all([one.close(), other.close()]);
  });

  it('a closed and reopened store holds everything, and counts on', async () => {
    const name = freshName();
    const before = await openIndexedDbStore({ name });
    await before.initialize(workspace);
    await before.commit(transaction('t1', [renaming(firstConcept(), 'A')]));
    const kept = await before.workspace();
    await before.close();
    const after = await openIndexedDbStore({ name });
    expect(await after.workspace()).to.deep.equal(kept);
    const heard: DomainEvent[] = [];
    after.subscribe((events) => heard.push(...events));
    await after.commit(transaction('t2', [renaming({ ...firstConcept(), version: 2 }, 'B')]));
    await until(() => heard.length === 1);
    expect(heard[0]?.seq).to.equal(2);
    await after.close();
  });

  it('makes way for a newer release in another tab', async () => {
    const name = freshName();
    let outdated = false;
    const store = await openIndexedDbStore({ name, onOutdated: () => (outdated = true) });
    const newer = indexedDB.open(name, 1_000);
    await new Promise((resolve, reject) => {
      newer.onsuccess = resolve;
      newer.onerror = reject;
    });
    await until(() => outdated);
    const refusal = await store.workspace().catch((error: unknown) => error);
    expect(refusal).to.have.property('code', 'closed');
    newer.result.close();
  });
});
