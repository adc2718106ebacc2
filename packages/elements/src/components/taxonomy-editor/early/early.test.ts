import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { taxonomy } from '../../../testing-suites/fixtures.js';
import { allInside, focused, inside, listen, settled } from '../../../testing-suites/page.js';
import { defineTaxonomyEditor } from '../index.js';
import type { TaxonomyChangeRequestEvent } from '../index.js';

defineTaxonomyEditor();

// One test only: what comes late comes once a page.
describe('tagma-taxonomy-editor, before the part that works has come', () => {
  before(() => setViewport({ width: 1000, height: 760 }));

  it('answers keys in their order once it has, and loses nothing that an input method composes', async () => {
    const editor = document.createElement('tagma-taxonomy-editor');
    Object.assign(editor, { concepts: taxonomy, withoutDetail: true });
    document.body.append(editor);
    const asked = listen<TaxonomyChangeRequestEvent>(editor, 'tagma-taxonomy-change-request');
    await Promise.resolve();
    editor.focus();
    const press = (key: string): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      focused()?.dispatchEvent(event);
      return event;
    };
    const second = allInside(editor, '.tree-rows > .row')[1]?.dataset['id'];
    const keys = ['ArrowDown', 'F2'].map(press);
    const field = focused() as HTMLInputElement;
    expect(field.localName, 'whoever starts a name types on at once').to.equal('input');
    expect(allInside(editor, '.name-field'), 'the field in the row is not there yet').to.have.length(0);
    field.dispatchEvent(new CompositionEvent('compositionstart', { data: '' }));
    field.value = 'jin pai';
    await settled(editor);
    await settled(editor);
    expect(focused(), 'the focus stays with the input method').to.equal(field);
    field.value = '金牌';
    field.dispatchEvent(new CompositionEvent('compositionend', { data: '金牌' }));
    keys.push(press('Enter'));
    for (let turn = 0; turn < 100 && asked.length === 0; turn++) await settled(editor);
    expect(asked[0]?.detail.command).to.deep.include({ type: 'updateConcept', id: second });
    expect(asked[0]?.detail.command).to.have.nested.property('patch.name.en', '金牌');
    expect(keys.every((key) => key.defaultPrevented)).to.equal(true);
    await settled(editor);
    expect(allInside(editor, '.early-name')).to.have.length(0);
    expect(inside(editor, `.row[data-id="${String(second)}"]`).matches(':focus')).to.equal(true);
    editor.remove();
  });
});
