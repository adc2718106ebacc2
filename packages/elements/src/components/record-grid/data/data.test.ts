import { expect } from '@open-wc/testing';
import { comparable, readColumn } from './column-data.js';
import { layoutColumns } from './column-layout.js';
import { dayStart } from './days.js';
import { filterKind } from './filter-kind.js';
import { formatCell } from './format.js';
import { GridEngine } from './grid-engine.js';
import { rankInSlices, rankNow } from './ranks.js';
import { sortRows } from './sort-order.js';
import {
  cleanView,
  visibleColumns,
  withColumnMoved,
  withColumnShown,
  withFirstColumns,
  withSearch,
  withSortToggled,
} from './view.js';
import type { GridColumn, GridFilter, GridRow, GridSort } from '../record-grid.types.js';

const columns: readonly GridColumn[] = [
  { key: 'name', title: 'Name' },
  { key: 'region', title: 'Region', labels: { e: 'East', n: 'North' } },
  { key: 'revenue', title: 'Revenue', type: 'number' },
  { key: 'at', title: 'At', type: 'datetime' },
  { key: 'born', title: 'Born', type: 'date' },
  { key: 'tags', title: 'Tags', type: 'tags' },
];

const rows: readonly GridRow[] = [
  {
    id: 'a',
    name: 'Zoë',
    region: 'n',
    revenue: 20,
    at: '2026-01-02T16:30:00.000Z',
    born: '1990-05-01',
    tags: ['x', 'y'],
  },
  { id: 'b', name: 'adam', region: 'e', revenue: null, at: '', born: null, tags: [] },
  {
    id: 'c',
    name: '张伟',
    region: null,
    revenue: 3,
    at: '2026-01-01T00:00:00.000Z',
    born: '1991-01-01',
    tags: ['y'],
  },
  {
    id: 'd',
    name: 'Item 10',
    region: 'e',
    revenue: 20,
    at: '2026-01-03T00:00:00.000Z',
    born: '1989-12-31',
    tags: null,
  },
  { id: 'e', name: 'Item 9', region: 'n', revenue: -1, at: 'not a date', born: '1990-05-01', tags: ['x'] },
];

function engineOf(list: readonly GridRow[] = rows, locale = 'en', timeZone = 'UTC'): GridEngine {
  const engine = new GridEngine();
  engine.setColumns(columns);
  engine.setLocale(locale, timeZone);
  engine.setRows(list);
  return engine;
}

function sorted(engine: GridEngine, sort: readonly GridSort[], list: readonly GridRow[] = rows): unknown[] {
  return Array.from(engine.order(engine.filter([]), sort), (row) => list[row]?.['id']);
}

function filtered(engine: GridEngine, key: string, filter: GridFilter): string {
  return Array.from(engine.filter([{ key, filter }]), (row) => rows[row]?.['id']).join('');
}

describe('sorting rows', () => {
  it('sorts texts as readers of a language expect, numbers inside them by value', () => {
    expect(sorted(engineOf(), [{ key: 'name', desc: false }]).join('')).to.equal('bedac');
  });

  it('sorts Chinese by pinyin where the reader is Chinese', () => {
    const list = ['赵', '安', '李', '白'].map((name, id) => ({ id: String(id), name }));
    const order = sorted(engineOf(list, 'zh-CN'), [{ key: 'name', desc: false }], list);
    expect(order.map((id) => list[Number(id)]?.name).join('')).to.equal('安白李赵');
  });

  it('keeps rows without a value last in both directions', () => {
    expect(sorted(engineOf(), [{ key: 'revenue', desc: false }]).at(-1)).to.equal('b');
    expect(sorted(engineOf(), [{ key: 'revenue', desc: true }]).at(-1)).to.equal('b');
  });

  it('keeps equal rows in their order and breaks ties by the next column', () => {
    expect(sorted(engineOf(), [{ key: 'revenue', desc: true }]).join('')).to.equal('adceb');
    const both: GridSort[] = [
      { key: 'revenue', desc: true },
      { key: 'at', desc: true },
    ];
    expect(sorted(engineOf(), both).join('')).to.equal('daceb');
  });

  it('sorts by the label that is shown and not by the stored code', () => {
    const labels = { e: 'Zurich', n: 'Aachen' };
    const engine = engineOf();
    engine.setColumns(columns.map((column) => (column.key === 'region' ? { ...column, labels } : column)));
    expect(sorted(engine, [{ key: 'region', desc: false }]).join('')).to.equal('aebdc');
  });

  it('agrees with the plain way on random rows and several columns', () => {
    let seed = 42;
    const next = (limit: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed % limit;
    };
    const list = Array.from({ length: 2_000 }, (_, id) => ({
      id: String(id),
      revenue: next(40),
      born: next(3) ? `20${10 + next(9)}-01-01` : null,
      name: `n${next(500)}`,
    }));
    const keys: GridSort[] = [
      { key: 'born', desc: true },
      { key: 'revenue', desc: false },
      { key: 'name', desc: true },
    ];
    const collator = new Intl.Collator('en', { numeric: true });
    const plain = [...list].sort((a, b) => {
      if (a.born !== b.born) return a.born === null ? 1 : b.born === null ? -1 : a.born < b.born ? 1 : -1;
      return a.revenue - b.revenue || collator.compare(b.name, a.name) || Number(a.id) - Number(b.id);
    });
    expect(sorted(engineOf(list), keys, list)).to.deep.equal(plain.map((row) => row.id));
  });

  it('packs keys that do not fit into one number', () => {
    const count = 3_000;
    const codes = Int32Array.from({ length: count }, (_, row) => (row * 7919) % count);
    const ranks = Int32Array.from({ length: count }, (_, code) => code);
    const keys = Array.from({ length: 6 }, () => ({ codes, ranks, desc: false }));
    const order = sortRows(
      Uint32Array.from({ length: count }, (_, row) => row),
      keys,
    );
    expect(Array.from(order, (row) => codes[row])).to.deep.equal(
      Array.from({ length: count }, (_, rank) => rank),
    );
  });

  it('ranks in slices as it ranks at once, breathing meanwhile', async () => {
    const values = Array.from({ length: 30_000 }, (_, place) => `value ${(place * 7919) % 30_000}`);
    const collator = new Intl.Collator('en', { numeric: true });
    let breaths = 0;
    const sliced = await rankInSlices(values, collator, undefined, () => {
      breaths++;
      return Promise.resolve();
    });
    expect(sliced).to.deep.equal(rankNow(values, collator));
    expect(breaths).to.be.greaterThan(0);
  });

  it('stops ranking when it is no longer wanted', async () => {
    const values = Array.from({ length: 50_000 }, (_, place) => `v${(place * 7919) % 50_000}`);
    const work = new AbortController();
    const outcome = rankInSlices(values, new Intl.Collator('en'), work.signal, () => {
      work.abort();
      return Promise.resolve();
    }).then(
      () => 'done',
      () => 'stopped',
    );
    expect(await outcome).to.equal('stopped');
  });
});

describe('filtering rows', () => {
  const text = (
    op: 'contains' | 'not-contains' | 'equals' | 'starts' | 'empty' | 'not-empty',
    value = '',
  ): GridFilter => ({ kind: 'text', op, value });

  it('finds text whatever its case, accents and width', () => {
    expect(filtered(engineOf(), 'name', text('contains', 'ZOE'))).to.equal('a');
    expect(filtered(engineOf(), 'name', text('contains', 'ｉｔｅｍ'))).to.equal('de');
    expect(filtered(engineOf(), 'name', text('starts', '张'))).to.equal('c');
    expect(filtered(engineOf(), 'name', text('not-contains', 'item'))).to.equal('abc');
  });

  it('searches what is shown for a code', () => {
    expect(filtered(engineOf(), 'region', text('contains', 'east'))).to.equal('bd');
    expect(filtered(engineOf(), 'region', text('empty'))).to.equal('c');
  });

  it('compares numbers and never takes a missing one for 0', () => {
    const number = (
      op: 'eq' | 'gte' | 'lt' | 'between' | 'empty' | 'ne',
      value: number | null,
      to?: number,
    ): GridFilter => ({ kind: 'number', op, value, ...(to === undefined ? {} : { to }) });
    expect(filtered(engineOf(), 'revenue', number('gte', 20))).to.equal('ad');
    expect(filtered(engineOf(), 'revenue', number('lt', 5))).to.equal('ce');
    expect(filtered(engineOf(), 'revenue', number('between', 0, 10))).to.equal('c');
    expect(filtered(engineOf(), 'revenue', number('between', null, 3))).to.equal('ce');
    expect(filtered(engineOf(), 'revenue', number('eq', 20))).to.equal('ad');
    expect(filtered(engineOf(), 'revenue', number('empty', null))).to.equal('b');
  });

  it('takes the days of a range in the time zone of the reader, both ends included', () => {
    const day: GridFilter = { kind: 'date', op: 'between', from: '2026-01-03', to: '2026-01-03' };
    expect(filtered(engineOf(), 'at', day)).to.equal('d');
    expect(filtered(engineOf(rows, 'en', 'Asia/Shanghai'), 'at', day)).to.equal('ad');
  });

  it('takes plain days as they are in every zone', () => {
    const day: GridFilter = { kind: 'date', op: 'between', from: '1990-05-01', to: '1990-05-01' };
    expect(filtered(engineOf(rows, 'en', 'Asia/Shanghai'), 'born', day)).to.equal('ae');
    expect(filtered(engineOf(rows, 'en', 'America/Los_Angeles'), 'born', day)).to.equal('ae');
  });

  it('chooses among values, no data among them', () => {
    expect(filtered(engineOf(), 'region', { kind: 'values', values: ['e', null] })).to.equal('bcd');
  });

  it('asks for any, all and none of some tags', () => {
    const tags = (match: 'any' | 'all' | 'none', ...ids: string[]): GridFilter => ({
      kind: 'tags',
      match,
      tags: ids,
    });
    expect(filtered(engineOf(), 'tags', tags('any', 'x'))).to.equal('ae');
    expect(filtered(engineOf(), 'tags', tags('all', 'x', 'y'))).to.equal('a');
    expect(filtered(engineOf(), 'tags', tags('none', 'x'))).to.equal('bcd');
    expect(filtered(engineOf(), 'tags', tags('none'))).to.equal('bd');
  });

  it('leaves rows out by tags, with and without others that they must have', () => {
    const without = (match: 'any' | 'all', tags: string[], out: string[]): GridFilter => ({
      kind: 'tags',
      match,
      tags,
      without: out,
    });
    expect(filtered(engineOf(), 'tags', without('all', ['x'], ['y']))).to.equal('e');
    expect(filtered(engineOf(), 'tags', without('any', ['x', 'y'], ['x']))).to.equal('c');
    expect(filtered(engineOf(), 'tags', without('any', [], ['y']))).to.equal('bde');
  });

  it('ignores conditions that say nothing and columns that are not there', () => {
    const engine = engineOf();
    const all = engine.filter([
      { key: 'name', filter: text('contains', '  ') },
      { key: 'gone', filter: text('contains', 'x') },
      { key: 'revenue', filter: { kind: 'number', op: 'gte', value: null } },
    ]);
    expect(all.length).to.equal(5);
  });

  it('counts the values of a column in reading order, no data last', () => {
    expect(engineOf().facets('region', 50)).to.deep.equal([
      { value: 'e', count: 2 },
      { value: 'n', count: 2 },
      { value: null, count: 1 },
    ]);
    expect(engineOf().facets('tags', 50)).to.deep.equal([
      { value: 'x', count: 2 },
      { value: 'y', count: 2 },
    ]);
    expect(engineOf().facets('name', 3)).to.equal(null);
  });

  it('lists few values and searches many', () => {
    const many = Array.from({ length: 200 }, (_, id) => ({
      id: String(id),
      name: `n${id}`,
      region: id % 2 ? 'e' : 'n',
    }));
    const engine = engineOf(many);
    expect(filterKind(columns[0] as GridColumn, engine)).to.equal('text');
    expect(filterKind(columns[1] as GridColumn, engine)).to.equal('values');
    expect(filterKind({ key: 'name', title: '' }, engineOf(rows))).to.equal('text');
  });
});

describe('reading cells', () => {
  it('reads numbers and dates from text, and nothing from what is neither', () => {
    expect(comparable({ key: 'n', title: '', type: 'number' }, ' 12.5 ')).to.equal(12.5);
    expect(comparable({ key: 'n', title: '', type: 'number' }, 'abc')).to.equal(null);
    expect(comparable({ key: 'd', title: '', type: 'date' }, '2026-02-30x')).to.equal(null);
    expect(comparable({ key: 't', title: '' }, { html: '<b>' })).to.equal(null);
    expect(readColumn({ key: 'gone', title: '' }, rows).missing).to.equal(5);
  });

  it('writes values in the format of the reader', () => {
    const words = { yes: 'Yes', no: 'No' };
    const money: GridColumn = {
      key: 'v',
      title: '',
      type: 'number',
      format: { style: 'currency', currency: 'CNY', maximumFractionDigits: 0 },
    };
    expect(formatCell(money, 1234567, 'zh-CN', words)).to.equal('¥1,234,567');
    expect(formatCell({ key: 'v', title: '', type: 'number' }, 1234.5, 'de', words)).to.equal('1.234,5');
    expect(
      formatCell({ key: 'v', title: '', type: 'date' }, '2026-03-01', 'en-GB', words, 'America/Los_Angeles'),
    ).to.equal('01/03/2026');
    expect(
      formatCell(
        { key: 'v', title: '', type: 'datetime' },
        '2026-03-01T20:05:00.000Z',
        'zh-CN',
        words,
        'Asia/Shanghai',
      ),
    ).to.equal('2026/03/02 04:05');
    expect(formatCell({ key: 'v', title: '', type: 'boolean' }, true, 'en', words)).to.equal('Yes');
  });

  it('shows a value that does not fit its type as it is, and no data as none', () => {
    const words = { yes: '', no: '' };
    expect(formatCell({ key: 'v', title: '', type: 'number' }, 'n/a', 'en', words)).to.equal('n/a');
    expect(formatCell({ key: 'v', title: '', type: 'date' }, 'soon', 'en', words)).to.equal('soon');
    for (const nothing of [null, undefined, '', {}]) {
      expect(formatCell({ key: 'v', title: '' }, nothing, 'en', words)).to.equal(null);
    }
  });

  it('survives a format that the browser refuses', () => {
    const wrong: GridColumn = {
      key: 'v',
      title: '',
      type: 'number',
      format: { style: 'currency', currency: 'NOT A CURRENCY' },
    };
    expect(formatCell(wrong, 5, 'en', { yes: '', no: '' })).to.equal('5');
  });

  it('knows when a day starts, on days when clocks change too', () => {
    expect(dayStart('2026-03-29', 0, 'Europe/Berlin')).to.equal(Date.parse('2026-03-28T23:00:00Z'));
    expect(dayStart('2026-03-29', 1, 'Europe/Berlin')).to.equal(Date.parse('2026-03-29T22:00:00Z'));
    expect(dayStart('yesterday', 0, 'UTC')).to.equal(null);
  });
});

describe('searching', () => {
  const found = (text: string): string => {
    const engine = new GridEngine();
    engine.setColumns(columns);
    engine.setRows(rows);
    engine.setSearch(text);
    return Array.from(engine.filter([]), (row) => rows[row]?.['id']).join(' ');
  };

  it('finds all words in any text column, in any order, without case and accents', () => {
    expect(found('zoe')).to.equal('a');
    expect(found('ＺＯＥ north')).to.equal('a');
    expect(found('north ZO')).to.equal('a');
    expect(found('zoe east')).to.equal('');
    expect(found('伟')).to.equal('c');
  });

  it('looks at what is shown, and at texts only', () => {
    expect(found('East')).to.equal('b d');
    expect(found('20')).to.equal('');
  });

  it('leaves all rows where nothing is looked for, and follows new rows', () => {
    const engine = new GridEngine();
    engine.setColumns(columns);
    engine.setRows(rows);
    engine.setSearch('  ');
    expect(engine.filter([]).length).to.equal(rows.length);
    engine.setSearch('adam');
    expect(engine.filter([]).length).to.equal(1);
    const { version } = engine;
    engine.setSearch(' ADAM ');
    expect(engine.version).to.equal(version);
    engine.setRows([{ id: 'd', name: 'Adam and Adam' }]);
    expect(engine.filter([]).length).to.equal(1);
  });

  it('counts together with conditions', () => {
    const engine = new GridEngine();
    engine.setColumns(columns);
    engine.setRows(rows);
    engine.setSearch('a');
    const isAdam = { key: 'name', filter: { kind: 'text', op: 'starts', value: 'ad' } } as const;
    expect(engine.filter([isAdam]).length).to.equal(1);
  });
});

describe('the view of a grid', () => {
  const keys = (view: Parameters<typeof visibleColumns>[0]): string =>
    visibleColumns(view, columns)
      .map((column) => column.key)
      .join(' ');

  it('shows, hides and moves columns', () => {
    let view = withColumnShown(cleanView(undefined), columns, 'region', false);
    expect(keys(view)).to.equal('name revenue at born tags');
    view = withColumnMoved(view, columns, 'name', 1);
    expect(keys(view)).to.equal('revenue name at born tags');
    view = withColumnMoved(view, columns, 'revenue', -1);
    expect(keys(view)).to.equal('revenue name at born tags');
    expect(keys(withColumnShown(view, columns, 'region', true)).split(' ')).to.include('region');
  });

  it('always leaves one column', () => {
    expect(keys({ ...cleanView(undefined), hidden: columns.map((column) => column.key) })).to.equal('name');
  });

  it('turns a sort up, down and off, alone or beside others', () => {
    let view = withSortToggled(cleanView(undefined), 'name', false);
    view = withSortToggled(view, 'revenue', true);
    expect(view.sort).to.deep.equal([
      { key: 'name', desc: false },
      { key: 'revenue', desc: false },
    ]);
    view = withSortToggled(view, 'name', true);
    expect(view.sort[0]).to.deep.equal({ key: 'name', desc: true });
    view = withSortToggled(withSortToggled(view, 'name', true), 'revenue', false);
    expect(view.sort).to.deep.equal([{ key: 'revenue', desc: true }]);
  });

  it('takes words to look for, and gives them up when they are empty', () => {
    const view = withSearch(cleanView(undefined), 'wei ');
    expect(view).to.deep.equal({ sort: [], filters: [], search: 'wei ' });
    expect(cleanView(view)).to.deep.equal(view);
    expect(withSearch(view, ' ')).to.deep.equal({ sort: [], filters: [] });
    expect(cleanView({ ...view, search: 5 } as never)).to.deep.equal({ sort: [], filters: [] });
  });

  it('keeps sort, filters and search when the columns are put back', () => {
    const view = { ...withSearch(cleanView(undefined), 'wei'), hidden: ['name'], widths: { name: 90 } };
    expect(withFirstColumns(view)).to.deep.equal({ sort: [], filters: [], search: 'wei' });
  });

  it('takes from storage only what makes sense', () => {
    const stored = { sort: 'name', filters: null, hidden: 5, order: ['a'] } as unknown as Parameters<
      typeof cleanView
    >[0];
    expect(cleanView(stored)).to.deep.equal({ sort: [], filters: [], order: ['a'] });
  });

  it('shares the width among columns that nobody sized', () => {
    const two = columns.slice(0, 2).map((column) => ({ ...column, width: 100 }));
    expect(layoutColumns(two, {}, true, 0).tracks).to.equal('44px minmax(100px, 100fr) minmax(100px, 100fr)');
    expect(layoutColumns(two, { name: 150, region: 90 }, false, 0)).to.deep.equal({
      tracks: '150px 90px minmax(0, 1fr)',
      width: 240,
    });
  });
});
