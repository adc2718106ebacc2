import { expect } from '@open-wc/testing';
import { pinyin } from '@tagma/pinyin';
import { knownConcepts } from '../../../../internal/tag-list/known-concepts.js';
import { defineTagPicker } from '../../index.js';
import { createPickerIndex } from '../../picker-index.js';
import { similarTags } from './similar-names.js';
import type { TagCreateEvent, TagPicker } from '../../index.js';
import { concept, taxonomy } from '../../../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../../../testing-suites/page.js';

defineTagPicker();

describe('a new tag of nearly the same name in tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  async function create(name: string): Promise<TagCreateEvent[]> {
    picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', concepts: taxonomy, withCreate: true });
    document.body.append(picker);
    await appears(picker, '.details');
    const asked = listen<TagCreateEvent>(picker, 'tagma-tag-create');
    picker.addEventListener('tagma-tag-create', (event) => {
      event.detail.respondWith(Promise.resolve(concept('tag-new', event.detail.name, event.detail.name)));
    });
    picker.focus();
    await type(name);
    await settled(picker);
    // The offer to create is the last row.
    await press('ArrowUp', 'Enter');
    await settled(picker);
    return asked;
  }
  const offered = (): string[] => allInside(picker, '.similar-tag').map(textOf);

  it('asks whether the tag that is there is meant', async () => {
    const asked = await create('High value custmer');
    expect(asked.length).to.equal(0);
    expect(offered()).to.deep.equal(['Use High-value customer']);
    await press('Enter');
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-high']);
    expect(asked.length).to.equal(0);
    expect(inside<HTMLInputElement>(picker, '.input').value).to.equal('');
  });

  it('creates it all the same when the person wants that', async () => {
    const asked = await create('VIP customers');
    expect(offered()).to.deep.equal(['Use VIP customer']);
    await press('Tab', 'Enter');
    await settled(picker);
    await settled(picker);
    expect(asked.length).to.equal(1);
    expect([...picker.value]).to.deep.equal(['tag-new']);
  });

  it('asks nothing about a name that is like no other', async () => {
    const asked = await create('Wholesale partner');
    expect(asked.length).to.equal(1);
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-new']);
  });

  it('goes back to the text on Escape', async () => {
    await create('VIP customers');
    await press('Escape');
    await settled(picker);
    expect(offered()).to.deep.equal([]);
    expect([...picker.value]).to.deep.equal([]);
  });

  it('knows a tag that is written in other forms of the same characters', () => {
    const concepts = [
      concept('tag-lost', '客戶流失', 'Lost customer'),
      concept('tag-grown', '成长', 'Grown'),
      concept('tag-other', '客商', 'Merchant'),
    ];
    const index = createPickerIndex(knownConcepts(concepts, 'zh-CN'), 'zh-CN');
    const similar = (name: string): string[] =>
      similarTags(name, index, pinyin).map((entry) => entry.concept.id);
    expect(similar('客户流失')).to.deep.equal(['tag-lost']);
    expect(similar('成長')).to.deep.equal(['tag-grown']);
    expect(similar('客服')).to.deep.equal([]);
    // One character alone is like too many others.
    expect(similar('長')).to.deep.equal([]);
  });
});
