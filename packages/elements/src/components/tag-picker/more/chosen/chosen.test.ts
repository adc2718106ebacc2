import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { defineTagPicker } from '../../index.js';
import type { TagPicker } from '../../index.js';
import { clipboardEvent } from '../../../../testing-suites/clipboard.js';
import { concept, manyTags, taxonomy } from '../../../../testing-suites/fixtures.js';
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

defineTagPicker();

const ids = ['tag-active', 'tag-vip', 'tag-high', 'tag-first', 'tag-repeat'];

async function show(props: Partial<TagPicker> = {}, width = 700): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  picker.style.setProperty('width', `${width}px`);
  picker.style.setProperty('display', 'block');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, value: ids, ...props });
  document.body.append(picker);
  await appears(picker, '.details');
  for (let i = 0; i < 4; i += 1) await settled(picker);
  return picker;
}

const chips = (picker: TagPicker): HTMLElement[] => allInside<HTMLElement>(picker, '.control [data-tag]');
const shown = (picker: TagPicker): string[] => chips(picker).map((chip) => chip.dataset['tag'] ?? '');
const spoken = (picker: TagPicker): string => textOf(inside(picker, '[role=status]'));
const focusedTag = (): string | undefined =>
  ((focused()?.getRootNode() as ShadowRoot).host as HTMLElement | undefined)?.dataset['tag'];

async function chord(modifier: 'Alt' | 'Shift' | 'Control', key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}

async function focusChip(picker: TagPicker, tagId: string): Promise<void> {
  chips(picker)
    .find((chip) => chip.dataset['tag'] === tagId)
    ?.focus();
  await settled(picker);
}

describe('chosen tags of tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  describe('in one line', () => {
    it('draws the chips that fit and counts the others', async () => {
      picker = await show({ overflow: 'line' }, 320);
      const drawn = chips(picker);
      expect(drawn.length).to.be.greaterThan(0);
      expect(drawn.length).to.be.lessThan(ids.length);
      const button = inside(picker, '.fold button');
      expect(textOf(button)).to.equal(`+${ids.length - drawn.length}`);
      const control = inside(picker, '.control').getBoundingClientRect();
      expect(button.getBoundingClientRect().right).to.be.lessThan(control.right);
      expect(inside(picker, '.input').getBoundingClientRect().width).to.be.greaterThan(40);
      expect(control.height).to.be.lessThan(40);
    });

    it('draws more when there is more room', async () => {
      picker = await show({ overflow: 'line' }, 320);
      const before = chips(picker).length;
      picker.style.setProperty('width', '1200px');
      for (let i = 0; i < 6; i += 1) await settled(picker);
      expect(chips(picker).length).to.be.greaterThan(before);
    });

    it('draws no more elements for a thousand chosen tags than for twenty', async () => {
      const concepts = manyTags(1000);
      const value = concepts.filter(({ kind }) => kind === 'tag').map(({ id }) => id);
      picker = await show({ overflow: 'line', concepts, value }, 400);
      expect(picker.shadowRoot?.querySelectorAll('*').length).to.be.lessThan(100);
    });

    it('cuts one name that is too long alone', async () => {
      const concepts = [concept('long', '长'.repeat(300), 'long '.repeat(300))];
      picker = await show({ overflow: 'line', concepts, value: ['long'] }, 300);
      const control = inside(picker, '.control').getBoundingClientRect();
      expect(chips(picker)[0]?.getBoundingClientRect().right).to.be.at.most(control.right);
    });

    it('opens all of them, removes by keyboard, and gives the focus back', async () => {
      picker = await show({ overflow: 'line' }, 320);
      await click(inside(picker, '.fold button'));
      await settled(picker);
      expect(inside(picker, '.chosen').matches(':popover-open')).to.equal(true);
      expect(allInside(picker, '.chosen tagma-tag').length).to.equal(ids.length);
      await press('ArrowRight', 'Delete');
      await settled(picker);
      expect(picker.value.includes('tag-vip')).to.equal(false);
      expect(allInside(picker, '.chosen tagma-tag').length).to.equal(ids.length - 1);
      await press('Escape');
      await settled(picker);
      expect(inside(picker, '.chosen').matches(':popover-open')).to.equal(false);
      expect(focused()?.closest('.fold, .field')).to.not.equal(null);
    });

    it('prints all of them', async () => {
      picker = await show({ overflow: 'line' }, 320);
      await emulateMedia({ media: 'print' });
      for (let i = 0; i < 4; i += 1) await settled(picker);
      expect(shown(picker)).to.deep.equal(ids);
      await emulateMedia({ media: 'screen' });
    });
  });

  describe('in another order', () => {
    it('move by Alt and arrow keys, are announced, and keep the focus', async () => {
      picker = await show({ reorderable: true });
      const changes = listen(picker, 'change');
      await focusChip(picker, 'tag-vip');
      await chord('Alt', 'ArrowRight');
      await settled(picker);
      expect(picker.value.slice(0, 3)).to.deep.equal(['tag-active', 'tag-high', 'tag-vip']);
      expect(changes.length).to.equal(1);
      expect(spoken(picker)).to.equal('“VIP customer” is now 3 of 5.');
      expect(focusedTag()).to.equal('tag-vip');
      await chord('Alt', 'Home');
      await settled(picker);
      expect(picker.value[0]).to.equal('tag-vip');
      await chord('Alt', 'ArrowLeft');
      await settled(picker);
      expect(changes.length).to.equal(2);
    });

    it('follow the writing direction', async () => {
      picker = await show({ reorderable: true, dir: 'rtl' });
      await focusChip(picker, 'tag-vip');
      await chord('Alt', 'ArrowLeft');
      await settled(picker);
      expect(picker.value.slice(0, 3)).to.deep.equal(['tag-active', 'tag-high', 'tag-vip']);
    });

    it('move by dragging', async () => {
      picker = await show({ reorderable: true });
      const middle = (id: string): [number, number] => {
        const chip = chips(picker).find((one) => one.dataset['tag'] === id);
        const box = (chip as HTMLElement).getBoundingClientRect();
        return [Math.round(box.x + 12), Math.round(box.y + box.height / 2)];
      };
      await sendMouse({ type: 'move', position: middle('tag-active') });
      await sendMouse({ type: 'down' });
      const target = middle('tag-high');
      await sendMouse({ type: 'move', position: target });
      await settled(picker);
      expect(allInside(picker, '.chip.dragged').length).to.equal(1);
      await sendMouse({ type: 'up' });
      await settled(picker);
      expect(picker.value.slice(0, 3)).to.deep.equal(['tag-vip', 'tag-high', 'tag-active']);
    });

    it('stay where they are when Escape ends the drag', async () => {
      picker = await show({ reorderable: true });
      const [first, second] = chips(picker).map((chip) => chip.getBoundingClientRect());
      await sendMouse({
        type: 'move',
        position: [Math.round((first?.x ?? 0) + 12), Math.round((first?.y ?? 0) + 8)],
      });
      await sendMouse({ type: 'down' });
      await sendMouse({
        type: 'move',
        position: [Math.round((second?.x ?? 0) + 30), Math.round((second?.y ?? 0) + 8)],
      });
      await press('Escape');
      await sendMouse({ type: 'up' });
      await settled(picker);
      expect([...picker.value]).to.deep.equal(ids);
    });

    it('do not move where that is not offered', async () => {
      picker = await show();
      await focusChip(picker, 'tag-vip');
      await chord('Alt', 'ArrowRight');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(ids);
    });
  });

  describe('copied', () => {
    const clipboard = (type: 'copy' | 'cut'): string => {
      const clipboardData = new DataTransfer();
      focused()?.dispatchEvent(clipboardEvent(type, clipboardData));
      return clipboardData.getData('text/plain');
    };

    it('give the name of the chip with the focus', async () => {
      picker = await show();
      await focusChip(picker, 'tag-vip');
      expect(clipboard('copy')).to.equal('VIP customer');
      expect(spoken(picker)).to.equal('Copied 1 tag.');
      expect(picker.value.length).to.equal(5);
    });

    it('give the names of those selected by Shift and arrows, and are cut in one change', async () => {
      picker = await show();
      const changes = listen(picker, 'change');
      await focusChip(picker, 'tag-vip');
      await chord('Shift', 'ArrowRight');
      await settled(picker);
      expect(allInside(picker, '.chip.selected').length).to.equal(2);
      expect(spoken(picker)).to.equal('2 tags selected.');
      expect(clipboard('cut')).to.equal('VIP customer, High-value customer');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-active', 'tag-first', 'tag-repeat']);
      expect(changes.length).to.equal(1);
    });

    it('are all selected by Ctrl+A and removed by Delete, and come back', async () => {
      picker = await show();
      await focusChip(picker, 'tag-vip');
      await chord('Control', 'a');
      await press('Delete');
      await settled(picker);
      expect(picker.value.length).to.equal(0);
      await click(inside(picker, '.notice .link'));
      await settled(picker);
      expect([...picker.value]).to.deep.equal(ids);
    });

    it('are not cut from a read-only picker', async () => {
      picker = await show({ readonly: true });
      expect(chips(picker).length).to.equal(5);
      expect(allInside(picker, '.stop').length).to.equal(0);
    });
  });
});
