import { setViewport } from '@web/test-runner-commands';
import type { Concept } from '@tagma/core';
import { provideSession } from '../../context/session-context.js';
import { concept, manyTags, taxonomy } from '../../testing-suites/fixtures.js';
import { runListSuite } from '../../testing-suites/list-suite.js';
import {
  allInside,
  appears,
  chord,
  click,
  inside,
  press,
  settled,
  textOf,
} from '../../testing-suites/page.js';
import { ACTORS, makeWorkplace } from '../../testing-suites/session.js';
import { ConceptOpenEvent, defineTaxonomyEditor } from './index.js';
import type { TaxonomyEditor } from './index.js';

defineTaxonomyEditor();
before(() => setViewport({ width: 1000, height: 760 }));

async function show(place: HTMLElement, concepts: readonly Concept[] = taxonomy): Promise<TaxonomyEditor> {
  const work = await makeWorkplace(concepts);
  provideSession(place, work.sessionOf(ACTORS.admin));
  const editor = document.createElement('tagma-taxonomy-editor');
  editor.withoutDetail = true;
  place.append(editor);
  await appears(editor, '.tree-rows > .row:not([hidden])');
  await appears(editor, '.menu.popup');
  editor.expandAll();
  await settled(editor);
  return editor;
}

/** How often details were asked for. */
let opened = 0;
addEventListener(ConceptOpenEvent.type, () => (opened += 1));

const row = (editor: Element, id: string): HTMLElement =>
  inside(editor, `.tree-rows > .row[data-id="${id}"]`);
const rowTexts = (editor: Element): string =>
  allInside(editor, '.tree-rows > .row:not([hidden])')
    .map((line) => `${line.ariaLevel ?? ''} ${textOf(line)}`)
    .join();

runListSuite({
  name: 'the tree of tagma-taxonomy-editor',
  pattern: 'tree',
  show: async (place) => {
    const editor = await show(place);
    editor.focus();
    return editor;
  },
  list: '[role=treegrid]',
  option: '.tree-rows > .row',
  label: '.node-name',
  total: 3,
  state: 'aria-selected',
  chosen: (element) => (element as TaxonomyEditor).selectedIds.join(),
  typed: { text: 'repeat', finds: 'Repeat purchase' },
});

runListSuite({
  name: 'the tree of tagma-taxonomy-editor with thousands of tags',
  pattern: 'tree',
  show: async (place) => {
    const concepts = manyTags(2000).map((each) => ({ ...each, parentId: null }));
    const editor = await show(place, concepts);
    editor.focus();
    return editor;
  },
  list: '[role=treegrid]',
  option: '.tree-rows > .row',
  label: '.node-name',
  total: 2040,
  state: 'aria-selected',
  chosen: (element) => (element as TaxonomyEditor).selectedIds.join(),
});

const menu = {
  pattern: 'menu',
  list: '[role=menu]',
  option: '.menu-item',
  label: '.menu-text',
  pages: false,
} as const;

runListSuite({
  ...menu,
  name: 'the menu of a row of tagma-taxonomy-editor',
  show: async (place) => {
    const editor = await show(place);
    await click(row(editor, 'tag-vip').querySelector('.node-name') as Element);
    await chord('Shift+F10');
    await appears(editor, '.menu-item');
    await settled(editor);
    return editor;
  },
  chosen: () => String(opened),
  // “Move to…” begins with the same letter.
  typed: { text: 'me', finds: 'Merge' },
  opener: (element) => row(element, 'tag-vip'),
});

runListSuite({
  ...menu,
  name: 'the filters of tagma-taxonomy-editor',
  show: async (place) => {
    const editor = await show(place);
    inside(editor, '.menu-button').focus();
    await press('Enter');
    await appears(editor, '.menu-item');
    await settled(editor);
    return editor;
  },
  state: 'aria-checked',
  chosen: (element) => allInside(element, '.menu-item[aria-checked=true]').map(textOf).join(),
  opener: (element) => inside(element, '.menu-button'),
});

runListSuite({
  name: '“Move to…” of tagma-taxonomy-editor',
  pattern: 'combobox',
  show: async (place) => {
    const editor = await show(place, [
      ...taxonomy,
      concept('cat-deep', '深', 'Deep', { kind: 'category', parentId: 'cat-buying' }),
    ]);
    await click(row(editor, 'cat-life').querySelector('.node-name') as Element);
    await chord('Shift+F10');
    (await appears(editor, '.menu-item[data-id=move]')).click();
    await appears(editor, '.move-input:focus');
    await settled(editor);
    return editor;
  },
  list: '#move-list',
  option: '.move-option',
  label: '.move-name',
  total: 6,
  chosen: rowTexts,
  typed: { text: 'value', finds: 'Customer value' },
  opener: (element) => row(element, 'cat-life'),
  locked: { name: 'Lifecycle', reason: /./ },
});
