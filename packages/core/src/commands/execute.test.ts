import { describe, expect, it } from 'vitest';
import { createHarness, customer } from '../../test/fixture.js';
import { createMemoryStore } from '../store/memory-store.js';
import type { Store } from '../store/store.types.js';
import type { Command } from './commands.types.js';
import { execute, type ExecuteContext } from './execute.js';

const c1 = customer('c1');
let ids = 0;
const admin: ExecuteContext = {
  actor: { id: 'root', name: 'Root', roles: ['admin'] },
  now: '2026-01-01T00:00:00.000Z',
  newId: () => `execute-${(ids += 1)}`,
};

/** The store, with something happening between the reading and the commit of the next command. */
function interrupted(store: Store, act: () => Promise<unknown>, times = 1): Store {
  let left = times;
  return {
    ...store,
    async commit(transaction) {
      if (left > 0) {
        left -= 1;
        await act();
      }
      return store.commit(transaction);
    },
  };
}

describe('execute', () => {
  it('decides anew when somebody else was faster', async () => {
    const { store, done, tags } = await createHarness();
    const racing = interrupted(store, () => done({ type: 'assignTag', record: c1, tagId: 'plain' }));
    const command = {
      type: 'assignTag',
      record: c1,
      tagId: 'plain',
      expiresAt: '2027-01-01T00:00:00.000Z',
    } as const;
    expect(await execute(racing, command, admin)).toMatchObject({
      ok: true,
      changes: [{ after: { version: 2 } }],
    });
    expect(await tags('c1')).toEqual(['plain']);
  });

  it('gives up after four attempts, with what stood in the way', async () => {
    const { store, done } = await createHarness();
    let round = 0;
    const rename = () =>
      done({
        type: 'updateConcept',
        id: 'cn',
        expectedVersion: (round += 1),
        patch: { name: { en: `cn ${round}` } },
      });
    const outcome = await execute(
      interrupted(store, rename, 99),
      { type: 'assignTag', record: c1, tagId: 'vip' },
      admin,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'conflict', details: { id: 'revision' } } });
    expect(round).toBe(4);
  });

  it('does not try again over a version that the caller named', async () => {
    const { store, done, concept } = await createHarness();
    const rename = (name: string): Command => ({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { name: { en: name } },
    });
    const outcome = await execute(
      interrupted(store, () => done(rename('theirs'))),
      rename('mine'),
      admin,
    );
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', details: { kind: 'concept', id: 'vip' } },
    });
    expect(await concept('vip')).toMatchObject({ name: { en: 'theirs' } });
  });

  it('does try again when only the surroundings changed', async () => {
    const { store, done } = await createHarness();
    const aside = () => done({ type: 'updateConcept', id: 'cn', expectedVersion: 1, patch: { order: 5 } });
    const command: Command = { type: 'updateConcept', id: 'vip', expectedVersion: 1, patch: { order: 5 } };
    expect(await execute(interrupted(store, aside), command, admin)).toMatchObject({ ok: true });
  });

  it('does not give a tag that was archived meanwhile', async () => {
    const { store, done, tags } = await createHarness();
    const archive = () => done({ type: 'archiveConcept', id: 'cn', expectedVersion: 1 });
    const outcome = await execute(
      interrupted(store, archive),
      { type: 'assignTag', record: c1, tagId: 'cn' },
      admin,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'archived' } });
    expect(await tags('c1')).toEqual([]);
  });

  it('keeps one tag of an exclusive category when many are given at once', async () => {
    const { run, tags } = await createHarness();
    const given = ['new', 'active', 'silent', 'new', 'active', 'silent'];
    await Promise.all(given.map((tagId) => run({ type: 'assignTag', record: c1, tagId })));
    expect(await tags('c1')).toHaveLength(1);
  });

  it('does not make a category exclusive when a second tag comes at the same moment', async () => {
    const { store, done } = await createHarness();
    await done({ type: 'assignTag', record: c1, tagId: 'vip' });
    const second = () => done({ type: 'assignTag', record: c1, tagId: 'plain' });
    const command: Command = {
      type: 'updateConcept',
      id: 'value',
      expectedVersion: 1,
      patch: { exclusive: true },
    };
    expect(await execute(interrupted(store, second), command, admin)).toMatchObject({
      ok: false,
      refusal: { code: 'in-use' },
    });
  });

  it('does not undo the creation of a tag that is given at the same moment', async () => {
    const { store, done, tags } = await createHarness();
    const created = await done({
      type: 'createConcept',
      id: 'loyal',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'Loyal' } },
    });
    const give = () => done({ type: 'assignTag', record: c1, tagId: 'loyal' });
    const command: Command = { type: 'undo', transactionId: created.transactionId ?? '' };
    expect(await execute(interrupted(store, give), command, admin)).toMatchObject({
      ok: false,
      refusal: { code: 'in-use' },
    });
    expect(await tags('c1')).toEqual(['loyal']);
  });

  it('does not let a run or an undo put a tag beside one that a hand gives at the same moment', async () => {
    const { store, done, tags } = await createHarness();
    const give = () => done({ type: 'assignTag', record: c1, tagId: 'new' });
    const run: Command = {
      type: 'applyRuleRun',
      ruleId: 'rule-active',
      ruleVersion: 1,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts: [{ recordId: 'c1', outcome: 'match' }],
    };
    expect(await execute(interrupted(store, give), run, admin)).toMatchObject({
      ok: true,
      counts: { held: 1 },
    });
    expect(await tags('c1')).toEqual(['new']);

    const removed = await done({ type: 'removeTag', record: c1, tagId: 'new' });
    const giveOther = () => done({ type: 'assignTag', record: c1, tagId: 'silent' });
    const undo: Command = { type: 'undo', transactionId: removed.transactionId ?? '' };
    expect(await execute(interrupted(store, giveOther), undo, admin)).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', details: { id: 'silent' } },
    });
    expect(await tags('c1')).toEqual(['silent']);
  });

  it('compiles rules with the expression package unless told otherwise', async () => {
    const { store, done } = await createHarness();
    await done({
      type: 'createRule',
      id: 'bad',
      rule: { name: 'Bad', recordType: 'customer', tagId: 'plain', expression: '$count(orders > 3' },
    });
    const outcome = await execute(store, { type: 'publishRule', id: 'bad', expectedVersion: 1 }, admin);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'rule-does-not-compile', details: { id: 'bad' } },
    });
  });

  it('says so when there is no workspace, and rejects when the store fails', async () => {
    const store = createMemoryStore();
    const command: Command = { type: 'assignTag', record: c1, tagId: 'vip' };
    expect(await execute(store, command, admin)).toMatchObject({ ok: false, refusal: { code: 'invalid' } });
    const failing: Store = { ...store, workspace: () => Promise.reject(new Error('disk full')) };
    await expect(execute(failing, command, admin)).rejects.toThrow('disk full');
  });
});
