import { setViewport } from '@web/test-runner-commands';
import { concept } from '../../testing-suites/fixtures.js';
import { runListSuite } from '../../testing-suites/list-suite.js';
import { appears, chord, inside, press, settled } from '../../testing-suites/page.js';
import { defineRecordGrid } from './index.js';
import type { GridColumn, RecordGrid } from './index.js';

defineRecordGrid();
before(() => setViewport({ width: 1000, height: 760 }));

const REGIONS = ['Aden', 'Bari', 'Cork', 'Derby', 'Essen', 'Faro', 'Graz', 'Havre', 'Izmir', 'Jena'];
const columns: readonly GridColumn[] = [
  { key: 'name', title: 'Name', width: 160 },
  { key: 'region', title: 'Region', width: 140 },
  { key: 'tags', title: 'Tags', type: 'tags', width: 200 },
];
const concepts = [concept('vip', 'VIP客户', 'VIP'), concept('act', '活跃客户', 'Active')];
// Each region twice: what hardly repeats is no list of values.
const rows = [...REGIONS, ...REGIONS].map((region, at) => ({
  id: `c${at}`,
  name: `Customer ${at}`,
  region,
  tags: ['vip', 'act'],
}));

async function show(place: HTMLElement): Promise<RecordGrid> {
  const grid = document.createElement('tagma-record-grid');
  Object.assign(grid, { columns, concepts, rows, label: 'Customers' });
  grid.style.setProperty('--tagma-record-grid-height', '480px');
  place.append(grid);
  await appears(grid, '.body > .row');
  await settled(grid);
  return grid;
}

const header = (grid: Element, key: string): HTMLElement => inside(grid, `.header [data-key="${key}"]`);

/** Opens the menu of a column from its header, as somebody without a mouse does. */
async function openMenu(place: HTMLElement, key: string): Promise<RecordGrid> {
  const grid = await show(place);
  header(grid, key).focus();
  await chord('Alt+ArrowDown');
  await appears(grid, '.column-menu:popover-open .entry');
  await settled(grid);
  return grid;
}

const panel = {
  pattern: 'panel',
  chosen: (grid: Element) => JSON.stringify((grid as RecordGrid).view),
} as const;
const menu = {
  ...panel,
  list: '.column-menu',
  option: '.column-menu :is(button, input, select):not(:disabled)',
} as const;

runListSuite({
  ...menu,
  name: 'the menu of a column with values of tagma-record-grid',
  show: (place) => openMenu(place, 'region'),
  typed: { text: 'ess', finds: 'Essen', field: '.column-menu .search input' },
  // The value and how often it is there.
  control: { name: 'Cork2', keys: ['Space'] },
  opener: (grid) => header(grid, 'region'),
});

runListSuite({
  ...menu,
  name: 'the menu of a column with tags of tagma-record-grid',
  show: (place) => openMenu(place, 'tags'),
  control: { name: 'Hide column', keys: ['Enter', 'Space'] },
  opener: (grid) => header(grid, 'tags'),
});

runListSuite({
  ...panel,
  name: 'the list of columns of tagma-record-grid',
  show: async (place) => {
    const grid = await show(place);
    inside(grid, '.columns-button').focus();
    await press('Enter');
    await appears(grid, '.columns-panel:popover-open .column-item');
    await settled(grid);
    return grid;
  },
  list: '.columns-panel',
  option: '.columns-panel :is(button, input):not(:disabled)',
  control: { name: 'Region', keys: ['Space'] },
  opener: (grid) => inside(grid, '.columns-button'),
});
