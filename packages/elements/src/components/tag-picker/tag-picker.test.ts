import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Concept } from '@tagma/core';
import { defineTagPicker } from './index.js';
import type { TagAddEvent, TagCreateEvent, TagPicker, TagRemoveEvent } from './index.js';
import { clipboardEvent } from '../../testing-suites/clipboard.js';
import { concept, manyTags, taxonomy } from '../../testing-suites/fixtures.js';
import { runFormControlSuite } from '../../testing-suites/form-control-suite.js';
import { runImeSuite } from '../../testing-suites/ime-suite.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import {
  appears,
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

defineTagPicker();

async function show(props: Partial<TagPicker> = {}): Promise<TagPicker> {
  const picker = document.createElement('tagma-tag-picker');
  Object.assign(picker, { label: 'Tags', concepts: taxonomy, ...props });
  document.body.append(picker);
  await settled(picker);
  return picker;
}

const inputOf = (picker: TagPicker): HTMLInputElement => inside<HTMLInputElement>(picker, '.input');
const isOpen = (picker: TagPicker): boolean => inside(picker, '.popup').matches(':popover-open');
const options = (picker: TagPicker): string[] => allInside(picker, '[role=option] .name').map(textOf);
const chips = (picker: TagPicker): string[] =>
  allInside<HTMLElement>(picker, 'tagma-tag').map((tag) => textOf(inside(tag, '.label')));
const active = (picker: TagPicker): string => {
  const id = inputOf(picker).getAttribute('aria-activedescendant');
  return id === null ? '' : textOf(inside(picker, `#${id} .name`));
};
const option = (picker: TagPicker, name: string): HTMLElement => {
  const found = allInside(picker, '[role=option]').find((row) => textOf(inside2(row, '.name')) === name);
  if (!found) throw new Error(`no option ${name}`);
  return found;
};
const inside2 = (element: Element, selector: string): Element => element.querySelector(selector) as Element;
const spoken = (picker: TagPicker): string => textOf(inside(picker, '[role=status]'));
const noticeOf = (picker: TagPicker): string => allInside(picker, '.notice-text').map(textOf).join();

async function typeIn(picker: TagPicker, text: string): Promise<void> {
  picker.focus();
  await type(text);
  await settled(picker);
}

describe('tagma-tag-picker', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

  describe('opening and closing', () => {
    it('opens on a press on the control and closes on a press outside', async () => {
      picker = await show();
      await click(inside(picker, '.control'));
      expect(isOpen(picker)).to.equal(true);
      const outside = document.createElement('p');
      outside.textContent = 'outside';
      picker.before(outside);
      await click(outside);
      expect(isOpen(picker)).to.equal(false);
      outside.remove();
    });

    it('does not open by focus alone, and opens with the arrow keys', async () => {
      picker = await show();
      picker.focus();
      expect(isOpen(picker)).to.equal(false);
      await press('ArrowDown');
      await settled(picker);
      expect(isOpen(picker)).to.equal(true);
      expect(active(picker)).to.equal('Active customer');
    });

    it('closes on Escape without clearing, and clears on the second one', async () => {
      picker = await show();
      await typeIn(picker, 'vip');
      await press('Escape');
      expect([isOpen(picker), inputOf(picker).value]).to.deep.equal([false, 'vip']);
      await press('Escape');
      expect(inputOf(picker).value).to.equal('');
    });

    it('keeps Escape from a dialog around it while it is open', async () => {
      picker = await show();
      const dialog = document.createElement('dialog');
      picker.replaceWith(dialog);
      dialog.append(picker);
      dialog.showModal();
      await typeIn(picker, 'vip');
      await press('Escape');
      expect([dialog.open, isOpen(picker)]).to.deep.equal([true, false]);
      dialog.remove();
    });

    it('closes when the focus leaves', async () => {
      picker = await show();
      await typeIn(picker, 'vip');
      await press('Tab');
      expect(isOpen(picker)).to.equal(false);
    });

    it('opens by its button too', async () => {
      picker = await show();
      await click(inside(picker, '.toggle'));
      await settled(picker);
      expect(isOpen(picker)).to.equal(true);
      expect(focused()).to.equal(inputOf(picker));
      await click(inside(picker, '.toggle'));
      expect(isOpen(picker)).to.equal(false);
    });
  });

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
      expect(textOf(inside2(row, '.meta'))).to.equal('archived, cannot be added');
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

  describe('choosing', () => {
    it('adds by mouse, keeps the focus in the input and stays open', async () => {
      picker = await show();
      const changes = listen(picker, 'change');
      const inputs = listen(picker, 'input');
      await click(inside(picker, '.control'));
      await settled(picker);
      await click(option(picker, 'VIP customer'));
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip']);
      expect(chips(picker)).to.deep.equal(['VIP customer']);
      expect([changes.length, inputs.length]).to.deep.equal([1, 1]);
      expect(focused()).to.equal(inputOf(picker));
      expect(isOpen(picker)).to.equal(true);
    });

    it('adds the best match by Enter and empties the text', async () => {
      picker = await show();
      await typeIn(picker, 'vip');
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip']);
      expect(inputOf(picker).value).to.equal('');
      expect(spoken(picker)).to.equal('Added “VIP customer”.');
    });

    it('adds by arrow keys, headings skipped', async () => {
      picker = await show();
      picker.focus();
      await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip']);
    });

    it('wraps around at the ends of the list', async () => {
      picker = await show();
      picker.focus();
      await press('ArrowUp');
      await settled(picker);
      expect(active(picker)).to.equal('Repeat purchase');
      await press('ArrowDown');
      await settled(picker);
      expect(active(picker)).to.equal('Active customer');
    });

    it('removes a chosen tag when it is chosen again', async () => {
      picker = await show({ value: ['tag-vip'] });
      await typeIn(picker, 'vip');
      expect(option(picker, 'VIP customer').getAttribute('aria-selected')).to.equal('true');
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal([]);
    });

    it('lets the host reject', async () => {
      picker = await show();
      const asked: string[] = [];
      picker.addEventListener('tagma-tag-add', (event: TagAddEvent) => {
        asked.push(`${event.detail.tagId} ${event.detail.concept.name['en'] ?? ''}`);
        event.preventDefault();
      });
      await typeIn(picker, 'vip');
      await press('Enter');
      await settled(picker);
      expect(asked).to.deep.equal(['tag-vip VIP customer']);
      expect([...picker.value]).to.deep.equal([]);
    });

    it('fires nothing when the host sets the value', async () => {
      picker = await show();
      const changes = listen(picker, 'change');
      picker.value = ['tag-vip'];
      await settled(picker);
      expect(chips(picker)).to.deep.equal(['VIP customer']);
      expect(changes).to.deep.equal([]);
    });

    it('replaces the other tag of an exclusive category, says so, and takes it back', async () => {
      picker = await show({ value: ['tag-active', 'tag-vip'] });
      await typeIn(picker, 'silent');
      expect(textOf(inside2(option(picker, 'Silent customer'), '.meta'))).to.equal(
        'replaces “Active customer”',
      );
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-silent']);
      expect(noticeOf(picker)).to.contain('Only one of “Lifecycle”');
      await click(inside(picker, '.notice .link'));
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-active', 'tag-vip']);
    });

    it('adds no more than the limit and says why', async () => {
      picker = await show({ max: 2, value: ['tag-vip', 'tag-high'] });
      await typeIn(picker, 'first');
      expect(option(picker, 'First purchase').getAttribute('aria-disabled')).to.equal('true');
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip', 'tag-high']);
      expect(noticeOf(picker)).to.contain('2 tags are chosen');
      expect(inputOf(picker).value).to.equal('first');
    });

    it('is invalid above the limit instead of dropping tags', async () => {
      picker = await show({ max: 1, value: ['tag-vip', 'tag-high'] });
      expect(picker.checkValidity()).to.equal(false);
      expect(picker.validationMessage).to.equal('Choose at most 1: remove 1.');
    });

    it('replaces the choice where one is allowed, and closes', async () => {
      picker = await show({ max: 1, value: ['tag-vip'] });
      await typeIn(picker, 'first');
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-first']);
      expect(isOpen(picker)).to.equal(false);
    });
  });

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

  describe('creating', () => {
    const created = (id: string, name: string): Concept => concept(id, name, name);

    it('is offered only when allowed and only for a new name', async () => {
      picker = await show({ withCreate: true });
      await typeIn(picker, 'vip customer');
      expect(allInside(picker, '.create')).to.deep.equal([]);
      await typeIn(picker, ' plus');
      expect(textOf(inside(picker, '.create'))).to.equal('Create “vip customer plus”');
    });

    it('waits for the host and adds what it made', async () => {
      picker = await show({ withCreate: true });
      let finish: (concept: Concept) => void = () => undefined;
      picker.addEventListener('tagma-tag-create', (event: TagCreateEvent) => {
        event.detail.respondWith(new Promise((resolve) => (finish = resolve)));
      });
      await typeIn(picker, 'Brand new');
      await press('Enter');
      await settled(picker);
      expect(allInside(picker, '.busy').length).to.equal(1);
      expect([...picker.value]).to.deep.equal([]);
      finish(created('tag-new', 'Brand new'));
      await settled(picker);
      expect(chips(picker)).to.deep.equal(['Brand new']);
      expect([...picker.value]).to.deep.equal(['tag-new']);
      expect(noticeOf(picker)).to.equal('Created “Brand new” and added it.');
    });

    it('keeps the text when it fails, says why and tries again', async () => {
      picker = await show({ withCreate: true });
      let tries = 0;
      picker.addEventListener('tagma-tag-create', (event: TagCreateEvent) => {
        tries += 1;
        event.detail.respondWith(
          tries === 1
            ? Promise.reject(new Error('No room left.'))
            : Promise.resolve(created('tag-new', 'Brand new')),
        );
      });
      await typeIn(picker, 'Brand new');
      await press('Enter');
      await settled(picker);
      expect(noticeOf(picker)).to.equal('No room left.');
      expect(inputOf(picker).value).to.equal('Brand new');
      await click(inside(picker, '.notice .link'));
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-new']);
    });

    it('says so when nobody answers', async () => {
      picker = await show({ withCreate: true });
      await typeIn(picker, 'Brand new');
      await press('Enter');
      await settled(picker);
      expect(noticeOf(picker)).to.equal('“Brand new” could not be created here.');
    });
  });

  describe('states', () => {
    it('shows bars while loading', async () => {
      picker = await show({ concepts: [], loading: true, value: ['tag-vip'] });
      await click(inside(picker, '.control'));
      await settled(picker);
      expect(allInside(picker, '.skeleton.chip').length).to.be.greaterThan(0);
      expect(textOf(inside(picker, '.message'))).to.equal('Loading…');
      expect(picker.matches(':state(loading)')).to.equal(true);
      expect([...picker.value]).to.deep.equal(['tag-vip']);
    });

    it('offers to load again after a failure', async () => {
      picker = await show({ concepts: [], loadError: 'No answer from the service.' });
      const retries = listen(picker, 'tagma-retry');
      expect(noticeOf(picker)).to.equal('No answer from the service.');
      await click(inside(picker, '.notice .link'));
      expect(retries.length).to.equal(1);
    });

    it('shows but does not change when read-only, and still sends', async () => {
      picker = await show({ readonly: true, value: ['tag-vip'] });
      expect(chips(picker)).to.deep.equal(['VIP customer']);
      expect(allInside(picker, 'input')).to.deep.equal([]);
      expect(allInside(inside(picker, 'tagma-tag'), '.remove')).to.deep.equal([]);
    });

    it('does nothing when disabled', async () => {
      picker = await show({ disabled: true, value: ['tag-vip'] });
      await click(inside(picker, '.control'));
      picker.show();
      expect(isOpen(picker)).to.equal(false);
      expect(inputOf(picker).disabled).to.equal(true);
    });

    it('shows an error from outside and points at it', async () => {
      picker = await show({ errorText: 'Too bold.' });
      expect(textOf(inside(picker, '.error'))).to.equal('Too bold.');
      expect(inputOf(picker).getAttribute('aria-invalid')).to.equal('true');
      expect(picker.matches(':state(invalid)')).to.equal(true);
    });

    it('complains about a missing value only after the person had a chance', async () => {
      picker = await show({ required: true });
      expect(inside(picker, '.error').hidden).to.equal(true);
      picker.focus();
      await press('Tab');
      await settled(picker);
      expect(textOf(inside(picker, '.error'))).to.equal('Choose at least one.');
    });

    it('focuses the input by a label of the page', async () => {
      picker = await show({ label: '' });
      picker.id = 'labelled';
      const label = document.createElement('label');
      label.htmlFor = 'labelled';
      label.textContent = 'Marks';
      picker.before(label);
      picker.requestUpdate();
      await settled(picker);
      await click(label);
      expect(focused()).to.equal(inputOf(picker));
      expect(inputOf(picker).getAttribute('aria-label')).to.equal('Marks');
      label.remove();
    });

    it('survives bad values from the host', async () => {
      picker = await show({ value: null as unknown as string[], max: -3 });
      await typeIn(picker, 'vip');
      await press('Enter');
      await settled(picker);
      expect([...picker.value]).to.deep.equal(['tag-vip']);
    });

    it('fits into 320 pixels', async () => {
      await setViewport({ width: 400, height: 700 });
      picker = await show({ value: ['tag-vip', 'tag-high', 'tag-first'], concepts: taxonomy });
      picker.style.setProperty('inline-size', '320px');
      await click(inside(picker, '.control'));
      await settled(picker);
      const popup = inside(picker, '.popup').getBoundingClientRect();
      expect(popup.left).to.be.at.least(0);
      expect(popup.right).to.be.at.most(400);
      expect(document.documentElement.scrollWidth).to.be.at.most(400);
      await setViewport({ width: 1024, height: 768 });
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

  it('moves all its words to Chinese', async () => {
    picker = await show({ withCreate: true });
    picker.lang = 'zh-CN';
    await settled(picker);
    await typeIn(picker, 'xyz');
    // What reads names aloud comes while something is typed, and the rows are drawn anew.
    await appears(picker, '.create');
    expect(textOf(inside(picker, '.create'))).to.equal('新建“xyz”');
  });
});

runFormControlSuite({
  tag: 'tagma-tag-picker',
  make: () => Object.assign(document.createElement('tagma-tag-picker'), { concepts: taxonomy }),
  fill: (control) => ((control as TagPicker).value = ['tag-vip', 'tag-first']),
  sent: ['tag-vip', 'tag-first'],
  initial: { attribute: 'tag-high, tag-repeat', sent: ['tag-high', 'tag-repeat'] },
});

runImeSuite({
  tag: 'tagma-tag-picker',
  make: () => show({ withCreate: true, value: ['tag-high'] }),
  input: (element) => inputOf(element as TagPicker),
  value: (element) => (element as TagPicker).value.join(),
  text: '首次购买',
});

runLocaleSuite({
  tag: 'tagma-tag-picker',
  make: () => Object.assign(document.createElement('tagma-tag-picker'), { concepts: taxonomy }),
  text: (element) => inputOf(element as TagPicker).placeholder,
  en: 'Add tags…',
  zh: '添加标签…',
});
