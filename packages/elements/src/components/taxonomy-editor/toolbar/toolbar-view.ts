import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../../internal/icons/icon.js';
import type { Icon } from '../../../internal/icons/icon.js';
import {
  filterIcon,
  folderPlusIcon,
  moreIcon,
  plusIcon,
  searchIcon,
  undoIcon,
} from '../../../internal/icons/toolbar-icons.js';
import { whenTyped } from '../../../internal/ime.js';
import type { TaxonomyLookTerms } from '../../../locales/taxonomy-look.terms.js';

/** What the bar shows of what is going on: a search, filters, a menu, what can be taken back. */
export interface ToolbarState {
  readonly query: string;
  /** Empties the search. */
  readonly clear: TemplateResult | typeof nothing;
  /** How many filters are on; empty for none. */
  readonly filterCount: string;
  /** Default: the word for filters. */
  readonly filterLabel?: string | undefined;
  readonly openMenu: string | null;
  /** What undo and redo would do next, as sentences. */
  readonly undoTitle?: string | undefined;
  readonly redoTitle?: string | undefined;
}

/** What its buttons do. */
export type ToolbarAction = 'add-tag' | 'add-category' | 'undo' | 'redo';

/** Nothing is going on. */
export const QUIET: ToolbarState = { query: '', clear: nothing, filterCount: '', openMenu: null };

/** What the bar above the tree is drawn with. */
export interface ToolbarContext extends ToolbarState {
  readonly terms: TaxonomyLookTerms;
  readonly canCreate: boolean;
  readonly canUndo: boolean;
  readonly onSearch: (query: string) => void;
  readonly onSearchKey: (event: KeyboardEvent) => void;
  readonly onMenu: (name: 'filter' | 'actions', button: HTMLElement) => void;
  readonly onAction: (action: ToolbarAction) => void;
}

/** Search, filter, undo, redo, new tag, new category, and the menus. */
export function toolbar(context: ToolbarContext): TemplateResult {
  return html`<div class="toolbar" part="toolbar">
    ${searchField(context)} ${filterButton(context)}
    <span class="toolbar-space"></span>
    ${context.canUndo ? undoButtons(context) : nothing} ${context.canCreate ? addButtons(context) : nothing}
    <slot name="toolbar"></slot>
    ${actionsButton(context)}
  </div>`;
}

function searchField({ terms, query, clear, onSearch, onSearchKey }: ToolbarContext): TemplateResult {
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
    ${clear}
  </span>`;
}

function filterButton({ terms, filterCount, filterLabel, ...menu }: ToolbarContext): TemplateResult {
  return menuButton(
    menu,
    'filter',
    filterCount === '' ? 'menu-button' : 'menu-button on',
    filterLabel ?? terms.filter,
    html`${icon(filterIcon)}<span class="wide-only">${terms.filter}</span>${
        filterCount === '' ? nothing : html`<span class="count">${filterCount}</span>`
      }`,
  );
}

function actionsButton({ terms, ...menu }: ToolbarContext): TemplateResult {
  return menuButton(menu, 'actions', 'icon-only actions-button', terms.actions, icon(moreIcon));
}

function undoButtons({ terms, undoTitle, redoTitle, onAction }: ToolbarContext): TemplateResult {
  const one = (action: 'undo' | 'redo', title: string | undefined): TemplateResult =>
    html`<button
      type="button"
      class=${`button quiet icon-only ${action}`}
      aria-label=${terms[action]}
      title=${title ?? terms[action]}
      aria-disabled=${title === undefined ? 'true' : nothing}
      @click=${() => onAction(action)}
    >
      ${icon(undoIcon)}
    </button>`;
  return html`<span class="tool-group">${one('undo', undoTitle)} ${one('redo', redoTitle)}</span>`;
}

function addButtons({ terms, onAction }: ToolbarContext): TemplateResult {
  const one = (action: 'add-tag' | 'add-category', look: string, label: string, glyph: Icon, room: string) =>
    html`<button
      type="button"
      class=${`button ${look}${action}`}
      aria-label=${label}
      title=${label}
      @click=${() => onAction(action)}
    >
      ${icon(glyph)}<span class=${room}>${label}</span>
    </button>`;
  const { addCategory, addTag } = terms;
  return html`${one('add-category', '', addCategory, folderPlusIcon, 'wide-only')}
  ${one('add-tag', 'primary ', addTag, plusIcon, 'roomy-only')}`;
}

function menuButton(
  { openMenu, onMenu }: Pick<ToolbarContext, 'openMenu' | 'onMenu'>,
  name: 'actions' | 'filter',
  look: string,
  label: string,
  face: TemplateResult,
): TemplateResult {
  return html`<button
    type="button"
    class=${`button quiet ${look}`}
    aria-haspopup="menu"
    aria-expanded=${openMenu === name ? 'true' : 'false'}
    aria-label=${label}
    title=${label}
    @click=${(event: Event) => onMenu(name, event.currentTarget as HTMLElement)}
  >
    ${face}
  </button>`;
}
