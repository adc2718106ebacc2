import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { closeIcon } from '../../../internal/icons/field-icons.js';
import { icon } from '../../../internal/icons/icon.js';
import {
  filterIcon,
  folderPlusIcon,
  moreIcon,
  plusIcon,
  searchIcon,
  undoIcon,
} from '../../../internal/icons/toolbar-icons.js';
import { whenTyped } from '../../../internal/ime.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';

/** What the bar above the tree is drawn with. */
export interface ToolbarContext {
  readonly terms: TaxonomyEditorTerms;
  readonly query: string;
  readonly filterCount: number;
  readonly openMenu: string | null;
  readonly canCreate: boolean;
  readonly canUndo: boolean;
  /** What undo and redo would do next, as sentences. */
  readonly nextUndo: string | undefined;
  readonly nextRedo: string | undefined;
  readonly number: (value: number) => string;
  readonly onSearch: (query: string) => void;
  readonly onSearchKey: (event: KeyboardEvent) => void;
  readonly onMenu: (name: 'filter' | 'more' | 'actions', button: HTMLElement) => void;
  readonly onAdd: (kind: 'tag' | 'category') => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Search, filter, undo, redo, new tag, new category, and the menus. */
export function toolbar(context: ToolbarContext): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    ${searchField(context)} ${filterButton(context)}
    <span class="toolbar-space"></span>
    ${context.canUndo ? undoButtons(context) : nothing} ${context.canCreate ? addButtons(context) : nothing}
    <slot name="toolbar"></slot>
    ${menuButton(context, 'actions', context.terms.actions, moreIcon)}
  </div>`;
}

function searchField({ terms, query, onSearch, onSearchKey }: ToolbarContext): TemplateResult {
  const typed = whenTyped(onSearch);
  return html`<span class="search">
    ${icon(searchIcon)}
    <input
      type="search"
      class="search-input"
      part="search"
      .value=${query}
      aria-label=${terms.search}
      placeholder=${terms.search}
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      @input=${typed}
      @compositionend=${typed}
      @keydown=${onSearchKey}
    />
    ${
      query === ''
        ? nothing
        : html`<button
            type="button"
            class="button quiet icon-only small"
            aria-label=${terms.clearSearch}
            title=${terms.clearSearch}
            @click=${() => onSearch('')}
          >
            ${icon(closeIcon)}
          </button>`
    }
  </span>`;
}

function filterButton({ terms, filterCount, openMenu, number, onMenu }: ToolbarContext): TemplateResult {
  const label = filterCount === 0 ? terms.filter : terms.filterCount(number(filterCount));
  return html`<button
    type="button"
    class=${filterCount === 0 ? 'button quiet menu-button' : 'button quiet menu-button on'}
    aria-haspopup="menu"
    aria-expanded=${openMenu === 'filter' ? 'true' : 'false'}
    aria-label=${label}
    title=${label}
    @click=${(event: Event) => onMenu('filter', event.currentTarget as HTMLElement)}
  >
    ${icon(filterIcon)}<span class="wide-only">${terms.filter}</span>${
      filterCount === 0 ? nothing : html`<span class="count">${number(filterCount)}</span>`
    }
  </button>`;
}

function undoButtons({ terms, nextUndo, nextRedo, onUndo, onRedo }: ToolbarContext): TemplateResult {
  const one = (label: string, what: string | undefined, shape: string, run: () => void): TemplateResult =>
    html`<button
      type="button"
      class=${`button quiet icon-only ${shape}`}
      aria-label=${label}
      title=${what ?? label}
      aria-disabled=${what === undefined ? 'true' : nothing}
      @click=${run}
    >
      ${icon(undoIcon)}
    </button>`;
  return html`<span class="tool-group">
    ${one(terms.undo, nextUndo && terms.undoWhat(nextUndo), 'undo', onUndo)}
    ${one(terms.redo, nextRedo && terms.redoWhat(nextRedo), 'redo', onRedo)}
  </span>`;
}

function addButtons({ terms, onAdd }: ToolbarContext): TemplateResult {
  return html`<button
      type="button"
      class="button add-category"
      aria-label=${terms.addCategory}
      title=${terms.addCategory}
      @click=${() => onAdd('category')}
    >
      ${icon(folderPlusIcon)}<span class="wide-only">${terms.addCategory}</span>
    </button>
    <button
      type="button"
      class="button primary add-tag"
      aria-label=${terms.addTag}
      title=${terms.addTag}
      @click=${() => onAdd('tag')}
    >
      ${icon(plusIcon)}<span class="roomy-only">${terms.addTag}</span>
    </button>`;
}

function menuButton(
  { openMenu, onMenu }: ToolbarContext,
  name: 'actions' | 'more',
  label: string,
  shape: string,
): TemplateResult {
  return html`<button
    type="button"
    class=${`button quiet icon-only ${name}-button`}
    aria-haspopup="menu"
    aria-expanded=${openMenu === name ? 'true' : 'false'}
    aria-label=${label}
    title=${label}
    @click=${(event: Event) => onMenu(name, event.currentTarget as HTMLElement)}
  >
    ${icon(shape)}
  </button>`;
}
