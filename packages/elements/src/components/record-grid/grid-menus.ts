import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { PopupController } from '../../controllers/popup.js';
import { registryOf } from '../../internal/registry-of.js';
import type { RecordGridTerms } from '../../locales/record-grid.terms.js';
import { blankFilter, filterKind } from './data/filter-kind.js';
import { isEffective } from './data/filter-test.js';
import type { Facet } from './data/grid-engine.js';
import { hiddenKeys, withFirstColumns } from './data/view.js';
import type { GridModel } from './grid-model.js';
import { columnMenu } from './parts/column-menu.js';
import { columnsPanel } from './parts/columns-panel.js';
import { filterForm } from './parts/filter-form.js';
import type { GridColumn, GridFilter, GridView } from './record-grid.types.js';

/** What the menus need from their grid. */
export interface MenuHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the menus tell their grid, and ask of it. */
export interface MenuCallbacks {
  readonly model: GridModel;
  readonly terms: () => RecordGridTerms;
  readonly isRightToLeft: () => boolean;
  readonly number: (value: number) => string;
  readonly label: (column: GridColumn, value: string) => string;
  readonly chip: (id: string) => TemplateResult;
  readonly headerCell: (key: string) => HTMLElement | null;
  readonly onView: (view: GridView, announcement?: string) => void;
  readonly onShow: (key: string, shown: boolean) => void;
  readonly onMove: (key: string, steps: number) => void;
  readonly onResize: (key: string, steps: number) => void;
  readonly onClosed: (key: string) => void;
}

/** The conditions with one set or taken out; the others keep their places. */
function withFilter(
  filters: GridView['filters'],
  key: string,
  filter: GridFilter | null,
): GridView['filters'] {
  if (filter === null) return filters.filter((entry) => entry.key !== key);
  if (!filters.some((entry) => entry.key === key)) return [...filters, { key, filter }];
  return filters.map((entry) => (entry.key === key ? { key, filter } : entry));
}

/** More values than this are not listed, whatever the column holds. */
const MAX_FACETS = 500;

/** The floating parts of a grid: options of a column, list of columns, all tags of a cell. */
export class GridMenus {
  readonly #host: MenuHost;
  readonly #callbacks: MenuCallbacks;
  readonly #columnPopup: PopupController;
  readonly #panelPopup: PopupController;
  readonly #tagsPopup: PopupController;
  #key: string | null = null;
  #draft: GridFilter | null = null;
  #search = '';
  #facets: readonly Facet[] = [];
  #tags: readonly string[] = [];
  #tagsAnchor: HTMLElement | null = null;

  constructor(host: MenuHost, callbacks: MenuCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    const find = (selector: string) => (): HTMLElement | null =>
      host.renderRoot.querySelector<HTMLElement>(selector);
    this.#columnPopup = new PopupController(host, {
      anchor: () => (this.#key === null ? null : callbacks.headerCell(this.#key)),
      popup: find('.column-menu'),
      maxHeight: 520,
      onDismiss: (reason) => this.#closed(reason),
    });
    this.#panelPopup = new PopupController(host, {
      anchor: find('.columns-button'),
      popup: find('.columns-panel'),
      placement: 'bottom-end',
      maxHeight: 440,
      onDismiss: (reason) => {
        if (reason === 'escape') find('.columns-button')()?.focus();
      },
    });
    this.#tagsPopup = new PopupController(host, {
      anchor: () => this.#tagsAnchor,
      popup: find('.tags-popup'),
      onDismiss: (reason) => {
        if (reason === 'escape') this.#tagsAnchor?.closest<HTMLElement>('[role=gridcell]')?.focus();
      },
    });
  }

  /** Key of the column whose menu is open. */
  get openKey(): string | null {
    return this.#columnPopup.isOpen ? this.#key : null;
  }

  /** Whether the list of columns is open. */
  get isPanelOpen(): boolean {
    return this.#panelPopup.isOpen;
  }

  /** Opens the menu of a column, or closes it when it is the open one. */
  toggleColumn(column: GridColumn): void {
    const again = this.openKey === column.key;
    this.close();
    if (again) return;
    const { model } = this.#callbacks;
    const present = model.view.filters.find((entry) => entry.key === column.key)?.filter;
    this.#key = column.key;
    this.#draft = present ?? blankFilter(filterKind(column, model.engine));
    this.#search = '';
    if (this.#draft.kind === 'date') void this.#fetchDayField();
    this.#facets = this.#facetsFor(column, this.#draft);
    this.#open(this.#columnPopup, '.column-menu');
  }

  /** Opens or closes the list of columns. */
  togglePanel(): void {
    const wasOpen = this.#panelPopup.isOpen;
    this.close();
    if (!wasOpen) this.#open(this.#panelPopup, '.columns-panel');
  }

  /** Shows all tags of a cell. */
  showTags(anchor: HTMLElement, ids: readonly string[]): void {
    this.close();
    this.#tags = ids;
    this.#tagsAnchor = anchor;
    this.#open(this.#tagsPopup, '.tags-popup');
  }

  /** Closes whatever is open. */
  close(): void {
    this.#columnPopup.hide();
    this.#panelPopup.hide();
    this.#tagsPopup.hide();
  }

  /** The popups; part of the grid's template at all times. */
  render(): TemplateResult {
    const { terms, model, chip } = this.#callbacks;
    const column = this.#key === null ? undefined : model.column(this.#key);
    return html`<div
        class="popup menu column-menu"
        popover="manual"
        role="dialog"
        tabindex="-1"
        aria-label=${column?.title ?? ''}
      >
        ${column !== undefined && this.#columnPopup.isOpen ? this.#renderColumn(column) : nothing}
      </div>
      <div
        class="popup menu columns-panel"
        popover="manual"
        role="dialog"
        tabindex="-1"
        aria-label=${terms().columns}
      >
        ${this.#panelPopup.isOpen ? this.#renderPanel() : nothing}
      </div>
      <div
        class="popup menu tags-popup"
        popover="manual"
        role="dialog"
        tabindex="-1"
        aria-label=${terms().allTags}
      >
        <div class="tag-list">${this.#tagsPopup.isOpen ? this.#tags.map(chip) : nothing}</div>
      </div>`;
  }

  /** The field for days comes when a column of days is first asked for; what it is given meanwhile it keeps. */
  async #fetchDayField(): Promise<void> {
    const { defineDayField } = await import('../day-field/index.js');
    defineDayField(registryOf(this.#host));
    await this.#host.updateComplete;
    this.#columnPopup.reposition();
  }

  /** Shows a popup, and once it is drawn puts it in place and the focus into it. */
  #open(popup: PopupController, selector: string): void {
    popup.show();
    void this.#host.updateComplete.then(() => {
      if (!popup.isOpen) return;
      const element = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      popup.reposition();
      (
        element?.querySelector<HTMLElement>('.filter-section :is(input, select), button, input') ?? element
      )?.focus();
    });
  }

  #closed(reason: 'escape' | 'outside'): void {
    if (reason === 'escape' && this.#key !== null) this.#callbacks.onClosed(this.#key);
  }

  #facetsFor(column: GridColumn, filter: GridFilter): readonly Facet[] {
    if (filter.kind !== 'values' && filter.kind !== 'tags') return [];
    const found = this.#callbacks.model.engine.facets(column.key, MAX_FACETS) ?? [];
    const chosen = filter.kind === 'values' ? filter.values : [...filter.tags, ...(filter.without ?? [])];
    // A chosen value that no row holds any more must stay visible, or nobody could take it out.
    const lost = chosen.filter((value) => !found.some((facet) => facet.value === value));
    return [...found, ...lost.map((value) => ({ value, count: 0 }))];
  }

  #renderColumn(column: GridColumn): TemplateResult {
    const { model, onMove } = this.#callbacks;
    const { view, columns } = model;
    const sort = view.sort.find((entry) => entry.key === column.key);
    const place = columns.indexOf(column);
    return columnMenu({
      terms: this.#callbacks.terms(),
      column,
      sort,
      filtered: view.filters.some((entry) => entry.key === column.key),
      form: this.#renderForm(column),
      first: place <= 0,
      last: place === columns.length - 1,
      rightToLeft: this.#callbacks.isRightToLeft(),
      onSort: (desc) => this.#sort(column, desc),
      onClearFilter: () => this.#setFilter(column, blankFilter(filterKind(column, model.engine))),
      onHide: () => this.#hide(column),
      onMove: (steps) => onMove(column.key, steps),
      onResize: (steps) => this.#callbacks.onResize(column.key, steps),
    });
  }

  #renderForm(column: GridColumn): TemplateResult {
    const { terms, number, label, chip } = this.#callbacks;
    return filterForm(this.#draft ?? blankFilter('text'), {
      terms: terms(),
      title: column.title,
      facets: this.#facets,
      label: (value) => label(column, value),
      number,
      draw: column.type === 'tags' ? chip : undefined,
      search: this.#search,
      onSearch: (text) => {
        this.#search = text;
        this.#host.requestUpdate();
      },
      onChange: (filter) => this.#setFilter(column, filter),
    });
  }

  #renderPanel(): TemplateResult {
    const { model, terms, onView, onShow, onMove } = this.#callbacks;
    const columns = model.allColumns;
    return columnsPanel({
      terms: terms(),
      columns,
      hidden: hiddenKeys(model.view, columns),
      onShow,
      onMove,
      onShowAll: () => onView({ ...model.view, hidden: [] }),
      onReset: () => onView(withFirstColumns(model.view)),
    });
  }

  #sort(column: GridColumn, desc: boolean | null): void {
    const { model, onView, terms } = this.#callbacks;
    onView(
      { ...model.view, sort: desc === null ? [] : [{ key: column.key, desc }] },
      desc === null ? terms().unsorted : terms().sortedBy(column.title, desc),
    );
  }

  #hide(column: GridColumn): void {
    this.close();
    this.#callbacks.onShow(column.key, false);
  }

  #setFilter(column: GridColumn, filter: GridFilter): void {
    const { view } = this.#callbacks.model;
    this.#draft = filter;
    this.#callbacks.onView({
      ...view,
      filters: withFilter(view.filters, column.key, isEffective(filter) ? filter : null),
    });
    this.#host.requestUpdate();
  }
}
