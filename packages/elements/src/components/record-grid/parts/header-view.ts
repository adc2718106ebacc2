import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { arrowDownIcon, arrowUpIcon, chevronDownIcon, filterIcon, icon } from '../../../internal/icons.js';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';
import type { SelectionExtent } from '../../../controllers/selection-ranges.js';
import { SELECT_KEY, cellClass } from './row-view.js';
import type { GridColumn, GridSort, GridView } from '../record-grid.types.js';

/** What the header is drawn with. */
export interface HeaderContext {
  readonly terms: RecordGridTerms;
  readonly columns: readonly GridColumn[];
  readonly view: GridView;
  readonly selectable: boolean;
  readonly selection: SelectionExtent;
  /** There is no row to select. */
  readonly empty: boolean;
  readonly pinned: boolean;
  /** Menus and resizing; without it titles only sort. */
  readonly adjustable: boolean;
  readonly openMenuKey: string | null;
  /** Key of the header cell that is the grid's tab stop, if one is. */
  readonly tabStop: string | null;
}

/** Whether the reader can sort by a column. */
export function isSortable(column: GridColumn): boolean {
  return column.sort ?? column.type !== 'custom';
}

/** Whether the reader can filter by a column. */
export function isFilterable(column: GridColumn): boolean {
  return column.filter ?? column.type !== 'custom';
}

function selectHeader(context: HeaderContext): TemplateResult {
  return html`<div
    role="columnheader"
    class=${context.pinned ? 'cell select pinned' : 'cell select'}
    aria-colindex="1"
    data-key=${SELECT_KEY}
    tabindex=${context.tabStop === SELECT_KEY ? 0 : -1}
  >
    <input
      type="checkbox"
      class="check"
      data-action="select-all"
      tabindex="-1"
      aria-label=${context.terms.selectAll}
      ?disabled=${context.empty}
      .checked=${context.selection === 'all'}
      .indeterminate=${context.selection === 'some'}
    />
  </div>`;
}

function sortMark(
  sort: GridSort | undefined,
  place: number,
  several: boolean,
): TemplateResult | typeof nothing {
  if (sort === undefined) return nothing;
  return html`<span class="sort-mark"
    >${icon(sort.desc ? arrowDownIcon : arrowUpIcon)}${several ? html`<span class="sort-place">${place + 1}</span>` : nothing}</span
  >`;
}

function titleOf(column: GridColumn, context: HeaderContext): TemplateResult {
  const place = context.view.sort.findIndex((sort) => sort.key === column.key);
  const mark = sortMark(context.view.sort[place], place, context.view.sort.length > 1);
  const filtered = context.view.filters.some((entry) => entry.key === column.key);
  const inside = html`<span class="title">${column.title}</span>${mark}${
      filtered ? html`<span class="filter-mark">${icon(filterIcon)}</span>` : nothing
    }`;
  return isSortable(column)
    ? html`<button type="button" class="sort" data-action="sort" tabindex="-1" title=${column.title}>
        ${inside}
      </button>`
    : html`<span class="sort static" title=${column.title}>${inside}</span>`;
}

function ariaSort(column: GridColumn, view: GridView): 'ascending' | 'descending' | 'none' | typeof nothing {
  if (!isSortable(column)) return nothing;
  // Only one header may say how the rows are sorted: the first one decides.
  const [first] = view.sort;
  if (first?.key !== column.key) return 'none';
  return first.desc ? 'descending' : 'ascending';
}

function columnHeader(column: GridColumn, place: number, context: HeaderContext): TemplateResult {
  const { terms, openMenuKey } = context;
  return html`<div
    role="columnheader"
    part="header-cell"
    class=${cellClass(column, place, context.pinned)}
    aria-colindex=${place + (context.selectable ? 2 : 1)}
    aria-sort=${ariaSort(column, context.view)}
    data-key=${column.key}
    tabindex=${context.tabStop === column.key ? 0 : -1}
  >
    ${titleOf(column, context)}
    ${
      context.adjustable
        ? html`<button
              type="button"
              class="menu-button"
              data-action="menu"
              tabindex="-1"
              aria-haspopup="dialog"
              aria-expanded=${openMenuKey === column.key ? 'true' : 'false'}
              aria-label=${terms.columnMenu(column.title)}
              title=${terms.columnMenu(column.title)}
            >
              ${icon(chevronDownIcon)}
            </button>
            <span class="resize" data-action="resize" aria-hidden="true"></span>`
        : nothing
    }
  </div>`;
}

/** The header row. */
export function headerRow(context: HeaderContext): TemplateResult {
  return html`<div role="row" class="row header" part="header" aria-rowindex="1">
    ${context.selectable ? selectHeader(context) : nothing}
    ${context.columns.map((column, place) => columnHeader(column, place, context))}
  </div>`;
}
