import { expect } from '@open-wc/testing';
import { allInside, focused, inside, settled, textOf } from '../../testing-suites/page.js';
import { builder, focusRow, press, rowAt, show } from '../../testing-suites/rule-builder-page.js';

/** What Tab leads to in the bar, the rows and below them. */
const stops = (): HTMLElement[] =>
  allInside<HTMLElement>(builder, '.toolbar *, .rule-rows *, .foot *').filter(
    ({ tabIndex }) => tabIndex === 0,
  );
const barStops = (): HTMLElement[] => stops().filter(({ dataset }) => dataset['tool'] !== undefined);
const tool = (): string | undefined => (focused() as HTMLElement | null)?.dataset['tool'];

describe('rule builder: tab stops', () => {
  afterEach(() => builder.remove());

  it('has one tab stop', async () => {
    await show('a = 1 and b = 2 and c = "x"');
    expect(stops()).to.have.length(1);
  });

  it('is left after one press of Tab, either way, wherever the focus was last', async () => {
    await show('a = 1 and b = 2 and c = "x"');
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    builder.before(before);
    builder.after(after);
    const passed: (string | null | undefined)[] = [];
    const pass = async (keys: string, end: HTMLElement): Promise<void> => {
      for (let presses = 0; presses < 20; presses += 1) {
        await press(keys);
        if (document.activeElement === end) break;
        passed.push(focused()?.closest('[role=toolbar], [role=treegrid]')?.getAttribute('role'));
      }
      expect(document.activeElement).to.equal(end);
    };
    before.focus();
    await pass('Tab', after);
    await pass('Shift+Tab', before);
    await press('Tab', 'ArrowUp');
    await pass('Shift+Tab', before);
    await pass('Tab', after);
    before.remove();
    after.remove();
    expect(passed).to.deep.equal(['treegrid', 'treegrid', 'toolbar']);
  });

  it('goes along the bar above the rule by arrows, and comes back to the button used last', async () => {
    await show('a = 1 and b = 2');
    inside(builder, '[data-tool=undo]').focus();
    await press('ArrowRight', 'ArrowLeft', 'ArrowLeft');
    expect(tool()).to.equal('insight');
    await press('Home');
    expect(tool()).to.equal('undo');
    await press('End');
    expect(tool()).to.equal('insight');
    await press('ArrowRight');
    expect(tool()).to.equal('undo');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowDown');
    expect(focused()).to.equal(rowAt(0));
    builder.requestUpdate();
    await settled(builder);
    expect(stops()).to.deep.equal([rowAt(0)]);
    await press('ArrowUp');
    expect(tool()).to.equal('text');
    builder.readonly = true;
    await settled(builder);
    expect(stops().map(({ dataset }) => dataset['tool'])).to.deep.equal(['text']);
  });

  it('goes to the bar by Alt+F10 from any row, its parts and fields, and back to that place', async () => {
    await show('a = 1 and b = 2');
    await focusRow(2);
    await press('ArrowRight');
    const part = focused();
    await press('Alt+F10');
    expect(tool()).to.equal('undo');
    await press('ArrowDown');
    expect(focused()).to.equal(part);
    await press('F2', 'Alt+F10');
    expect(tool()).to.equal('undo');
    inside(builder, '.add-main').focus();
    await press('Alt+F10');
    expect(tool()).to.equal('undo');
  });

  it('stays in the rows by the way up with Shift or Control', async () => {
    await show('a = 1 and b = 2');
    await focusRow(0);
    await press('Shift+ArrowUp', 'Control+ArrowUp');
    expect(focused()).to.equal(rowAt(0));
  });

  it('has its stop in the bar while no row is in sight', async () => {
    await show('a = 1 and b = 2');
    await focusRow(1);
    builder.view = 'text';
    await settled(builder);
    const shown = (): (string | undefined)[] => barStops().map(({ dataset }) => dataset['tool']);
    expect(shown()).to.deep.equal(['undo']);
    builder.view = 'rows';
    await settled(builder);
    expect(stops()).to.deep.equal([rowAt(1)]);
    builder.value = '';
    builder.readonly = true;
    await settled(builder);
    expect(shown()).to.deep.equal(['rows']);
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
    const add = inside(builder, '.add-main');
    expect(stops()).to.deep.equal([add]);
    add.focus();
    await press('ArrowUp');
    expect(tool()).to.equal('undo');
    await press('ArrowDown');
    expect(focused()).to.equal(add);
  });
});
