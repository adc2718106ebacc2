import { expect } from '@open-wc/testing';
import type { TagPicker } from './index.js';
import { runImeSuite } from '../../testing-suites/ime-suite.js';
import { settled } from '../../testing-suites/page.js';
import { inputOf, isOpen, nextStop, show, typeIn } from '../../testing-suites/tag-picker-page.js';

runImeSuite({
  tag: 'tagma-tag-picker',
  make: () => show({ withCreate: true, value: ['tag-high'] }),
  input: (element) => inputOf(element as TagPicker),
  value: (element) => (element as TagPicker).value.join(),
  text: '首次购买',
});

describe('tagma-tag-picker, left while an input method composes', () => {
  it('opens no list for a last input that comes when the focus has gone', async () => {
    const picker = await show();
    const next = nextStop(picker);
    await typeIn(picker, 'vip');
    expect(isOpen(picker)).to.equal(true);
    next.focus();
    inputOf(picker).value = '首次';
    inputOf(picker).dispatchEvent(new CompositionEvent('compositionend', { data: '首次', bubbles: true }));
    await settled(picker);
    expect([isOpen(picker), inputOf(picker).value]).to.deep.equal([false, '首次']);
    picker.remove();
    next.remove();
  });
});
