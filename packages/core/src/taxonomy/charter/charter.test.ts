import { describe, expect, it } from 'vitest';
import { concept, createHarness } from '../../../test/fixture.js';
import { documentFromSnapshot } from '../../workspace/document.js';
import { parseWorkspaceDocument } from '../../workspace/parse-document.js';
import { EMPTY_CHARTER, charterGaps } from './charter-gaps.js';
import type { TaxonomyCharter } from './charter.types.js';

const charter: TaxonomyCharter = {
  aim: '老客户复购率提高 10%',
  scope: 'All customers; suppliers are left out.',
  participants: ['Sales', '客服部'],
  dimensions: ['Lifecycle', '客户价值'],
};
const set = (given: TaxonomyCharter, expectedVersion = 1) =>
  ({ type: 'setCharter', expectedVersion, charter: given }) as const;

describe('charterGaps', () => {
  it('names the parts that are empty; all of them without a charter', () => {
    expect(charterGaps(undefined, []).empty).toEqual(['aim', 'scope', 'participants', 'dimensions']);
    expect(charterGaps({ ...charter, scope: '', participants: [] }, []).empty).toEqual([
      'scope',
      'participants',
    ]);
  });

  it('names dimensions without a category at the top, compared as names are', () => {
    const top = (id: string, name: string, over = {}) =>
      concept(id, null, { kind: 'category', name: { en: name }, ...over });
    const concepts = [
      top('a', 'LIFECYCLE '),
      top('b', 'Value', { aliases: ['客户价值'] }),
      concept('c', 'a', { kind: 'category', name: { en: 'Region' } }),
      top('d', 'Season', { state: 'archived' }),
    ];
    const dimensions = [...charter.dimensions, 'Region', 'Season'];
    expect(charterGaps({ ...charter, dimensions }, concepts).unbuilt).toEqual(['Region', 'Season']);
  });
});

describe('setCharter', () => {
  it('is kept with the workspace and its document, told in the history, and undone', async () => {
    const { done, store } = await createHarness();
    const outcome = await done(set(charter));
    expect(outcome.events).toMatchObject([{ type: 'settings.changed' }]);
    const workspace = await store.workspace();
    if (workspace === null) throw new Error('There is no workspace.');
    expect(workspace.settings.charter).toEqual(charter);
    const read = parseWorkspaceDocument(JSON.parse(JSON.stringify(documentFromSnapshot(workspace))));
    expect(read).toMatchObject({ ok: true, document: { settings: { charter } } });
    expect((await done(set(charter, 2))).transactionId).toBeNull();
    const { items } = await store.audit({});
    expect(items[0]).toMatchObject({ action: 'workspace.charter-set', before: { charter: EMPTY_CHARTER } });
    await done({ type: 'undo', transactionId: outcome.transactionId ?? '' });
    expect((await store.workspace())?.settings.charter).toBeUndefined();
  });

  it('is refused to whoever may not change the taxonomy, when it is old, and with a name twice', async () => {
    const { refused } = await createHarness();
    expect(await refused(set(charter), 'agent')).toMatchObject({ code: 'forbidden' });
    expect(await refused(set(charter, 7))).toMatchObject({ code: 'conflict' });
    expect(await refused(set({ ...charter, participants: ['Sales', ' sales'] }))).toMatchObject({
      code: 'name-taken',
      path: '/charter/participants/1',
    });
  });

  it('is asked for when a version is published without it', async () => {
    const { done } = await createHarness();
    const first = await done({ type: 'publishTaxonomy', name: 'First' });
    expect(first.warnings).toEqual([
      { code: 'charter-open', details: { parts: 'aim,scope,participants,dimensions' } },
    ]);
    await done(set({ ...charter, participants: [] }));
    const second = await done({ type: 'publishTaxonomy', name: 'Second' });
    expect(second.warnings).toEqual([{ code: 'charter-open', details: { parts: 'participants' } }]);
  });
});
