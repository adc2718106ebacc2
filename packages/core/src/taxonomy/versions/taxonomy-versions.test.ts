import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concept, createHarness, customer, type Harness } from '../../../test/fixture.js';
import { checkAudit, checkInvariants } from '../../../test/invariants.js';
import { makings, withMoreToLose } from '../../../test/taxonomy-moves.js';
import { factsOf, readWorld, type World } from '../../../test/world.js';
import { loadPreviewFacts } from '../preview/load-preview.js';
import { previewRestore } from '../preview/preview-restore.js';
import { resolveConcept } from '../resolve-concept.js';
import type { Concept } from '../taxonomy.types.js';
import type { TaxonomyVersion } from './taxonomy-version.types.js';

async function published(harness: Harness, name = 'First'): Promise<TaxonomyVersion> {
  const { createdId = '' } = await harness.done({ type: 'publishTaxonomy', name, note: 'why' });
  const version = await harness.store.taxonomyVersion(createdId);
  if (version === null) throw new Error('The version is not there.');
  return version;
}

/** The bytes of concepts, versions aside, by id. */
function bytesOf(concepts: readonly Concept[]): ReadonlyMap<string, string> {
  return new Map(concepts.map(({ version: _version, ...rest }) => [rest.id, JSON.stringify(rest)]));
}

const NOW = '2026-01-01T01:00:00.000Z';

describe('publishing a taxonomy', () => {
  it('keeps it as it is, and tells who, when and why', async () => {
    const harness = await createHarness();
    const version = await published(harness);
    expect(version).toMatchObject({ name: 'First', note: 'why', publishedBy: 'u-admin', version: 1 });
    expect(version.concepts).toEqual((await harness.store.workspace())?.concepts);
    expect(version.conceptCount).toBe(version.concepts.length);
    await harness.done({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { name: { en: 'V' } },
    });
    expect(await harness.store.taxonomyVersion(version.id)).toEqual(version);
    expect(await harness.store.taxonomyVersions()).toMatchObject([{ id: version.id, name: 'First' }]);
    const { items } = await harness.store.audit({ target: { kind: 'taxonomy-version', id: version.id } });
    expect(items.map(({ action }) => action)).toEqual(['taxonomy.published']);
    expect(JSON.stringify(items)).not.toContain('"concepts"');
  });

  it('refuses a name that is taken, folded', async () => {
    const harness = await createHarness();
    await published(harness, '第一版 A');
    const refusal = await harness.refused({ type: 'publishTaxonomy', name: ' 第一版　ａ' });
    expect(refusal).toMatchObject({ code: 'name-taken', path: '/name' });
  });

  it('takes one name once, also when two publish at the same moment', async () => {
    const harness = await createHarness();
    const outcomes = await Promise.all(
      [1, 2].map(() => harness.run({ type: 'publishTaxonomy', name: 'Same' })),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('is for those who edit the taxonomy, and is undone', async () => {
    const harness = await createHarness();
    expect(await harness.refused({ type: 'publishTaxonomy', name: 'x' }, 'agent')).toMatchObject({
      code: 'forbidden',
      action: 'concept.edit',
    });
    const { transactionId } = await harness.done({ type: 'publishTaxonomy', name: 'x', id: 'v1' });
    await harness.done({ type: 'undo', transactionId: transactionId ?? '' });
    expect(await harness.store.taxonomyVersions()).toEqual([]);
    expect(await harness.refused({ type: 'publishTaxonomy', name: 'x', id: 'v1' })).toMatchObject({
      code: 'invalid',
      path: '/id',
    });
  });
});

describe('restoring a version', () => {
  it('sets concepts back, archives what came later and keeps every assignment', async () => {
    const harness = await createHarness();
    const version = await published(harness);
    await harness.done({ type: 'assignTag', record: customer('c1'), tagId: 'plain' });
    await harness.done({ type: 'mergeConcepts', ids: ['plain'], intoId: 'vip' });
    await harness.done({
      type: 'createConcept',
      id: 'late',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'Late' } },
    });
    await harness.done({ type: 'assignTag', record: customer('c2'), tagId: 'late' });
    const restored = await harness.done({ type: 'restoreTaxonomy', versionId: version.id });
    expect(await harness.concept('plain')).toMatchObject({ state: 'active', name: { en: 'plain' } });
    expect(await harness.concept('late')).toMatchObject({ state: 'archived' });
    expect([await harness.tags('c1'), await harness.tags('c2')]).toEqual([['vip'], ['late']]);
    const world = await readWorld(harness.store);
    expect(world.audit.find(({ action }) => action === 'concept.reverted')).toMatchObject({
      reason: 'First',
    });
    await harness.done({ type: 'undo', transactionId: restored.transactionId ?? '' });
    expect(await harness.concept('plain')).toMatchObject({ state: 'merged', mergedIntoId: 'vip' });
    expect(await harness.concept('late')).toMatchObject({ state: 'active' });
  });

  it('brings a deleted concept back under a version that nobody can hold', async () => {
    const harness = await createHarness();
    const version = await published(harness);
    const edit = async (expectedVersion: number, en: string): Promise<unknown> =>
      harness.done({ type: 'updateConcept', id: 'old', expectedVersion, patch: { description: { en } } });
    await edit(1, 'a');
    await edit(2, 'b');
    await harness.done({ type: 'deleteConcept', id: 'old', expectedVersion: 3 });
    await harness.done({ type: 'restoreTaxonomy', versionId: version.id });
    const back = await harness.concept('old');
    expect(back).toMatchObject({ state: 'archived', name: { en: 'old' } });
    expect(back?.version).toBeGreaterThan(3);
  });

  it('numbers a later concept whose name is needed, and lifts one that would hang too deep', async () => {
    const harness = await createHarness();
    const version = await published(harness);
    await harness.done({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { name: { en: 'G' } },
    });
    await harness.done({
      type: 'createConcept',
      id: 'other',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'VIP' } },
    });
    await harness.done({ type: 'moveConcepts', ids: ['asia'], parentId: null, beforeId: null });
    await harness.done({ type: 'moveConcepts', ids: ['cn'], parentId: 'value', beforeId: null });
    await harness.done({
      type: 'createConcept',
      id: 'deep',
      concept: { kind: 'tag', parentId: 'cn', name: { en: 'Deep' } },
    });
    await harness.done({ type: 'restoreTaxonomy', versionId: version.id });
    expect(await harness.concept('vip')).toMatchObject({ name: { en: 'vip' } });
    expect(await harness.concept('other')).toMatchObject({ name: { en: 'VIP (2)' }, aliases: ['VIP'] });
    expect(await harness.concept('deep')).toMatchObject({ parentId: 'asia', state: 'archived' });
    checkInvariants(await readWorld(harness.store), NOW);
  });

  it('is refused where a rule gives what would be archived, and where records would break a category', async () => {
    const harness = await createHarness();
    const version = await published(harness);
    await harness.done({
      type: 'createConcept',
      id: 'late',
      concept: { kind: 'tag', parentId: 'value', name: { en: 'Late' } },
    });
    const { createdId = '' } = await harness.done({
      type: 'createRule',
      rule: { name: 'gives it', recordType: 'customer', tagId: 'late', expression: 'true' },
    });
    const restore = { type: 'restoreTaxonomy', versionId: version.id } as const;
    expect(await harness.refused(restore)).toMatchObject({
      code: 'in-use',
      details: { id: 'late', by: 'rules' },
    });
    await harness.done({ type: 'archiveRule', id: createdId, expectedVersion: 1 });
    const life = {
      type: 'updateConcept',
      id: 'life',
      expectedVersion: 1,
      patch: { exclusive: false },
    } as const;
    await harness.done(life);
    for (const tagId of ['new', 'silent'])
      await harness.done({ type: 'assignTag', record: customer('c1'), tagId });
    const before = await readWorld(harness.store);
    expect(await harness.refused(restore)).toMatchObject({
      code: 'in-use',
      details: { id: 'life', count: 1 },
    });
    expect(await readWorld(harness.store)).toEqual(before);
    await harness.done({ type: 'removeTag', record: customer('c1'), tagId: 'new' });
    await harness.done(restore);
    expect(await harness.concept('life')).toMatchObject({ exclusive: true });
  });

  it('does not merge a tag away again that came into use', async () => {
    const harness = await createHarness();
    const first = await published(harness, 'Before');
    await harness.done({ type: 'mergeConcepts', ids: ['plain'], intoId: 'vip' });
    const second = await published(harness, 'After');
    await harness.done({ type: 'restoreTaxonomy', versionId: first.id });
    await harness.done({ type: 'assignTag', record: customer('c1'), tagId: 'plain' });
    expect(await harness.refused({ type: 'restoreTaxonomy', versionId: second.id })).toMatchObject({
      code: 'in-use',
    });
  });

  it('asks each category it would change, and knows no unknown version', async () => {
    const harness = await createHarness((snapshot) => ({
      ...snapshot,
      settings: {
        ...snapshot.settings,
        roles: [
          ...snapshot.settings.roles,
          { id: 'manager', allow: ['record.read', 'concept.create', 'concept.edit', 'concept.archive'] },
        ],
      },
      concepts: [...snapshot.concepts, concept('mine', null, { kind: 'category', editors: ['u-manager'] })],
    }));
    const version = await published(harness);
    const rename = (id: string) =>
      harness.done({ type: 'updateConcept', id, expectedVersion: 1, patch: { description: { en: 'x' } } });
    await rename('mine');
    await harness.done({ type: 'restoreTaxonomy', versionId: version.id }, 'manager');
    await harness.done({
      type: 'updateConcept',
      id: 'vip',
      expectedVersion: 1,
      patch: { editors: ['nobody'] },
    });
    expect(
      await harness.refused({ type: 'restoreTaxonomy', versionId: version.id }, 'manager'),
    ).toMatchObject({
      code: 'forbidden',
      details: { why: 'not-editor', id: 'vip' },
    });
    expect(await harness.refused({ type: 'restoreTaxonomy', versionId: 'none' })).toMatchObject({
      code: 'unknown-version',
      path: '/versionId',
    });
  });

  it('changes nothing when nothing is different', async () => {
    const harness = await createHarness();
    const version = await published(harness);
    expect(await harness.done({ type: 'restoreTaxonomy', versionId: version.id })).toMatchObject({
      transactionId: null,
    });
  });
});

/** Why restoring may rightly be refused: what would be archived or merged again came into use. */
const FAIR: ReadonlySet<string> = new Set(['in-use']);

async function checkRestored(harness: Harness, version: TaxonomyVersion, before: World): Promise<void> {
  const after = await readWorld(harness.store);
  const now = bytesOf(after.workspace.concepts);
  for (const [id, bytes] of bytesOf(version.concepts)) expect(now.get(id)).toBe(bytes);
  expect(after.assignments).toEqual(before.assignments);
  expect(after.holds).toEqual(before.holds);
  const frozen = new Set(version.concepts.map(({ id }) => id));
  for (const { id, state } of after.workspace.concepts)
    if (!frozen.has(id)) expect(['archived', 'merged']).toContain(state);
  for (const { id } of before.workspace.concepts) {
    if (resolveConcept(before.workspace.concepts, id) !== null)
      expect([id, resolveConcept(after.workspace.concepts, id) !== null]).toEqual([id, true]);
  }
  checkInvariants(after, NOW);
  checkAudit(after);
}

describe('whatever is done after publishing', { timeout: 120_000 }, () => {
  it('restoring gives the same bytes, keeps all assignments, and is undone', async () => {
    let restored = 0;
    const games = fc.array(makings, { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(games, fc.nat(6), async (game, at) => {
        const harness = await createHarness(withMoreToLose);
        const done: string[] = [];
        const play = async (part: typeof game): Promise<void> => {
          for (const make of part) {
            const outcome = await harness.run(make(await readWorld(harness.store), done));
            if (outcome.ok && outcome.transactionId !== null) done.push(outcome.transactionId);
          }
        };
        await play(game.slice(0, at));
        const version = await published(harness);
        await play(game.slice(at));
        // Rules that came to give later tags stand in the way, as they should: see FAIR.
        const before = await readWorld(harness.store);
        const command = { type: 'restoreTaxonomy', versionId: version.id } as const;
        const facts = await loadPreviewFacts(readerOf(harness), command, NOW, {
          taxonomyVersions: [version],
        });
        const preview = previewRestore(version, facts);
        const outcome = await harness.run(command);
        expect(preview.refusal?.code ?? null).toBe(outcome.ok ? null : outcome.refusal.code);
        if (!outcome.ok) {
          expect(FAIR).toContain(outcome.refusal.code);
          expect(await readWorld(harness.store)).toEqual(before);
          return;
        }
        restored += 1;
        await checkRestored(harness, version, before);
        if (outcome.transactionId === null) return;
        await harness.done({ type: 'undo', transactionId: outcome.transactionId });
        expect(factsOf(await readWorld(harness.store))).toEqual(factsOf(before));
      }),
      { numRuns: 60 },
    );
    expect(restored).toBeGreaterThan(30);
  });
});

function readerOf({ store }: Harness): Parameters<typeof loadPreviewFacts>[0] {
  return {
    actor: { id: 'u-admin', name: 'admin', roles: ['admin'] },
    workspace: async () => {
      const workspace = await store.workspace();
      if (workspace === null) throw new Error('There is no workspace.');
      return workspace;
    },
    assignments: store.assignments.bind(store),
    holds: store.holds.bind(store),
  };
}
