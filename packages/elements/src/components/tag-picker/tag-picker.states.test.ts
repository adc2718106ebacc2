import { expect } from '@open-wc/testing';
import type { TagPicker } from './index.js';
import { taxonomy } from '../../testing-suites/fixtures.js';
import { runFormControlSuite } from '../../testing-suites/form-control-suite.js';
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
} from '../../testing-suites/page.js';
import {
  chips,
  inputOf,
  isOpen,
  nextStop,
  noticeOf,
  show,
  typeIn,
} from '../../testing-suites/tag-picker-page.js';

describe('tagma-tag-picker: states', () => {
  let picker: TagPicker;
  afterEach(() => picker.remove());

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
      const next = nextStop(picker);
      picker.focus();
      await press('Tab');
      await settled(picker);
      expect(textOf(inside(picker, '.error'))).to.equal('Choose at least one.');
      next.remove();
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

runLocaleSuite({
  tag: 'tagma-tag-picker',
  make: () => Object.assign(document.createElement('tagma-tag-picker'), { concepts: taxonomy }),
  text: (element) => inputOf(element as TagPicker).placeholder,
  en: 'Add tags…',
  zh: '添加标签…',
});
