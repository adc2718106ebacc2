import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import {
  arrowDownIcon,
  arrowUpIcon,
  chevronLeftIcon,
  chevronRightIcon,
  eyeOffIcon,
  icon,
} from '../../../internal/icons.js';
import type { Icon } from '../../../internal/icons.js';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';
import { isFilterable, isSortable } from './header-view.js';
import type { GridColumn, GridSort } from '../record-grid.types.js';

/** What the menu of a column is drawn with. */
export interface ColumnMenuContext {
  readonly terms: RecordGridTerms;
  readonly column: GridColumn;
  readonly sort: GridSort | undefined;
  readonly filtered: boolean;
  /** The filter form, drawn apart. */
  readonly form: TemplateResult;
  readonly first: boolean;
  readonly last: boolean;
  readonly rightToLeft: boolean;
  readonly onSort: (desc: boolean | null) => void;
  readonly onClearFilter: () => void;
  readonly onHide: () => void;
  readonly onMove: (steps: number) => void;
  readonly onResize: (steps: number) => void;
}

type Direction = 'text' | 'number' | 'date' | 'tags';

function directionWords(column: GridColumn): Direction {
  switch (column.type) {
    case 'number':
    case 'tags':
      return column.type;
    case 'date':
    case 'datetime':
      return 'date';
    default:
      return 'text';
  }
}

function sortSection(context: ColumnMenuContext): TemplateResult {
  const { terms, column, sort, onSort } = context;
  const words = directionWords(column);
  const entry = (shape: Icon, text: string, desc: boolean): TemplateResult => {
    const on = sort?.desc === desc;
    return html`<button
      type="button"
      class="entry"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => onSort(on ? null : desc)}
    >
      ${icon(shape)}<span>${text}</span>
    </button>`;
  };
  return html`<div class="section">
    ${entry(arrowUpIcon, terms.sortAscending[words], false)}
    ${entry(arrowDownIcon, terms.sortDescending[words], true)}
  </div>`;
}

function filterSection(context: ColumnMenuContext): TemplateResult {
  const { terms } = context;
  return html`<div class="section filter-section">
    <div class="section-head">
      <span class="section-title">${terms.filter}</span>
      <button
        type="button"
        class="button link small"
        ?disabled=${!context.filtered}
        @click=${context.onClearFilter}
      >
        ${terms.clearFilter}
      </button>
    </div>
    ${context.form}
  </div>`;
}

function columnSection(context: ColumnMenuContext): TemplateResult {
  const { terms, rightToLeft } = context;
  const step = (shape: Icon, text: string, disabled: boolean, onClick: () => void): TemplateResult =>
    html`<button
      type="button"
      class="button quiet small icon-only"
      aria-label=${text}
      title=${text}
      ?disabled=${disabled}
      @click=${onClick}
    >
      ${icon(shape)}
    </button>`;
  const [earlier, later] = rightToLeft
    ? [chevronRightIcon, chevronLeftIcon]
    : [chevronLeftIcon, chevronRightIcon];
  return html`<div class="section tools">
    <button type="button" class="entry" @click=${context.onHide}>
      ${icon(eyeOffIcon)}<span>${terms.hideColumn}</span>
    </button>
    <span class="tool-group">
      ${step(earlier, terms.moveEarlier, context.first, () => context.onMove(-1))}
      ${step(later, terms.moveLater, context.last, () => context.onMove(1))}
      ${step('M5 12h14', terms.narrower, false, () => context.onResize(-1))}
      ${step('M5 12h14M12 5v14', terms.wider, false, () => context.onResize(1))}
    </span>
  </div>`;
}

/** Sort, filter and column options of one column. */
export function columnMenu(context: ColumnMenuContext): TemplateResult {
  const { column } = context;
  return html`${isSortable(column) ? sortSection(context) : nothing}
  ${isFilterable(column) ? filterSection(context) : nothing} ${columnSection(context)}`;
}
