import { expect } from '@open-wc/testing';
import { nextCell } from './grid-keys.js';
import type { KeyPress } from './grid-keys.js';
import { RowPool } from './grid-row-pool.js';
import { rowsToDraw } from './virtual-rows.js';

const extent = { rows: 100, columns: 5, pageSize: 10, rightToLeft: false };
const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});
const ctrl = { ctrlKey: true };

describe('keys in a grid', () => {
  const from = { row: 5, column: 2 };

  it('moves by one cell and stops at the edges', () => {
    expect(nextCell(press('ArrowDown'), from, extent)).to.deep.equal({ row: 6, column: 2 });
    expect(nextCell(press('ArrowUp'), { row: 0, column: 2 }, extent)).to.deep.equal({ row: -1, column: 2 });
    expect(nextCell(press('ArrowUp'), { row: -1, column: 2 }, extent)).to.deep.equal({ row: -1, column: 2 });
    expect(nextCell(press('ArrowRight'), { row: 5, column: 4 }, extent)).to.deep.equal({ row: 5, column: 4 });
    expect(nextCell(press('ArrowDown'), { row: 99, column: 0 }, extent)).to.deep.equal({
      row: 99,
      column: 0,
    });
  });

  it('goes to the ends of the row and of the grid', () => {
    expect(nextCell(press('Home'), from, extent)).to.deep.equal({ row: 5, column: 0 });
    expect(nextCell(press('End'), from, extent)).to.deep.equal({ row: 5, column: 4 });
    expect(nextCell(press('Home', ctrl), from, extent)).to.deep.equal({ row: 0, column: 0 });
    expect(nextCell(press('End', ctrl), from, extent)).to.deep.equal({ row: 99, column: 4 });
  });

  it('moves by pages without leaving the rows', () => {
    expect(nextCell(press('PageDown'), from, extent)?.row).to.equal(15);
    expect(nextCell(press('PageUp'), from, extent)?.row).to.equal(0);
    expect(nextCell(press('PageDown'), { row: 95, column: 0 }, extent)?.row).to.equal(99);
  });

  it('follows the reading direction', () => {
    expect(nextCell(press('ArrowLeft'), from, { ...extent, rightToLeft: true })?.column).to.equal(3);
  });

  it('leaves other keys and combinations alone', () => {
    expect(nextCell(press('a'), from, extent)).to.equal(null);
    expect(nextCell(press('ArrowDown', { altKey: true }), from, extent)).to.equal(null);
  });
});

describe('rows to draw', () => {
  const range = { startIndex: 50, endIndex: 60, count: 100 };

  it('draws more ahead of the movement than behind it', () => {
    expect(rowsToDraw(range, false, { ahead: 3, behind: 1 }, [])).to.deep.equal([
      49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
    ]);
    expect(rowsToDraw(range, true, { ahead: 3, behind: 1 }, [])[0]).to.equal(47);
  });

  it('always draws pinned rows, once, and none that is not there', () => {
    const drawn = rowsToDraw(range, false, { ahead: 0, behind: 0 }, [3, 55, 99, 100, -1]);
    expect(drawn[0]).to.equal(3);
    expect(drawn.at(-1)).to.equal(99);
    expect(drawn.length).to.equal(13);
  });
});

describe('the row pool', () => {
  let container: HTMLElement;
  let drawn: string[];
  let pool: RowPool;

  beforeEach(() => {
    container = document.createElement('div');
    document.body.append(container);
    drawn = [];
    pool = new RowPool(container, (element, row) => {
      drawn.push(row.id);
      element.textContent = row.id;
      element.tabIndex = -1;
    });
  });
  afterEach(() => container.remove());

  const rowsFrom = (from: number, count: number) =>
    Array.from({ length: count }, (_, place) => ({ id: `r${from + place}`, index: from + place }));
  const shown = (): string[] =>
    [...container.children]
      .filter((child) => !(child as HTMLElement).hidden)
      .map((child) => child.textContent);

  it('reuses elements and draws only what is new', () => {
    pool.show(rowsFrom(0, 10), 40, 1);
    const elements = new Set(container.children);
    drawn = [];
    pool.show(rowsFrom(3, 10), 40, 1);
    expect(drawn).to.deep.equal(['r10', 'r11', 'r12']);
    expect([...container.children].every((child) => elements.has(child))).to.equal(true);
  });

  it('fills an element with a row of the shape that it has, in the order of the rows', () => {
    const row = (id: string, index: number, shape: string) => ({ id, index, shape });
    pool.show([row('g', 0, 'group'), row('a', 1, 'line'), row('b', 2, 'line')], 40, 1);
    const group = pool.element('g');
    pool.show([row('c', 3, 'line'), row('h', 4, 'group'), row('d', 5, 'other')], 40, 1);
    pool.settle(null);
    expect(pool.element('h')).to.equal(group);
    expect(shown()).to.deep.equal(['c', 'h', 'd']);
  });

  it('moves no element when all rows give way to others', () => {
    pool.show(rowsFrom(0, 10), 40, 1);
    pool.settle(null);
    const before = [...container.children];
    pool.show(rowsFrom(50, 10), 40, 1);
    const moved = new MutationObserver(() => undefined);
    moved.observe(container, { childList: true });
    pool.settle(null);
    expect(moved.takeRecords()).to.have.length(0);
    expect([...container.children]).to.deep.equal(before);
    expect(shown()).to.deep.equal(rowsFrom(50, 10).map(({ id }) => id));
  });

  it('keeps the element of a row that moved', () => {
    pool.show(rowsFrom(0, 3), 40, 1);
    const element = pool.element('r1');
    pool.show([{ id: 'r1', index: 7 }], 40, 1);
    expect(pool.element('r1')).to.equal(element);
    expect(element?.style.transform).to.equal('translateY(280px)');
  });

  it('draws everything again when the content changed', () => {
    pool.show(rowsFrom(0, 3), 40, 1);
    drawn = [];
    pool.show(rowsFrom(0, 3), 40, 2);
    expect(drawn.length).to.equal(3);
  });

  it('shows rows with the same id as different rows', () => {
    pool.show(
      [
        { id: 'x', index: 0 },
        { id: 'x', index: 1 },
      ],
      40,
      1,
    );
    expect(shown().length).to.equal(2);
    pool.show([{ id: 'x', index: 0 }], 40, 1);
    expect(shown().length).to.equal(1);
  });

  it('puts elements into reading order without taking the focus away', () => {
    pool.show(rowsFrom(0, 6), 40, 1);
    pool.show(rowsFrom(4, 6), 40, 1);
    const focused = pool.element('r5') as HTMLElement;
    focused.focus();
    pool.settle(document.activeElement);
    expect(shown()).to.deep.equal(['r4', 'r5', 'r6', 'r7', 'r8', 'r9']);
    expect(document.activeElement).to.equal(focused);
  });

  it('moves no element that stands where it belongs', async () => {
    pool.show(rowsFrom(0, 6), 40, 1);
    pool.settle(null);
    const moved: Node[] = [];
    const watch = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) moved.push(...addedNodes);
    });
    watch.observe(container, { childList: true });
    pool.show(rowsFrom(0, 4), 40, 1);
    pool.settle(null);
    pool.show(rowsFrom(1, 4), 40, 1);
    pool.settle(null);
    await Promise.resolve();
    watch.disconnect();
    expect(moved.length).to.be.at.most(1);
    expect(shown()).to.deep.equal(['r1', 'r2', 'r3', 'r4']);
  });

  it('removes elements that are to spare', () => {
    pool.show(rowsFrom(0, 20), 40, 1);
    pool.show(rowsFrom(0, 2), 40, 1);
    pool.trim(3);
    expect(container.children.length).to.equal(5);
  });
});
