import { expect } from '@open-wc/testing';
import type { TagPicker, TagRemoveEvent } from './index.js';
import { clipboardEvent } from '../../testing-suites/clipboard.js';
import { manyTags } from '../../testing-suites/fixtures.js';
import {
  allInside,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
  type,
} from '../../testing-suites/page.js';
import { chips, inputOf, noticeOf, show, typeIn } from '../../testing-suites/tag-picker-page.js';

describe('tagma-tag-picker: what is chosen', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  describe('chips', () => {
    const value = ['tag-vip', 'tag-high', 'tag-first'];

    it('are removed by mouse, and the removal can be undone', async () => {
      picker = await show({ value });
      const asked = listen<TagRemoveEvent>(picker, 'tagma-tag-remove');
      await click(inside(allInside(picker, 'tagma-tag')[1] as HTMLElement, '.remove'));
      await settled(picker);
      expect(asked.map((event) => event.detail.tagId)).to.deep.equal(['tag-high']);
      expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-first']);
      await click(inside(picker, '.notice .link'));
      await settled(picker);
      expect([...picker.value]).to.deep.equal(value);
    });

    it('are one tab stop, before the input', async () => {
      picker = await show({ value });
      const before = document.createElement('button');
      picker.before(before);
      before.focus();
      await press('Tab');
      const first = focused();
      await press('Tab');
      expect(first?.getAttribute('aria-label')).to.equal('Remove tag VIP customer');
      expect(focused()).to.equal(inputOf(picker));
      before.remove();
    });

    it('are reached from the empty input by Backspace, and removed by a second one', async () => {
      picker = await show({ value });
      picker.focus();
      await press('Backspace');
      expect(focused()?.getAttribute('aria-label')).to.equal('Remove tag First purchase');
      expect(picker.value.length).to.equal(3);
      await press('Backspace');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-high']);
      expect(focused()?.getAttribute('aria-label')).to.equal('Remove tag High-value customer');
    });

    it('are walked by arrow keys, Home and End, and left into the input', async () => {
      picker = await show({ value });
      picker.focus();
      await press('ArrowLeft', 'ArrowLeft');
      expect(focused()?.getAttribute('aria-label')).to.equal('Remove tag High-value customer');
      await press('Home');
      expect(focused()?.getAttribute('aria-label')).to.equal('Remove tag VIP customer');
      await press('End', 'ArrowRight');
      expect(focused()).to.equal(inputOf(picker));
    });

    it('follow the writing direction', async () => {
      picker = await show({ value });
      picker.dir = 'rtl';
      await settled(picker);
      picker.focus();
      await press('ArrowRight');
      expect(focused()?.getAttribute('aria-label')).to.equal('Remove tag First purchase');
      await press('ArrowLeft');
      expect(focused()).to.equal(inputOf(picker));
    });

    it('pass the focus to the input when the last one goes', async () => {
      picker = await show({ value: ['tag-vip'] });
      picker.focus();
      await press('Backspace', 'Delete');
      await settled(picker);
      expect(focused()).to.equal(inputOf(picker));
    });

    it('hand typed letters to the input', async () => {
      picker = await show({ value });
      picker.focus();
      await press('ArrowLeft');
      await type('vip');
      expect(inputOf(picker).value).to.equal('vip');
    });

    it('stay when the host cancels', async () => {
      picker = await show({ value });
      picker.addEventListener('tagma-tag-remove', (event) => event.preventDefault());
      await click(inside(allInside(picker, 'tagma-tag')[0] as HTMLElement, '.remove'));
      expect([...picker.value]).to.deep.equal(value);
    });

    it('show a merged tag as the one it became, an archived one as archived, an unknown id as itself', async () => {
      picker = await show({ value: ['tag-merged', 'tag-old', 'id-x'] });
      expect(chips(picker)).to.deep.equal(['VIP customer', 'Old tag', 'id-x']);
      expect(allInside(picker, '.mark').map(textOf)).to.deep.equal(['archived', 'unknown tag']);
    });

    it('fold away when they are very many', async () => {
      const concepts = manyTags(60);
      picker = await show({ concepts, value: concepts.filter((c) => c.kind === 'tag').map((c) => c.id) });
      expect(chips(picker).length).to.equal(24);
      await click(inside(picker, '.chips button.small'));
      await settled(picker);
      expect(chips(picker).length).to.equal(60);
    });
  });

  describe('typing and pasting several names', () => {
    async function paste(text: string): Promise<void> {
      picker.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      inputOf(picker).dispatchEvent(clipboardEvent('paste', clipboardData));
      await settled(picker);
    }

    it('adds known names separated by commas, full-width commas and lines, in one change', async () => {
      picker = await show();
      const changes = listen(picker, 'change');
      await paste('VIP customer, 高价值客户，首次购买\n重复购买\r\n');
      expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-high', 'tag-first', 'tag-repeat']);
      expect(changes.length).to.equal(1);
      expect(noticeOf(picker)).to.equal('Added 4 tags.');
    });

    it('leaves one unknown name in the input to be corrected', async () => {
      picker = await show();
      await typeIn(picker, 'Nobdy,');
      expect(inputOf(picker).value).to.equal('Nobdy');
      expect(noticeOf(picker)).to.equal('No such tag: Nobdy.');
    });

    it('says what the limit kept out', async () => {
      picker = await show({ max: 2 });
      await paste('VIP customer\nFirst purchase\nRepeat purchase');
      expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-first']);
      expect(noticeOf(picker)).to.contain('Not added, the limit is reached: Repeat purchase.');
    });

    it('takes a thousand lines at once', async () => {
      const concepts = manyTags(1000);
      picker = await show({ concepts });
      await paste(
        concepts
          .filter((c) => c.kind === 'tag')
          .map((c) => c.name['en'] ?? '')
          .join('\n'),
      );
      expect(picker.value.length).to.equal(1000);
    });

    it('adds a tag when a comma is typed after its name', async () => {
      picker = await show();
      await typeIn(picker, 'vip customer,');
      expect([...picker.value]).to.deep.equal(['tag-vip']);
      expect(inputOf(picker).value).to.equal('');
    });

    it('pastes ordinary text as text', async () => {
      picker = await show();
      picker.focus();
      const event = clipboardEvent('paste', new DataTransfer());
      inputOf(picker).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    });
  });
});
