import { expect } from '@open-wc/testing';
import type { TagPicker } from './index.js';
import { manyTags } from '../../testing-suites/fixtures.js';
import { appears, allInside, click, inside, press, settled, textOf } from '../../testing-suites/page.js';
import {
  active,
  noticeOf,
  option,
  options,
  show,
  spoken,
  typeIn,
  within,
} from '../../testing-suites/tag-picker-page.js';

describe('tagma-tag-picker: search', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  describe('browsing and searching', () => {
    it('browses by category, in the order of the taxonomy', async () => {
      picker = await show();
      await click(inside(picker, '.control'));
      await settled(picker);
      expect(allInside(picker, '.heading').map(textOf)).to.deep.equal([
        'Lifecycle',
        'Customer value',
        'Behaviour / Buying',
      ]);
      expect(options(picker)).to.deep.equal([
        'Active customer',
        'Silent customer',
        'VIP customer',
        'High-value customer',
        'First purchase',
        'Repeat purchase',
      ]);
    });

    it('groups options for assistive technology by category', async () => {
      picker = await show();
      await click(inside(picker, '.control'));
      await settled(picker);
      const group = option(picker, 'First purchase').closest('[role=group]');
      expect(group?.getAttribute('aria-label')).to.equal('Behaviour / Buying');
    });

    it('offers recently used tags first', async () => {
      picker = await show({ recent: ['tag-repeat', 'gone'] });
      await click(inside(picker, '.control'));
      await settled(picker);
      expect(allInside(picker, '.heading').map(textOf)[0]).to.equal('Recently used');
      expect(options(picker)[0]).to.equal('Repeat purchase');
    });

    it('finds by part of a name and marks it', async () => {
      picker = await show();
      await typeIn(picker, 'value');
      expect(options(picker)[0]).to.equal('High-value customer');
      expect(allInside(picker, 'mark').map(textOf)).to.include('value');
    });

    it('finds by an alias and by the name in the other language', async () => {
      picker = await show();
      await typeIn(picker, '常客');
      expect(options(picker)).to.deep.equal(['Active customer']);
    });

    it('explains archived tags and does not let them be chosen', async () => {
      picker = await show();
      await typeIn(picker, 'old');
      // What is not offered is explained by a part of the picker that comes later.
      await appears(picker, '[role=option]');
      expect(options(picker)).to.deep.equal(['Old tag']);
      const row = option(picker, 'Old tag');
      expect(textOf(within(row, '.meta'))).to.equal('archived, cannot be added');
      expect(row.getAttribute('aria-disabled')).to.equal('true');
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal([]);
      expect(noticeOf(picker)).to.equal('archived, cannot be added');
    });

    it('says that nothing matches and whom to ask', async () => {
      picker = await show({ createHint: 'Ask Wang Min.' });
      await typeIn(picker, 'zzz');
      expect(textOf(inside(picker, '.message'))).to.equal('No tag matches “zzz” Ask Wang Min.');
    });

    it('says so when there are no tags at all', async () => {
      picker = await show({ concepts: [] });
      await click(inside(picker, '.control'));
      await settled(picker);
      expect(textOf(inside(picker, '.message'))).to.contain('There are no tags yet');
    });

    it('tells the number of matches to screen readers once typing pauses', async () => {
      picker = await show();
      await typeIn(picker, 'purchase');
      await new Promise((resolve) => setTimeout(resolve, 700));
      await settled(picker);
      expect(spoken(picker)).to.equal('2 matches');
    });
  });

  describe('with five thousand tags', () => {
    it('draws few rows and tells the place of each', async () => {
      picker = await show({ concepts: manyTags(5000) });
      await click(inside(picker, '.control'));
      await settled(picker);
      const rows = allInside(picker, '[role=option]');
      expect(rows.length).to.be.within(5, 40);
      expect(rows[0]?.getAttribute('aria-setsize')).to.equal('5000');
      expect(rows[0]?.getAttribute('aria-posinset')).to.equal('1');
    });

    it('reaches the last one by a key, drawn and pointed at', async () => {
      picker = await show({ concepts: manyTags(5000) });
      picker.focus();
      await press('ArrowUp');
      await settled(picker);
      expect(active(picker)).to.equal('Tag 4999');
      expect(option(picker, 'Tag 4999').getAttribute('aria-posinset')).to.equal('5000');
    });

    it('moves by pages', async () => {
      picker = await show({ concepts: manyTags(5000) });
      picker.focus();
      await press('ArrowDown', 'PageDown', 'PageDown');
      await settled(picker);
      expect(Number(active(picker).replace('Tag ', ''))).to.be.greaterThan(10);
      await press('PageUp', 'PageUp');
      await settled(picker);
      expect(active(picker)).to.equal('Tag 0');
    });

    it('shows every match, without a cap', async () => {
      picker = await show({ concepts: manyTags(5000) });
      await typeIn(picker, 'tag');
      expect(allInside(picker, '[role=option]')[0]?.getAttribute('aria-setsize')).to.equal('5000');
      expect(textOf(inside(picker, '.foot'))).to.equal('5000 matches');
    });

    it('keeps the rows in step with the scroll position', async () => {
      picker = await show({ concepts: manyTags(5000) });
      await click(inside(picker, '.control'));
      await settled(picker);
      const box = inside(picker, '.listbox');
      box.scrollTop = box.scrollHeight / 2;
      await settled(picker);
      await settled(picker);
      const boxTop = box.getBoundingClientRect();
      const shown = allInside(picker, '[role=option]').filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > boxTop.top && top < boxTop.bottom;
      });
      expect(shown.length).to.be.greaterThan(4);
    });
  });
});
