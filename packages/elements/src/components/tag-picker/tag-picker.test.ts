import { expect } from '@open-wc/testing';
import type { Concept } from '@tagma/core';
import type { TagAddEvent, TagCreateEvent, TagPicker } from './index.js';
import { concept } from '../../testing-suites/fixtures.js';
import {
  allInside,
  click,
  focused,
  inside,
  listen,
  press,
  settled,
  textOf,
} from '../../testing-suites/page.js';
import {
  active,
  chips,
  inputOf,
  isOpen,
  nextStop,
  noticeOf,
  option,
  show,
  spoken,
  typeIn,
  within,
} from '../../testing-suites/tag-picker-page.js';

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
      const next = nextStop(picker);
      await typeIn(picker, 'vip');
      await press('Tab');
      expect([isOpen(picker), inputOf(picker).value]).to.deep.equal([false, '']);
      next.remove();
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
      expect(textOf(within(option(picker, 'Silent customer'), '.meta'))).to.equal(
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
});
