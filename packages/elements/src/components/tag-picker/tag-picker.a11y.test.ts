import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import { defineTagPicker } from './index.js';
import type { TagPicker } from './index.js';
import { manyTags, taxonomy } from '../../testing-suites/fixtures.js';
import { allInside, appears, inside, press, settled, textOf, type } from '../../testing-suites/page.js';

defineTagPicker();

let picker: TagPicker;

async function show(props: Partial<TagPicker> = {}): Promise<void> {
  picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, value: ['tag-vip', 'tag-old'], ...props });
  document.body.append(picker);
  await appears(picker, '.details');
  await settled(picker);
}
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(picker);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
async function openBy(text: string): Promise<void> {
  picker.focus();
  if (text === '') await press('ArrowDown');
  else await type(text);
  await settled(picker);
}

describe('accessibility of tagma-tag-picker', () => {
  afterEach(() => picker.remove());

  const states: readonly (readonly [name: string, run: () => Promise<void>])[] = [
    ['closed', () => show()],
    ['open', () => show().then(() => openBy(''))],
    ['filtered', () => show().then(() => openBy('customer'))],
    ['read-only', () => show({ readonly: true })],
    ['disabled', () => show({ disabled: true })],
    ['with an error', () => show({ errorText: 'Not today.' })],
    ['right to left', () => show({ dir: 'rtl' }).then(() => openBy(''))],
    ['in one line', () => show({ overflow: 'line', value: manyTags(40).map(({ id }) => id) })],
    ['to be put in order', () => show({ reorderable: true })],
  ];
  for (const [name, run] of states) {
    it(`has no violations ${name}`, async () => {
      await run();
      expect(await violations()).to.deep.equal([]);
    });
  }
});

describe('the keys of the combobox pattern in tagma-tag-picker', () => {
  afterEach(() => picker.remove());

  const input = (): HTMLInputElement => inside<HTMLInputElement>(picker, '.input');
  const isOpen = (): boolean => input().getAttribute('aria-expanded') === 'true';
  const active = (): string => {
    const id = input().getAttribute('aria-activedescendant');
    return id === null ? '' : textOf(inside(picker, `#${id} .name`));
  };
  async function key(name: string): Promise<string> {
    await press(name);
    await settled(picker);
    return active();
  }

  it('walk as the pattern says', async () => {
    await show({ concepts: manyTags(60), value: [] });
    picker.focus();
    expect(isOpen()).to.equal(false);
    expect(await key('ArrowDown')).to.equal('Tag 0');
    expect(isOpen()).to.equal(true);
    expect(await key('ArrowDown')).to.equal('Tag 1');
    expect(await key('ArrowUp')).to.equal('Tag 0');
    expect(await key('ArrowUp')).to.equal('Tag 59');
    expect(await key('ArrowDown')).to.equal('Tag 0');
    expect(await key('PageDown')).to.not.equal('Tag 0');
    expect(await key('PageUp')).to.equal('Tag 0');
    await key('Enter');
    expect([...picker.value]).to.deep.equal(['tag-0']);
    expect(isOpen()).to.equal(true);
    await key('Escape');
    expect(isOpen()).to.equal(false);
    expect(active()).to.equal('');
    await key('ArrowUp');
    expect(active()).to.equal('Tag 59');
    await key('Escape');
    await type('Tag 1');
    await settled(picker);
    expect(input().selectionStart).to.equal(5);
    // Home, End and the arrows along the line belong to the text.
    await key('Home');
    expect(input().selectionStart).to.equal(0);
    await key('End');
    expect(input().selectionStart).to.equal(5);
    await key('Escape');
    expect(input().value).to.equal('Tag 1');
    await key('Escape');
    expect(input().value).to.equal('');
  });

  it('leave by Tab without choosing', async () => {
    await show({ value: [] });
    await openBy('vip');
    expect(active()).to.equal('VIP customer');
    await press('Tab');
    await settled(picker);
    expect(isOpen()).to.equal(false);
    expect([...picker.value]).to.deep.equal([]);
  });

  it('tell the place of each row, the active one and those chosen', async () => {
    await show();
    await openBy('customer');
    const options = allInside(picker, '[role=option]');
    expect(options.map((row) => row.getAttribute('aria-posinset'))).to.deep.equal(
      options.map((_, at) => String(at + 1)),
    );
    for (const row of options) expect(row.getAttribute('aria-setsize')).to.equal(String(options.length));
    const chosen = options.find((row) => textOf(inside(picker, `#${row.id} .name`)) === 'VIP customer');
    expect(chosen?.getAttribute('aria-selected')).to.equal('true');
    expect(document.activeElement).to.equal(picker);
  });
});
