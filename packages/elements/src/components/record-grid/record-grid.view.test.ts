import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { allInside, click, inside, listen, press, settled, textOf, type } from '../../testing-suites/page.js';
import {
  cell,
  chord,
  grid,
  gridBox,
  header,
  makeRows,
  names,
  nextFrame,
  said,
  show,
  status,
  where,
} from '../../testing-suites/record-grid-page.js';
import type { RecordGrid, ViewChangeEvent } from './index.js';

describe('the view of a tagma-record-grid', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => grid.remove());

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
      expect(textOf(inside(grid, '.filter-chip .filter-text'))).to.equal('Name contains “00019”');
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
        'Tags has any of VIP, but not Active',
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
});
