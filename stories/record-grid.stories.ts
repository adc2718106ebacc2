import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { Concept } from '@tagma/core';
import type { GridColumn, GridRow, GridView, RecordGrid } from '@tagma/elements/record-grid';
import '@tagma/elements/record-grid/define';

interface Args {
  rows: readonly GridRow[];
  selection: 'none' | 'multiple';
  loading: boolean;
  readonly: boolean;
  searchable: boolean;
  error: string | null;
  view: GridView | undefined;
}

/** Numbers that look random and are the same each time. */
function sequence(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * limit);
  };
}

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂'];
const FIRST = ['James', 'Mary', 'John', 'Linda', 'Robert', 'Susan', 'Ana', 'Omar'];
const LAST = ['Smith', 'Brown', 'Jones', 'Miller', 'Davis', 'Chen', 'García'];
const TAGS = ['high', 'active', 'vip', 'repeat', 'large', 'silent'];

function concept(id: string, zh: string, en: string, color: NonNullable<Concept['color']>): Concept {
  return {
    id,
    version: 1,
    kind: 'tag',
    parentId: null,
    order: 0,
    name: { 'zh-CN': zh, en },
    aliases: [],
    color,
    layer: 'core',
    exclusive: false,
    state: 'active',
    createdAt: '2026-01-01T00:00:00.000Z',
  };
}

const concepts = [
  concept('high', '高价值客户', 'High value', 'purple'),
  concept('active', '活跃客户', 'Active', 'green'),
  concept('vip', 'VIP客户', 'VIP', 'amber'),
  concept('repeat', '重复购买', 'Repeat buyer', 'blue'),
  concept('large', '大额购买', 'Large order', 'teal'),
  concept('silent', '沉默客户', 'Silent', 'gray'),
];

function customers(count: number): GridRow[] {
  const next = sequence(7);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  return Array.from({ length: count }, (_, place) => ({
    id: String(10_001 + place),
    name: next(3) > 0 ? pick(FAMILY) + pick(GIVEN) + pick(GIVEN) : `${pick(FIRST)} ${pick(LAST)}`,
    tags: TAGS.filter(() => next(4) === 0),
    region: next(8) === 0 ? null : pick(['east', 'north', 'south', 'west']),
    revenue: next(10) === 0 ? null : next(9_000_000),
    orders: next(60),
    createdAt: new Date(Date.UTC(2022, 0, 1) + next(1_500) * 86_400_000 + next(86_400_000)).toISOString(),
  }));
}

function columns(lang: string): GridColumn[] {
  const zh = lang.startsWith('zh');
  const t = (chinese: string, english: string): string => (zh ? chinese : english);
  return [
    { key: 'name', title: t('客户', 'Customer'), width: 180 },
    { key: 'tags', title: t('标签', 'Tags'), type: 'tags', width: 260 },
    {
      key: 'region',
      title: t('地区', 'Region'),
      width: 120,
      labels: {
        east: t('华东', 'East'),
        north: t('华北', 'North'),
        south: t('华南', 'South'),
        west: t('西部', 'West'),
      },
    },
    { key: 'revenue', title: t('年收入', 'Annual revenue'), type: 'number', width: 150 },
    { key: 'orders', title: t('订单数', 'Orders'), type: 'number', width: 110 },
    { key: 'createdAt', title: t('创建时间', 'Created'), type: 'datetime', width: 170 },
    { key: 'id', title: t('编号', 'Number'), width: 110, hidden: true },
  ];
}

const SMALL = customers(60);

const meta: Meta<Args> = {
  title: 'Elements/Record grid',
  component: 'tagma-record-grid',
  args: {
    rows: SMALL,
    selection: 'none',
    loading: false,
    readonly: false,
    searchable: false,
    error: null,
    view: undefined,
  },
  render: (args, { globals }) => html`
    <tagma-record-grid
      label=${String(globals['lang']).startsWith('zh') ? '客户' : 'Customers'}
      time-zone="Asia/Shanghai"
      .rows=${args.rows}
      .columns=${columns(String(globals['lang']))}
      .concepts=${concepts}
      .view=${args.view}
      .error=${args.error}
      selection=${args.selection}
      ?loading=${args.loading}
      ?readonly=${args.readonly}
      ?searchable=${args.searchable}
    ></tagma-record-grid>
  `,
};

export default meta;
type Story = StoryObj<Args>;

function gridIn(canvas: HTMLElement): RecordGrid {
  return canvas.querySelector('tagma-record-grid') as RecordGrid;
}

function part<T extends HTMLElement = HTMLElement>(canvas: HTMLElement, selector: string): T {
  const found = gridIn(canvas).shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`The grid shows no ${selector}.`);
  return found;
}

const shownRows = (canvas: HTMLElement): number =>
  gridIn(canvas).shadowRoot?.querySelectorAll('.body > .row:not([hidden])').length ?? 0;
const rowCount = (canvas: HTMLElement): number =>
  Number(part(canvas, '[role=grid]').getAttribute('aria-rowcount')) - 1;

/** Sixty customers: sort by a title, open the menu of a column for filters. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shownRows(canvasElement)).toBeGreaterThan(5));
    part(canvasElement, '.header [data-key=orders] .sort').click();
    await waitFor(() =>
      expect(part(canvasElement, '.header [data-key=orders]').getAttribute('aria-sort')).toBe('ascending'),
    );
  },
};

/** Rows can be selected one by one, in ranges and all at once. */
export const Selection: Story = {
  args: { selection: 'multiple' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shownRows(canvasElement)).toBeGreaterThan(5));
    part(canvasElement, '.body > .row .check').click();
    await waitFor(() => expect(gridIn(canvasElement).selectedIds.length).toBe(1));
    await expect(part<HTMLInputElement>(canvasElement, '.header .check').indeterminate).toBe(true);
  },
};

/** Only the rows in sight are in the page; the scroll bar covers all of them. */
export const HundredThousandRows: Story = {
  name: '100,000 rows',
  args: { rows: customers(100_000) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rowCount(canvasElement)).toBe(100_000));
    const box = part(canvasElement, '[role=grid]');
    box.scrollTop = box.scrollHeight;
    await waitFor(() =>
      expect(part(canvasElement, '.body > .row[aria-rowindex="100001"]').textContent).not.toBe(''),
    );
    await expect(shownRows(canvasElement)).toBeLessThan(60);
    box.scrollTop = 0;
  },
};

/** Conditions show above the rows and can be changed or taken out there. */
export const Filtered: Story = {
  args: {
    view: {
      sort: [{ key: 'revenue', desc: true }],
      filters: [
        { key: 'region', filter: { kind: 'values', values: ['east', 'north'] } },
        { key: 'orders', filter: { kind: 'number', op: 'gte', value: 10 } },
      ],
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(rowCount(canvasElement)).toBeLessThan(60));
    await expect(gridIn(canvasElement).shadowRoot?.querySelectorAll('.filter-chip').length).toBe(2);
  },
};

/** One field looks through all texts, those of hidden columns too. */
export const Search: Story = {
  args: { searchable: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shownRows(canvasElement)).toBeGreaterThan(5));
    const field = part<HTMLInputElement>(canvasElement, '[part=search]');
    field.value = 'no such customer';
    field.dispatchEvent(new InputEvent('input'));
    await waitFor(() => expect(part(canvasElement, '[part=no-matches] button')).toBeTruthy());
    part(canvasElement, '[part=no-matches] button').click();
    await waitFor(() => expect(rowCount(canvasElement)).toBe(60));
    await expect(field.value).toBe('');
  },
};

/** Sort, filter and column options of one column. */
export const ColumnMenu: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shownRows(canvasElement)).toBeGreaterThan(5));
    part(canvasElement, '.header [data-key=region] .menu-button').click();
    await waitFor(() => expect(part(canvasElement, '.column-menu .choice')).toBeTruthy());
    part(canvasElement, '.column-menu .choice input').click();
    await waitFor(() => expect(rowCount(canvasElement)).toBeLessThan(60));
  },
};

/** The filters leave nothing. */
export const NoMatches: Story = {
  args: {
    view: { sort: [], filters: [{ key: 'orders', filter: { kind: 'number', op: 'gt', value: 1_000 } }] },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(part(canvasElement, '[part=no-matches] button')).toBeTruthy());
  },
};

/** Nothing there yet. */
export const Empty: Story = {
  args: { rows: [] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(part(canvasElement, '[part=empty]')).toBeTruthy());
  },
};

/** Rows are on their way. */
export const Loading: Story = {
  args: { rows: [], loading: true },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(part(canvasElement, '[role=grid]').getAttribute('aria-busy')).toBe('true'));
  },
};

/** Nothing could be loaded. */
export const Failed: Story = {
  args: { rows: [], error: 'The service does not answer. Check the connection.' },
  play: async ({ canvasElement }) => {
    let retries = 0;
    canvasElement.addEventListener('tagma-retry', () => (retries += 1), { once: true });
    await waitFor(() => expect(part(canvasElement, '[role=alert] button')).toBeTruthy());
    part(canvasElement, '[role=alert] button').click();
    await expect(retries).toBe(1);
  },
};

/** Loading again failed; the rows of before stay. */
export const FailedWithRows: Story = {
  args: { error: 'The service does not answer.' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(part(canvasElement, '.banner')).toBeTruthy());
    await expect(shownRows(canvasElement)).toBeGreaterThan(5);
  },
};

/** To read, sort and filter only. */
export const ReadOnly: Story = {
  args: { readonly: true, selection: 'multiple' },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shownRows(canvasElement)).toBeGreaterThan(5));
    await expect(gridIn(canvasElement).shadowRoot?.querySelectorAll('.check, .menu-button').length).toBe(0);
  },
};

/** Names that do not fit, tags that do not fit, and values that do not suit their column. */
export const LongContent: Story = {
  args: {
    rows: [
      {
        id: '1',
        name: 'An extraordinarily long company name that nobody ever shortened, Limited '.repeat(3),
        tags: TAGS,
      },
      {
        id: '2',
        name: '<img src=x onerror=alert(1)>',
        tags: ['unknown-tag'],
        revenue: 'n/a',
        createdAt: 'soon',
      },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(shownRows(canvasElement)).toBe(2));
    await expect(gridIn(canvasElement).shadowRoot?.querySelector('.body img')).toBe(null);
  },
};
