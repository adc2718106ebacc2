import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { whenTyped } from '../../../internal/ime.js';
import { alertIcon, closeIcon, icon, lockIcon, searchIcon } from '../../../internal/icons.js';
import type { CommonTerms } from '../../../locales/common.terms.js';
import type { BulkKeys } from './bulk-keys.js';
import { listView, rowId } from './list-view.js';
import type { ListContext } from './list-view.js';

/** What the search field and the list are drawn with. */
export interface FinderContext {
  readonly list: ListContext;
  readonly common: CommonTerms;
  readonly query: string;
  /** Tags that one of the records has. */
  readonly hereCount: number;
  readonly isHereOnly: boolean;
  /** Why nothing can be changed; empty when something can. */
  readonly lockReason: string;
  /** Why the last reading failed; what is shown is from before. */
  readonly error: string;
  readonly isReading: boolean;
  readonly keys: BulkKeys;
  readonly onSearch: (text: string) => void;
  readonly onHere: (isHereOnly: boolean) => void;
  readonly onRetry: () => void;
}

/** Search field, what to show, and the list of tags. */
export function finderView(context: FinderContext): TemplateResult {
  const { lockReason, isReading } = context;
  return html`<div class="finder">
    ${lockReason === '' ? nothing : html`<p class="locked">${icon(lockIcon)}<span>${lockReason}</span></p>`}
    ${errorBanner(context)} ${searchField(context)} ${showButtons(context)}
    <div class="list-frame">
      ${isReading ? html`<div class="progress" aria-hidden="true"></div>` : nothing} ${listbox(context)}
      ${emptyNote(context)}
    </div>
  </div>`;
}

function errorBanner({ error, common, onRetry }: FinderContext): TemplateResult | typeof nothing {
  if (error === '') return nothing;
  return html`<div class="banner" part="error" role="alert">
    ${icon(alertIcon)}<span>${error}</span>
    <button type="button" class="button link small" @click=${onRetry}>${common.retry}</button>
  </div>`;
}

function searchField({ list, query, keys, onSearch }: FinderContext): TemplateResult {
  const { terms } = list;
  const { active } = list.list;
  const typed = whenTyped(onSearch);
  return html`<div class="search-field">
    ${icon(searchIcon)}
    <input
      class="search"
      part="search"
      type="text"
      role="combobox"
      enterkeyhint="search"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      placeholder=${terms.search}
      aria-label=${terms.search}
      aria-describedby="search-help"
      aria-expanded="true"
      aria-controls="tags"
      aria-autocomplete="list"
      aria-activedescendant=${active.index < 0 ? nothing : rowId(active.index)}
      .value=${query}
      @input=${typed}
      @compositionend=${typed}
      @keydown=${keys.onSearchKey}
    />
    ${
      query === ''
        ? nothing
        : html`<button
            type="button"
            class="button quiet icon-only small"
            aria-label=${terms.clearSearch}
            title=${terms.clearSearch}
            @click=${(event: Event) => {
              onSearch('');
              (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
            }}
          >
            ${icon(closeIcon)}
          </button>`
    }
    <span id="search-help" hidden>${terms.searchHelp}</span>
  </div>`;
}

function showButtons({ list, isHereOnly, hereCount, onHere }: FinderContext): TemplateResult {
  const { terms, number } = list;
  const button = (isHere: boolean, text: string): TemplateResult =>
    html`<button
      type="button"
      class="segment"
      aria-pressed=${isHereOnly === isHere ? 'true' : 'false'}
      @click=${() => onHere(isHere)}
    >
      ${text}
    </button>`;
  return html`<div class="segments" role="group" aria-label=${terms.show}>
    ${button(false, terms.allTags)} ${button(true, terms.tagsHere(number(hereCount)))}
  </div>`;
}

function listbox({ list, keys }: FinderContext): TemplateResult {
  const { active } = list.list;
  return html`<div
    class="listbox"
    part="listbox"
    id="tags"
    role="listbox"
    tabindex="0"
    aria-label=${list.terms.list}
    aria-multiselectable="true"
    aria-activedescendant=${active.index < 0 ? nothing : rowId(active.index)}
    ?hidden=${list.content.rows.length === 0}
    @keydown=${keys.onListKey}
    @focus=${keys.onListFocus}
    @mousedown=${keys.onListPress}
    @click=${keys.onListClick}
  >
    ${listView(list)}
  </div>`;
}

function emptyNote({ list, query, isHereOnly }: FinderContext): TemplateResult | typeof nothing {
  const { terms, content } = list;
  if (content.rows.length > 0) return nothing;
  const text =
    query.trim() !== '' ? terms.noResults(query.trim()) : isHereOnly ? terms.noneHere : terms.noTags;
  return html`<p class="none"><bdi>${text}</bdi></p>`;
}
