import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { taxonomy } from '../../testing-suites/fixtures.js';
import { click, inside, settled } from '../../testing-suites/page.js';
import { show } from '../../testing-suites/tag-picker-page.js';

describe('tagma-tag-picker in a narrow window', () => {
  it('fits into 320 pixels', async () => {
    await setViewport({ width: 400, height: 700 });
    const picker = await show({ value: ['tag-vip', 'tag-high', 'tag-first'], concepts: taxonomy });
    picker.style.setProperty('inline-size', '320px');
    await click(inside(picker, '.control'));
    await settled(picker);
    const popup = inside(picker, '.popup').getBoundingClientRect();
    expect(popup.left).to.be.at.least(0);
    expect(popup.right).to.be.at.most(400);
    expect(document.documentElement.scrollWidth).to.be.at.most(400);
    await setViewport({ width: 1024, height: 768 });
    picker.remove();
  });
});
