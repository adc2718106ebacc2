import { adoptStyles, html, nothing } from 'lit';
import type { CSSResult, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Concept, Transliterate } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { GridSelectionController } from '../../controllers/grid-selection.js';
import { base } from '../../internal/base.styles.js';
import { buttons, solidButtons } from '../../internal/buttons.styles.js';
import { isComposing } from '../../internal/ime.js';
import { memoize } from '../../internal/memoize.js';
import { noticeBar } from '../../internal/notice-bar.styles.js';
import { popups } from '../../internal/popup.styles.js';
import { stateNotes } from '../../internal/state-notes.styles.js';
import { styleProps } from '../../internal/style-props.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { withDefaults } from '../../internal/tag-list/with-defaults.js';
import { twisties } from '../../internal/twisty.styles.js';
import { taxonomyEditorTerms } from '../../locales/taxonomy-editor.terms.js';
import type { TaxonomyEditorTerms } from '../../locales/taxonomy-editor.terms.js';
import { tagTokens, tokens } from '../../theme/tokens.styles.js';
import { EditorBinding } from './data/editor-binding.js';
import { EditorParts } from './data/editor-parts.js';
import { EditorSource } from './data/editor-source.js';
import { EditorState } from './data/editor-state.js';
import type { EditorContext, EditorOutcome } from './editor-context.types.js';
import { Find } from './find/find.js';
import { EditorNotices } from './frame/editor-notices.js';
import { EditorRoom } from './frame/editor-room.js';
import { stateLayer, statusLine } from './frame/frame-view.js';
import { TreeModel } from './model/tree-model.js';
import { EditorNames } from './naming/editor-names.js';
import { isNameAction } from './naming/name-action.js';
import { nameFieldStyles } from './naming/name-field.styles.js';
import { SidePane } from './side/side-pane.js';
import { frameStyles, stateStyles } from './taxonomy-editor.styles.js';
import { ConceptOpenEvent, TaxonomySelectionChangeEvent } from './taxonomy-editor.events.js';
import { DEFAULT_COLUMNS } from './taxonomy-editor.types.js';
import type { EditorColumn } from './taxonomy-editor.types.js';
import { toolbar } from './toolbar/toolbar-view.js';
import type { TreeAction } from './tree/tree-interaction.js';
import { TreePart } from './tree/tree-part.js';
import { tracksOf } from './tree/tree-view.js';
import { treeStyles } from './tree/tree.styles.js';
import type { TaxonomyFormat } from './views/format.types.js';
import type { MenuName, WorkHost, WorkPart } from './editing/work.types.js';

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
    noticeBar,
    frameStyles,
    stateNotes,
    stateStyles,
    twisties,
    treeStyles,
    nameFieldStyles,
  ];

  /** The taxonomy. Without it the editor reads from the session above it. Give a new array when something changed. */
  @property({ attribute: false })
  get concepts(): readonly Concept[] | undefined {
    return this.#concepts;
  }
  set concepts(given: readonly Concept[] | undefined) {
    this.#concepts = given && withDefaults(given);
  }
  #concepts: readonly Concept[] | undefined;
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
  @property({ attribute: false }) transliterate?: Transliterate | undefined;
  /** File formats beside JSON in which the taxonomy can be taken out and brought in, e.g. CSV and SKOS. */
  @property({ attribute: false }) formats: readonly TaxonomyFormat[] = [];
  /** The present, in milliseconds, e.g. for what is due for review. Default: the clock of the browser. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  readonly #announcer = new AnnouncerController(this);
  readonly #binding = new EditorBinding(this);
  readonly #model = new TreeModel();
  readonly #room = new EditorRoom(this);
  readonly #selection = new GridSelectionController(this, (ids) => {
    this.selectedIds = ids;
    this.emit(new TaxonomySelectionChangeEvent({ ids }));
  });
  readonly #context: EditorContext = new EditorState(this, {
    localize: this.localize,
    binding: this.#binding,
    model: this.#model,
    denial: () => this.#parts.denial,
    execute: (command, options) => this.#execute(command, options),
    announce: (message) => this.#announcer.announce(message),
    select: (id) => this.selectConcept(id),
    openDialog: (kind, ids) => void this.#parts.openDialog(kind, ids),
    openView: (view) => this.#side.open(view),
  });
  readonly #source = new EditorSource(this, this.#binding, this.localize, () => this.#context);
  readonly #parts: EditorParts = new EditorParts(
    this.#context,
    () => this.#workHost,
    (styles) => this.#adopt(styles),
  );
  readonly #find = new Find(this, {
    context: this.#context,
    model: this.#model,
    transliterate: () => this.transliterate,
    onFound: (count) => this.#announcer.announce(this.#terms.found(this.localize.number(count))),
  });
  readonly #side: SidePane = new SidePane({
    context: this.#context,
    parts: this.#parts,
    terms: () => this.#terms,
    isPossible: () => !this.withoutDetail && this.#model.tree.count > 0,
    isNarrow: () => this.#room.isNarrow,
    selected: () => this.#selection.ids,
    focusTree: () => this.focus(),
  });
  readonly #notices = new EditorNotices({
    element: this,
    localize: this.localize,
    source: this.#source,
    announce: (message) => this.#announcer.announce(message),
    retry: () => this.#retry(),
    focusTree: () => this.focus(),
  });
  readonly #names: EditorNames = new EditorNames({
    context: this.#context,
    model: this.#model,
    rows: () => this.#tree.rows,
    terms: () => this.#terms,
    refuse: (text) => this.#notices.tell({ tone: 'warning', text }),
    words: () => this.#parts.work.load(),
    goTo: (id) => this.#tree.goTo(id),
  });
  readonly #tree: TreePart = new TreePart({
    element: this,
    context: this.#context,
    model: this.#model,
    find: this.#find,
    selection: this.#selection,
    terms: () => this.#terms,
    columns: () => this.#columns,
    editable: () => this.#source.isEditable,
    ownerName: () => this.ownerName,
    names: this.#names,
    work: () => this.#parts.work.part,
    handlers: {
      isNarrow: () => this.#room.isNarrow,
      isDragging: () => this.#parts.work.part?.isDragging ?? false,
      press: (event, id) => this.#parts.work.part?.press(event, id),
      onOpen: (id) => this.#open(id),
      onMenu: (id, anchor) => this.#openMenu('row', anchor, () => void this.#tree.goTo(id)),
      run: (action, id) => this.#run(action, id),
      step: (step) => this.#work((work) => void work.step(step)),
      focusSearch: () => this.renderRoot.querySelector<HTMLInputElement>('.search-input')?.focus(),
      escape: () => this.#escape(),
    },
  });

  /** Puts the focus on the row that had it last; at first on the first row. */
  override focus(): void {
    this.#tree.navigation.focus();
  }

  /** Goes to a concept: opens the way to it, selects it and brings it into sight. Unknown ids do nothing. */
  selectConcept(id: string): void {
    this.#takeConcepts();
    if (this.#model.reveal(id) < 0) return;
    if (this.#model.found === null && this.#find.query !== '') this.#find.setQuery('');
    this.#selection.replace([]);
    this.#selection.toggle(id, true);
    this.#tree.navigation.setActive(id, '');
    this.#tree.redraw();
    this.#tree.body.reveal(this.#tree.rows.rowOf(id));
  }

  /** Opens all branches. */
  expandAll(): void {
    this.#openAll(true);
  }

  /** Closes all branches. */
  collapseAll(): void {
    this.#openAll(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parts.work.part?.end();
    this.#find.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('concepts')) this.#binding.enabled = this.concepts === undefined;
    if (changed.has('selectedIds') && this.selectedIds !== this.#selection.ids && !this.#isOwnSelection())
      this.#selection.replace(this.selectedIds);
    this.#takeConcepts();
    this.#find.apply();
    this.#tree.prepare();
    this.toggleState('loading', this.#source.isLoading);
    this.toggleState('empty', this.#model.tree.count === 0);
    this.toggleState('narrow', this.#room.isNarrow);
    this.#side.prepare();
  }

  protected override render(): TemplateResult {
    const isNarrow = this.#room.isNarrow;
    const isBusy = this.#source.isLoading;
    return html`<div class=${isNarrow ? 'layout narrow' : 'layout'}>
        <div class="main" ?inert=${isNarrow && this.#side.isShown}>
          ${this.#renderToolbar()}
          <div
            class=${this.#selection.size > 1 ? 'frame choosing' : 'frame'}
            ${styleProps({ '--_tracks': tracksOf(this.#columns) })}
          >
            ${this.#tree.render(this.label || this.#terms.label, isBusy)} ${this.#renderState()}
            ${isBusy && this.#tree.rows.count > 0 ? html`<div class="progress" aria-hidden="true"></div>` : nothing}
          </div>
          ${this.#notices.render()} ${this.#renderStatus()}
        </div>
        ${this.#side.render()}
      </div>
      ${this.#parts.work.part?.render() ?? nothing} ${this.#parts.renderDialogs()} ${this.#announcer.region()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#tree.updated();
    this.#parts.work.part?.updated();
    this.#names.updated();
    this.#find.prepare(() => void this.#parts.work.load());
  }

  get #terms(): TaxonomyEditorTerms {
    return this.localize.terms(taxonomyEditorTerms);
  }

  /** Beside the details and on a phone there is room for the name and one figure. */
  get #columns(): readonly EditorColumn[] {
    return this.#room.isSlim(this.#side.isShown) ? this.#firstColumn(this.columns) : this.columns;
  }

  readonly #firstColumn = memoize((columns: readonly EditorColumn[]) => columns.slice(0, 1));

  get #workHost(): WorkHost {
    const { rows, body, navigation } = this.#tree;
    return {
      element: this,
      context: this.#context,
      localize: this.localize,
      binding: this.#binding,
      model: this.#model,
      selection: this.#selection,
      find: this.#find,
      parts: this.#parts,
      rows,
      body,
      navigation,
      names: this.#names,
      terms: () => this.#terms,
      editable: () => this.#source.isEditable,
      emit: (event) => this.emit(event),
      announce: (message) => this.#announcer.announce(message),
      tell: (notice) => this.#notices.tell(notice),
      open: (id) => this.#open(id),
      openAll: (open) => this.#openAll(open),
      goTo: (id) => this.#tree.goTo(id),
      redraw: () => this.#tree.redraw(),
    };
  }

  #isOwnSelection(): boolean {
    const { ids } = this.#selection;
    return ids.length === this.selectedIds.length && ids.every((id, at) => id === this.selectedIds[at]);
  }

  #takeConcepts(): void {
    this.#model.setConcepts(this.#source.shown(this.#find.filters.has('archived')));
  }

  #renderToolbar(): TemplateResult {
    const work = this.#parts.work.part;
    const run = (action: TreeAction): void => this.#run(action, this.#tree.navigation.id);
    return toolbar({
      terms: this.#terms,
      query: this.#find.query,
      filterCount: this.#find.filters.size,
      openMenu: work?.openMenuName ?? null,
      canCreate: this.#source.canCreate,
      canUndo: this.#source.isEditable,
      nextUndo: work?.nextUndo,
      nextRedo: work?.nextRedo,
      number: (value) => this.localize.number(value),
      onSearch: (query) => this.#find.setQuery(query),
      onSearchKey: (event) => this.#onSearchKey(event),
      onMenu: (name, button) => this.#openMenu(name, button, () => button.focus()),
      onAdd: (kind) => run(kind === 'tag' ? 'add-tag' : 'add-category'),
      onUndo: () => run('undo'),
      onRedo: () => run('redo'),
    });
  }

  #renderState(): TemplateResult | typeof nothing {
    if (this.#tree.rows.count > 0) return nothing;
    return stateLayer({
      terms: this.#terms,
      localize: this.localize,
      isNarrowed: this.#model.tree.count > 0,
      error: this.#source.errorText,
      loading: this.#source.isLoading,
      canCreate: this.#source.canCreate,
      onClear: () => this.#clearFinder(),
      onRetry: () => this.#retry(),
      onCreate: () => this.#run('add-category', null),
    });
  }

  #renderStatus(): TemplateResult {
    return statusLine({
      terms: this.#terms,
      number: (value) => this.localize.number(value),
      found: this.#model.found,
      ...this.#source.counts,
      selected: this.#selection.size,
      isLocked: !this.#source.isEditable && !this.#source.isLoading,
      misplaced: this.#model.misplaced.count,
      onMisplaced: () => this.#showMisplaced(),
      onClear: () => this.#selection.clear(),
    });
  }

  #showMisplaced(): void {
    const { tree, misplaced } = this.#model;
    const id = tree.concepts[misplaced.first]?.id;
    if (id === undefined) return;
    this.selectConcept(id);
    this.focus();
  }

  /** Names are typed at once; the rest may have to be fetched. */
  #run(action: TreeAction, id: string | null): void {
    if (!isNameAction(action)) this.#work((work) => void work.run(action, id));
    else if (this.#source.isEditable)
      void this.#names.start(action, id === null ? undefined : this.#context.concept(id));
  }

  /** Does something with what changes the taxonomy, fetching it first when it is not there. */
  #work(run: (work: WorkPart) => void): void {
    const { part } = this.#parts.work;
    if (part !== null) run(part);
    else
      void this.#parts.work.load().then((loaded) => {
        if (loaded !== null) run(loaded);
        else this.#notices.tell({ tone: 'danger', text: this.#terms.partFailed });
      });
  }

  async #execute(...[command, options]: Parameters<EditorContext['execute']>): Promise<EditorOutcome> {
    const work = await this.#parts.work.load();
    return work?.execute(command, options) ?? { ok: false, text: this.#terms.partFailed };
  }

  #openMenu(name: MenuName, anchor: HTMLElement, returnTo: () => void): void {
    this.#work((work) => void work.openMenu(name, anchor, returnTo));
  }

  #open(id: string): void {
    const concept = this.#context.concept(id);
    if (concept === undefined || !this.emit(new ConceptOpenEvent({ concept })) || this.withoutDetail) return;
    if (!this.#selection.has(id)) {
      this.#selection.replace([]);
      this.#selection.toggle(id, true);
    }
    this.#side.open(null);
    if (!this.#room.isNarrow) return;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.back')?.focus());
  }

  #openAll(open: boolean): void {
    this.#model.setAllOpen(open);
    const rows = this.localize.number(this.#model.rows.count);
    this.#announcer.announce(open ? this.#terms.expandedAll(rows) : this.#terms.collapsedAll);
    this.#tree.redraw();
  }

  #clearFinder(): void {
    this.#find.clear();
    void this.updateComplete.then(() => this.focus());
  }

  #onSearchKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && this.#find.query !== '') this.#find.setQuery('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter')
      this.#tree.navigation.goTo(Math.max(0, this.#model.firstFoundRow()), '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #escape(): void {
    if (this.#parts.work.part?.cancelCut() === true) return;
    if (this.#find.isOn) this.#clearFinder();
    else this.#selection.clear();
  }

  #retry(): void {
    this.#source.retry((event) => this.emit(event));
  }

  #adopt(styles: readonly CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot;
    const { elementStyles } = this.constructor as typeof TaxonomyEditor;
    adoptStyles(root, [...elementStyles, ...this.#parts.styles(styles)]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-taxonomy-editor': TaxonomyEditor;
  }
}
