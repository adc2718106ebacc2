import { expect, waitUntil } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { defineBulkTagger } from '../../components/bulk-tagger/index.js';
import { defineTagPicker } from '../../components/tag-picker/index.js';
import { defineTaxonomyEditor } from '../../components/taxonomy-editor/index.js';
import { inside, settled } from '../../testing-suites/page.js';
import { withDefaults } from './with-defaults.js';

defineTagPicker();
defineTaxonomyEditor();
defineBulkTagger();

/** What a page written without types gives: an id and a name, and here and there a kind or a place. */
const BARE = [
  { id: 'value', kind: 'category', name: { en: 'Value' } },
  { id: 'vip', parentId: 'value', name: { en: 'VIP' }, aliases: undefined },
  { id: 'new', name: { en: 'New' } },
] as unknown as readonly Concept[];

const COMPLETE = withDefaults(BARE);

/** Late parts of elements may be on their way for a while. */
function shows(isShown: () => boolean): Promise<void> {
  return waitUntil(isShown, undefined, { timeout: 8000 });
}

/** Everything an element shows, its shadow and those inside it. */
function textIn(root: Element | ShadowRoot): string {
  const inner = [...root.querySelectorAll('*')].map((element) =>
    element.shadowRoot === null ? '' : textIn(element.shadowRoot),
  );
  return [root.textContent, ...inner].join(' ');
}

describe('concepts that leave out what has a default', () => {
  let element: HTMLElement | null = null;
  const errors: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => errors.push(event.reason);

  beforeEach(() => addEventListener('unhandledrejection', note));
  afterEach(() => {
    removeEventListener('unhandledrejection', note);
    element?.remove();
    expect(errors).to.deep.equal([]);
  });

  async function show<Shown extends HTMLElement & { concepts?: readonly Concept[] | undefined }>(
    shown: Shown,
  ): Promise<Shown> {
    element = shown;
    shown.concepts = BARE;
    document.body.append(shown);
    await settled(shown);
    return shown;
  }

  it('are tags at the top, in the order of the list', () => {
    expect(
      COMPLETE.map(({ kind, parentId, order, aliases, state }) => [kind, parentId, order, aliases, state]),
    ).to.deep.equal([
      ['category', null, 0, [], 'active'],
      ['tag', 'value', 1, [], 'active'],
      ['tag', null, 2, [], 'active'],
    ]);
  });

  it('are completed once, and a complete list stays as it is', () => {
    expect(withDefaults(BARE)).to.equal(COMPLETE);
    expect(withDefaults(COMPLETE)).to.equal(COMPLETE);
    expect(withDefaults(null)).to.deep.equal([]);
  });

  it('are offered and found by the tag picker', async () => {
    const picker = await show(document.createElement('tagma-tag-picker'));
    picker.show();
    await shows(() => textIn(picker.shadowRoot ?? picker).includes('VIP'));
    const input = inside<HTMLInputElement>(picker, 'input');
    input.value = 'ne';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await shows(() => !textIn(picker.shadowRoot ?? picker).includes('VIP'));
    expect(textIn(picker.shadowRoot ?? picker)).to.contain('New');
  });

  it('are shown by the taxonomy editor', async () => {
    const editor = await show(document.createElement('tagma-taxonomy-editor'));
    await shows(() => textIn(editor.shadowRoot ?? editor).includes('Value'));
    expect(textIn(editor.shadowRoot ?? editor)).to.contain('New');
  });

  it('are offered by the bulk tagger', async () => {
    const tagger = document.createElement('tagma-bulk-tagger');
    tagger.records = [{ type: 'customer', id: 'c1' }];
    await show(tagger);
    await shows(() => textIn(tagger.shadowRoot ?? tagger).includes('VIP'));
    expect(textIn(tagger.shadowRoot ?? tagger)).to.contain('New');
  });
});
