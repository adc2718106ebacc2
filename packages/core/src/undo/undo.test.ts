import { describe, expect, it } from 'vitest';
import { createHarness, customer, type Harness } from '../../test/fixture.js';
import type { Command } from '../commands/commands.types.js';
import type { Assignment } from '../tags/tags.types.js';
import { undoLabel } from './original-actions.js';

const c1 = customer('c1');
const assign = (tagId: string): Command => ({ type: 'assignTag', record: c1, tagId });

/** What counts about a row: everything but its version, which only goes up. */
const facts = (rows: readonly Assignment[]) => rows.map(({ version: _version, ...rest }) => rest);

async function undo(harness: Harness, transactionId: string | null, role?: string) {
  return harness.run({ type: 'undo', transactionId: transactionId ?? '' }, role);
}

describe('undo', () => {
  it('restores the exact assignments of an exclusive replacement, in one transaction', async () => {
    const harness = await createHarness();
    await harness.done(assign('new'));
    const before = facts(await harness.assignments());
    const { transactionId } = await harness.done(assign('silent'));
    const undone = await undo(harness, transactionId);
    expect(undone).toMatchObject({ ok: true });
    expect(facts(await harness.assignments())).toEqual(before);
    expect(await harness.tags('c1')).toEqual(['new']);
    const { items } = await harness.store.audit({ limit: 2 });
    expect(items.map(({ action }) => action)).toEqual(['tag.undone', 'tag.undone']);
  });

  it('takes a removal with its hold back, and can itself be undone', async () => {
    const harness = await createHarness();
    await harness.done({
      type: 'applyRuleRun',
      ruleId: 'rule-vip',
      ruleVersion: 1,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts: [{ recordId: 'c1', outcome: 'match' }],
    });
    const before = facts(await harness.assignments());
    const removal = await harness.done({ type: 'removeTag', record: c1, tagId: 'vip' });
    const first = await undo(harness, removal.transactionId);
    expect(facts(await harness.assignments())).toEqual(before);
    expect(await harness.holds()).toEqual([]);
    await undo(harness, first.ok ? first.transactionId : null);
    expect(await harness.tags('c1')).toEqual([]);
    expect(await harness.holds()).toMatchObject([{ tagId: 'vip' }]);
  });

  it('takes a whole run back', async () => {
    const harness = await createHarness();
    await harness.done(assign('vip'));
    const before = facts(await harness.assignments());
    const run = await harness.done({
      type: 'applyRuleRun',
      ruleId: 'rule-vip',
      ruleVersion: 1,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts: ['c1', 'c2', 'c3'].map((recordId) => ({ recordId, outcome: 'match' })),
    });
    expect(await undo(harness, run.transactionId)).toMatchObject({ ok: true });
    expect(facts(await harness.assignments())).toEqual(before);
  });

  it('is refused when something changed since, and overwrites nothing', async () => {
    const harness = await createHarness();
    const { transactionId } = await harness.done(assign('vip'));
    await harness.done({ type: 'removeTag', record: c1, tagId: 'vip' });
    const before = await harness.assignments();
    expect(await undo(harness, transactionId)).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', details: { kind: 'assignment', expected: 1, actual: 2 } },
    });
    expect(await harness.assignments()).toEqual(before);
  });

  it('takes back what came before, once what came after is taken back', async () => {
    const harness = await createHarness();
    const before = await harness.concept('vip');
    const rename = (en: string, expectedVersion: number) =>
      harness.done({ type: 'updateConcept', id: 'vip', expectedVersion, patch: { name: { en } } });
    const first = await rename('Best', 1);
    const second = await rename('The very best', 2);
    expect(await undo(harness, first.transactionId)).toMatchObject({ refusal: { code: 'conflict' } });
    expect(await undo(harness, second.transactionId)).toMatchObject({ ok: true });
    expect(await undo(harness, first.transactionId)).toMatchObject({ ok: true });
    expect({ ...(await harness.concept('vip')), version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('is refused when a rival of an exclusive category came since', async () => {
    const harness = await createHarness();
    await harness.done(assign('new'));
    const { transactionId } = await harness.done({ type: 'removeTag', record: c1, tagId: 'new' });
    await harness.done(assign('silent'));
    expect(await undo(harness, transactionId)).toMatchObject({
      refusal: { code: 'conflict', details: { id: 'silent' } },
    });
    expect(await harness.tags('c1')).toEqual(['silent']);
  });

  it('is refused the second time, for unknown transactions and for those nothing can undo', async () => {
    const harness = await createHarness();
    const { transactionId } = await harness.done(assign('vip'));
    await undo(harness, transactionId);
    expect(await undo(harness, transactionId)).toMatchObject({ refusal: { code: 'already-undone' } });
    expect(await undo(harness, 'nothing')).toMatchObject({ refusal: { code: 'unknown-transaction' } });
    const foreign = { id: 'x', at: '2026-01-01T00:00:00.000Z', actorId: 'host', label: 'host work' };
    await harness.store.commit({ ...foreign, changes: [], audit: [], events: [] });
    expect(await undo(harness, 'x')).toMatchObject({ refusal: { code: 'not-undoable' } });
  });

  it('needs the permission of the original action', async () => {
    const harness = await createHarness();
    const created = await harness.done({
      type: 'createConcept',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'Loyal' } },
    });
    expect(await undo(harness, created.transactionId, 'agent')).toMatchObject({
      refusal: { code: 'forbidden', action: 'concept.create' },
    });
    const given = await harness.done(assign('vip'), 'agent');
    expect(await undo(harness, given.transactionId, 'guest')).toMatchObject({
      refusal: { code: 'forbidden' },
    });
    expect(await undo(harness, given.transactionId, 'agent')).toMatchObject({ ok: true });
  });

  it('of removing what a rule gave needs the permission to remove that', async () => {
    const harness = await createHarness();
    await harness.done({
      type: 'applyRuleRun',
      ruleId: 'rule-vip',
      ruleVersion: 1,
      asOf: '2026-01-01T00:00:00.000Z',
      verdicts: [{ recordId: 'c1', outcome: 'match' }],
    });
    const removal = await harness.done({ type: 'removeTag', record: c1, tagId: 'vip' });
    expect(await undo(harness, removal.transactionId, 'agent')).toMatchObject({
      refusal: { code: 'forbidden', action: 'tag.remove-rule' },
    });
  });

  it('of editing a running rule needs the permission to publish', async () => {
    const harness = await createHarness();
    const edit = await harness.done({
      type: 'updateRule',
      id: 'rule-vip',
      expectedVersion: 1,
      patch: { expression: 'false' },
    });
    expect(await undo(harness, edit.transactionId, 'analyst')).toMatchObject({
      refusal: { code: 'forbidden', action: 'rule.publish' },
    });
    expect(await undo(harness, edit.transactionId)).toMatchObject({ ok: true });
    expect(await harness.rule('rule-vip')).toMatchObject({
      state: 'published',
      expression: 'true',
      version: 3,
    });
  });

  it('does not take a concept away that has come into use', async () => {
    const harness = await createHarness();
    const created = await harness.done({
      type: 'createConcept',
      id: 'loyal',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'Loyal' } },
    });
    await harness.done(assign('loyal'));
    expect(await undo(harness, created.transactionId)).toMatchObject({ refusal: { code: 'in-use' } });
    expect(await harness.concept('loyal')).toBeDefined();
  });

  it('does not bring a name back that somebody took meanwhile, nor a child below an archived parent', async () => {
    const harness = await createHarness();
    const renamed = await harness.done({
      type: 'updateConcept',
      id: 'plain',
      expectedVersion: 1,
      patch: { name: { en: 'Ordinary' }, parentId: 'life' },
    });
    await harness.done({
      type: 'createConcept',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'Plain' } },
    });
    expect(await undo(harness, renamed.transactionId)).toMatchObject({ refusal: { code: 'name-taken' } });
    const archived = await harness.done({ type: 'archiveConcept', id: 'cn', expectedVersion: 1 });
    await harness.done({ type: 'archiveConcept', id: 'asia', expectedVersion: 1 });
    expect(await undo(harness, archived.transactionId)).toMatchObject({ refusal: { code: 'archived' } });
  });

  it('does not make a category exclusive again while records have several of its tags', async () => {
    const harness = await createHarness();
    const opened = await harness.done({
      type: 'updateConcept',
      id: 'life',
      expectedVersion: 1,
      patch: { exclusive: false },
    });
    await harness.done(assign('new'));
    await harness.done(assign('silent'));
    expect(await undo(harness, opened.transactionId)).toMatchObject({ refusal: { code: 'in-use' } });
  });

  it('takes fields back', async () => {
    const harness = await createHarness();
    const fields = [{ key: 'city', type: 'text', title: { en: 'City' } }] as const;
    const defined = await harness.done({
      type: 'defineFields',
      recordType: 'customer',
      collection: null,
      fields,
    });
    await undo(harness, defined.transactionId);
    const workspace = await harness.store.workspace();
    expect(workspace?.settings.recordTypes[0]?.fields.map(({ key }) => key)).toEqual(['name']);
    expect(workspace?.settings.version).toBe(3);
  });
});

describe('undoLabel', () => {
  it('swings between doing and undoing', () => {
    expect(undoLabel('assignTag')).toBe('undo:assignTag');
    expect(undoLabel('undo:assignTag')).toBe('assignTag');
  });
});
