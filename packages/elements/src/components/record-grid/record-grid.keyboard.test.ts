import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
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
  cell,
  chord,
  columns,
  grid,
  gridBox,
  header,
  makeRows,
  nextFrame,
  row,
  show,
  where,
} from '../../testing-suites/record-grid-page.js';
import type { GridColumn, SelectionChangeEvent } from './index.js';

describe('tagma-record-grid by keyboard', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => grid.remove());

  describe('selecting', () => {
    it('selects a row, then a range with the shift key', async () => {
      await show({ selection: 'multiple' });
      const changes = listen<SelectionChangeEvent>(grid, 'tagma-selection-change');
      await click(row(1).querySelector('.check') as HTMLElement);
      await sendKeys({ down: 'Shift' });
      await click(row(4).querySelector('.check') as HTMLElement);
      await sendKeys({ up: 'Shift' });
      await settled(grid);
      expect(changes.at(-1)?.detail.ids).to.deep.equal(['c1', 'c2', 'c3', 'c4']);
      expect(row(3).getAttribute('aria-selected')).to.equal('true');
      expect(row(5).getAttribute('aria-selected')).to.equal('false');
      expect(textOf(inside(grid, '.bulk-count'))).to.equal('4 selected');
    });

    it('has a header box with three states that follows the filters', async () => {
      await show({ selection: 'multiple' });
      const box = inside<HTMLInputElement>(grid, '.header .check');
      await click(row(0).querySelector('.check') as HTMLElement);
      await settled(grid);
      expect([box.checked, box.indeterminate]).to.deep.equal([false, true]);
      await click(box);
      await settled(grid);
      expect([box.checked, box.indeterminate]).to.deep.equal([true, false]);
      expect(grid.selectedIds.length).to.equal(200);
      await click(box);
      await settled(grid);
      expect(grid.selectedIds).to.deep.equal([]);
    });

    it('selects by keyboard and all at once', async () => {
      await show({ selection: 'multiple' });
      cell(2, 'name').focus();
      await press('Space');
      await press('ArrowDown', 'ArrowDown');
      await chord('Shift', 'Space');
      expect(grid.selectedIds).to.deep.equal(['c2', 'c3', 'c4']);
      await chord('Control', 'a');
      expect(grid.selectedIds.length).to.equal(200);
    });

    it('moves on by arrows from within the checkbox of a row', async () => {
      await show({ selection: 'multiple' });
      const box = inside(grid, '.body .row[data-id="c2"] input[type=checkbox]');
      box.focus();
      await press('Space', 'ArrowDown', 'Space');
      expect(grid.selectedIds).to.deep.equal(['c2', 'c3']);
      await press('ArrowRight');
      expect(focused()?.closest<HTMLElement>('[data-key]')?.dataset['key']).to.equal('name');
    });

    it('keeps the selection when rows are sorted, filtered and loaded again', async () => {
      await show({ selection: 'multiple', selectedIds: ['c7'] });
      grid.view = { sort: [{ key: 'name', desc: true }], filters: [] };
      grid.rows = makeRows(30);
      await settled(grid);
      expect(allInside(grid, '.body > .row.selected').map((element) => element.dataset['id'])).to.deep.equal([
        'c7',
      ]);
    });

    it('takes a selection from outside without telling it back', async () => {
      await show({ selection: 'multiple' });
      const changes = listen(grid, 'tagma-selection-change');
      grid.selectedIds = ['c1', 'c2'];
      await settled(grid);
      expect(row(2).getAttribute('aria-selected')).to.equal('true');
      expect(changes).to.deep.equal([]);
    });
  });

  describe('the keyboard', () => {
    it('has one tab stop, the first cell', async () => {
      const before = document.createElement('button');
      document.body.append(before);
      await show();
      before.focus();
      await press('Tab', 'Tab');
      expect(where()).to.equal('2 name');
      expect(gridBox().querySelectorAll('[tabindex="0"]').length).to.equal(1);
      before.remove();
    });

    it('moves by arrows, into the header too, and remembers its place', async () => {
      await show();
      grid.focus();
      await press('ArrowDown', 'ArrowRight', 'ArrowRight');
      expect(where()).to.equal('3 region');
      await press('ArrowUp', 'ArrowUp', 'ArrowUp');
      expect(where()).to.equal('1 region');
      (focused() as HTMLElement).blur();
      grid.focus();
      expect(where()).to.equal('1 region');
    });

    it('goes to the ends of row and grid, and by pages', async () => {
      await show({ rows: makeRows(5_000) });
      grid.focus();
      await press('End');
      expect(where()).to.equal('2 orders');
      await chord('Control', 'End');
      expect(where()).to.equal('5001 orders');
      await chord('Control', 'Home');
      expect(where()).to.equal('2 name');
      await press('PageDown');
      expect(Number(where().split(' ')[0])).to.be.within(9, 14);
      const box = focused()?.getBoundingClientRect() as DOMRect;
      expect(box.bottom).to.be.at.most(gridBox().getBoundingClientRect().bottom);
    });

    it('keeps the focus on its cell while the rows around it are recycled', async () => {
      await show({ rows: makeRows(5_000) });
      cell(3, 'region').focus();
      const element = focused();
      gridBox().scrollTop = 60_000;
      await nextFrame();
      await nextFrame();
      expect(focused()).to.equal(element);
      expect(where()).to.equal('5 region');
      await press('ArrowDown');
      expect(where()).to.equal('6 region');
      expect(gridBox().scrollTop).to.be.lessThan(400);
    });

    it('stays with its row when rows are sorted or loaded again', async () => {
      await show({ rows: makeRows(50) });
      cell(3, 'name').focus();
      grid.rows = [{ id: 'new', name: 'New' }, ...makeRows(50)];
      await settled(grid);
      expect(where()).to.equal('6 name');
      expect(textOf(focused() as Element)).to.equal('Customer 000003');
    });

    it('goes to the row in its place when its row is gone', async () => {
      await show({ rows: makeRows(50) });
      cell(3, 'name').focus();
      grid.rows = makeRows(50).filter((other) => other['id'] !== 'c3');
      await settled(grid);
      expect(textOf(focused() as Element)).to.equal('Customer 000004');
    });

    it('runs with the reading direction', async () => {
      document.documentElement.dir = 'rtl';
      await show();
      grid.focus();
      await press('ArrowLeft');
      expect(where()).to.equal('2 tags');
      document.documentElement.dir = 'ltr';
    });

    it('enters the controls of a cell with F2 and comes back with Escape', async () => {
      const pressed: unknown[] = [];
      const drawn: GridColumn = {
        key: 'note',
        title: 'Note',
        type: 'custom',
        render: (value) => html`<button @click=${() => pressed.push(value)}>Do</button>`,
      };
      await show({ columns: [...columns.slice(0, 1), drawn] });
      cell(1, 'note').focus();
      expect(cell(1, 'note').querySelector('button')?.tabIndex).to.equal(-1);
      await press('F2');
      expect(focused()?.localName).to.equal('button');
      await press('Enter');
      await press('Escape');
      expect(where()).to.equal('3 note');
      expect(focused()?.getAttribute('role')).to.equal('gridcell');
      expect(pressed).to.deep.equal(['note 1']);
    });

    it('opens the menu of a column and gives the focus back', async () => {
      await show();
      header('orders').focus();
      await chord('Alt', 'ArrowDown');
      await settled(grid);
      expect(focused()?.closest('.column-menu')).to.not.equal(null);
      await press('Escape');
      expect(where()).to.equal('1 orders');
    });
  });
});
