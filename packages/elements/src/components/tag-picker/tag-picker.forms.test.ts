import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';
import { concept, taxonomy } from '../../testing-suites/fixtures.js';
import { runImeSuite } from '../../testing-suites/ime-suite.js';
import { appears, inside, settled } from '../../testing-suites/page.js';

defineTagPicker();

const typed: readonly Concept[] = [
  ...taxonomy,
  concept('tag-discount', '折扣', 'Discount', { valueType: { type: 'number', min: 0, max: 10 } }),
  concept('tag-source', '来源', 'Source', { valueType: { type: 'text' } }),
];

async function show(props: Partial<TagPicker> = {}, place: HTMLElement = document.body): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: typed, ...props });
  place.append(picker);
  await appears(picker, '.details');
  await settled(picker);
  return picker;
}

async function typeValue(picker: TagPicker, text: string): Promise<void> {
  inside(picker, '.chip-more').click();
  const input = await appears<HTMLInputElement>(picker, '#tag-value');
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await settled(picker);
  await settled(picker);
}

describe('values of typed tags in a form', () => {
  let form: HTMLFormElement;
  let picker: TagPicker;

  beforeEach(async () => {
    form = document.createElement('form');
    document.body.append(form);
    picker = await show(
      { name: 'tags', value: ['tag-discount', 'tag-source', 'tag-vip'], values: { 'tag-discount': 8.5 } },
      form,
    );
  });
  afterEach(() => form.remove());
  const sent = (): Record<string, string[]> => {
    const data = new FormData(form);
    return Object.fromEntries([...data.keys()].map((key) => [key, data.getAll(key).map(String)]));
  };

  it('are sent beside the ids', () => {
    expect(sent()).to.deep.equal({
      tags: ['tag-discount', 'tag-source', 'tag-vip'],
      'tags[tag-discount]': ['8.5'],
    });
  });

  it('are sent as the person changed them, and go back on reset to what the host gave', async () => {
    await typeValue(picker, '3');
    expect(sent()['tags[tag-discount]']).to.deep.equal(['3']);
    form.reset();
    await settled(picker);
    expect(picker.values).to.deep.equal({ 'tag-discount': 8.5 });
    expect([...picker.value]).to.deep.equal([]);
    expect(sent()).to.deep.equal({});
  });

  it('of tags that are not chosen are not sent', async () => {
    picker.value = ['tag-vip'];
    await settled(picker);
    expect(sent()).to.deep.equal({ tags: ['tag-vip'] });
  });

  it('come back when the page does', async () => {
    picker.formStateRestoreCallback(
      JSON.stringify({ value: ['tag-discount'], values: { 'tag-discount': 7 } }),
    );
    await settled(picker);
    expect(sent()).to.deep.equal({ tags: ['tag-discount'], 'tags[tag-discount]': ['7'] });
    picker.formStateRestoreCallback('{broken');
    await settled(picker);
    expect([...picker.value]).to.deep.equal([]);
  });

  it('are required only as tags, and not sent from a disabled fieldset', async () => {
    const fieldset = document.createElement('fieldset');
    form.append(fieldset);
    fieldset.append(picker);
    fieldset.disabled = true;
    await settled(picker);
    expect(sent()).to.deep.equal({});
  });
});

describe('required categories in a form', () => {
  it('keep it from being sent until each has a tag', async () => {
    const concepts = typed.map((one) => (one.id === 'cat-value' ? { ...one, required: true } : one));
    const form = document.createElement('form');
    document.body.append(form);
    const picker = await show({ name: 'tags', required: true, concepts, value: ['tag-first'] }, form);
    expect(form.checkValidity()).to.equal(false);
    expect(picker.validationMessage).to.contain('Customer value');
    picker.value = ['tag-first', 'tag-vip'];
    await settled(picker);
    expect(form.checkValidity()).to.equal(true);
    form.remove();
  });
});

runImeSuite({
  tag: 'the value field of tagma-tag-picker',
  make: async () => {
    const picker = await show({ value: ['tag-source'] });
    inside(picker, '.chip-more').click();
    await appears(picker, '#tag-value');
    return picker;
  },
  input: (element) => inside<HTMLInputElement>(element, '#tag-value'),
  value: (element) => JSON.stringify((element as TagPicker).values ?? {}),
  text: '展会',
});

runImeSuite({
  tag: 'the offer to create in tagma-tag-picker',
  make: async () => {
    const picker = await show({ withCreate: true });
    picker.addEventListener('tagma-tag-create', (event) => {
      const { name } = event.detail;
      event.detail.respondWith(Promise.resolve(concept('tag-new', name, name)));
    });
    return picker;
  },
  input: (element) => inside<HTMLInputElement>(element, '.input'),
  value: (element) => (element as TagPicker).value.join(),
  text: '全新的名字',
});
