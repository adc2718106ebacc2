import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from '../../internal/property.js';
import type { Concept, Transliterate } from '@tagma/core';
import { GridSelectionController } from '../../controllers/grid-selection.js';
import { buttonLooks, primaryButton } from '../../internal/button-looks.styles.js';
import type { FetchedModule } from '../../internal/fetched-module.js';
import { memoize } from '../../internal/memoize.js';
import { plainBase } from '../../internal/plain-base.styles.js';
import { styleProps } from '../../internal/style-props.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { withDefaults } from '../../internal/tag-list/with-defaults.js';
import { twisties } from '../../internal/twisty.styles.js';
import { taxonomyLookTerms } from '../../locales/taxonomy-look.terms.js';
import type { TaxonomyLookTerms } from '../../locales/taxonomy-look.terms.js';
import { lookTokens } from '../../theme/look-tokens.styles.js';
import { tagTextTokens } from '../../theme/tag-text-tokens.styles.js';
import { EditorSource } from './data/editor-source.js';
import { SessionLink } from './data/session-link.js';
import { EarlyActions } from './early/early-actions.js';
import { EditorRoom } from './frame/editor-room.js';
import type { EditorBase, InteractiveModule, InteractivePart } from './interactive/interactive.types.js';
import { TreeModel } from './model/tree-model.js';
import { TaxonomySelectionChangeEvent } from './selection.event.js';
import { frameStyles } from './taxonomy-editor.styles.js';
import { DEFAULT_COLUMNS } from './taxonomy-editor.types.js';
import type { EditorColumn } from './taxonomy-editor.types.js';
import { QUIET, toolbar } from './toolbar/toolbar-view.js';
import { skeleton } from './tree/skeleton.js';
import { TreePart } from './tree/tree-part.js';
import { tracksOf } from './tree/tree-view.js';
import { treeStyles } from './tree/tree.styles.js';
import type { TaxonomyFormat } from './views/format.types.js';

/** The editor as it first shows: all of it but what answers keys and presses, which is fetched after it. */
export abstract class EditorLook extends TagmaElement {
  static override styles = [
    lookTokens,
    tagTextTokens,
    plainBase,
    buttonLooks,
    primaryButton,
    frameStyles,
    twisties,
    treeStyles,
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
  /** Syllables of a Chinese name, for search by pinyin. Default in Chinese: the function `pinyin` of `@tagma/pinyin`, with the forms of characters. */
  @property({ attribute: false }) transliterate?: Transliterate | undefined;
  /** File formats beside JSON in which the taxonomy can be taken out and brought in, e.g. CSV and SKOS. */
  @property({ attribute: false }) formats: readonly TaxonomyFormat[] = [];
  /** The present, in milliseconds, e.g. for what is due for review. Default: the clock of the browser. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  readonly #binding = new SessionLink(this);
  readonly #source = new EditorSource(this, this.#binding);
  readonly #model = new TreeModel();
  readonly #room = new EditorRoom(this);
  readonly #selection = new GridSelectionController(this, (ids) => {
    this.selectedIds = ids;
    this.emit(new TaxonomySelectionChangeEvent({ ids }));
  });
  /** What answers keys and presses: fetched when the first editor of a page shows, there at once for the others. */
  protected abstract readonly interactive: FetchedModule<InteractiveModule>;
  #interactive: InteractivePart | null = null;
  #arrival: Promise<unknown> | null = null;
  #hasFailed = false;
  readonly #early: EarlyActions = new EarlyActions({
    part: () => this.#interactive,
    fetch: () => this.#fetch(),
    isEditable: () => this.#source.isEditable,
    frame: () => this.renderRoot.querySelector<HTMLElement>('.frame'),
    nameLabel: () => this.#terms.columns.name,
  });
  readonly #tree: TreePart = new TreePart({
    element: this,
    localize: this.localize,
    model: this.#model,
    selection: this.#selection,
    terms: () => this.#terms,
    columns: () => this.#columns,
    editable: () => this.#source.isEditable,
    usage: () => this.usage ?? this.#binding.usage,
    ownerName: () => this.ownerName,
    interactive: () => this.#interactive,
    hear: (event) => this.#early.hear(event),
  });

  /** Puts the focus on the row that had it last; at first on the first row. */
  override focus(): void {
    this.#tree.navigation.focus();
  }

  /** Goes to a concept: opens the way to it, selects it and brings it into sight. Unknown ids do nothing. */
  selectConcept(id: string): void {
    this.#takeConcepts();
    if (this.#model.reveal(id) < 0) return;
    this.#interactive?.uncover();
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
    this.#interactive?.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#binding.enable(this.concepts === undefined);
    if (changed.has('selectedIds') && this.selectedIds !== this.#selection.ids && !this.#isOwnSelection())
      this.#selection.replace(this.selectedIds);
    const { known } = this.interactive;
    if (known !== null) this.#interactive ??= known.createInteractive(this.#base);
    this.#takeConcepts();
    this.#interactive?.prepare();
    this.#tree.prepare();
    this.toggleState('loading', this.#source.isLoading);
    this.toggleState('empty', this.#model.tree.count === 0);
    this.toggleState('narrow', this.#room.isNarrow);
  }

  protected override render(): TemplateResult {
    const part = this.#interactive;
    const isNarrow = this.#room.isNarrow;
    const isBusy = this.#source.isLoading;
    return html`<div class=${isNarrow ? 'layout narrow' : 'layout'}>
        <div class="main" ?inert=${isNarrow && this.#isSideShown}>
          ${this.#renderToolbar()}
          <div
            class=${this.#selection.size > 1 ? 'frame choosing' : 'frame'}
            ${styleProps({ '--_tracks': tracksOf(this.#columns) })}
          >
            ${this.#tree.render(this.label || this.#terms.label, isBusy)} ${this.#renderState()}
            ${isBusy && this.#tree.rows.count > 0 ? html`<div class="progress" aria-hidden="true"></div>` : nothing}
          </div>
          ${part?.notice()} ${this.#renderStatus()}
        </div>
        ${part === null ? this.#renderSide() : part.side()}
      </div>
      ${part?.layers()}`;
  }

  /** What the first look does not need comes after it. */
  protected override firstUpdated(): void {
    void this.#fetch();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#interactive?.updated();
  }

  /** The update is complete when the editor can be worked with. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (this.#arrival === null || this.#interactive !== null) return isDone;
    await this.#arrival;
    return super.getUpdateComplete();
  }

  get #terms(): TaxonomyLookTerms {
    return this.localize.terms(taxonomyLookTerms);
  }

  get #isSideShown(): boolean {
    return (
      this.#interactive?.isSideShown ??
      (!this.withoutDetail && !this.#room.isNarrow && this.#model.tree.count > 0)
    );
  }

  /** Beside the details and on a phone there is room for the name and one figure. */
  get #columns(): readonly EditorColumn[] {
    return this.#room.isSlim(this.#isSideShown) ? this.#firstColumn(this.columns) : this.columns;
  }

  readonly #firstColumn = memoize((columns: readonly EditorColumn[]) => columns.slice(0, 1));

  get #base(): EditorBase {
    return {
      element: this,
      localize: this.localize,
      binding: this.#binding,
      source: this.#source,
      model: this.#model,
      room: this.#room,
      selection: this.#selection,
      tree: this.#tree,
      emit: (event) => this.emit(event),
    };
  }

  /** An editor without its later parts still shows the tree, and tries to fetch them the next time it is used. */
  async #fetch(): Promise<void> {
    if (this.#interactive !== null) return;
    this.#arrival = this.interactive.load().then(
      () => (this.#hasFailed = false),
      () => (this.#hasFailed = true),
    );
    await this.#arrival;
    this.requestUpdate();
    await super.getUpdateComplete();
  }

  #isOwnSelection(): boolean {
    const { ids } = this.#selection;
    return ids.length === this.selectedIds.length && ids.every((id, at) => id === this.selectedIds[at]);
  }

  #takeConcepts(): void {
    this.#model.setConcepts(this.#source.shown(this.#interactive?.withMerged === true));
  }

  #renderToolbar(): TemplateResult {
    return toolbar({
      ...(this.#interactive?.toolbar ?? QUIET),
      terms: this.#terms,
      canCreate: this.#source.canCreate,
      canUndo: this.#source.isEditable,
      onSearch: (query) => this.#early.ask((part) => part.search(query)),
      onSearchKey: (event) => this.#early.ask((part) => part.searchKey(event)),
      onMenu: (name, button) => this.#early.ask((part) => part.openMenu(name, button)),
      onAction: (action) => this.#early.run(action, this.#tree.navigation.id),
    });
  }

  /** In place of rows. */
  #renderState(): TemplateResult | typeof nothing {
    if (this.#tree.rows.count > 0) return nothing;
    if (this.#interactive !== null) return this.#interactive.state();
    return this.#source.isLoading ? html`<div class="state-layer">${skeleton()}</div>` : nothing;
  }

  #renderStatus(): TemplateResult {
    const { all, counts, isLoading } = this.#source;
    const number = (value: number): string => this.localize.number(value);
    // Nothing read yet is not the same as nothing there.
    const isUnknown = all.length === 0 && (isLoading || this.error !== null || this.#binding.error !== null);
    const amount = isUnknown
      ? '–'
      : (this.#interactive?.amount() ?? this.#terms.status(number(counts.tags), number(counts.categories)));
    return html`<div class="status" part="status">
      <span>${amount}</span> ${this.#interactive?.status()}
      ${this.#hasFailed ? html`<span role="alert">${this.#terms.partFailed}</span>` : nothing}
    </div>`;
  }

  /** The place beside the tree, until what stands there is here. */
  #renderSide(): TemplateResult | typeof nothing {
    return this.#isSideShown
      ? html`<aside class="side" part="detail" aria-label=${this.#terms.detail}></aside>`
      : nothing;
  }

  #openAll(open: boolean): void {
    this.#model.setAllOpen(open);
    this.#interactive?.toldOpen(open);
    this.#tree.redraw();
  }
}
