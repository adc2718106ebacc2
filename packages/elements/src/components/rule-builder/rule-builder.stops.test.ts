import { expect } from '@open-wc/testing';
import { allInside, focused, inside, settled, textOf } from '../../testing-suites/page.js';
import { builder, focusRow, press, rowAt, show } from '../../testing-suites/rule-builder-page.js';

describe('rule builder: tab stops', () => {
  afterEach(() => builder.remove());

  it('has one tab stop', async () => {
    await show('a = 1 and b = 2 and c = "x"');
    const stops = allInside<HTMLElement>(builder, '.rule-rows *').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).to.have.length(1);
  });

  it('is left after two presses of Tab: the bar above the rule and the rows', async () => {
    await show('a = 1 and b = 2 and c = "x"');
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    builder.before(before);
    builder.after(after);
    const stops: (string | null | undefined)[] = [];
    for (const [start, end, keys] of [
      [before, after, 'Tab'],
      [after, before, 'Shift+Tab'],
    ] as const) {
      start.focus();
      for (let presses = 0; presses < 20; presses += 1) {
        await press(keys);
        if (document.activeElement === end) break;
        stops.push(focused()?.closest('[role=toolbar], [role=treegrid]')?.getAttribute('role'));
      }
      expect(document.activeElement).to.equal(end);
    }
    before.remove();
    after.remove();
    expect(stops).to.deep.equal(['toolbar', 'treegrid', 'treegrid', 'toolbar']);
  });

  it('goes along the bar above the rule by arrows, and comes back to the button used last', async () => {
    await show('a = 1 and b = 2');
    const tool = (): string | undefined => (focused() as HTMLElement | null)?.dataset['tool'];
    inside(builder, '[data-tool=undo]').focus();
    await press('ArrowRight', 'ArrowRight');
    expect(tool()).to.equal('rows');
    await press('End');
    expect(tool()).to.equal('insight');
    await press('ArrowRight');
    expect(tool()).to.equal('undo');
    await press('ArrowLeft', 'ArrowLeft', 'Tab');
    expect(focused()).to.equal(rowAt(0));
    builder.requestUpdate();
    await settled(builder);
    await press('Shift+Tab');
    expect(tool()).to.equal('text');
    builder.readonly = true;
    await settled(builder);
    expect(allInside(builder, '[data-tool][tabindex="0"]')).to.have.length(1);
  });

  it('goes down from the last row to what adds one, and up again', async () => {
    await show('a = 1 and b = 2');
    const focusedRow = (): string | null => focused()?.getAttribute('aria-rowindex') ?? null;
    await focusRow(2);
    await press('ArrowDown');
    expect((focused() as HTMLElement).classList.contains('add-main')).to.equal(true);
    await press('ArrowUp');
    expect(focusedRow()).to.equal('3');
    await press('Space', 'Shift+ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    expect(textOf(focused() as HTMLElement)).to.equal('Clear selection');
    await press('Enter');
    expect(focusedRow()).to.equal('3');
  });

  it('has its tab stop at what adds a row while there is none', async () => {
    await show('');
    expect(inside(builder, '.add-main').tabIndex).to.equal(0);
  });
});
