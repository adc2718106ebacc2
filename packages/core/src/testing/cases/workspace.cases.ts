import { assert, assertEqual } from '../assertions.js';
import type { StoreContractCase } from '../contract.types.js';
import { concept, conceptChange, rule, settings, transaction, workspace } from '../fixtures.js';
import { onEmptyStore, onStore } from '../with-store.js';

/** How a workspace begins, and how it is read as one whole. */
export const workspaceCases: readonly StoreContractCase[] = [
  onEmptyStore('an empty store has no workspace, records, history or events', async (store) => {
    assertEqual(await store.workspace(), null, 'workspace');
    assertEqual(await store.countRecords('customer'), 0, 'records');
    assertEqual(await store.records({ type: 'customer' }), { items: [], next: null }, 'page');
    assertEqual(await store.audit({}), { items: [], next: null }, 'history');
    assertEqual(await store.events(0, 10), [], 'events');
    assertEqual(await store.transaction('t1'), null, 'transaction');
  }),

  onEmptyStore('initialize writes once and never overwrites', async (store) => {
    assertEqual(await store.initialize(workspace()), true, 'first');
    const other = { ...workspace(), settings: { ...settings(), id: 'other' }, concepts: [concept('other')] };
    assertEqual(await store.initialize(other), false, 'second');
    const found = await store.workspace();
    assertEqual(found?.settings, settings(), 'settings');
    assertEqual(found?.concepts, [concept('tag-a'), concept('tag-b')], 'concepts');
    assertEqual(found?.rules, [rule('rule-a')], 'rules');
  }),

  onEmptyStore('of several that initialize at once, one does', async (store) => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => store.initialize(workspace())));
    assertEqual(answers.filter(Boolean).length, 1, 'how many wrote');
    assertEqual((await store.workspace())?.concepts.length, 2, 'concepts');
  }),

  onStore('the revision counts changes of the workspace, the seq counts events', async (store) => {
    const first = await store.workspace();
    await store.commit(transaction('t1', [conceptChange(null, concept('tag-c'))]));
    const second = await store.workspace();
    assertEqual(second?.revision, (first?.revision ?? 0) + 1, 'revision after a concept');
    assertEqual(second?.seq, 1, 'seq after one event');
    await store.commit(transaction('t2', [], { events: [] }));
    const third = await store.workspace();
    assertEqual([third?.revision, third?.seq], [second?.revision, 1], 'nothing changed');
  }),

  onStore('settings, concepts and rules change and go away', async (store) => {
    const renamed = concept('tag-a', 2, 'renamed');
    const result = await store.commit(
      transaction('t1', [
        { kind: 'settings', key: 'workspace', before: settings(), after: settings(2) },
        conceptChange(concept('tag-a'), renamed),
        conceptChange(concept('tag-b'), null),
        { kind: 'rule', key: 'rule-a', before: rule('rule-a'), after: rule('rule-a', 2) },
        { kind: 'rule', key: 'rule-b', before: null, after: rule('rule-b') },
      ]),
    );
    assert(result.ok, 'the commit was refused');
    const found = await store.workspace();
    assertEqual(found?.settings, settings(2), 'settings');
    assertEqual(found?.concepts, [renamed], 'concepts');
    assertEqual(found?.rules, [rule('rule-a', 2), rule('rule-b')], 'rules');
  }),
];
