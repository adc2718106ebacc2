import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon, chevronUpIcon, icon } from '../../../internal/icons.js';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';
import type { GridColumn } from '../record-grid.types.js';

/** What the list of columns is drawn with. */
export interface ColumnsPanelContext {
  readonly terms: RecordGridTerms;
  /** All columns in the reader's order. */
  readonly columns: readonly GridColumn[];
  readonly hidden: ReadonlySet<string>;
  readonly onShow: (key: string, shown: boolean) => void;
  readonly onMove: (key: string, steps: number) => void;
  readonly onShowAll: () => void;
  readonly onReset: () => void;
}

function columnItem(
  column: GridColumn,
  visible: readonly string[],
  context: ColumnsPanelContext,
): TemplateResult {
  const { terms } = context;
  const place = visible.indexOf(column.key);
  const shown = place >= 0;
  const move = (steps: number) => (): void => context.onMove(column.key, steps);
  return html`<li class="column-item">
    <label class="choice"
      ><input
        type="checkbox"
        class="check"
        .checked=${live(shown)}
        ?disabled=${shown && visible.length === 1}
        @change=${(event: Event) => context.onShow(column.key, (event.target as HTMLInputElement).checked)}
      /><span class="text" title=${column.title}>${column.title}</span></label
    >
    <button
      type="button"
      class="button quiet small icon-only"
      aria-label=${`${column.title}: ${terms.moveEarlier}`}
      title=${terms.moveEarlier}
      ?disabled=${place <= 0}
      @click=${move(-1)}
    >
      ${icon(chevronUpIcon)}
    </button>
    <button
      type="button"
      class="button quiet small icon-only"
      aria-label=${`${column.title}: ${terms.moveLater}`}
      title=${terms.moveLater}
      ?disabled=${!shown || place === visible.length - 1}
      @click=${move(1)}
    >
      ${icon(chevronDownIcon)}
    </button>
  </li>`;
}

/** All columns, to show, hide and order them. */
export function columnsPanel(context: ColumnsPanelContext): TemplateResult {
  const { terms, columns, hidden } = context;
  const visible = columns.filter((column) => !hidden.has(column.key)).map((column) => column.key);
  return html`<ul class="column-list">
      ${columns.map((column) => columnItem(column, visible, context))}
    </ul>
    <div class="panel-foot">
      <button
        type="button"
        class="button quiet small"
        ?disabled=${hidden.size === 0}
        @click=${context.onShowAll}
      >
        ${terms.showAllColumns}
      </button>
      <button type="button" class="button quiet small" @click=${context.onReset}>${terms.resetView}</button>
    </div>`;
}
