import { expect } from '@open-wc/testing';
import { concept, manyTags, taxonomy } from '../../../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  click,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../../../testing-suites/page.js';
import { defineTagPicker } from '../../index.js';
import type { TagPicker } from '../../index.js';

defineTagPicker();

async function show(props: Partial<TagPicker> = {}): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, ...props });
  document.body.append(picker);
  await appears(picker, '.details');
  await settled(picker);
  return picker;
}

const rows = (picker: TagPicker): string[] =>
  allInside(picker, '[role=option]').map((row) =>
    ['.name', '.meta'].map((part) => textOf(row.querySelector(part) as Element)).join(': '),
  );
const notice = (picker: TagPicker): string => allInside(picker, '.notice-text').map(textOf).join();
async function search(picker: TagPicker, text: string): Promise<void> {
  picker.focus();
  await type(text);
  await settled(picker);
}
async function open(picker: TagPicker): Promise<void> {
  await click(inside(picker, '.control'));
  await settled(picker);
}
const tool = (picker: TagPicker, at: number): HTMLElement =>
  allInside<HTMLElement>(picker, '.tools button')[at] as HTMLElement;

describe('the list of tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  it('says of a category that one of its tags is to be chosen, and of a draft that it is not in use', async () => {
    const draft = concept('tag-draft', '草稿', 'Value of tomorrow', { state: 'draft' });
    picker = await show({ concepts: [...taxonomy, draft] });
    await search(picker, 'value');
    expect(rows(picker).slice(-2)).to.deep.equal([
      'Customer value: a category: choose one of its tags',
      'Value of tomorrow: a draft, not yet in use',
    ]);
  });

  it('names what took the place of an archived tag', async () => {
    const split = concept('tag-split', '大客户', 'Key account', {
      state: 'archived',
      replacedBy: { ids: ['tag-vip', 'tag-high'], mode: 'any' },
    });
    picker = await show({ concepts: [...taxonomy, split] });
    await search(picker, 'key account');
    expect(rows(picker)).to.deep.equal([
      'Key account: archived; use “VIP customer” or “High-value customer” instead',
    ]);
  });

  it('does not let tags of a campaign be chosen before its start and after its end', async () => {
    const campaigns = [
      concept('tag-late', '未来', 'Late', { activeFrom: '2999-01-01T00:00:00.000Z' }),
      concept('tag-gone', '过去', 'Gone', { activeTo: '2001-01-01T00:00:00.000Z' }),
    ];
    picker = await show({ concepts: campaigns });
    await open(picker);
    expect(rows(picker)[0]).to.match(/^Gone: could be added until /);
    expect(rows(picker)[1]).to.match(/^Late: can be added from /);
    await press('ArrowDown', 'Enter');
    expect([...picker.value]).to.deep.equal([]);
  });

  it('offers tags that have tags below them', async () => {
    const below = concept('tag-gold', '金牌', 'Gold', { parentId: 'tag-vip' });
    picker = await show({ concepts: [...taxonomy, below] });
    await search(picker, 'gold');
    expect(rows(picker)).to.deep.equal(['Gold: Customer value / VIP customer']);
    await press('Enter');
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-gold']);
  });

  it('warns above the limit instead of blocking, where the policy says so', async () => {
    picker = await show({ max: 2, limitPolicy: 'warn', value: ['tag-vip', 'tag-high'] });
    await search(picker, 'first');
    await press('Enter');
    await settled(picker);
    expect(picker.value.length).to.equal(3);
    expect(notice(picker)).to.contain('Choose at most 2: remove 1.');
    expect(picker.checkValidity()).to.equal(true);
  });

  it('asks for a tag of each required category, and is invalid without when it is required', async () => {
    const concepts = taxonomy.map((item) => (item.id === 'cat-life' ? { ...item, required: true } : item));
    picker = await show({ concepts, value: ['tag-vip'], required: true });
    expect(textOf(inside(picker, '.missing'))).to.equal('Still needed: a tag from “Lifecycle”.');
    expect(picker.checkValidity()).to.equal(false);
    picker.value = ['tag-vip', 'tag-active'];
    await settled(picker);
    expect(allInside(picker, '.missing')).to.deep.equal([]);
    expect(picker.checkValidity()).to.equal(true);
  });

  it('puts chosen and often used tags on top', async () => {
    picker = await show({ selectedOnTop: true, frequent: ['tag-repeat'], value: ['tag-first'] });
    await open(picker);
    expect(allInside(picker, '.heading').map(textOf).slice(0, 2)).to.deep.equal(['Chosen', 'Often used']);
    expect(rows(picker).slice(0, 2)).to.deep.equal([
      'First purchase: Behaviour / Buying',
      'Repeat purchase: Behaviour / Buying',
    ]);
    const places = allInside(picker, '[role=option]').map((row) => row.getAttribute('aria-posinset'));
    expect(places).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8']);
  });

  it('chooses all, none and the others of what the list shows, in one change each', async () => {
    picker = await show({ withSelectAll: true, value: ['tag-first'] });
    await search(picker, 'purchase');
    const changes = listen(picker, 'change');
    await click(tool(picker, 0));
    expect([...picker.value]).to.deep.equal(['tag-first', 'tag-repeat']);
    await click(tool(picker, 1));
    expect([...picker.value]).to.deep.equal([]);
    await click(tool(picker, 2));
    expect([...picker.value].sort()).to.deep.equal(['tag-first', 'tag-repeat']);
    expect(changes.length).to.equal(3);
  });

  it('chooses no more at once than the limit, one of each exclusive category', async () => {
    picker = await show({ withSelectAll: true, max: 3 });
    await open(picker);
    await click(tool(picker, 0));
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-active', 'tag-vip', 'tag-high']);
    expect(notice(picker)).to.contain('Not added, the limit is reached: First purchase and Repeat purchase.');
  });

  it('refuses to choose ten thousand by one press', async () => {
    picker = await show({ withSelectAll: true, concepts: manyTags(10_000) });
    await open(picker);
    await click(tool(picker, 0));
    await settled(picker);
    expect([...picker.value]).to.deep.equal([]);
    expect(notice(picker)).to.contain('Narrow the list first');
  });
});
