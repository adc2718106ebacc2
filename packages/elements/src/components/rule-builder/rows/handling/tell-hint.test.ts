import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { appears } from '../../../../testing-suites/page.js';
import { builder, rowAt, show } from '../../../../testing-suites/rule-builder-page.js';

afterEach(() => builder.remove());

async function pointAt(selector: string): Promise<HTMLElement> {
  const target = rowAt(0).querySelector<HTMLElement>(selector);
  if (target === null) throw new Error(`The row has no ${selector}.`);
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
  return target;
}

describe('tooltips of a row', () => {
  it('come with the pointer: the place of the field, and what a drawing stands for', async () => {
    await show('a = 1');
    await appears(builder, '.add-menu');
    expect((await pointAt('.opener.field')).title).to.equal('a');
    const menu = await pointAt('[data-action=menu]');
    expect(menu.title).to.equal(menu.ariaLabel);
    expect(menu.title).not.to.equal('');
  });

  it('are of the row that an element shows now', async () => {
    await show('a = 1');
    await appears(builder, '.add-menu');
    await pointAt('.opener.field');
    builder.value = 'b = 2';
    await builder.updateComplete;
    await pointAt('.row-actions');
    expect((await pointAt('.opener.field')).title).to.equal('b');
  });
});
