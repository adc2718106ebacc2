import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { runLocaleSuite } from '../../testing-suites/locale-suite.js';
import { allInside, click, inside, listen, press, settled, textOf } from '../../testing-suites/page.js';
import {
  cell,
  columns,
  grid,
  gridBox,
  header,
  makeGrid,
  makeRows,
  names,
  nextFrame,
  row,
  show,
  status,
  visibleRows,
} from '../../testing-suites/record-grid-page.js';
import type { GridColumn, GridRow, RowOpenEvent } from './index.js';

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
      document.body.append(makeGrid({ columns: [] }));
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
    make: () => makeGrid({ rows: makeRows(30) }),
    text: () => status(),
    en: '30 rows',
    zh: '共 30 行',
  });
});
