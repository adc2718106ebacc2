/* eslint-disable max-lines -- the element is where all parts are wired together; each part has a file of its own */
import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { displayName } from '@tagma/core/taxonomy';
import type { Concept } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { GridSelectionController } from '../../controllers/grid-selection.js';
import { base } from '../../internal/base.styles.js';
import { buttons, solidButtons } from '../../internal/buttons.styles.js';
import { memoize } from '../../internal/memoize.js';
import { popups } from '../../internal/popup.styles.js';
import { RetryEvent } from '../../internal/retry.event.js';
import { sessionErrorText } from '../../internal/session-error-text.js';
import { stateNotes } from '../../internal/state-notes.styles.js';
import { styleProps } from '../../internal/style-props.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { commonTerms } from '../../locales/common.terms.js';
import { taxonomyEditorTerms } from '../../locales/taxonomy-editor.terms.js';
import type { FilterName, TaxonomyEditorTerms } from '../../locales/taxonomy-editor.terms.js';
import { tagTokens, tokens } from '../../theme/tokens.styles.js';
import { renderNotice } from '../../internal/notice.js';
import type { Notice } from '../../internal/notice.js';
import { EditorActions } from './actions/editor-actions.js';
import { EditorMoves } from './actions/editor-moves.js';
import { EditorNames } from './actions/editor-names.js';
import { EditorBinding } from './data/editor-binding.js';
import { EditorCommands } from './data/editor-commands.js';
import { EditorState } from './data/editor-state.js';
import { EditorParts } from './data/editor-parts.js';
import { NodeFinder } from './data/node-finder.js';
import { markWords } from './data/node-search.js';
import type { Transliterator } from './data/node-search.js';
import type { EditorContext } from './editor-context.types.js';
import { menuStyles } from './menu.styles.js';
import { TreeModel } from './model/tree-model.js';
import { frameStyles, stateStyles } from './taxonomy-editor.styles.js';
import { ConceptOpenEvent, TaxonomySelectionChangeEvent } from './taxonomy-editor.events.js';
import { DEFAULT_COLUMNS } from './taxonomy-editor.types.js';
import type { EditorColumn } from './taxonomy-editor.types.js';
import { EditorMenu } from './toolbar/menu.js';
import { toolbar } from './toolbar/toolbar-view.js';
import { NameField } from './tree/name-field.js';
import { RowList } from './tree/row-list.js';
import type { RowContext } from './tree/row-view.js';
import { cellText } from './tree/row-words.js';
import { TreeBody } from './tree/tree-body.js';
import { TreeDrag } from './tree/tree-drag.js';
import type { DragState } from './tree/tree-drag.js';
import { TreeInteraction } from './tree/tree-interaction.js';
import { TreeNavigation } from './tree/tree-navigation.js';
import { sidePane, stateLayer, statusLine } from './tree/frame-view.js';
import { dragPreview, dropMark, headerRow, tracksOf } from './tree/tree-view.js';
import { treeStyles } from './tree/tree.styles.js';
import type { TaxonomyFormat } from './views/format.types.js';

/** Narrower than this, details lie over the tree. */
const NARROW = 640;
/** Narrower than this, only the name and the first column fit. */
const SLIM = 480;
const NO_CONCEPTS: readonly Concept[] = [];

/**
 * Builds and tends a taxonomy: a tree of categories and tags for 10 or 100,000 of them, with search, filters,
 * moves, undo, and the details of what is selected.
 *
 * With a session above it the editor reads the taxonomy itself, follows its changes and carries out commands;
 * with `concepts` it shows those and asks the page by `tagma-taxonomy-change-request`.
 *
 * @summary The taxonomy as a tree that can be edited.
 * @status experimental
 * @since 0.1
 * @slot toolbar - The host's own controls in the bar above the tree.
 * @slot empty - What to show and do first when there is nothing yet.
 * @event {TaxonomyChangeRequestEvent} tagma-taxonomy-change-request - The reader wants to change something; not fired with a session. Cancel it to refuse, or answer with `detail.respondWith`.
 * @event {TaxonomySelectionChangeEvent} tagma-taxonomy-selection-change - After the reader selected other concepts.
 * @event {ConceptOpenEvent} tagma-concept-open - The reader opens the details of a concept. Cancel it to show them elsewhere.
 * @event {OpenRuleEvent} tagma-open-rule - The reader wants to see a rule that gives or reads a tag.
 * @event {OpenRecordEvent} tagma-open-record - The reader wants to see a record that a report names.
 * @event {RetryEvent} tagma-retry - The reader asks to load again after an error; not fired with a session.
 * @csspart toolbar - The bar above the tree.
 * @csspart search - The search field.
 * @csspart header - The header row.
 * @csspart header-cell - One header cell.
 * @csspart row - One row; also `selected`.
 * @csspart cell - One cell.
 * @csspart detail - The pane with the details.
 * @csspart notice - What just happened, with the offer to undo it.
 * @csspart status - The line below the tree.
 * @csspart empty - Shown when there is nothing.
 * @csspart no-matches - Shown when search and filters leave nothing.
 * @csspart error - Shown when the taxonomy could not be loaded.
 * @cssproperty [--tagma-taxonomy-editor-height=640px] - Height of the element.
 * @cssproperty [--tagma-taxonomy-editor-radius=var(--tagma-radius-large)] - Corner radius of the frame.
 * @cssState loading - The taxonomy is being loaded.
 * @cssState empty - There is nothing in it.
 * @cssState narrow - Details lie over the tree.
 * @example <tagma-taxonomy-editor label="Customer tags"></tagma-taxonomy-editor>
 */
export class TaxonomyEditor extends TagmaElement {
  static override styles = [
    tokens,
    tagTokens,
    base,
    buttons,
    solidButtons,
    popups,
    frameStyles,
    stateNotes,
    stateStyles,
    treeStyles,
    menuStyles,
  ];

  /** The taxonomy. Without it the editor reads from the session above it. Give a new array when something changed. */
  @property({ attribute: false }) concepts?: readonly Concept[] | undefined;
  /** How many records carry a tag, by tag id. Counted from the session when not given. */
  @property({ attribute: false }) usage?: ReadonlyMap<string, number> | undefined;
  /** Columns after the name. Keep the same array as long as nothing changed. */
  @property({ attribute: false }) columns: readonly EditorColumn[] = DEFAULT_COLUMNS;
  /** Names the tree for assistive technology. Default: the word for taxonomy. */
  @property() label = '';
  /** Deepest level allowed, 1 to 10. Default: what the workspace says, else 3. */
  @property({ type: Number, attribute: 'max-level' }) maxLevel?: number | undefined;
  /** Can be read and searched, but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** The taxonomy is on its way. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** What went wrong, in the reader's language; `null` when nothing did. What is there stays. */
  @property() error: string | null = null;
  /** Leaves the details to the page, see `tagma-concept-open`. */
  @property({ type: Boolean, attribute: 'without-detail' }) withoutDetail = false;
  /** Ids of the selected concepts. Changes when the reader selects. */
  @property({ attribute: false }) selectedIds: readonly string[] = [];
  /** Name of a user or team that owns a concept. Default: its id. */
  @property({ attribute: false }) ownerName: (id: string) => string = (id) => id;
  /** Syllables of a Chinese name, for search by pinyin: the function `pinyin` of `@tagma/pinyin`. */
  @property({ attribute: false }) transliterate?: Transliterator | undefined;
  /** File formats beside JSON in which the taxonomy can be taken out and brought in, e.g. CSV and SKOS. */
  @property({ attribute: false }) formats: readonly TaxonomyFormat[] = [];
  /** The present, in milliseconds, e.g. for what is due for review. Default: the clock of the browser. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  @state() private query = '';
  @state() private filters: ReadonlySet<FilterName> = new Set();
  @state() private isDetailOpen = true;
  @state() private view: string | null = null;
  @state() private width = 0;
  @state() private drag: DragState | null = null;

  readonly #announcer = new AnnouncerController(this);
  readonly #binding = new EditorBinding(this);
  readonly #model = new TreeModel();
  readonly #rows = new RowList(this.#model);
  readonly #menu = new EditorMenu(this);
  readonly #field = new NameField(() => this.#terms.nameMissing);
  readonly #finder = new NodeFinder(this, () => this.now());
  #notice: Notice | null = null;
  #observer: ResizeObserver | undefined;
  #focusAfter: string | null = null;
  readonly #selection = new GridSelectionController(this, (ids) => {
    this.selectedIds = ids;
    this.emit(new TaxonomySelectionChangeEvent({ ids }));
  });
  readonly #commands = new EditorCommands({
    binding: this.#binding,
    localize: this.localize,
    emit: (event) => this.emit(event),
    nameOf: (id) => this.#context.nameOf(id),
    tell: (notice) => this.#tell(notice),
  });
  readonly #context: EditorContext = new EditorState(this, {
    localize: this.localize,
    binding: this.#binding,
    commands: this.#commands,
    model: this.#model,
    announce: (message) => this.#announcer.announce(message),
    select: (id) => this.selectConcept(id),
    openDialog: (kind, ids) => void this.#parts.openDialog(kind, ids),
    openView: (view) => this.#openView(view),
  });
  readonly #parts = new EditorParts(this.#context, (styles) => this.#adopt(styles));
  readonly #body: TreeBody = new TreeBody(this, this.#rows, {
    context: () => this.#rowContext(),
    activeRow: () => this.#navigation.row,
    onFocusLost: () => this.#navigation.focus(),
  });
  readonly #navigation: TreeNavigation = new TreeNavigation(this.#model, this.#rows, this.#body, {
    columns: () => this.#columns,
    isRightToLeft: () => this.localize.dir === 'rtl',
    onToggled: () => this.#redraw(),
    onActive: (id) => {
      if (this.#field.id !== id) this.#field.cancel();
    },
  });
  readonly #moves = new EditorMoves({
    context: this.#context,
    model: this.#model,
    terms: () => this.#terms,
    refuse: (text) => this.#tell({ tone: 'warning', text }),
  });
  readonly #names = new EditorNames({
    context: this.#context,
    model: this.#model,
    rows: this.#rows,
    field: this.#field,
    terms: () => this.#terms,
    refuse: (text) => this.#tell({ tone: 'warning', text }),
    goTo: (id) => this.#goTo(id),
  });
  readonly #actions: EditorActions = new EditorActions({
    context: this.#context,
    model: this.#model,
    menu: this.#menu,
    moves: this.#moves,
    names: this.#names,
    commands: this.#commands,
    parts: this.#parts,
    terms: () => this.#terms,
    selected: () => this.#selection.ids,
    activeId: () => this.#navigation.id,
    editable: () => this.#editable,
    filters: () => this.filters,
    setFilters: (filters) => this.#setFilters(filters),
    open: (id) => this.#open(id),
    openAll: (open) => this.#openAll(open),
    focusTree: () => this.#navigation.focus(),
    focusRow: (id) => void this.#goTo(id),
  });
  readonly #drag = new TreeDrag(this.#model, this.#rows, this.#body, {
    start: (id) => this.#actions.dragged(id),
    problem: (ids, target) => this.#moves.problem(ids, target),
    show: (drag) => (this.drag = drag),
    drop: (ids, target) => void this.#moves.move(ids, target),
    cancelled: () => this.#announcer.announce(this.#terms.dropCancelled),
    onToggled: () => this.#redraw(),
  });
  readonly #interaction = new TreeInteraction({
    model: this.#model,
    rows: this.#rows,
    selection: this.#selection,
    navigation: this.#navigation,
    drag: this.#drag,
    editable: () => this.#editable,
    isNarrow: () => this.#isNarrow,
    rightToLeft: () => this.localize.dir === 'rtl',
    nameOf: (id) => this.#context.nameOf(id),
    onToggled: () => this.#redraw(),
    onOpen: (id) => this.#open(id),
    onMenu: (id, anchor) => void this.#actions.openMenu('row', anchor, () => void this.#goTo(id)),
    run: (action, id) => void this.#actions.run(action, id),
    step: (step) => void this.#actions.step(step),
    focusSearch: () => this.#searchInput?.focus(),
    escape: () => this.#escape(),
  });
  readonly #withoutMerged = memoize((concepts: readonly Concept[]) =>
    concepts.some(({ state }) => state === 'merged')
      ? concepts.filter(({ state }) => state !== 'merged')
      : concepts,
  );

  /** Puts the focus on the row that had it last; at first on the first row. */
  override focus(): void {
    this.#navigation.focus();
  }

  /** Goes to a concept: opens the way to it, selects it and brings it into sight. Unknown ids do nothing. */
  selectConcept(id: string): void {
    this.#takeConcepts();
    if (this.#model.reveal(id) < 0) return;
    if (this.#model.found === null && this.query !== '') this.query = '';
    this.#selection.replace([]);
    this.#selection.toggle(id, true);
    this.#navigation.setActive(id, '');
    this.#redraw();
    this.#body.reveal(this.#rows.rowOf(id));
  }

  /** Opens all branches. */
  expandAll(): void {
    this.#openAll(true);
  }

  /** Closes all branches. */
  collapseAll(): void {
    this.#openAll(false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) this.width = Math.round(entry.contentRect.width);
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#drag.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('concepts')) this.#binding.enabled = this.concepts === undefined;
    if (changed.has('selectedIds') && this.selectedIds !== this.#selection.ids && !this.#isOwnSelection())
      this.#selection.replace(this.selectedIds);
    this.#takeConcepts();
    this.#find();
    this.#navigation.follow();
    this.#body.prepare();
    this.toggleState('loading', this.#isLoading);
    this.toggleState('empty', this.#model.tree.count === 0);
    this.toggleState('narrow', this.#isNarrow);
    if (this.#showsSide && this.view === null) void this.#parts.detail.load();
  }

  protected override render(): TemplateResult {
    const columns = this.#columns;
    const busy = this.#isLoading;
    return html`<div class=${`layout${this.#isNarrow ? ' narrow' : ''}`}>
        <div class="main" ?inert=${this.#isNarrow && this.#showsSide}>
          ${this.#renderToolbar()}
          <div
            class=${this.#selection.size > 1 ? 'frame choosing' : 'frame'}
            ${styleProps({ '--_tracks': tracksOf(columns) })}
          >
            <div
              class="viewport"
              role="treegrid"
              aria-label=${this.label || this.#terms.label}
              aria-colcount=${columns.length + 1}
              aria-multiselectable="true"
              aria-readonly=${this.#editable ? nothing : 'true'}
              aria-busy=${busy ? 'true' : nothing}
              @pointerdown=${this.#interaction.onPointerdown}
              @click=${this.#interaction.onClick}
              @dblclick=${this.#interaction.onDoubleClick}
              @contextmenu=${this.#interaction.onContextMenu}
              @focusin=${this.#interaction.onFocusin}
              @keydown=${this.#interaction.onKeydown}
            >
              ${headerRow(this.#terms, columns)}
              <div class="tree-rows" role="rowgroup"></div>
              ${this.#renderDropMark()}
            </div>
            <div class="probe" aria-hidden="true"></div>
            ${this.#renderState()}
            ${busy && this.#rows.count > 0 ? html`<div class="progress" aria-hidden="true"></div>` : nothing}
          </div>
          ${renderNotice(this.#noticeNow, this.localize.terms(commonTerms).close, () => this.#clearNotice())}
          ${this.#renderStatus()}
        </div>
        ${this.#renderSide()}
      </div>
      ${this.#menu.render()} ${this.#parts.renderDialogs()} ${this.#actions.renderMoveDialog()}
      ${this.#renderPreview()} ${this.#announcer.region()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const preview = this.renderRoot.querySelector<HTMLElement>('.drag-preview');
    if (preview?.matches(':popover-open') === false) preview.showPopover();
    const id = this.#focusAfter;
    this.#focusAfter = null;
    const row = id === null ? -1 : this.#rows.rowOf(id);
    if (id !== null && row >= 0) {
      if (this.#field.id !== id) this.#navigation.goTo(row, '');
      else {
        this.#navigation.setActive(id, '');
        this.#body.reveal(row);
      }
    }
    this.#field.focus();
  }

  get #terms(): TaxonomyEditorTerms {
    return this.localize.terms(taxonomyEditorTerms);
  }

  get #isNarrow(): boolean {
    return this.width > 0 && this.width < NARROW;
  }

  /** Beside the details and on a phone there is room for the name and one figure. */
  get #columns(): readonly EditorColumn[] {
    const room = this.#isNarrow || !this.#showsSide ? this.width : this.width * 0.64;
    return this.width > 0 && room < SLIM ? this.#firstColumn(this.columns) : this.columns;
  }

  readonly #firstColumn = memoize((columns: readonly EditorColumn[]) => columns.slice(0, 1));

  get #editable(): boolean {
    return (
      !this.readonly &&
      (this.#context.can('concept.edit').allowed || this.#context.can('concept.create').allowed)
    );
  }

  get #canCreate(): boolean {
    return !this.readonly && this.#context.can('concept.create').allowed;
  }

  get #all(): readonly Concept[] {
    return this.concepts ?? this.#binding.workspace?.concepts ?? NO_CONCEPTS;
  }

  get #isLoading(): boolean {
    return this.concepts === undefined ? this.#binding.loading || this.loading : this.loading;
  }

  get #errorText(): string {
    const { error } = this.#binding;
    if (this.concepts !== undefined || error === null) return this.error ?? '';
    return sessionErrorText(error, this.localize.terms(commonTerms));
  }

  get #searchInput(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('.search-input');
  }

  /** Details stand beside the tree; on a narrow page they are opened. */
  get #showsSide(): boolean {
    if (this.withoutDetail || this.#model.tree.count === 0) return false;
    return this.isDetailOpen && (!this.#isNarrow || this.#isSideWanted);
  }

  #isSideWanted = false;

  get #noticeNow(): Notice | null {
    const error = this.#errorText;
    if (error === '' || this.#all.length === 0) return this.#notice;
    const retry = { label: this.localize.terms(commonTerms).retry, run: () => this.#retry() };
    return { tone: 'danger', text: `${error} ${this.#terms.errorKept}`, action: retry, isLasting: true };
  }

  #isOwnSelection(): boolean {
    const { ids } = this.#selection;
    return ids.length === this.selectedIds.length && ids.every((id, at) => id === this.selectedIds[at]);
  }

  #takeConcepts(): void {
    const concepts = this.filters.has('archived') ? this.#all : this.#withoutMerged(this.#all);
    this.#model.setConcepts(concepts);
  }

  #find(): void {
    this.#finder.apply(this.#model, {
      query: this.query,
      filters: this.filters,
      usage: this.#context.usage,
      transliterate: this.transliterate,
    });
  }

  #renderToolbar(): TemplateResult {
    return toolbar({
      terms: this.#terms,
      query: this.query,
      filterCount: this.filters.size,
      openMenu: this.#menu.openName,
      canCreate: this.#canCreate,
      canUndo: this.#editable,
      undo: this.#commands.undoStack,
      number: (value) => this.localize.number(value),
      onSearch: (query) => this.#setQuery(query),
      onSearchKey: (event) => this.#onSearchKey(event),
      onMenu: (name, button) => void this.#actions.openMenu(name, button, () => button.focus()),
      onAdd: (kind) =>
        void this.#actions.run(kind === 'tag' ? 'add-tag' : 'add-category', this.#navigation.id),
      onUndo: () => void this.#commands.undo(),
      onRedo: () => void this.#commands.redo(),
    });
  }

  #renderDropMark(): TemplateResult | typeof nothing {
    const depth = this.drag?.over == null ? 0 : this.#rows.placeOf(this.drag.over.row).depth;
    const mark = dropMark(this.drag, this.#body.rowHeight, depth);
    return mark === nothing
      ? nothing
      : html`<div
          class="drop-layer"
          aria-hidden="true"
          ${styleProps({ 'inset-block-start': `${String(this.#body.headerHeight)}px` })}
        >
          ${mark}
        </div>`;
  }

  #renderPreview(): TemplateResult | typeof nothing {
    const { drag } = this;
    if (drag === null) return nothing;
    return dragPreview(drag, this.#terms.dragging(this.#moves.what(drag.ids)), this.#dropWords(drag));
  }

  #dropWords({ over }: DragState): string {
    const terms = this.#terms;
    if (over === null) return terms.dropNowhere;
    if (over.problem !== null) return over.problem;
    const name = this.#context.nameOf(over.id);
    if (over.zone === 'into') return terms.dropInto(name);
    return over.zone === 'before' ? terms.dropBefore(name) : terms.dropAfter(name);
  }

  #renderState(): TemplateResult | typeof nothing {
    if (this.#rows.count > 0) return nothing;
    return stateLayer({
      terms: this.#terms,
      localize: this.localize,
      isNarrowed: this.#model.tree.count > 0,
      error: this.#errorText,
      loading: this.#isLoading,
      canCreate: this.#canCreate,
      onClear: () => this.#clearFinder(),
      onRetry: () => this.#retry(),
      onCreate: () => void this.#actions.run('add-category', null),
    });
  }

  #renderStatus(): TemplateResult {
    return statusLine({
      terms: this.#terms,
      number: (value) => this.localize.number(value),
      found: this.#model.found,
      ...this.#counts(this.#all),
      selected: this.#selection.size,
      isLocked: !this.#editable && !this.#isLoading,
      onClear: () => this.#selection.clear(),
    });
  }

  readonly #counts = memoize((concepts: readonly Concept[]) => {
    const live = concepts.filter(({ state }) => state === 'active' || state === 'draft');
    const tags = live.filter(({ kind }) => kind === 'tag').length;
    return { tags, categories: live.length - tags };
  });

  #renderSide(): TemplateResult | typeof nothing {
    if (!this.#showsSide) return nothing;
    return sidePane({
      terms: this.#terms,
      localize: this.localize,
      parts: this.#parts,
      view: this.view,
      selected: this.#selection.ids.flatMap((id) => this.#context.concept(id) ?? []),
      isNarrow: this.#isNarrow,
      onClose: () => this.#closeSide(),
    });
  }

  /** From a view back to the details, from the details back to the tree. */
  #closeSide(): void {
    if (this.view !== null) this.view = null;
    else if (this.#isNarrow) this.#isSideWanted = false;
    else this.isDetailOpen = false;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#navigation.focus());
  }

  #open(id: string): void {
    const concept = this.#context.concept(id);
    if (concept === undefined || !this.emit(new ConceptOpenEvent({ concept })) || this.withoutDetail) return;
    if (!this.#selection.has(id)) {
      this.#selection.replace([]);
      this.#selection.toggle(id, true);
    }
    this.view = null;
    this.isDetailOpen = true;
    this.#isSideWanted = true;
    this.requestUpdate();
    if (!this.#isNarrow) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.back')?.focus());
  }

  #openView(view: string | null): void {
    this.view = view;
    this.isDetailOpen = true;
    this.#isSideWanted = true;
    if (view !== null) void this.#parts.views.load();
    this.requestUpdate();
  }

  #openAll(open: boolean): void {
    this.#model.setAllOpen(open);
    const rows = this.localize.number(this.#model.rows.count);
    this.#announcer.announce(open ? this.#terms.expandedAll(rows) : this.#terms.collapsedAll);
    this.#redraw();
  }

  /** Opening and closing changes rows and nothing else. */
  #redraw(): void {
    this.#navigation.follow();
    this.#body.redraw();
  }

  async #goTo(id: string): Promise<void> {
    this.#focusAfter = id;
    this.requestUpdate();
    await this.updateComplete;
  }

  #setQuery(query: string): void {
    this.query = query;
    void this.updateComplete.then(() => {
      const { found } = this.#model;
      if (found !== null) this.#announcer.announce(this.#terms.found(this.localize.number(found)));
    });
  }

  #setFilters(filters: ReadonlySet<FilterName>): void {
    this.filters = filters;
    this.#setQuery(this.query);
  }

  #clearFinder(): void {
    this.filters = new Set();
    this.query = '';
    void this.updateComplete.then(() => this.#navigation.focus());
  }

  #onSearchKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.query !== '') this.#setQuery('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      const row = Math.max(0, this.#model.firstFoundRow());
      this.#navigation.goTo(row, '');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #escape(): void {
    if (this.#moves.cancelCut()) return;
    if (this.query !== '' || this.filters.size > 0) this.#clearFinder();
    else this.#selection.clear();
  }

  #retry(): void {
    if (this.concepts === undefined && this.#binding.session !== undefined) void this.#binding.reload();
    else this.emit(new RetryEvent());
  }

  #tell(notice: Notice): void {
    this.#notice = notice;
    this.#announcer.announce(notice.text);
    this.requestUpdate();
  }

  #clearNotice(): void {
    this.#notice = null;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#navigation.focus());
  }

  #adopt(styles: readonly CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot;
    adoptStyles(root, [
      ...(this.constructor as typeof TaxonomyEditor).elementStyles,
      ...this.#parts.styles(styles),
    ]);
  }

  #rowContext(): RowContext {
    const terms = this.#terms;
    const cut = new Set(this.#moves.cutIds);
    const words = { terms, localize: this.localize, usage: this.#context.usage, ownerName: this.ownerName };
    const searching = this.#model.found !== null;
    const { searchWords } = this.#finder;
    return {
      columns: this.#columns,
      exclusive: terms.exclusive,
      selectable: true,
      isSelected: (id) => this.#selection.has(id),
      isCut: (id) => cut.has(id),
      isFaint: (id) => searching && !this.#model.isFoundId(id),
      tabStopOf: (id) => this.#navigation.tabStopOf(id),
      place: (row) => this.#rows.placeOf(row),
      concept: (row) => this.#rows.conceptAt(row),
      name: (concept) => displayName(concept.name, this.localize.lang, 'en') || concept.id,
      marks: (_concept, name) => (searchWords.length === 0 ? [] : markWords(name, searchWords)),
      cell: (concept, column) => cellText(concept, column, words),
      field: (id) => this.#field.in(id),
      rowPart: (selected) => (selected ? 'row selected' : 'row'),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-taxonomy-editor': TaxonomyEditor;
  }
}
