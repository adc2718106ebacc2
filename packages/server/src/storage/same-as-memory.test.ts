import { PGlite } from '@electric-sql/pglite';
import {
  type Assignment,
  assignmentKey,
  type Change,
  type CommitResult,
  createMemoryStore,
  type Guard,
  type Rule,
  type Store,
  type Transaction,
} from '@tagma/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPgliteDriver } from './drivers/pglite-driver.js';
import { migrate } from './migrate.js';
import { createSqlStore } from './sql-store.js';

const AT = '2026-11-22T08:00:00.000Z';

const key = fc.integer({ min: 0, max: 3 });
/** `off` is what is added to the version that would fit: mostly nothing. */
const off = fc.constantFrom(0, 0, 0, 0, 0, 0, 1);
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
const change = fc.record({ kind: fc.constantFrom('assignment', 'rule'), key, off, remove: fc.boolean() });
const draft = fc.record({
  id: fc.integer({ min: 0, max: 60 }),
  changes: fc.array(change, { maxLength: 3 }),
  guards: fc.array(fc.record({ key, off }), { maxLength: 1 }),
  undoes: seldom(fc.integer({ min: 0, max: 60 })),
  behind: seldom(off),
  events: fc.integer({ min: 0, max: 2 }),
});
type Draft = typeof draft extends fc.Arbitrary<infer T> ? T : never;

function assignment(run: string, key: number, version: number): Assignment {
  const record = { type: 'customer', id: `${run}-${key}` };
  return { record, tagId: 'tag', version, grounds: [], state: 'active', assignedAt: AT, expiresAt: null };
}

function rule(run: string, key: number, version: number): Rule {
  const id = `${run}-${key}`;
  const texts = { name: id, recordType: 'customer', tagId: 'tag', expression: 'true', updatedBy: 'ann' };
  return { id, version, ...texts, onExit: 'remove', state: 'draft', updatedAt: AT };
}

/** The versions that the memory store has now. */
interface Known {
  readonly run: string;
  readonly versions: Map<string, number>;
  readonly seq: number;
}

function toChange({ run, versions }: Known, { kind, key, off, remove }: Draft['changes'][number]): Change {
  const state = kind === 'rule' ? rule : assignment;
  const from = (versions.get(`${kind} ${key}`) ?? 0) + off;
  const before = from === 0 ? null : state(run, key, from);
  const after = remove ? null : state(run, key, from + 1);
  const { record, tagId } = assignment(run, key, 1);
  const id = kind === 'rule' ? `${run}-${key}` : assignmentKey(record, tagId);
  return { kind, key: id, before, after } as Change;
}

function toTransaction(known: Known, draft: Draft): Transaction {
  const { run, versions, seq } = known;
  const id = `${run}-t${draft.id}`;
  const guards = draft.guards.map(({ key, off }): Guard => {
    return { kind: 'rule', key: `${run}-${key}`, version: (versions.get(`rule ${key}`) ?? 0) + off };
  });
  const common = { at: AT, actorId: 'ann', actorName: 'Ann', transactionId: id };
  const target = { kind: 'rule', id } as const;
  return {
    id,
    at: AT,
    actorId: 'ann',
    label: 'test',
    changes: draft.changes.map((one) => toChange(known, one)),
    audit: [{ ...common, action: 'tested', target, before: null, after: draft, reason: null }],
    events: Array.from({ length: draft.events }, () => ({
      ...({ type: 'rule.changed', id, transactionId: id, at: AT } as const),
    })),
    guards,
    ...(draft.undoes === null ? {} : { undoes: `${run}-t${draft.undoes}` }),
    ...(draft.behind === null ? {} : { basedOn: { seq: seq - draft.behind } }),
  };
}

/** Commits to the memory store, one after the other; each draft is made for what is stored then. */
async function commitInMemory(
  memory: Store,
  run: string,
  drafts: readonly Draft[],
): Promise<readonly (readonly [Transaction, CommitResult])[]> {
  const versions = new Map<string, number>();
  const done: [Transaction, CommitResult][] = [];
  for (const one of drafts) {
    const seq = (await memory.workspace())?.seq ?? 0;
    const transaction = toTransaction({ run, versions, seq }, one);
    const result = await memory.commit(transaction);
    done.push([transaction, result]);
    if (!result.ok) continue;
    one.changes.forEach(({ kind, key }, index) =>
      versions.set(`${kind} ${key}`, transaction.changes[index]?.after?.version ?? 0),
    );
  }
  return done;
}

/** Everything that can be read from a store. */
async function contents(store: Store, ids: readonly string[]): Promise<unknown> {
  const byId = ({ id: a }: Rule, { id: b }: Rule): number => (a < b ? -1 : 1);
  const workspace = await store.workspace();
  return {
    assignments: await store.assignments({ recordType: 'customer', includeInactive: true }),
    rules: [...(workspace?.rules ?? [])].sort(byId),
    numbers: [workspace?.revision, workspace?.seq],
    events: await store.events(0, 100_000),
    audit: await store.audit({ limit: 500 }),
    transactions: await Promise.all(ids.map((id) => store.transaction(id))),
  };
}

describe('the SQL store against the memory store', () => {
  let store: Store;
  const memory = createMemoryStore();

  beforeAll(async () => {
    const driver = createPgliteDriver(await PGlite.create());
    await migrate(driver);
    store = await createSqlStore(driver);
    const limits = { activeTagsPerRecord: 20, maxLevel: 3 };
    const words = { name: { en: 'Shop' }, timeZone: 'UTC', locale: 'en', limitPolicy: 'warn' } as const;
    const settings = { id: 'shop', version: 1, ...words, limits, recordTypes: [], roles: [] };
    for (const one of [store, memory]) await one.initialize({ settings, concepts: [], rules: [] });
  });
  afterAll(() => store.close());

  it('gives the same answers and keeps the same things, also when transactions share a commit', async () => {
    let runs = 0;
    const outcomes = { taken: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 5, maxLength: 25 }), async (drafts) => {
        runs += 1;
        const run = `run${runs}`;
        const committed = await commitInMemory(memory, run, drafts);
        const transactions = committed.map(([transaction]) => transaction);
        const answers = await Promise.all(transactions.map((one) => store.commit(one)));
        expect(answers).toEqual(committed.map(([, result]) => result));
        for (const { ok } of answers) outcomes[ok ? 'taken' : 'refused'] += 1;
        const ids = transactions.map(({ id }) => id);
        expect(await contents(store, ids)).toEqual(await contents(memory, ids));
      }),
      { numRuns: 40 },
    );
    expect(outcomes.taken).toBeGreaterThan(50);
    expect(outcomes.refused).toBeGreaterThan(50);
  });
});
