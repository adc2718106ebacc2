import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from '../../internal/property.js';
import type { Concept } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { GridNavigationController } from '../../controllers/grid-navigation.js';
import { GridResizeController } from '../../controllers/grid-resize.js';
import { GridSelectionController } from '../../controllers/grid-selection.js';
import { extentOf } from '../../controllers/selection-ranges.js';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { icon, loaderIcon } from '../../internal/icons.js';
import { popups } from '../../internal/popup.styles.js';
import { RetryEvent } from '../../internal/retry.event.js';
import { stateNotes } from '../../internal/state-notes.styles.js';
import { styleProps } from '../../internal/style-props.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { recordGridTerms } from '../../locales/record-grid.terms.js';
import type { RecordGridTerms } from '../../locales/record-grid.terms.js';
import { tagTokens } from '../../theme/tag-tokens.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { toTags } from './data/column-data.js';
import { layoutColumns } from './data/column-layout.js';
import type { ColumnLayout } from './data/column-layout.js';
import { hiddenKeys, sameView, withAllRows, withSearch } from './data/view.js';
import { GridBody } from './grid-body.js';
import { GridCommands } from './grid-commands.js';
import { GridInteraction } from './grid-interaction.js';
import { GridMenus } from './grid-menus.js';
import { GridModel } from './grid-model.js';
import { filterChips, valueLabel } from './grid-words.js';
import type { WordContext } from './grid-words.js';
import { tagChip } from './parts/cell-view.js';
import { headerRow } from './parts/header-view.js';
import { SELECT_KEY } from './parts/row-view.js';
import type { RowContext } from './parts/row-view.js';
import { emptyState, errorBanner, errorState, noMatchesState, skeleton } from './parts/state-view.js';
import { toolbar } from './parts/toolbar-view.js';
import { RowOpenEvent, SelectionChangeEvent, ViewChangeEvent } from './record-grid.events.js';
import { chipStyles } from './record-grid-chips.styles.js';
import { menuStyles } from './record-grid-menus.styles.js';
import { barStyles, stateStyles } from './record-grid-parts.styles.js';
import { gridStyles, headerStyles } from './record-grid.styles.js';
import type { GridColumn, GridRow, GridView } from './record-grid.types.js';

const SKELETON_ROWS = 16;

/**
 * Shows many records as a table: sorts, filters, selects, shows, hides, moves and sizes columns, and opens a record.
 * 100,000 rows scroll smoothly; only the rows in sight are in the page.
 *
 * @summary A table of records, for 10 or 100,000 rows.
 * @status experimental
 * @since 0.1
 * @slot toolbar - The host's own controls at the start of the bar above the rows.
 * @slot bulk-actions - What can be done with the selected rows; shown while rows are selected.
 * @slot empty - What to show and do first when there are no rows at all.
 * @event {RowOpenEvent} tagma-row-open - The reader opens a row by its link, by Enter or by a double click. Cancel it to keep a link from being followed.
 * @event {SelectionChangeEvent} tagma-selection-change - After the reader changed the selection.
 * @event {ViewChangeEvent} tagma-view-change - After the reader sorted, filtered, showed, hid, moved or sized columns. Keep `detail.view` and give it back as `view`.
 * @event {RetryEvent} tagma-retry - The reader asks to load again after an error.
 * @csspart toolbar - The bar above the rows.
 * @csspart search - The field of the search.
 * @csspart filter - One condition in the bar.
 * @csspart bulk-bar - What shows while rows are selected.
 * @csspart header - The header row.
 * @csspart header-cell - One header cell.
 * @csspart row - One row; also `selected`.
 * @csspart cell - One cell.
 * @csspart open-link - The text that opens a row.
 * @csspart tag - One chip in a cell of tags.
 * @csspart status - The line below the rows.
 * @csspart empty - Shown when there are no rows.
 * @csspart no-matches - Shown when the filters leave no row.
 * @csspart error - Shown when rows could not be loaded.
 * @cssproperty [--tagma-record-grid-height=auto] - Height of the element. By default its container decides; without one it is about 560 pixels.
 * @cssproperty [--tagma-record-grid-radius=var(--tagma-radius-large)] - Corner radius of the frame.
 * @cssState loading - Rows are being loaded.
 * @cssState empty - There are no rows.
 * @example <tagma-record-grid label="Customers"></tagma-record-grid>
 */
export class RecordGrid extends TagmaElement {
  static override styles = [
    tokens,
    tagTokens,
    base,
    buttons,
    popups,
    gridStyles,
    headerStyles,
    chipStyles,
    barStyles,
    stateNotes,
    stateStyles,
    menuStyles,
  ];

  /** The records. Give a new array when something changed; rows keep their identity by `rowKey`. */
  @property({ attribute: false }) rows: readonly GridRow[] = [];
  /** The columns, in their first order. Keep the same array as long as nothing changed. */
  @property({ attribute: false }) columns: readonly GridColumn[] = [];
  /** The tags that columns of type `tags` refer to by id. An unknown id shows as it is. */
  @property({ attribute: false }) concepts: readonly Concept[] = [];
  /** Member of a row that identifies it. */
  @property({ attribute: 'row-key' }) rowKey = 'id';
  /** Whether rows can be selected. */
  @property() selection: 'none' | 'multiple' = 'none';
  /** Keys of the selected rows. Changes when the reader selects. */
  @property({ attribute: false }) selectedIds: readonly string[] = [];
  /** Names the table for assistive technology, e.g. `Customers`. */
  @property() label = '';
  /** Sort, filters and columns as the reader left them. Changes when the reader changes them; plain JSON. */
  @property({ attribute: false }) view?: GridView | undefined;
  /** IANA time zone of instants and day filters, e.g. `Asia/Shanghai`. Default: the zone of the browser. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;
  /** Offers a field that looks through all texts of the rows, those of hidden columns too. */
  @property({ type: Boolean, reflect: true }) searchable = false;
  /** Rows are on their way. Rows that are there stay, and a thin line moves above them. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** What went wrong, in the reader's language; `null` when nothing did. Rows that are there stay. */
  @property() error: string | null = null;
  /** Rows can be read, sorted and filtered, but not selected or opened, and columns stay as they are. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Address of a row's own page; with it the first column holds links. Only http, https, mailto and relative addresses are used. */
  @property({ attribute: false }) rowHref?: ((row: GridRow) => string) | undefined;

  readonly #model = new GridModel(this);
  readonly #announcer = new AnnouncerController(this);
  readonly #selection = new GridSelectionController(this, (ids) => {
    this.selectedIds = ids;
    this.emit(new SelectionChangeEvent({ ids }));
  });
  readonly #body: GridBody = new GridBody(this, this.#model, {
    context: () => this.#rowContext(),
    activeRow: () => this.#navigation.row,
    onFocusLost: () => this.#navigation.focus(),
  });
  readonly #navigation: GridNavigationController = new GridNavigationController(this, {
    columnKeys: () => this.#columnKeys(),
    startKey: () => this.#model.columns[0]?.key ?? '',
    rowCount: () => this.#model.rows.length,
    rowIdAt: (row) => this.#model.rows[row]?.id,
    pageSize: () => this.#body.pageSize,
    isRightToLeft: () => this.#rightToLeft,
    reveal: (row) => this.#body.reveal(row),
    cell: (rowId, key) => this.#body.cell(rowId, key),
  });
  readonly #commands = new GridCommands({
    model: this.#model,
    selection: this.#selection,
    terms: () => this.#terms,
    number: (value) => this.localize.number(value),
    announce: (message) => this.#announcer.announce(message),
    widthOf: (key) => this.#widthOf(key),
    onView: (view) => this.#changeView(view),
  });
  readonly #resize = new GridResizeController(this, {
    isRightToLeft: () => this.#rightToLeft,
    widthOf: (key) => this.#widthOf(key),
    onPreview: (key, width) => this.#previewWidth(key, width),
    onEnd: (key, width) => this.#endResize(key, width),
  });
  readonly #menus = new GridMenus(this, {
    model: this.#model,
    terms: () => this.#terms,
    isRightToLeft: () => this.#rightToLeft,
    number: (value) => this.localize.number(value),
    label: (column, value) => valueLabel(column, value, this.#words),
    chip: (id) => tagChip(id, this.#conceptById.get(id)),
    headerCell: (key) => this.#body.cell(null, key),
    onView: (view, announcement) => {
      if (announcement !== undefined) this.#announcer.announce(announcement);
      this.#changeView(view);
    },
    onShow: (key, shown) => this.#commands.showColumn(key, shown),
    onMove: (key, steps) => this.#commands.moveColumn(key, steps),
    onResize: (key, steps) => this.#commands.resizeBy(key, steps),
    onClosed: (key) => this.#navigation.focusHeader(key),
  });
  readonly #interaction = new GridInteraction({
    selectable: () => this.#selectable,
    openable: () => !this.readonly,
    adjustable: () => !this.readonly,
    rightToLeft: () => this.#rightToLeft,
    navigation: this.#navigation,
    resize: this.#resize,
    commands: this.#commands,
    indexOf: (rowId) => this.#model.rows.findIndex((row) => row.id === rowId),
    onOpen: (rowId) => this.#open(rowId),
    onMenu: (key) => this.#toggleMenu(key),
    onMore: (rowId, key, anchor) => this.#menus.showTags(anchor, toTags(this.#rowById(rowId)?.[key])),
  });
  #conceptById: ReadonlyMap<string, Concept> = new Map();
  #frozen: ColumnLayout | undefined;
  #counted = -1;

  /** Puts the focus on the cell that had it last; at first on the first cell. */
  override focus(): void {
    this.#navigation.focus();
  }

  /** Scrolls a row into sight; does nothing for a row that the filters hide or that is not there. */
  revealRow(id: string): void {
    const row = this.#model.rows.findIndex((other) => other.id === id);
    if (row >= 0) this.#body.reveal(row);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('concepts'))
      this.#conceptById = new Map(this.concepts.map((concept) => [concept.id, concept]));
    if (changed.has('selectedIds') && !sameIds(this.selectedIds, this.#selection.ids))
      this.#selection.replace(this.selectedIds);
    const { rows, columns, rowKey, timeZone } = this;
    // A host may give the same view as a fresh object with each of its own renders.
    const view = sameView(this.view, this.#model.view) ? this.#model.view : this.view;
    this.#model.update({ rows, columns, rowKey, timeZone, view, locale: this.localize.lang });
    this.#navigation.followRows();
    this.#body.prepare();
    this.toggleState('loading', this.loading);
    this.toggleState('empty', this.#model.total === 0);
  }

  protected override render(): TemplateResult {
    const layout = this.#layout();
    const overflowing = this.#body.room > 0 && layout.width > this.#body.room;
    const busy = this.loading || this.#model.busy;
    return html`${this.#renderToolbar()} ${this.#renderBanner()}
      <div
        class=${`frame${overflowing ? ' overflowing' : ''}${this.#selectable ? ' selectable' : ''}`}
        ${styleProps({ ...layoutProps(layout), '--_body-height': `${String(this.#body.totalHeight)}px` })}
      >
        <div
          class="viewport"
          role="grid"
          aria-label=${this.label || nothing}
          aria-rowcount=${this.#model.rows.length + 1}
          aria-colcount=${this.#columnKeys().length}
          aria-multiselectable=${this.#selectable ? 'true' : nothing}
          aria-busy=${busy ? 'true' : nothing}
          @click=${this.#interaction.onClick}
          @dblclick=${this.#interaction.onDoubleClick}
          @keydown=${this.#interaction.onKeydown}
          @focusin=${this.#interaction.onFocusin}
          @pointerdown=${this.#interaction.onPointerdown}
          @pointerover=${this.#interaction.onPointerover}
          @scroll=${this.#onScroll}
        >
          <div class="head" role="rowgroup">${this.#renderHeader(overflowing)}</div>
          <div class="body" role="rowgroup"></div>
        </div>
        <div class="probe" aria-hidden="true"></div>
        ${this.#renderState()}
        ${busy && this.#model.rows.length > 0 ? html`<div class="progress" aria-hidden="true"></div>` : nothing}
      </div>
      ${this.#renderStatus()} ${this.#menus.render()} ${this.#announcer.region()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#announceCount();
  }

  get #terms(): RecordGridTerms {
    return this.localize.terms(recordGridTerms);
  }

  get #rightToLeft(): boolean {
    return this.localize.dir === 'rtl';
  }

  get #selectable(): boolean {
    return this.selection === 'multiple' && !this.readonly;
  }

  get #words(): WordContext {
    return { localize: this.localize, terms: this.#terms, concepts: this.#conceptById };
  }

  #renderToolbar(): TemplateResult {
    const { model, menus } = { model: this.#model, menus: this.#menus };
    const hidden = hiddenKeys(model.view, this.columns).size;
    const number = (value: number): string => this.localize.number(value);
    return toolbar({
      terms: this.#terms,
      chips: filterChips(model, this.#words),
      search: this.searchable ? (model.view.search ?? '') : null,
      hiddenCount: hidden === 0 ? null : number(hidden),
      adjustable: !this.readonly && this.columns.length > 0,
      panelOpen: menus.isPanelOpen,
      selected: this.#selectable && this.#selection.size > 0 ? number(this.#selection.size) : null,
      onEdit: (key) => this.#toggleMenu(key),
      onRemove: (key) =>
        this.#changeView({ ...model.view, filters: model.view.filters.filter((entry) => entry.key !== key) }),
      onClear: () => this.#clearFilters(),
      onSearch: (text) => this.#changeView(withSearch(model.view, text)),
      onPanel: () => menus.togglePanel(),
      onClearSelection: () => this.#selection.clear(),
    });
  }

  #renderBanner(): TemplateResult | typeof nothing {
    if (this.error === null || this.error === '' || this.rows.length === 0) return nothing;
    return errorBanner(this.#terms, this.error, () => this.emit(new RetryEvent()));
  }

  #renderHeader(pinned: boolean): TemplateResult {
    return headerRow({
      terms: this.#terms,
      columns: this.#model.columns,
      view: this.#model.view,
      selectable: this.#selectable,
      selection: extentOf(this.#selection, this.#rowIds()),
      empty: this.#model.rows.length === 0,
      pinned,
      adjustable: !this.readonly,
      openMenuKey: this.#menus.openKey,
      tabStop: this.#headerTabStop(),
    });
  }

  #renderState(): TemplateResult | typeof nothing {
    const { rows, total } = this.#model;
    if (rows.length > 0) return nothing;
    return html`<div class="state-layer">${this.#stateContent(total)}</div>`;
  }

  #stateContent(total: number): TemplateResult {
    const terms = this.#terms;
    if (total > 0 && !this.#model.busy) return noMatchesState(terms, () => this.#clearFilters());
    if (this.error !== null && this.error !== '')
      return errorState(terms, this.error, () => this.emit(new RetryEvent()));
    if (this.loading || total > 0) return skeleton(SKELETON_ROWS, Math.max(this.#columnKeys().length, 4));
    return emptyState(terms);
  }

  #renderStatus(): TemplateResult {
    const { rows, total, busy } = this.#model;
    const text = this.#countText();
    const working = this.loading && rows.length === 0 ? this.#terms.loading : busy ? this.#terms.sorting : '';
    return html`<div class="status" part="status" ?hidden=${total === 0 && working === ''}>
      <span>${total === 0 ? nothing : text}</span>
      ${working === '' ? nothing : html`<span class="busy">${icon(loaderIcon, 'icon spinner')}${working}</span>`}
    </div>`;
  }

  #rowContext(): RowContext {
    const selectable = this.#selectable;
    const { room } = this.#body;
    return {
      locale: this.localize.lang,
      timeZone: this.timeZone,
      terms: this.#terms,
      concepts: this.#conceptById,
      primaryKey: this.columns[0]?.key ?? '',
      openable: !this.readonly,
      hrefOf: this.readonly ? undefined : this.rowHref,
      roomOf: (key) => this.#body.tagRoom(key),
      columns: this.#model.columns,
      selectable,
      pinned: room > 0 && this.#layout().width > room,
      options: { ...this.renderOptions },
      isSelected: (id) => this.#selection.has(id),
      tabStopOf: (id) => this.#navigation.tabStopIn(id),
    };
  }

  #layout(): ColumnLayout {
    return (
      this.#frozen ??
      layoutColumns(this.#model.columns, this.#model.view.widths ?? {}, this.#selectable, this.#body.room)
    );
  }

  #columnKeys(): readonly string[] {
    const keys = this.#model.columns.map((column) => column.key);
    return this.#selectable ? [SELECT_KEY, ...keys] : keys;
  }

  /** The header takes the tab stop when it is the active row, and when there are no rows to take it. */
  #headerTabStop(): string | null {
    const { rows } = this.#model;
    return rows.length === 0 ? (this.#model.columns[0]?.key ?? null) : this.#navigation.tabStopIn(null);
  }

  *#rowIds(): Generator<string> {
    for (const row of this.#model.rows) yield row.id;
  }

  #rowById(rowId: string): GridRow | undefined {
    return this.#model.rows.find((row) => row.id === rowId)?.original;
  }

  #widthOf(key: string): number {
    return this.#body.cell(null, key)?.offsetWidth ?? 0;
  }

  #countText(): string {
    const { rows, total } = this.#model;
    return this.#terms.rows(
      this.localize.number(rows.length),
      this.localize.number(total),
      rows.length !== total,
    );
  }

  #announceCount(): void {
    const { rows, total, busy } = this.#model;
    if (busy || rows.length === this.#counted) return;
    const first = this.#counted < 0 || total === 0;
    this.#counted = rows.length;
    if (!first) this.#announcer.announce(this.#countText());
  }

  #open(rowId: string): boolean {
    const row = this.#rowById(rowId);
    return row === undefined || this.emit(new RowOpenEvent({ id: rowId, row }));
  }

  #toggleMenu(key: string): void {
    const column = this.#model.column(key);
    if (column !== undefined) this.#menus.toggleColumn(column);
  }

  #clearFilters(): void {
    this.#changeView(withAllRows(this.#model.view));
  }

  #changeView(view: GridView): void {
    if (sameView(view, this.#model.view)) return;
    this.view = view;
    this.emit(new ViewChangeEvent({ view }));
  }

  /** Sets the tracks directly: drawing all rows for each step of the pointer would make the edge lag behind it. */
  #previewWidth(key: string, width: number): void {
    const widths = this.#commands.widthsWith(key, width, (other) => this.#widthOf(other));
    this.#frozen = layoutColumns(this.#model.columns, widths, this.#selectable, this.#body.room);
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    for (const [name, value] of Object.entries(layoutProps(this.#frozen)))
      frame?.style.setProperty(name, value);
  }

  #endResize(key: string, width: number | null): void {
    this.#frozen = undefined;
    if (width === null) this.requestUpdate();
    else this.#commands.setWidth(key, width);
  }

  readonly #onScroll = (event: Event): void => {
    const box = event.currentTarget as HTMLElement;
    box.classList.toggle('scrolled', box.scrollLeft !== 0);
  };
}

function layoutProps(layout: ColumnLayout): Record<string, string> {
  return { '--_tracks': layout.tracks, '--_row-width': `max(100%, ${String(layout.width)}px)` };
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, place) => id === b[place]));
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-record-grid': RecordGrid;
  }
}
