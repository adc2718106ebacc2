import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ActiveOptionController } from '../../../../controllers/active-option.js';
import { rowsPerPage } from '../../../../controllers/rows-per-page.js';
import { VirtualRowsController } from '../../../../controllers/virtual-rows.js';
import { isComposing, whenTyped } from '../../../../internal/ime.js';
import { checkIcon, icon, loaderIcon, searchIcon } from '../../../../internal/icons.js';
import { styleProps } from '../../../../internal/style-props.js';
import type { BuilderContext } from '../../row-context.types.js';
import type { ListRow } from './popup.types.js';

/** What a list shows now. */
export interface ListView {
  readonly label: string;
  readonly placeholder: string;
  readonly multiple: boolean;
  readonly rows: readonly ListRow[];
  readonly query: string;
  readonly search: (query: string) => void;
  readonly paste?: (text: string) => boolean;
  /** The end of the list came into sight. */
  readonly atEnd?: () => void;
  readonly busy?: boolean;
  /** In place of rows, or under them. */
  readonly below?: TemplateResult | typeof nothing;
}

const ROW_HEIGHT = 34;
/** As many rows as are in sight at most. */
const MOST_ROWS = 8;

/** A search box over a long list of options; only the rows in sight are drawn. */
export class OptionList {
  readonly #root: () => HTMLElement | null;
  readonly #active: ActiveOptionController;
  readonly #rows: VirtualRowsController;
  #view: ListView | null = null;
  /** Rows that are headings, in order. */
  #headings: readonly number[] = [];

  constructor({ host }: BuilderContext, root: () => HTMLElement | null) {
    this.#root = root;
    this.#rows = new VirtualRowsController(
      host,
      () => this.#box(),
      () => {
        this.#reachEnd();
        host.requestUpdate();
      },
    );
    this.#active = new ActiveOptionController(host, {
      count: () => this.#view?.rows.length ?? 0,
      isSelectable: (index) => this.#view?.rows[index]?.heading !== true,
      pageSize: () => rowsPerPage(this.#box(), ROW_HEIGHT),
      onMove: (index) => this.#rows.reveal(index),
    });
  }

  /** Another list, from its beginning. */
  reset(active = -1): void {
    this.#active.set(active);
    const box = this.#box();
    if (box) box.scrollTop = 0;
    if (active > 0) this.#rows.reveal(active);
  }

  /** Makes the first row that can be picked active. */
  first(): void {
    this.#active.first();
  }

  focus(): void {
    this.#root()?.querySelector<HTMLElement>('.finder input')?.focus();
  }

  render(view: ListView): TemplateResult {
    if (view.rows !== this.#view?.rows)
      this.#headings = view.rows.flatMap((row, at) => (row.heading === true ? [at] : []));
    this.#view = view;
    this.#rows.set({ count: view.rows.length, rowHeight: ROW_HEIGHT, headerHeight: 0 });
    const active = this.#active.index;
    const isDrawn = this.#rows.rows.includes(active);
    return html`<div class="finder">
        ${view.busy === true ? icon(loaderIcon, 'icon spinner') : icon(searchIcon)}<input
          class="finder-input"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-label=${view.label}
          aria-expanded="true"
          aria-controls="row-options"
          aria-autocomplete="list"
          aria-activedescendant=${isDrawn ? `row-option-${active}` : nothing}
          placeholder=${view.placeholder}
          .value=${view.query}
          @input=${this.#onInput}
          @compositionend=${this.#onInput}
          @keydown=${this.#onKey}
          @paste=${this.#onPaste}
        />
      </div>
      ${this.#renderRows(view, active)}${view.below ?? nothing}`;
  }

  // Keys go to the input, which owns the list; the rows hear only the mouse.
  /* eslint-disable lit-a11y/click-events-have-key-events */
  #renderRows(view: ListView, active: number): TemplateResult {
    const drawn = this.#rows.rows.filter((index) => index < view.rows.length);
    return html`<div
      class="options"
      id="row-options"
      role="listbox"
      aria-label=${view.label}
      aria-multiselectable=${view.multiple ? 'true' : nothing}
      aria-busy=${view.busy === true ? 'true' : nothing}
      ?hidden=${view.rows.length === 0}
      ${styleProps({ 'block-size': `${Math.min(MOST_ROWS, view.rows.length) * ROW_HEIGHT}px` })}
      @click=${this.#onClick}
      @mousedown=${keepFocus}
    >
      <div
        class="options-height"
        role="presentation"
        ${styleProps({ 'block-size': `${this.#rows.totalHeight}px` })}
      >
        ${repeat(
          drawn,
          (index) => view.rows[index]?.key ?? index,
          (index) => this.#renderRow(view, index, active),
        )}
      </div>
    </div>`;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  #renderRow(view: ListView, index: number, active: number): TemplateResult | typeof nothing {
    const row = view.rows[index];
    if (row === undefined) return nothing;
    const place = styleProps({ translate: `0 ${index * ROW_HEIGHT}px` });
    if (row.heading === true)
      return html`<div class="option-heading" role="presentation" ${place}>${row.label}</div>`;
    return html`<div
      class="option ${index === active ? 'is-active' : ''}"
      id="row-option-${index}"
      role="option"
      data-index=${index}
      aria-selected=${row.checked === true ? 'true' : 'false'}
      aria-posinset=${index + 1 - this.#headings.filter((at) => at < index).length}
      aria-setsize=${view.rows.length - this.#headings.length}
      ${place}
    >
      <span class="option-check">${row.checked === true ? icon(checkIcon) : nothing}</span>
      <span class="option-label" title=${row.label}>${row.label}</span>
      ${row.hint === undefined ? nothing : html`<span class="option-hint" title=${row.hint}>${row.hint}</span>`}
    </div>`;
  }

  readonly #onInput = whenTyped((text) => {
    if (text !== this.#view?.query) this.#view?.search(text);
  });

  readonly #onKey = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    // The tree around knows nothing of the keys of a popup.
    if (event.key !== 'Escape') event.stopPropagation();
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#view?.rows[this.#active.index]?.pick?.();
      return;
    }
    this.#active.handleKey(event);
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (this.#view?.paste?.(text) === true) event.preventDefault();
  };

  readonly #onClick = (event: MouseEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.option');
    if (row) this.#view?.rows[Number(row.dataset['index'])]?.pick?.();
  };

  #reachEnd(): void {
    const last = this.#rows.rows.at(-1) ?? -1;
    if (this.#view !== null && last >= this.#view.rows.length - 1) this.#view.atEnd?.();
  }

  #box(): HTMLElement | null {
    return this.#root()?.querySelector<HTMLElement>('.options:not([hidden])') ?? null;
  }
}

/** The focus stays where the typing is. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
