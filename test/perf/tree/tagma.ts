import { defineTaxonomyEditor } from '@tagma/elements/taxonomy-editor';
import { makeConcepts, moved } from './data.js';

defineTaxonomyEditor();
let concepts = makeConcepts();
const editor = document.createElement('tagma-taxonomy-editor');
editor.withoutDetail = true;
editor.maxLevel = 10;
const root = (): ShadowRoot => editor.shadowRoot as ShadowRoot;

window.tree = {
  load: () => {
    editor.concepts = concepts;
    document.body.append(editor);
  },
  expandAll: () => editor.expandAll(),
  move: (ids, parentId) => {
    concepts = moved(concepts, ids, parentId);
    editor.concepts = concepts;
  },
  filter: (query) => {
    const input = root().querySelector<HTMLInputElement>('.search-input');
    if (input === null) throw new Error('There is no search field.');
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  },
  scroller: () => root().querySelector<HTMLElement>('.viewport') as HTMLElement,
  elements: () => root().querySelectorAll('*').length + 1,
  blank: () => {
    const box = root().querySelector('.viewport')?.getBoundingClientRect();
    if (box === undefined) return true;
    for (let y = box.top + 60; y < box.bottom - 20; y += 34) {
      if (
        root()
          .elementFromPoint(box.left + 100, y)
          ?.closest('.row') == null
      )
        return true;
    }
    return false;
  },
};
