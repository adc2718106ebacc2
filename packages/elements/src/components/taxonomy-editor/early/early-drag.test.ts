import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { taxonomy } from '../../../testing-suites/fixtures.js';
import { allInside, appears, inside, listen, settled, textOf } from '../../../testing-suites/page.js';
import { defineTaxonomyEditor } from '../index.js';
import type { TaxonomyChangeRequestEvent, TaxonomyEditor } from '../index.js';

defineTaxonomyEditor();

let editor: TaxonomyEditor;

function show(): Promise<unknown> {
  editor = document.createElement('tagma-taxonomy-editor');
  Object.assign(editor, { concepts: taxonomy, withoutDetail: true });
  document.body.append(editor);
  // Drawn, and nothing of it fetched.
  return Promise.resolve();
}

const row = (id: string): HTMLElement => inside(editor, `.tree-rows > .row[data-id="${id}"]`);

/** What a mouse fires, in the middle of a row. */
function mouse(type: string, at: Element, target: EventTarget = document.body): void {
  const box = at.getBoundingClientRect();
  target.dispatchEvent(
    new PointerEvent(type, {
      pointerId: 3,
      pointerType: 'mouse',
      isPrimary: true,
      button: 0,
      buttons: type === 'pointerup' ? 0 : 1,
      clientX: box.x + 100,
      clientY: box.y + box.height / 2,
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );
}

// The first test alone has all parts come late: they come once a page.
describe('a drag in the taxonomy editor, begun before what drags has come', () => {
  before(() => setViewport({ width: 1000, height: 760 }));
  afterEach(() => editor.remove());

  it('goes on where the mouse is by then, and drops', async () => {
    await show();
    const asked = listen<TaxonomyChangeRequestEvent>(editor, 'tagma-taxonomy-change-request');
    mouse('pointerdown', row('tag-vip'), row('tag-vip'));
    mouse('pointermove', row('cat-behaviour'));
    expect(allInside(editor, '.drag-preview'), 'nothing can drag yet').to.have.length(0);
    await appears(editor, '.drag-preview');
    expect(textOf(inside(editor, '.drag-where')), 'without another move').to.contain('Behaviour');
    mouse('pointerup', row('cat-behaviour'));
    for (let turn = 0; turn < 100 && asked.length === 0; turn++) await settled(editor);
    expect(asked[0]?.detail.command).to.deep.include({ type: 'moveConcepts', ids: ['tag-vip'] });
  });

  it('ends with the button that is let go meanwhile', async () => {
    await show();
    mouse('pointerdown', row('tag-vip'), row('tag-vip'));
    mouse('pointermove', row('cat-behaviour'));
    mouse('pointerup', row('cat-behaviour'));
    for (let turn = 0; turn < 20; turn++) await settled(editor);
    mouse('pointermove', row('cat-behaviour'));
    await settled(editor);
    expect(allInside(editor, '.drag-preview')).to.have.length(0);
  });

  it('begins with the first move, when the mouse rested until then', async () => {
    await show();
    mouse('pointerdown', row('tag-vip'), row('tag-vip'));
    for (let turn = 0; turn < 20; turn++) await settled(editor);
    expect(allInside(editor, '.drag-preview')).to.have.length(0);
    mouse('pointermove', row('cat-behaviour'));
    await appears(editor, '.drag-preview');
    mouse('pointerup', row('tag-vip'));
  });
});
