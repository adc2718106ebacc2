import { readColumn, toTags } from './column-data.js';
import type { ColumnData } from './column-data.js';
import { dayStart, dayStartUtc } from './days.js';
import { maskByTags, maskByValue, rowsIn } from './filter-rows.js';
import { fold } from './fold.js';
import { isEffective, valueTest } from './filter-test.js';
import { rankInSlices, rankNow } from './ranks.js';
import type { Ranks } from './ranks.js';
import { maskByWords, searchWords } from './search-rows.js';
import type { SearchedColumn } from './search-rows.js';
import { sortRows } from './sort-order.js';
import type { GridColumn, GridFilter, GridRow, GridSort } from '../record-grid.types.js';

/** Up to this many distinct texts are ranked at once; about 10 ms. More are ranked in slices. */
const RANK_AT_ONCE = 3_000;

/** A value of a column and how many rows hold it; `null` is "no data". */
export interface Facet {
  readonly value: string | null;
  readonly count: number;
}

/**
 * Sorts and filters rows. Reads each column once, keeps what it learned until rows, columns or language
 * change, and never touches the DOM.
 */
export class GridEngine {
  #rows: readonly GridRow[] = [];
  #columns = new Map<string, GridColumn>();
  #collator = new Intl.Collator('en', { numeric: true });
  #timeZone: string | undefined;
  readonly #data = new Map<string, ColumnData>();
  readonly #ranks = new Map<string, Ranks>();
  readonly #searched = new Map<string, SearchedColumn>();
  #words: readonly string[] = [];
  #all: Uint32Array = new Uint32Array(0);
  #version = 0;

  /** Counts up when the same question may get another answer. */
  get version(): number {
    return this.#version;
  }

  /** Takes new rows; what was known about the old ones is dropped. */
  setRows(rows: readonly GridRow[]): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    this.#all = Uint32Array.from({ length: rows.length }, (_, row) => row);
    this.#data.clear();
    this.#searched.clear();
    this.#forgetRanks();
  }

  /** Takes new columns; knowledge about columns that read their values as before is kept. */
  setColumns(columns: readonly GridColumn[]): void {
    const before = this.#columns;
    this.#columns = new Map(columns.map((column) => [column.key, column]));
    for (const key of this.#data.keys()) {
      const [old, now] = [before.get(key), this.#columns.get(key)];
      if (old?.type === now?.type && old?.labels === now?.labels) continue;
      this.#data.delete(key);
      this.#searched.delete(key);
      this.#ranks.delete(key);
      this.#version++;
    }
  }

  /** Language for comparing texts (BCP 47) and IANA zone for days; both default to the reader's. */
  setLocale(locale: string, timeZone?: string): void {
    if (timeZone !== this.#timeZone) this.#version++;
    this.#timeZone = timeZone;
    if (this.#collator.resolvedOptions().locale === new Intl.Collator(locale).resolvedOptions().locale)
      return;
    this.#collator = new Intl.Collator(locale, { numeric: true });
    this.#forgetRanks();
  }

  /** Words that {@link filter} asks of each row besides its conditions, in any text column. */
  setSearch(text: string): void {
    const words = searchWords(text);
    if (words.join(' ') === this.#words.join(' ')) return;
    this.#words = words;
    this.#version++;
  }

  /** Whether {@link order} can sort by these columns at once. */
  isReady(sort: readonly GridSort[]): boolean {
    return sort.every(({ key }) => !this.#columns.has(key) || this.#rankNow(key) !== undefined);
  }

  /** Does in slices what {@link order} needs to sort by these columns. */
  async prepare(sort: readonly GridSort[], signal?: AbortSignal): Promise<void> {
    for (const { key } of sort) {
      if (!this.#columns.has(key) || this.#rankNow(key) !== undefined) continue;
      const ranks = await rankInSlices(this.#texts(key), this.#collator, signal);
      this.#ranks.set(key, ranks);
    }
  }

  /** Numbers of the rows that satisfy all conditions and hold what is searched, in the order of the data. */
  filter(filters: readonly { readonly key: string; readonly filter: GridFilter }[]): Uint32Array {
    const active = filters.filter(({ key, filter }) => this.#columns.has(key) && isEffective(filter));
    if (active.length === 0 && this.#words.length === 0) return this.#all;
    const mask = new Uint8Array(this.#rows.length).fill(1);
    for (const { key, filter } of active) this.#mask(mask, key, filter);
    if (this.#words.length > 0) maskByWords(mask, this.#searchedColumns(), this.#words);
    return rowsIn(mask);
  }

  /** Puts rows in order; columns that are unknown or not prepared do not count. */
  order(rows: Uint32Array, sort: readonly GridSort[]): Uint32Array {
    const keys = sort.flatMap(({ key, desc }) => {
      const ranks = this.#columns.has(key) ? this.#rankNow(key) : undefined;
      return ranks === undefined ? [] : [{ codes: this.column(key).codes, ranks, desc }];
    });
    return sortRows(rows, keys);
  }

  /** A column, read once. */
  column(key: string): ColumnData {
    let data = this.#data.get(key);
    if (data === undefined) {
      data = readColumn(this.#columns.get(key) ?? { key, title: key }, this.#rows);
      this.#data.set(key, data);
    }
    return data;
  }

  /**
   * The distinct values of a column with their counts, in reading order, "no data" last;
   * `null` when there are more than `limit`.
   */
  facets(key: string, limit: number): readonly Facet[] | null {
    const column = this.#columns.get(key);
    if (column?.type === 'tags') return this.#tagFacets(key);
    const { values, counts, missing } = this.column(key);
    if (values.length > limit) return null;
    const ranks = this.#rankNow(key) ?? new Int32Array(0);
    const facets: Facet[] = values.map((value, code) => ({ value: String(value), count: counts[code] ?? 0 }));
    const byRank = facets
      .map((facet, code) => ({ facet, rank: ranks[code] ?? 0 }))
      .sort((a, b) => a.rank - b.rank);
    const list = byRank.map(({ facet }) => facet);
    return missing > 0 ? [...list, { value: null, count: missing }] : list;
  }

  /** Text columns by which the reader may filter, those that are hidden too. */
  #searchedColumns(): SearchedColumn[] {
    const columns = [...this.#columns.values()];
    return columns
      .filter(({ type = 'text', filter }) => type === 'text' && filter !== false)
      .map(({ key }) => this.#searchedColumn(key));
  }

  #searchedColumn(key: string): SearchedColumn {
    const known = this.#searched.get(key);
    if (known !== undefined) return known;
    const texts = this.#texts(key).map((text) => fold(String(text)));
    const column = { codes: this.column(key).codes, texts };
    this.#searched.set(key, column);
    return column;
  }

  #forgetRanks(): void {
    this.#ranks.clear();
    this.#version++;
  }

  #tagFacets(key: string): readonly Facet[] {
    const counts = new Map<string, number>();
    for (const row of this.#rows)
      for (const tag of toTags(row[key])) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  }

  #mask(mask: Uint8Array, key: string, filter: GridFilter): void {
    if (filter.kind === 'tags') {
      maskByTags(mask, this.#rows, key, filter);
      return;
    }
    const column = this.#columns.get(key);
    const days =
      column?.type === 'date'
        ? dayStartUtc
        : (day: string, plus: number) => dayStart(day, plus, this.#timeZone);
    const test = valueTest(filter, (value) => column?.labels?.[value] ?? value, days);
    if (test !== null) maskByValue(mask, this.column(key), test);
  }

  /** What sorts: the shown text for texts with labels, the value otherwise. */
  #texts(key: string): readonly (string | number)[] {
    const labels = this.#columns.get(key)?.labels;
    const { values } = this.column(key);
    return labels === undefined ? values : values.map((value) => labels[String(value)] ?? value);
  }

  /** Ranks when they are known or cheap. */
  #rankNow(key: string): Ranks | undefined {
    const known = this.#ranks.get(key);
    if (known !== undefined) return known;
    const texts = this.#texts(key);
    if (typeof texts[0] === 'string' && texts.length > RANK_AT_ONCE) return undefined;
    const ranks = rankNow(texts, this.#collator);
    this.#ranks.set(key, ranks);
    return ranks;
  }
}
