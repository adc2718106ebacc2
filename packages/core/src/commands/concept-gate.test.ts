import { describe, expect, it } from 'vitest';
import { createHarness, customer, settings, type Harness } from '../../test/fixture.js';
import type { Concept } from '../taxonomy/taxonomy.types.js';
import type { Command } from './commands.types.js';

/** A manager of the taxonomy whose roles do not allow `workspace.edit`. */
const MANAGER = {
  id: 'manager',
  allow: [
    'tag.assign',
    'tag.remove',
    'tag.remove-rule',
    'concept.create',
    'concept.edit',
    'concept.archive',
    'concept.delete',
  ],
} as const;

/** The taxonomy of the fixtures with more said about some of its concepts. */
function harness(more: Readonly<Record<string, Partial<Concept>>>): Promise<Harness> {
  return createHarness((snapshot) => ({
    ...snapshot,
    settings: { ...settings, roles: [...settings.roles, MANAGER] },
    concepts: snapshot.concepts.map((concept) => ({ ...concept, ...more[concept.id] })),
  }));
}

const tag = { kind: 'tag', name: { en: 'Fresh' } } as const;
const edits: readonly Command[] = [
  { type: 'createConcept', concept: { ...tag, parentId: 'asia' } },
  { type: 'updateConcept', id: 'cn', expectedVersion: 1, patch: { name: { en: 'China' } } },
  { type: 'updateConcept', id: 'plain', expectedVersion: 1, patch: { parentId: 'asia' } },
  { type: 'archiveConcept', id: 'cn', expectedVersion: 1 },
  { type: 'restoreConcept', id: 'cn', expectedVersion: 1 },
  { type: 'deleteConcept', id: 'cn', expectedVersion: 1 },
  { type: 'archiveConcepts', ids: ['plain', 'cn'] },
  { type: 'restoreConcepts', ids: ['cn'] },
  { type: 'deleteConcepts', ids: ['cn'] },
  { type: 'reviewConcept', id: 'cn', expectedVersion: 1 },
  { type: 'moveConcepts', ids: ['cn'], parentId: null, beforeId: null },
  { type: 'moveConcepts', ids: ['plain'], parentId: 'asia', beforeId: null },
  { type: 'mergeConcepts', ids: ['plain'], intoId: 'cn' },
  { type: 'mergeConcepts', ids: ['cn'], intoId: 'plain' },
  { type: 'redirectConcepts', redirects: [{ id: 'plain', intoId: 'cn' }] },
  { type: 'splitConcept', id: 'plain', parts: [{ conceptId: 'cn' }], assign: [], rest: 0 },
  {
    type: 'splitConcept',
    id: 'plain',
    parts: [{ draft: { ...tag, parentId: 'asia' }, id: 'x' }],
    assign: [],
    rest: 0,
  },
  { type: 'importConcepts', concepts: [{ ...tag, id: 'x', parentId: 'asia' }], onExisting: 'skip' },
  { type: 'importConcepts', concepts: [{ ...tag, id: 'cn', parentId: 'asia' }], onExisting: 'update' },
];

const record = customer('c1');
const taggings: readonly Command[] = [
  { type: 'assignTag', record, tagId: 'vip' },
  { type: 'setTagValue', record, tagId: 'vip', value: 'x' },
  { type: 'removeTag', record, tagId: 'vip' },
  { type: 'tagRecords', records: [record], add: [{ tagId: 'vip' }], remove: [] },
  { type: 'tagRecords', records: [record], add: [], remove: ['vip'] },
];

describe('what concepts say about who may touch them', () => {
  it.each(edits)('$type is for the editors of a category above, %j', async (command) => {
    const { refused } = await harness({ geo: { editors: ['team-geo'], ownerId: 'olga' } });
    expect(await refused(command, 'manager')).toMatchObject({
      code: 'forbidden',
      details: { why: 'not-editor', id: 'geo', ownerId: 'olga' },
    });
  });

  it.each(taggings)('$type is for those who may give the tag, %j', async (command) => {
    const { refused } = await harness({ value: { assignableBy: ['sales'] } });
    expect(await refused(command, 'agent')).toMatchObject({
      code: 'forbidden',
      details: { why: 'not-assignable-by', id: 'value', ownerId: 'root' },
    });
  });

  it('changes nothing when it refuses, and nothing for editors and administrators', async () => {
    const { run, concept, done } = await harness({
      geo: { editors: ['u-manager'] },
      value: { assignableBy: ['agent'] },
    });
    const rename: Command = {
      type: 'updateConcept',
      id: 'cn',
      expectedVersion: 1,
      patch: { name: { en: 'China' } },
    };
    await done(rename, 'manager');
    expect(await concept('cn')).toMatchObject({ version: 2 });
    await done({ type: 'assignTag', record, tagId: 'vip' }, 'agent');
    expect((await run({ type: 'removeTag', record, tagId: 'vip' }, 'manager')).ok).toBe(false);
    await done({ type: 'removeTag', record, tagId: 'vip' });
  });

  it('tells what roles deny before what lists deny', async () => {
    const { refused } = await harness({ value: { editors: [], assignableBy: [] } });
    const details = { why: 'not-granted' };
    expect(await refused({ type: 'assignTag', record, tagId: 'vip' }, 'guest')).toMatchObject({ details });
    expect(await refused({ type: 'archiveConcept', id: 'vip', expectedVersion: 1 }, 'agent')).toMatchObject({
      details,
    });
  });

  it('does not let a tag that others guard be replaced in an exclusive category', async () => {
    const { done, refused, tags } = await harness({ new: { assignableBy: ['u-admin'] } });
    await done({ type: 'assignTag', record, tagId: 'new' });
    expect(await refused({ type: 'assignTag', record, tagId: 'silent' }, 'agent')).toMatchObject({
      details: { why: 'not-assignable-by', id: 'new' },
    });
    expect(await tags('c1')).toEqual(['new']);
  });

  it('holds for taking back what somebody else did', async () => {
    const { done, refused } = await harness({ geo: { editors: ['x'] }, value: { assignableBy: ['x'] } });
    const moved = await done({
      type: 'updateConcept',
      id: 'cn',
      expectedVersion: 1,
      patch: { parentId: null },
    });
    const given = await done({ type: 'assignTag', record, tagId: 'vip' });
    const refuses = async (transactionId: string | null): Promise<void> => {
      const undo: Command = { type: 'undo', transactionId: transactionId ?? '' };
      expect(await refused(undo, 'manager')).toMatchObject({ code: 'forbidden' });
    };
    await refuses(moved.transactionId);
    await refuses(given.transactionId);
    await done({ type: 'archiveConcept', id: 'asia', expectedVersion: 1 });
    const gone = await done({ type: 'deleteConcept', id: 'asia', expectedVersion: 2 });
    await refuses(gone.transactionId);
    await done({ type: 'undo', transactionId: gone.transactionId ?? '' });
  });
});
