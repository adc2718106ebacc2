import { expect } from '@open-wc/testing';
import { defineTagPicker } from './index.js';
import { workModule } from './picker-work.js';
import { taxonomy } from '../../testing-suites/fixtures.js';
import { inside, settled } from '../../testing-suites/page.js';

defineTagPicker();

// One test only: what comes late comes once a page.
describe('tagma-tag-picker, before the part that works has come', () => {
  it('answers a click and keys in their order once it has', async () => {
    const picker = document.createElement('tagma-tag-picker');
    Object.assign(picker, { label: 'Tags', concepts: taxonomy });
    document.body.append(picker);
    await Promise.resolve();
    const input = inside<HTMLInputElement>(picker, '.input');
    const press = (key: string): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
      input.dispatchEvent(event);
      return event;
    };
    expect(workModule()).to.equal(undefined);
    expect(press('Enter').defaultPrevented, 'a form may be sent').to.equal(false);
    inside(picker, '.control').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    input.focus();
    const keys = ['ArrowDown', 'ArrowDown', 'Enter'].map(press);
    await settled(picker);
    await settled(picker);
    const tags = taxonomy.filter(({ kind, state }) => kind === 'tag' && state === 'active');
    expect(picker.value).to.deep.equal([tags[1]?.id]);
    expect(keys.every((key) => key.defaultPrevented)).to.equal(true);
    picker.remove();
  });
});
