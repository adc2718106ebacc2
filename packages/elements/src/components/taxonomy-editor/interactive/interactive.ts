import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { AnnouncerController } from '../../../controllers/announcer.js';
import { closeIcon } from '../../../internal/icons/field-icons.js';
import { icon } from '../../../internal/icons/icon.js';
import { isComposing } from '../../../internal/ime.js';
import { spellingOf } from '../../../internal/tag-list/spelling.js';
import { taxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import type { TaxonomyEditorTerms } from '../../../locales/taxonomy-editor.terms.js';
import { EditorParts } from '../data/editor-parts.js';
import { EditorState } from '../data/editor-state.js';
import { SourceTrouble } from '../data/source-trouble.js';
import type { EarlyName } from '../early/early-name.js';
import { HeldPress } from '../early/held-press.js';
import type { MenuName, WorkHost, WorkPart } from '../editing/work.types.js';
import type { EditorContext, EditorOutcome } from '../editor-context.types.js';
import { Find } from '../find/find.js';
import { markedName } from '../find/marked-name.js';
import { firstFoundRow } from '../find/narrow.js';
import { EditorNotices } from '../frame/editor-notices.js';
import { stateLayer, statusNotes } from '../frame/frame-view.js';
import { MisplacedNodes } from '../model/misplaced.js';
import { updateTree } from '../model/update-tree.js';
import { isNameAction } from '../naming/name-action.js';
import type { NameAction } from '../naming/name-action.js';
import { EditorNames } from '../naming/editor-names.js';
import { SidePane } from '../side/side-pane.js';
import { ConceptOpenEvent } from '../taxonomy-editor.events.js';
import type { ToolbarState } from '../toolbar/toolbar-view.js';
import { rowAt } from '../tree/row-at.js';
import type { MarkedName } from '../tree/row-view.js';
import { TreeInteraction } from '../tree/tree-interaction.js';
import type { TreeAction, TreeHandlers } from '../tree/tree-interaction.js';
import { TreeKeys } from '../tree/tree-keys.js';
import { GoTo } from './go-to.js';
import { interactiveStyles } from './interactive.styles.js';
import type { EditorBase, InteractivePart } from './interactive.types.js';

/** The part of an editor that works; see {@link InteractivePart}. */
export class Interactive implements InteractivePart {
  readonly #base: EditorBase;
  readonly #misplaced = new MisplacedNodes();
  readonly #announcer: AnnouncerController;
  readonly #trouble: SourceTrouble;
  readonly #context: EditorContext;
  readonly #parts: EditorParts;
  readonly #find: Find;
  readonly #side: SidePane;
  readonly #notices: EditorNotices;
  readonly #names: EditorNames;
  readonly #goTo: GoTo;
  readonly #interaction: TreeInteraction;
  /** Began before this part was there. */
  #held: HeldPress | null = null;

  constructor(base: EditorBase) {
    const { element, binding, localize, model, tree } = base;
    this.#base = base;
    model.build = updateTree;
    this.#announcer = new AnnouncerController(element);
    this.#trouble = new SourceTrouble(element, binding, localize);
    this.#goTo = new GoTo(element, tree);
    this.#context = this.#makeContext();
    this.#parts = new EditorParts(element, this.#context, () => this.#workHost);
    this.#parts.adopt(interactiveStyles);
    this.#find = new Find(element, {
      context: this.#context,
      model,
      transliterate: () => spellingOf(localize.lang, element.transliterate),
      onFound: (count) => this.#announcer.announce(this.#terms.found(localize.number(count))),
    });
    this.#side = this.#makeSide();
    this.#notices = this.#makeNotices();
    this.#names = this.#makeNames();
    this.#interaction = this.#makeInteraction();
  }

  // --- What is shown

  get toolbar(): ToolbarState {
    const { query, filters } = this.#find;
    const work = this.#parts.work.part;
    const terms = this.#terms;
    const filterCount = filters.size === 0 ? '' : this.#base.localize.number(filters.size);
    const { nextUndo, nextRedo } = work ?? {};
    return {
      query,
      clear: query === '' ? nothing : this.#renderClear(),
      filterCount,
      filterLabel: filterCount === '' ? undefined : terms.filterCount(filterCount),
      openMenu: work?.openMenuName ?? null,
      undoTitle: nextUndo && terms.undoWhat(nextUndo),
      redoTitle: nextRedo && terms.redoWhat(nextRedo),
    };
  }

  get withMerged(): boolean {
    return this.#find.filters.has('archived');
  }

  get isSideShown(): boolean {
    return this.#side.isShown;
  }

  get cutIds(): ReadonlySet<string> | undefined {
    return this.#parts.work.part?.cutIds;
  }

  prepare(): void {
    this.#find.apply();
    this.#side.prepare();
  }

  updated(): void {
    this.#goTo.updated(this.#names);
    this.#parts.work.part?.updated();
    this.#names.updated();
    this.#find.prepare(() => void this.#parts.work.load());
  }

  end(): void {
    this.#parts.work.part?.end();
    this.#find.stop();
  }

  state(): TemplateResult {
    const { localize, model, source } = this.#base;
    return stateLayer({
      terms: this.#terms,
      localize,
      isNarrowed: model.tree.count > 0,
      error: this.#trouble.text,
      loading: source.isLoading,
      canCreate: source.canCreate,
      onClear: () => this.#clearFinder(),
      onRetry: () => this.#retry(),
      onCreate: () => this.#run('add-category', null),
    });
  }

  notice(): TemplateResult | symbol {
    return this.#notices.render();
  }

  amount(): string | null {
    const { model, localize } = this.#base;
    return model.found === null ? null : this.#terms.found(localize.number(model.found));
  }

  status(): TemplateResult {
    const { localize, model, selection, source } = this.#base;
    const misplaced = this.#misplaced.in(model.tree);
    return statusNotes({
      terms: this.#terms,
      number: (value) => localize.number(value),
      selected: selection.size,
      isLocked: !source.isEditable && !source.isLoading,
      misplaced: misplaced.count,
      onMisplaced: () => this.#show(misplaced.first),
      onClear: () => selection.clear(),
    });
  }

  side(): TemplateResult | symbol {
    return this.#side.render();
  }

  layers(): TemplateResult {
    return html`${this.#parts.work.part?.render()} ${this.#parts.renderDialogs()} ${this.#announcer.region()}`;
  }

  dropMark(): TemplateResult | symbol {
    return this.#parts.work.part?.renderDropMark() ?? nothing;
  }

  marked(name: string): MarkedName | null {
    return markedName(name, this.#find.marks(name));
  }

  field(id: string): HTMLElement | null {
    return this.#names.field(id);
  }

  // --- What people do

  leftFor(id: string): void {
    this.#names.leave(id);
  }

  handle(event: Event, target: Element): void {
    this.#interaction.handle(event, target);
  }

  hold(press: HeldPress, target: Element): void {
    this.#held = press;
    if (!press.isOver) this.handle(press.event, target);
  }

  async press(event: KeyboardEvent, target: Element): Promise<void> {
    const focused = this.#focused;
    const row = focused && rowAt(focused);
    if (this.#names.isOpen) this.#names.press(event);
    else this.handle(event, focused && row ? focused : target);
    await this.#base.element.updateComplete;
    // Somebody types a name already, for which this key looks for the place.
    if (row === null && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  }

  async name(action: NameAction, id: string | null | undefined, early: EarlyName): Promise<void> {
    await early.settled();
    if (early.isTyped) this.#names.goOnFrom(early.input);
    await this.#startName(action, id === undefined ? this.#base.tree.navigation.id : id);
    await this.#base.element.updateComplete;
    early.input.remove();
    if (!this.#names.isOpen && this.#focused === null) this.#base.element.focus();
  }

  nameKey(event: KeyboardEvent): void {
    this.#names.press(event);
  }

  search(query: string): void {
    this.#find.setQuery(query);
  }

  searchKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const { model, tree } = this.#base;
    if (event.key === 'Escape' && this.#find.query !== '') this.#find.setQuery('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter')
      tree.navigation.goTo(Math.max(0, firstFoundRow(model)), '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  openMenu(name: 'filter' | 'actions', button: HTMLElement): void {
    this.#openMenu(name, button, () => button.focus());
  }

  run(action: TreeAction): void {
    this.#run(action, this.#base.tree.navigation.id);
  }

  toldOpen(open: boolean): void {
    const rows = this.#base.localize.number(this.#base.model.rows.count);
    this.#announcer.announce(open ? this.#terms.expandedAll(rows) : this.#terms.collapsedAll);
  }

  uncover(): void {
    if (this.#base.model.found === null && this.#find.query !== '') this.#find.setQuery('');
  }

  // --- What it is made of

  get #terms(): TaxonomyEditorTerms {
    return this.#base.localize.terms(taxonomyEditorTerms);
  }

  get #focused(): Element | null {
    const { renderRoot } = this.#base.element;
    return renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
  }

  #makeContext(): EditorContext {
    const { element, localize, binding, model } = this.#base;
    return new EditorState(element, {
      localize,
      binding,
      model,
      denial: () => this.#parts.denial,
      execute: (command, options) => this.#execute(command, options),
      announce: (message) => this.#announcer.announce(message),
      select: (id) => element.selectConcept(id),
      openDialog: (kind, ids) => void this.#parts.openDialog(kind, ids),
      openView: (view) => this.#side.open(view),
    });
  }

  #makeSide(): SidePane {
    const { element, model, room, selection } = this.#base;
    return new SidePane({
      context: this.#context,
      parts: this.#parts,
      terms: () => this.#terms,
      isPossible: () => !element.withoutDetail && model.tree.count > 0,
      isNarrow: () => room.isNarrow,
      selected: () => selection.ids,
      focusTree: () => element.focus(),
    });
  }

  #makeNotices(): EditorNotices {
    const { element, localize, source } = this.#base;
    return new EditorNotices({
      element,
      localize,
      source,
      trouble: this.#trouble,
      announce: (message) => this.#announcer.announce(message),
      retry: () => this.#retry(),
      focusTree: () => element.focus(),
    });
  }

  #makeNames(): EditorNames {
    const { model, tree } = this.#base;
    return new EditorNames({
      context: this.#context,
      model,
      rows: () => tree.rows,
      terms: () => this.#terms,
      refuse: (text) => this.#notices.tell({ tone: 'warning', text }),
      words: () => this.#parts.work.load(),
      goTo: (id) => this.#goTo.row(id),
    });
  }

  #makeInteraction(): TreeInteraction {
    const { model, selection, source, localize, tree } = this.#base;
    const { rows, body, navigation } = tree;
    const rightToLeft = (): boolean => localize.dir === 'rtl';
    return new TreeInteraction({
      ...this.#handlers,
      model,
      selection,
      rows,
      navigation,
      keys: new TreeKeys({
        model,
        rows,
        body,
        navigation,
        isRightToLeft: rightToLeft,
        onToggled: () => tree.redraw(),
      }),
      editable: () => source.isEditable,
      rightToLeft,
      nameOf: (id) => this.#context.nameOf(id),
    });
  }

  get #handlers(): TreeHandlers {
    const { room, element } = this.#base;
    return {
      isNarrow: () => room.isNarrow,
      isDragging: () => this.#parts.work.part?.isDragging ?? false,
      press: (event, id) => this.#press(event, id),
      onOpen: (id) => this.#open(id),
      onMenu: (id, anchor) => this.#openMenu('row', anchor, () => void this.#goTo.row(id)),
      run: (action, id) => this.#run(action, id),
      step: (step) => this.#work((work) => void work.step(step)),
      focusSearch: () => element.renderRoot.querySelector<HTMLInputElement>('.search-input')?.focus(),
      escape: () => this.#escape(),
    };
  }

  get #workHost(): WorkHost {
    const { element, localize, binding, model, selection, source, tree, emit } = this.#base;
    const { rows, body, navigation } = tree;
    return {
      element,
      context: this.#context,
      localize,
      binding,
      model,
      selection,
      find: this.#find,
      parts: this.#parts,
      rows,
      body,
      navigation,
      names: this.#names,
      terms: () => this.#terms,
      editable: () => source.isEditable,
      emit,
      announce: (message) => this.#announcer.announce(message),
      tell: (notice) => this.#notices.tell(notice),
      open: (id) => this.#open(id),
      openAll: (open) => (open ? element.expandAll() : element.collapseAll()),
      goTo: (id) => this.#goTo.row(id),
      redraw: () => tree.redraw(),
    };
  }

  #renderClear(): TemplateResult {
    const label = this.#terms.clearSearch;
    return html`<button
      type="button"
      class="button quiet icon-only small"
      aria-label=${label}
      title=${label}
      @click=${() => this.search('')}
    >
      ${icon(closeIcon)}
    </button>`;
  }

  #show(place: number): void {
    const { element, model } = this.#base;
    const id = model.tree.concepts[place]?.id;
    if (id === undefined) return;
    element.selectConcept(id);
    element.focus();
  }

  /** Names are typed at once; the rest may have to be fetched. */
  #run(action: TreeAction, id: string | null): void {
    if (isNameAction(action)) void this.#startName(action, id);
    else this.#work((work) => void work.run(action, id));
  }

  async #startName(action: NameAction, id: string | null): Promise<void> {
    if (!this.#base.source.isEditable) return;
    await this.#names.start(action, id === null ? undefined : this.#context.concept(id));
  }

  /** What drags may have to be fetched; a press that lasts as long as that drags then. */
  #press(event: PointerEvent, id: string): void {
    const { part } = this.#parts.work;
    const held = this.#held?.event === event ? this.#held : null;
    this.#held = null;
    if (part !== null) {
      part.press(event, id, held?.last);
      held?.end();
    } else void this.#pressLater(held ?? new HeldPress(event), id);
  }

  async #pressLater(held: HeldPress, id: string): Promise<void> {
    const work = await this.#parts.work.load();
    if (!held.isOver) work?.press(held.event, id, held.last);
    held.end();
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
    const { element, room, selection, emit } = this.#base;
    const concept = this.#context.concept(id);
    if (concept === undefined || !emit(new ConceptOpenEvent({ concept })) || element.withoutDetail) return;
    if (!selection.has(id)) {
      selection.replace([]);
      selection.toggle(id, true);
    }
    this.#side.open(null);
    if (!room.isNarrow) return;
    void element.updateComplete.then(() => element.renderRoot.querySelector<HTMLElement>('.back')?.focus());
  }

  #clearFinder(): void {
    const { element } = this.#base;
    this.#find.clear();
    void element.updateComplete.then(() => element.focus());
  }

  #escape(): void {
    if (this.#parts.work.part?.cancelCut() === true) return;
    if (this.#find.isOn) this.#clearFinder();
    else this.#base.selection.clear();
  }

  #retry(): void {
    this.#trouble.retry((event) => this.#base.emit(event));
  }
}
