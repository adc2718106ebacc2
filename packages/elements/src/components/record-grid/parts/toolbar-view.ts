import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { closeIcon, columnsIcon, icon, searchIcon } from '../../../internal/icons.js';
import { whenTyped } from '../../../internal/ime.js';
import type { RecordGridTerms } from '../../../locales/record-grid.terms.js';

/** A condition as the toolbar shows it. */
export interface FilterChip {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** What the bar above the rows is drawn with. */
export interface ToolbarContext {
  readonly terms: RecordGridTerms;
  readonly chips: readonly FilterChip[];
  readonly hiddenCount: string | null;
  /** The words looked for; `null` when the reader is not offered to search. */
  readonly search: string | null;
  readonly adjustable: boolean;
  readonly panelOpen: boolean;
  /** How many rows are selected, written out; `null` for none. */
  readonly selected: string | null;
  readonly onEdit: (key: string) => void;
  readonly onRemove: (key: string) => void;
  readonly onClear: () => void;
  readonly onSearch: (text: string) => void;
  readonly onPanel: () => void;
  readonly onClearSelection: () => void;
}

function filterChip(chip: FilterChip, context: ToolbarContext): TemplateResult {
  return html`<span class="filter-chip" part="filter">
    <button
      type="button"
      class="filter-text"
      title=${`${chip.title}: ${chip.text}`}
      @click=${() => context.onEdit(chip.key)}
    >
      <span class="filter-title">${chip.title}</span> <span class="filter-value">${chip.text}</span>
    </button>
    <button
      type="button"
      class="filter-remove"
      aria-label=${context.terms.removeFilter(chip.title)}
      title=${context.terms.removeFilter(chip.title)}
      @click=${() => context.onRemove(chip.key)}
    >
      ${icon(closeIcon)}
    </button>
  </span>`;
}

function filterBar(context: ToolbarContext): TemplateResult | typeof nothing {
  if (context.chips.length === 0) return nothing;
  return html`<div class="filters" role="group" aria-label=${context.terms.filteredBy}>
    ${context.chips.map((chip) => filterChip(chip, context))}
    <button type="button" class="button link small" @click=${context.onClear}>
      ${context.terms.clearFilters}
    </button>
  </div>`;
}

function searchField({ search, terms, onSearch }: ToolbarContext): TemplateResult | typeof nothing {
  if (search === null) return nothing;
  const typed = whenTyped(onSearch);
  return html`<span class="search">
    ${icon(searchIcon)}<input
      class="field"
      part="search"
      type="search"
      maxlength="200"
      aria-label=${terms.search}
      placeholder=${terms.search}
      .value=${search}
      @input=${typed}
      @compositionend=${typed}
    />
  </span>`;
}

/** Search, filters, the host's own controls, and the columns button; while rows are selected, what can be done with them. */
export function toolbar(context: ToolbarContext): TemplateResult {
  const { terms } = context;
  return html`<div class="toolbar" part="toolbar">
    <slot name="toolbar"></slot>
    ${searchField(context)} ${filterBar(context)}
    <span class="bulk" ?hidden=${context.selected === null} part="bulk-bar">
      <span class="bulk-count">${context.selected === null ? '' : terms.selected(context.selected)}</span>
      <slot name="bulk-actions"></slot>
      <button type="button" class="button quiet small" @click=${context.onClearSelection}>
        ${terms.clearSelection}
      </button>
    </span>
    <button
      type="button"
      class="button quiet small columns-button"
      ?hidden=${!context.adjustable}
      aria-haspopup="dialog"
      aria-expanded=${context.panelOpen ? 'true' : 'false'}
      title=${terms.columnsHelp}
      @click=${context.onPanel}
    >
      ${icon(columnsIcon)}<span>${terms.columns}</span>${
        context.hiddenCount === null
          ? nothing
          : html`<span class="badge">${terms.hiddenColumns(context.hiddenCount)}</span>`
      }
    </button>
  </div>`;
}
