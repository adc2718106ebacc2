import { expect } from '@open-wc/testing';
import { taxonomy } from '../../../../testing-suites/fixtures.js';
import {
  allInside,
  appears,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
} from '../../../../testing-suites/page.js';
import { defineTagPicker } from '../../index.js';
import type { SuggestionAcceptEvent, SuggestionDismissEvent, TagPicker } from '../../index.js';

defineTagPicker();

async function show(props: Partial<TagPicker>): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, ...props });
  document.body.append(picker);
  await appears(picker, '.details');
  await settled(picker);
  return picker;
}

const suggestions = [
  { tagId: 'tag-vip', reason: 'Spent 20,000 this year' },
  { tagId: 'tag-repeat', reason: 'Said', words: ['again'] },
];

describe('tags at hand in tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  it('are added and removed by one press', async () => {
    picker = await show({ quick: ['tag-vip', 'tag-first', 'tag-old'] });
    const bar = allInside(picker, '.quick button');
    expect(bar.map(textOf)).to.deep.equal(['1VIP customer', '2First purchase']);
    await click(bar[0] as Element);
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-vip']);
    expect(bar[0]?.getAttribute('aria-pressed')).to.equal('true');
    await click(bar[0] as Element);
    await settled(picker);
    expect([...picker.value]).to.deep.equal([]);
  });

  it('are one tab stop, walked by arrows, and take number keys', async () => {
    picker = await show({ quick: ['tag-vip', 'tag-first'] });
    allInside<HTMLElement>(picker, '.quick button')[0]?.focus();
    await press('ArrowRight');
    expect(textOf(focused() as Element)).to.equal('2First purchase');
    await press('1', '2', '9');
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-first']);
  });

  it('cannot be used while read-only', async () => {
    picker = await show({ quick: ['tag-vip'], readonly: true });
    expect(allInside<HTMLButtonElement>(picker, '.quick button')[0]?.disabled).to.equal(true);
  });

  it('are suggested with their reason, accepted with an event, and the next one takes the focus', async () => {
    picker = await show({ suggestions });
    const accepted = listen<SuggestionAcceptEvent>(picker, 'tagma-suggestion-accept');
    expect(allInside(picker, '.suggestion-why').map(textOf)).to.deep.equal([
      'Spent 20,000 this year',
      'Said again',
    ]);
    await click(allInside(picker, '.suggestions button')[0] as Element);
    await settled(picker);
    expect([...picker.value]).to.deep.equal(['tag-vip']);
    expect(accepted.map(({ detail }) => detail.tagId)).to.deep.equal(['tag-vip']);
    expect(focused()?.getAttribute('aria-label')).to.equal('Add suggested tag Repeat purchase');
  });

  it('are dismissed with an event, unless the host keeps them', async () => {
    picker = await show({ suggestions });
    const dismissed = listen<SuggestionDismissEvent>(picker, 'tagma-suggestion-dismiss');
    await click(allInside(picker, '.suggestions button')[1] as Element);
    await settled(picker);
    expect(dismissed.map(({ detail }) => detail.tagId)).to.deep.equal(['tag-vip']);
    expect(allInside(picker, '.suggestions li').length).to.equal(1);
    picker.addEventListener('tagma-suggestion-dismiss', (event) => event.preventDefault());
    await click(allInside(picker, '.suggestions button')[1] as Element);
    await settled(picker);
    expect(allInside(picker, '.suggestions li').length).to.equal(1);
  });

  it('are offered only where the JSONata text of the filter is true', async () => {
    picker = await show({ filter: 'concept.color = "purple" or concept.id in value', value: ['tag-first'] });
    await click(inside(picker, '.control'));
    const names = (): string[] => allInside(picker, '[role=option] .name').map(textOf);
    for (let i = 0; i < 200 && names().length !== 2; i += 1) await settled(picker);
    expect(names()).to.deep.equal(['High-value customer', 'First purchase']);
  });

  it('are all offered, with a word about it, when the filter has an error', async () => {
    picker = await show({ filter: 'concept.(' });
    await appears(picker, '.notice-text');
    expect(textOf(inside(picker, '.notice-text'))).to.match(/^The filter of this field has an error/);
    await click(inside(picker, '.control'));
    await settled(picker);
    expect(allInside(picker, '[role=option]').length).to.equal(6);
  });
});
