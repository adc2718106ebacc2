import { sendKeys } from '@web/test-runner-commands';
import { defineRecordGrid } from '../components/record-grid/index.js';
import type { GridColumn, GridRow, RecordGrid } from '../components/record-grid/index.js';
import { concept } from './fixtures.js';
import { allInside, focused, inside, settled, textOf } from './page.js';

defineRecordGrid();

export const columns: readonly GridColumn[] = [
  { key: 'name', title: 'Name', width: 160 },
  { key: 'tags', title: 'Tags', type: 'tags', width: 200 },
  { key: 'region', title: 'Region', width: 120 },
  { key: 'orders', title: 'Orders', type: 'number', width: 100 },
  { key: 'note', title: 'Note', width: 140, hidden: true },
];
export const concepts = [
  concept('vip', 'VIP客户', 'VIP', { color: 'amber' }),
  concept('act', '活跃客户', 'Active', { color: 'green' }),
];

export function makeRows(count: number): GridRow[] {
  return Array.from({ length: count }, (_, place) => ({
    id: `c${place}`,
    name: `Customer ${String(place).padStart(6, '0')}`,
    tags: place % 3 === 0 ? ['vip', 'act'] : [],
    region: place % 5 === 4 ? null : ['East', 'North'][place % 2],
    orders: place % 7 === 0 ? null : place % 40,
    note: `note ${place}`,
  }));
}

/** The grid that was made last. */
export let grid: RecordGrid;

/** A grid that is not on the page yet. */
export function makeGrid(props: Partial<RecordGrid>): RecordGrid {
  grid = document.createElement('tagma-record-grid');
  Object.assign(grid, { columns, ...props });
  return grid;
}

/** Puts a grid of 200 customers on the page. */
export async function show(props: Partial<RecordGrid> = {}): Promise<RecordGrid> {
  makeGrid({ concepts, rows: makeRows(200), label: 'Customers', ...props });
  grid.style.setProperty('--tagma-record-grid-height', '480px');
  document.body.append(grid);
  await settled(grid);
  await settled(grid);
  return grid;
}

export const row = (index: number): HTMLElement => inside(grid, `.body > .row[aria-rowindex="${index + 2}"]`);
export const cell = (index: number, key: string): HTMLElement => {
  const found = row(index).querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!found) throw new Error(`row ${index} has no cell ${key}`);
  return found;
};
export const header = (key: string): HTMLElement => inside(grid, `.header [data-key="${key}"]`);
export const gridBox = (): HTMLElement => inside(grid, '[role=grid]');
export const visibleRows = (): HTMLElement[] =>
  allInside(grid, '.body > .row:not([hidden])').sort(
    (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
  );
export const names = (count: number): string[] =>
  visibleRows()
    .slice(0, count)
    .map((element) => textOf(element.querySelector('[data-key=name]') as Element));
export const where = (): string => {
  const at = focused()?.closest<HTMLElement>('[data-key]');
  return `${at?.closest('.row')?.getAttribute('aria-rowindex') ?? ''} ${at?.dataset['key'] ?? ''}`;
};
export const chord = async (modifier: string, key: string): Promise<void> => {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
};
export const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
export const said = (): string => textOf(inside(grid, '[role=status]'));
export const status = (): string => textOf(inside(grid, '.status'));
