import { html, nothing, render } from 'lit';
import type { RenderOptions, TemplateResult } from 'lit';
import { toText } from '../data/column-data.js';
import { cellContent } from './cell-view.js';
import type { CellContext } from './cell-view.js';
import type { GridColumn, GridRow } from '../record-grid.types.js';

/** Key of the selection column, which no column of a host can have. */
export const SELECT_KEY = '\u0001select';

/** What rows are drawn with; the same for all rows of one drawing. */
export interface RowContext extends CellContext {
  readonly columns: readonly GridColumn[];
  readonly selectable: boolean;
  readonly pinned: boolean;
  readonly options: RenderOptions;
  readonly isSelected: (id: string) => boolean;
  /** Key of the cell that is the grid's tab stop, when it is in this row. */
  readonly tabStopOf: (id: string) => string | null;
}

/** A row as drawn. */
export interface ViewRow {
  readonly id: string;
  readonly index: number;
  readonly data: GridRow;
}

/** Classes of a cell, header or body. */
export function cellClass(column: GridColumn, place: number, pinned: boolean): string {
  const type = column.type ?? 'text';
  const align = type === 'number' ? ' number' : type === 'date' || type === 'datetime' ? ' date' : '';
  return `cell${align}${place === 0 && pinned ? ' pinned' : ''}${place === 0 ? ' first' : ''}`;
}

function selectCell(row: ViewRow, context: RowContext, tabStop: string | null): TemplateResult {
  const name = toText(row.data[context.primaryKey]) ?? row.id;
  return html`<div
    role="gridcell"
    class=${context.pinned ? 'cell select pinned' : 'cell select'}
    aria-colindex="1"
    data-key=${SELECT_KEY}
    tabindex=${tabStop === SELECT_KEY ? 0 : -1}
  >
    <input
      type="checkbox"
      class="check"
      data-action="select"
      tabindex="-1"
      aria-label=${context.terms.selectRow(name)}
      .checked=${context.isSelected(row.id)}
    />
  </div>`;
}

function rowTemplate(row: ViewRow, context: RowContext): TemplateResult {
  const tabStop = context.tabStopOf(row.id);
  const before = context.selectable ? 2 : 1;
  return html`${context.selectable ? selectCell(row, context, tabStop) : nothing}${context.columns.map(
    (column, place) =>
      html`<div
        role="gridcell"
        part="cell"
        class=${cellClass(column, place, context.pinned)}
        aria-colindex=${place + before}
        data-key=${column.key}
        tabindex=${tabStop === column.key ? 0 : -1}
      >
        ${cellContent(column, row.data, context)}
      </div>`,
  )}`;
}

/** Controls that a host drew are reached with F2, so that the grid stays one tab stop. */
function takeFromTabOrder(element: HTMLElement): void {
  for (const control of element.querySelectorAll(
    '.cell:not(.select) :is(a[href], button, input, select, textarea)',
  )) {
    if (!control.hasAttribute('tabindex')) control.setAttribute('tabindex', '-1');
  }
}

/** Draws a row into an element of the pool. Row numbers for assistive technology count the header as row 1. */
export function drawRow(element: HTMLElement, row: ViewRow, context: RowContext): void {
  const selected = context.selectable && context.isSelected(row.id);
  element.className = selected ? 'row selected' : 'row';
  element.setAttribute('part', selected ? 'row selected' : 'row');
  element.setAttribute('role', 'row');
  element.setAttribute('aria-rowindex', String(row.index + 2));
  element.dataset['id'] = row.id;
  if (context.selectable) element.setAttribute('aria-selected', String(selected));
  else element.removeAttribute('aria-selected');
  render(rowTemplate(row, context), element, context.options);
  if (context.columns.some((column) => column.render !== undefined)) takeFromTabOrder(element);
}
