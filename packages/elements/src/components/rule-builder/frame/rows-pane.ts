import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, plusIcon } from '../../../internal/icons.js';
import type { RuleBuilderTerms } from '../../../locales/rule-builder.terms.js';
import type { RuleInteraction } from '../tree/rule-interaction.js';

/** What the scroll box of the rows depends on. */
export interface RowsPane {
  readonly terms: RuleBuilderTerms;
  readonly label: string;
  readonly editable: boolean;
  /** Shown as it is until rows can be drawn; `null` then. */
  readonly rawText: string | null;
  readonly rows: number;
  readonly interaction: RuleInteraction;
  readonly onScroll: () => void;
  readonly onPointerover: (event: Event) => void;
  readonly onFocusin: () => void;
  readonly onFocusout: () => void;
  readonly onClipboard: (event: ClipboardEvent) => void;
  readonly foot: RowsFoot;
}

/** What stands below the rows. */
export interface RowsFoot {
  readonly canAdd: boolean;
  readonly conditions: number;
  readonly selected: number;
  readonly number: (value: number) => string;
  readonly onAdd: (event: MouseEvent) => void;
  readonly onClearSelection: () => void;
}

/** The tree of rows. Its rows are put into it by hand, as only those in sight are drawn. */
export function rowsPane(pane: RowsPane): TemplateResult {
  const { interaction, rows, rawText, onClipboard } = pane;
  return html`${rawText === null ? nothing : html`<pre class="raw-text">${rawText}</pre>`}
    <div
      class=${pane.editable ? 'viewport' : 'viewport fixed'}
      role="treegrid"
      aria-label=${pane.label}
      aria-describedby="rows-help"
      aria-multiselectable="true"
      aria-readonly=${String(!pane.editable)}
      aria-rowcount=${rows}
      ?hidden=${rows === 0 || rawText !== null}
      @scroll=${pane.onScroll}
      @pointerover=${pane.onPointerover}
      @pointerdown=${interaction.onPointerdown}
      @click=${interaction.onClick}
      @contextmenu=${interaction.onContextMenu}
      @focusin=${(event: FocusEvent) => {
        interaction.onFocusin(event);
        pane.onFocusin();
      }}
      @focusout=${pane.onFocusout}
      @keydown=${interaction.onKeydown}
      @copy=${onClipboard}
      @cut=${onClipboard}
      @paste=${onClipboard}
    >
      <div class="rule-rows" role="rowgroup"></div>
    </div>
    <span id="rows-help" hidden>${pane.terms.rowsHelp}</span>
    ${foot(pane)}`;
}

/** Part of the tab stop of the rows: the way down leads here from the last one. */
function foot({ foot: content, terms, interaction, onFocusin, onClipboard }: RowsPane): TemplateResult {
  const { canAdd, conditions, selected, number, onAdd, onClearSelection } = content;
  return html`<div
    class="foot"
    @keydown=${interaction.onFootKeydown}
    @focusin=${onFocusin}
    @paste=${onClipboard}
  >
    ${
      canAdd
        ? html`<button type="button" class="button small add-main" tabindex="-1" @click=${onAdd}>
            ${icon(plusIcon)}${terms.addCondition}
          </button>`
        : nothing
    }
    ${
      selected < 2
        ? nothing
        : html`<span class="selected-count">${terms.selected(number(selected))}</span>
            <button type="button" class="button link small" tabindex="-1" @click=${onClearSelection}>
              ${terms.clearSelection}
            </button>`
    }
    <span class="foot-end">${terms.count(conditions, number(conditions))}</span>
  </div>`;
}
