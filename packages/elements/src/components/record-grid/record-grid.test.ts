import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { concept } from '../../testing-suites/fixtures.js';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import {
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
import { defineRecordGrid } from './index.js';
import type {
  GridColumn,
  GridRow,
  RecordGrid,
  RowOpenEvent,
  SelectionChangeEvent,
  ViewChangeEvent,
} from './index.js';

defineRecordGrid();

const columns: readonly GridColumn[] = [
  { key: 'name', title: 'Name', width: 160 },
  { key: 'tags', title: 'Tags', type: 'tags', width: 200 },
  { key: 'region', title: 'Region', width: 120 },
  { key: 'orders', title: 'Orders', type: 'number', width: 100 },
  { key: 'note', title: 'Note', width: 140, hidden: true },
];
const concepts = [
  concept('vip', 'VIP客户', 'VIP', { color: 'amber' }),
  concept('act', '活跃客户', 'Active', { color: 'green' }),
];

function makeRows(count: number): GridRow[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `c${place}`,
    name: `Customer ${String(place).padStart(6, '0')}`,
    tags: place % 3 === 0 ? ['vip', 'act'] : [],
    region: place % 5 === 4 ? null : ['East', 'North'][place % 2],
    orders: place % 7 === 0 ? null : place % 40,
    note: `note ${place}`,
  }));
}

let grid: RecordGrid;

async function show(props: Partial<RecordGrid> = {}): Promise<RecordGrid> {
  grid = document.createElement('tagma-record-grid');
  Object.assign(grid, { columns, concepts, rows: makeRows(200), label: 'Customers', ...props });
  grid.style.setProperty('--tagma-record-grid-height', '480px');
  document.body.append(grid);
  await settled(grid);
  await settled(grid);
  return grid;
}

const row = (index: number): HTMLElement => inside(grid, `.body > .row[aria-rowindex="${index + 2}"]`);
const cell = (index: number, key: string): HTMLElement => {
  const found = row(index).querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!found) throw new Error(`row ${index} has no cell ${key}`);
  return found;
};
const header = (key: string): HTMLElement => inside(grid, `.header [data-key="${key}"]`);
const gridBox = (): HTMLElement => inside(grid, '[role=grid]');
const visibleRows = (): HTMLElement[] =>
  allInside(grid, '.body > .row:not([hidden])').sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
const names = (count: number): string[] =>
  visibleRows()
    .slice(0, count)
    .map((element) => textOf(element.querySelector('[data-key=name]') as Element));
const where = (): string => {
  const at = focused()?.closest<HTMLElement>('[data-key]');
  return `${at?.closest('.row')?.getAttribute('aria-rowindex') ?? ''} ${at?.dataset['key'] ?? ''}`;
};
const chord = async (modifier: string, key: string): Promise<void> => {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
};
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
const said = (): string => textOf(inside(grid, '[role=status]'));
const status = (): string => textOf(inside(grid, '.status'));

describe('tagma-record-grid', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => grid.remove());

  describe('showing rows', () => {
    it('tells its size to assistive technology and draws only what is in sight', async () => {
      await show({ rows: makeRows(100_000) });
      expect(gridBox().getAttribute('aria-rowcount')).to.equal('100001');
      expect(gridBox().getAttribute('aria-colcount')).to.equal('4');
      expect(visibleRows().length).to.be.lessThan(40);
      expect(row(0).getAttribute('aria-rowindex')).to.equal('2');
      expect(status()).to.equal('100,000 rows');
    });

    it('shows the same whether properties are set before or after it is attached', async () => {
      grid = document.createElement('tagma-record-grid');
      document.body.append(grid);
      await settled(grid);
      grid.columns = columns;
      grid.rows = makeRows(3);
      await settled(grid);
      expect(names(3)).to.deep.equal(['Customer 000000', 'Customer 000001', 'Customer 000002']);
    });

    it('draws the rows that were scrolled to, at the top and at the end', async () => {
      await show({ rows: makeRows(100_000) });
      gridBox().scrollTop = 50_000 * 40;
      await nextFrame();
      await nextFrame();
      const box = gridBox().getBoundingClientRect();
      const middle = grid.shadowRoot?.elementFromPoint(box.x + 50, box.y + box.height / 2)?.closest('.row');
      expect(Number(middle?.getAttribute('aria-rowindex'))).to.be.within(50_000, 50_020);
      gridBox().scrollTop = gridBox().scrollHeight;
      await nextFrame();
      await nextFrame();
      expect(textOf(cell(99_999, 'name'))).to.equal('Customer 099999');
    });

    it('shows a dash where there is no data, never 0', async () => {
      await show();
      expect(textOf(cell(0, 'orders'))).to.equal('–');
      expect(cell(0, 'orders').querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('No data');
      expect(textOf(cell(4, 'region'))).to.equal('–');
    });

    it('shows tags by name and unknown ones by id', async () => {
      await show({ rows: [{ id: '1', name: 'A', tags: ['vip', 'gone'] }] });
      expect([...cell(0, 'tags').querySelectorAll('.chip')].map(textOf)).to.deep.equal(['VIP', 'gone']);
    });

    it('folds tags that do not fit into a count that opens the list', async () => {
      const tags = Array.from({ length: 9 }, (_, place) => `a-long-tag-name-${place}`);
      await show({ rows: [{ id: '1', name: 'A', tags }] });
      const more = cell(0, 'tags').querySelector('.more') as HTMLElement;
      expect(textOf(more)).to.match(/^\+\d$/);
      await click(more);
      await settled(grid);
      expect(allInside(grid, '.tags-popup tagma-tag').length).to.equal(9);
    });

    it('shows markup in data as text', async () => {
      await show({
        rows: [{ id: '1', name: '<img src=x onerror=alert(1)>', region: '<b>x</b>', tags: ['<i>'] }],
      });
      expect(textOf(cell(0, 'name'))).to.equal('<img src=x onerror=alert(1)>');
      expect(allInside(grid, '.body img, .body b, .body i')).to.deep.equal([]);
    });

    it('does not make a link of an address that runs script', async () => {
      await show({ rows: makeRows(1), rowHref: () => 'javascript:alert(1)' });
      expect(cell(0, 'name').querySelector('a')).to.equal(null);
    });

    it('takes what a column draws', async () => {
      const drawn: GridColumn = {
        key: 'note',
        title: 'Note',
        type: 'custom',
        render: (value) => html`<em>${String(value)}</em>`,
      };
      await show({ columns: [...columns.slice(0, 1), drawn] });
      expect(cell(2, 'note').querySelector('em')?.textContent).to.equal('note 2');
    });

    it('survives rows without an id, with the same id, and of odd types', async () => {
      const odd = [
        { name: 'a' },
        { id: 'x', name: 'b' },
        { id: 'x', name: 'c' },
        { id: 4, name: null, orders: 'many', tags: 'vip' },
      ] as GridRow[];
      await show({ rows: odd });
      expect(names(4)).to.deep.equal(['a', 'b', 'c', 'No data']);
      expect(textOf(cell(3, 'orders'))).to.equal('many');
      grid.rows = [];
      await settled(grid);
      expect(visibleRows()).to.deep.equal([]);
    });
  });

  describe('sorting', () => {
    it('sorts by a click, turns round by the next and ends by the third', async () => {
      await show();
      const changes = listen<ViewChangeEvent>(grid, 'tagma-view-change');
      const button = header('orders').querySelector('.sort') as HTMLElement;
      await click(button);
      await settled(grid);
      expect(header('orders').getAttribute('aria-sort')).to.equal('ascending');
      expect(said()).to.equal('Sorted by Orders, ascending');
      await click(button);
      await settled(grid);
      expect(textOf(cell(0, 'orders'))).to.equal('39');
      await click(button);
      await settled(grid);
      expect(header('orders').getAttribute('aria-sort')).to.equal('none');
      expect(changes.map((event) => event.detail.view.sort.length)).to.deep.equal([1, 1, 0]);
    });

    it('sorts by several columns with the shift key', async () => {
      await show();
      header('region').focus();
      await press('Enter');
      header('orders').focus();
      await sendKeys({ down: 'Shift' });
      await press('Enter');
      await sendKeys({ up: 'Shift' });
      await settled(grid);
      expect(grid.view?.sort).to.deep.equal([
        { key: 'region', desc: false },
        { key: 'orders', desc: false },
      ]);
    });

    it('sorts 20,000 texts without holding the page, keeping the rows meanwhile', async () => {
      await show({ rows: makeRows(20_000).reverse() });
      grid.view = { sort: [{ key: 'name', desc: false }], filters: [] };
      await grid.updateComplete;
      expect(gridBox().getAttribute('aria-busy')).to.equal('true');
      expect(names(1)).to.deep.equal(['Customer 019999']);
      while (gridBox().getAttribute('aria-busy') === 'true') await nextFrame();
      await settled(grid);
      expect(names(2)).to.deep.equal(['Customer 000000', 'Customer 000001']);
    });
  });

  describe('filtering', () => {
    it('filters by text as it is typed, says how many rows are left, and clears', async () => {
      await show();
      await click(header('name').querySelector('.menu-button') as HTMLElement);
      await settled(grid);
      inside<HTMLInputElement>(grid, '.column-menu input[type=text]').focus();
      await type('00019');
      await settled(grid);
      expect(status()).to.equal('11 of 200 rows');
      expect(said()).to.equal('11 of 200 rows');
      expect(textOf(inside(grid, '.filter-chip .filter-text'))).to.equal('Namecontains “00019”');
      await press('Escape');
      expect(where()).to.equal('1 name');
      await click(inside(grid, '.filter-remove'));
      await settled(grid);
      expect(status()).to.equal('200 rows');
    });

    it('offers the values of a column with few of them', async () => {
      await show();
      await click(header('region').querySelector('.menu-button') as HTMLElement);
      await settled(grid);
      const choices = allInside(grid, '.column-menu .choice').map(textOf);
      expect(choices).to.deep.equal(['East80', 'North80', 'No data40']);
      await click(inside(grid, '.column-menu .choice'));
      await settled(grid);
      expect(grid.view?.filters).to.deep.equal([
        { key: 'region', filter: { kind: 'values', values: ['East'] } },
      ]);
      expect(status()).to.equal('80 of 200 rows');
    });

    it('asks for rows with one tag and not another, says so, and takes it back', async () => {
      const tags = (place: number): readonly string[] =>
        place < 30 ? ['vip', 'act'] : place < 50 ? ['vip'] : [];
      await show({ rows: Array.from({ length: 60 }, (_, at) => ({ id: String(at), tags: tags(at) })) });
      await click(header('tags').querySelector('.menu-button') as HTMLElement);
      await settled(grid);
      const line = (name: string): Element | null =>
        inside(grid, `.column-menu .exclude[aria-label="Exclude “${name}”"]`).closest('.choice-line');
      await click(line('VIP')?.querySelector('.check') as HTMLElement);
      await click(line('Active')?.querySelector('.exclude') as HTMLElement);
      await settled(grid);
      expect(status()).to.equal('20 of 60 rows');
      expect(line('Active')?.querySelector('.exclude')?.getAttribute('aria-pressed')).to.equal('true');
      expect(textOf(inside(grid, '.filter-chip .filter-text'))).to.equal(
        'Tagshas any of VIP, but not Active',
      );
      // A tag is wanted or unwanted, not both; one that is checked is wanted.
      await click(line('Active')?.querySelector('.check') as HTMLElement);
      await settled(grid);
      expect(status()).to.equal('50 of 60 rows');
      expect(grid.view?.filters).to.deep.equal([
        { key: 'tags', filter: { kind: 'tags', match: 'any', tags: ['vip', 'act'] } },
      ]);
    });

    it('filters by days that are written as the language of the page writes them', async () => {
      const joined = (at: number): string => `2026-03-${String(at + 1).padStart(2, '0')}`;
      await show({
        columns: [{ key: 'joined', title: 'Joined', type: 'date' }],
        rows: Array.from({ length: 20 }, (_, at) => ({ id: String(at), joined: joined(at) })),
        lang: 'en-US',
      });
      await click(header('joined').querySelector('.menu-button') as HTMLElement);
      await customElements.whenDefined('tagma-day-field');
      await settled(grid);
      const enter = async (name: string, text: string): Promise<void> => {
        const field = inside<HTMLElementTagNameMap['tagma-day-field']>(
          grid,
          `.column-menu tagma-day-field[label="${name}"]`,
        );
        await settled(field);
        const input = field.renderRoot.querySelector('input');
        if (input === null) throw new Error('input expected');
        input.value = text;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        await settled(grid);
      };
      await enter('From', '3/5/2026');
      await enter('To', '3/8/2026');
      expect(status()).to.equal('4 of 20 rows');
      expect(grid.view?.filters).to.deep.equal([
        { key: 'joined', filter: { kind: 'date', op: 'between', from: '2026-03-05', to: '2026-03-08' } },
      ]);
    });

    it('finds words in any order in all texts, and keeps them in the view', async () => {
      await show({ searchable: true });
      inside<HTMLInputElement>(grid, '.toolbar input[type=search]').focus();
      await type('NORTH 00001');
      await settled(grid);
      expect(status()).to.equal('5 of 200 rows');
      expect(said()).to.equal('5 of 200 rows');
      expect(grid.view).to.deep.equal({ sort: [], filters: [], search: 'NORTH 00001' });
      grid.view = { sort: [], filters: [] };
      await settled(grid);
      expect(inside<HTMLInputElement>(grid, '.toolbar input[type=search]').value).to.equal('');
      expect(status()).to.equal('200 rows');
    });

    it('takes a search back together with the filters', async () => {
      await show({ searchable: true, view: { sort: [], filters: [], search: 'nobody' } });
      await click(inside(grid, '[part=no-matches] button'));
      await settled(grid);
      expect(status()).to.equal('200 rows');
      expect(inside<HTMLInputElement>(grid, '.toolbar input[type=search]').value).to.equal('');
    });

    it('waits for an input method before it searches', async () => {
      await show({ searchable: true });
      const field = inside<HTMLInputElement>(grid, '.toolbar input[type=search]');
      field.value = 'no';
      field.dispatchEvent(new InputEvent('input', { isComposing: true }));
      await settled(grid);
      expect(status()).to.equal('200 rows');
      field.value = 'note 7';
      field.dispatchEvent(new CompositionEvent('compositionend', { data: 'note 7' }));
      await settled(grid);
      expect(status()).to.equal('38 of 200 rows');
    });

    it('says so when nothing matches and offers to clear', async () => {
      await show({
        view: { sort: [], filters: [{ key: 'orders', filter: { kind: 'number', op: 'gt', value: 999 } }] },
      });
      expect(textOf(inside(grid, '[part=no-matches] .state-title'))).to.equal('No rows match');
      await click(inside(grid, '[part=no-matches] button'));
      await settled(grid);
      expect(status()).to.equal('200 rows');
    });
  });

  describe('columns', () => {
    it('are shown and hidden from the list of columns', async () => {
      await show();
      expect(textOf(inside(grid, '.columns-button'))).to.equal('Columns1 hidden');
      await click(inside(grid, '.columns-button'));
      await settled(grid);
      const boxes = allInside<HTMLInputElement>(grid, '.columns-panel input');
      await click(boxes[4] as HTMLElement);
      await click(boxes[1] as HTMLElement);
      await settled(grid);
      expect(
        allInside(grid, '.header [role=columnheader]').map((element) => element.dataset['key']),
      ).to.deep.equal(['name', 'region', 'orders', 'note']);
      expect(grid.view?.hidden).to.deep.equal(['tags']);
    });

    it('are sized by dragging their edge', async () => {
      await show();
      const handle = (header('name').querySelector('.resize') as HTMLElement).getBoundingClientRect();
      const width = header('name').offsetWidth;
      await sendMouse({ type: 'move', position: [Math.round(handle.x + 4), Math.round(handle.y + 10)] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(handle.x + 64), Math.round(handle.y + 10)] });
      await nextFrame();
      await nextFrame();
      expect(header('name').offsetWidth).to.be.closeTo(width + 60, 1);
      expect(grid.view).to.equal(undefined);
      await sendMouse({ type: 'up' });
      await settled(grid);
      expect(grid.view?.widths?.['name']).to.be.closeTo(width + 60, 1);
      expect(cell(0, 'name').offsetWidth).to.equal(header('name').offsetWidth);
    });

    it('are sized by keyboard within their limits', async () => {
      await show();
      header('orders').focus();
      await chord('Shift', 'ArrowLeft');
      await settled(grid);
      expect(said()).to.match(/^Orders is \d+ pixels wide$/);
      for (let time = 0; time < 20; time++) await chord('Shift', 'ArrowLeft');
      await settled(grid);
      expect(grid.view?.widths?.['orders']).to.equal(80);
    });

    it('keep their place and width when the view comes back as a fresh object', async () => {
      await show();
      const view = { sort: [], filters: [], order: ['orders', 'name'], hidden: ['region'] };
      grid.view = view;
      await settled(grid);
      const changes = listen(grid, 'tagma-view-change');
      grid.view = structuredClone(view);
      await settled(grid);
      expect(
        allInside(grid, '.header [role=columnheader]').map((element) => element.dataset['key']),
      ).to.deep.equal(['orders', 'name', 'tags', 'note']);
      expect(changes).to.deep.equal([]);
    });

    it('leave the rest alone when a stored view is broken', async () => {
      await show({
        view: {
          sort: 'x',
          filters: [{ key: 'nobody', filter: { kind: 'values', values: [] } }],
        } as unknown as RecordGrid['view'],
      });
      expect(status()).to.equal('200 rows');
    });
  });

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

  describe('opening a row', () => {
    it('opens by Enter, by a double click and by its name', async () => {
      await show();
      const opened = listen<RowOpenEvent>(grid, 'tagma-row-open');
      cell(1, 'region').focus();
      await press('Enter');
      await click(cell(2, 'name').querySelector('.open') as HTMLElement);
      const box = cell(3, 'orders').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(box.x + 20), Math.round(box.y + 20)] });
      await sendMouse({ type: 'click', position: [Math.round(box.x + 20), Math.round(box.y + 20)] });
      cell(3, 'orders').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
      expect(opened.map((event) => event.detail.id).slice(0, 3)).to.deep.equal(['c1', 'c2', 'c3']);
      expect(opened[0]?.detail.row['name']).to.equal('Customer 000001');
    });

    it('follows a link unless a listener cancels', async () => {
      await show({ rowHref: (data) => `#/customers/${String(data['id'])}` });
      cell(2, 'region').focus();
      await press('Enter');
      expect(location.hash).to.equal('#/customers/c2');
      grid.addEventListener('tagma-row-open', (event) => event.preventDefault(), { once: true });
      await click(cell(3, 'name').querySelector('a') as HTMLElement);
      expect(location.hash).to.equal('#/customers/c2');
      location.hash = '';
    });

    it('does nothing when read-only', async () => {
      await show({ readonly: true, selection: 'multiple' });
      const opened = listen(grid, 'tagma-row-open');
      cell(1, 'name').focus();
      await press('Enter');
      expect(opened).to.deep.equal([]);
      expect(allInside(grid, '.check, .menu-button')).to.deep.equal([]);
      expect(inside(grid, '.columns-button').hidden).to.equal(true);
    });
  });

  describe('states', () => {
    it('shows what the host says when there is nothing yet', async () => {
      await show({ rows: [] });
      expect(textOf(inside(grid, '[part=empty] .state-title'))).to.equal('No records yet');
      expect(grid.matches(':state(empty)')).to.equal(true);
    });

    it('shows bones while loading and says so', async () => {
      await show({ rows: [], loading: true });
      expect(allInside(grid, '.skeleton .bone').length).to.be.greaterThan(8);
      expect(gridBox().getAttribute('aria-busy')).to.equal('true');
      expect(status()).to.equal('Loading rows…');
    });

    it('shows an error with a way to try again', async () => {
      await show({ rows: [], error: 'The service does not answer.' });
      const retries = listen(grid, 'tagma-retry');
      expect(textOf(inside(grid, '[role=alert]'))).to.contain('The service does not answer.');
      await click(inside(grid, '[role=alert] button'));
      expect(retries.length).to.equal(1);
    });

    it('keeps the rows when loading again fails', async () => {
      await show({ error: 'The service does not answer.' });
      expect(textOf(inside(grid, '.banner'))).to.contain('from the last successful load');
      expect(names(1)).to.deep.equal(['Customer 000000']);
    });

    it('keeps the first column in sight when it scrolls sideways', async () => {
      await setViewport({ width: 400, height: 700 });
      await show({ selection: 'multiple' });
      await settled(grid);
      gridBox().scrollLeft = 150;
      await nextFrame();
      await nextFrame();
      const left = gridBox().getBoundingClientRect().x;
      expect(Math.round(cell(0, 'name').getBoundingClientRect().x - left)).to.equal(44);
      expect(Math.round(header('name').getBoundingClientRect().x - left)).to.equal(44);
      await setViewport({ width: 1000, height: 700 });
    });

    it('follows the density of the page', async () => {
      await show();
      grid.style.setProperty('--tagma-row-height', '32px');
      await settled(grid);
      await nextFrame();
      await settled(grid);
      expect(row(1).offsetHeight).to.equal(32);
      expect(row(1).style.transform).to.equal('translateY(32px)');
    });

    it('is accessible', async () => {
      await show({ selection: 'multiple', rows: makeRows(40) });
      await expect(grid).to.be.accessible();
      await click(header('region').querySelector('.menu-button') as HTMLElement);
      await settled(grid);
      await expect(grid).to.be.accessible();
    });
  });

  runLocaleSuite({
    tag: 'tagma-record-grid',
    make: () => {
      grid = document.createElement('tagma-record-grid');
      Object.assign(grid, { columns, rows: makeRows(30) });
      return grid;
    },
    text: () => status(),
    en: '30 rows',
    zh: '共 30 行',
  });
});
