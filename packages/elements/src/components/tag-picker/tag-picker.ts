import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Concept } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { PopupController } from '../../controllers/popup.js';
import { RovingFocusController } from '../../controllers/roving-focus.js';
import { base, focusRing } from '../../internal/base.styles.js';
import { deepActiveElement } from '../../internal/dom.js';
import { memoize } from '../../internal/memoize.js';
import { withGetters } from '../../internal/with-getters.js';
import type { TermCatalog } from '../../locales/locale-registry.js';
import { popups } from '../../internal/popup.styles.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { RetryEvent } from '../../internal/retry.event.js';
import { tagTokens, tokens } from '../../theme/tokens.styles.js';
import { TagRemoveEvent } from '../tag/index.js';
import type { PickerActions } from './picker-actions.js';
import { loadBinding } from './picker-binding.js';
import type { BoundStatus, PickerBinding } from './picker-binding.js';
import type { ChipContext } from './picker-chip-templates.js';
import { footText } from './picker-foot.js';
import { createPickerIndex, withLearned } from './picker-index.js';
import type { PickerIndex } from './picker-index.js';
import { PickerInteraction } from './picker-interaction.js';
import type { PickerWishes } from './picker-interaction.js';
import { PickerListController } from './picker-list.js';
import { loadMore } from './picker-more.js';
import type { MorePort, PickerMore } from './picker-more.js';
import { listNames } from './picker-names.js';
import type { Notice } from '../../internal/notice.js';
import { fetchSearch, searchPart } from './picker-search.js';
import { buildRows } from './picker-rows.js';
import type { PickerRow, PickerRows } from './picker-rows.js';
import { sameValue } from './picker-value.js';
import { renderPicker } from './picker-view.js';
import type { PickerHandlers, PickerView, PopupMessage } from './picker-view.js';
import { TagPickerField } from './tag-picker-field.js';
import { pickerStyles } from './tag-picker.styles.js';
import { TagAddEvent } from './tag-picker.events.js';

/** Screen readers hear the count once typing pauses; milliseconds. */
const ANNOUNCE_DELAY = 500;
const NOTHING: readonly Concept[] = [];

/**
 * Lets a person choose tags from a taxonomy by typing, browsing by category or pasting. It holds a value in a
 * form, or, with `record` and a provided session, shows and changes the tags of that record.
 *
 * @summary Choose tags from a taxonomy, by typing, browsing or pasting.
 * @status experimental
 * @since 0.1
 * @slot label - Label content; used when the `label` attribute is not enough.
 * @slot help-text - Help content; used when the `help-text` attribute is not enough.
 * @event {TagAddEvent} tagma-tag-add - Before a tag is added; cancel to reject it.
 * @event {TagRemoveEvent} tagma-tag-remove - Before a tag is removed; cancel to keep it.
 * @event {TagCreateEvent} tagma-tag-create - The person wants a tag that does not exist; answer with `detail.respondWith(promise)`.
 * @event {RetryEvent} tagma-retry - The person asks to load the tags again after `load-error`.
 * @event {InputEvent} input - The person changed the value.
 * @event {Event} change - The person changed the value; fired after `input`.
 * @csspart base - Everything.
 * @csspart label - The label.
 * @csspart control - The frame around chips and input.
 * @csspart chips - The list of chosen tags.
 * @csspart chip - One chosen tag.
 * @csspart chip__base - The chip inside its element.
 * @csspart chip__remove-button - The remove button of a chip.
 * @csspart input - The text input.
 * @csspart popup - What floats.
 * @csspart listbox - The list of tags.
 * @csspart option - One row of the list.
 * @csspart create - The row that creates a tag.
 * @csspart notice - What just happened, with undo or retry.
 * @csspart help-text - The help under the control.
 * @csspart error-text - The error under the control.
 * @cssproperty [--tagma-tag-picker-gap=4px] - Gap between chips.
 * @cssproperty [--tagma-tag-picker-max-height=40vh] - Height from which the chosen tags scroll.
 * @cssState blank - Nothing is chosen.
 * @cssState open - The list shows.
 * @cssState loading - Tags are being loaded.
 * @cssState invalid - An error shows.
 * @example <tagma-tag-picker name="tags" label="Tags" required></tagma-tag-picker>
 */
export class TagPicker extends TagPickerField {
  static override styles = [tokens, tagTokens, base, focusRing, popups, pickerStyles];

  @state() private isUnfolded = false;
  @state() private creating: string | null = null;
  @state() private learned: readonly Concept[] = [];
  @state() private more: PickerMore | undefined;

  readonly #announcer = new AnnouncerController(this);
  #binding: PickerBinding | undefined;
  #bindingFailed = false;
  readonly #popup = new PopupController(this, {
    anchor: () => this.renderRoot.querySelector<HTMLElement>('.control'),
    popup: () => this.renderRoot.querySelector<HTMLElement>('.popup'),
    matchWidth: true,
  });
  readonly #list = new PickerListController(this, {
    rows: () => this.#content.rows,
    box: () => this.renderRoot.querySelector<HTMLElement>('.listbox'),
  });
  readonly #roving = new RovingFocusController(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('.stop')],
    dir: () => this.localize.dir,
    onExit: (edge) => edge === 'end' && this.#toInput(),
  });
  readonly #interaction = new PickerInteraction(this.#wishes(), this.#list, this.#roving);
  readonly #indexOf = memoize(createPickerIndex);
  readonly #rowsOf = memoize(
    (index: PickerIndex, query: string, recent: readonly string[], offersCreate: boolean) =>
      buildRows({ index, query, recent, offersCreate }),
  );
  readonly #conceptsWith = memoize(withLearned);
  #announceTimer: ReturnType<typeof setTimeout> | undefined;
  #wasLoading = false;

  constructor() {
    super();
    this.addEventListener('focusin', () => void this.#loadMore());
    this.addEventListener('focusout', this.#onFocusout);
    this.addEventListener('click', this.#onHostClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#announceTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('record')) this.#bind();
    if (!Array.isArray(this.value)) this.value = [];
    this.more?.update();
    if (this.#binding && this.#isBound) this.#mirrorRecord(this.#binding);
    this.#answerEarlyTyping();
    this.toggleState('blank', this.#shownIds.length === 0);
    this.toggleState('open', this.#popup.isOpen);
    this.toggleState('loading', this.#isLoading);
  }

  /** What the first look does not need comes after it. */
  protected override firstUpdated(): void {
    void Promise.all([this.#loadMore(), fetchSearch(this)]);
  }

  protected override render(): TemplateResult {
    return renderPicker(this.#view);
  }

  /** Opens the list; does nothing when read-only or disabled. */
  show(): void {
    if (this.isDisabled || this.#isReadonly || this.#popup.isOpen) return;
    this.#popup.show();
    this.#list.reset();
    void fetchSearch(this).then(() => searchPart()?.fetchSpelling(this, this.localize.lang));
  }

  /** Closes the list. */
  hide(): void {
    this.#list.active.clear();
    this.#popup.hide();
  }

  protected override problem(): ValidityProblem | null {
    const missing = this.required ? (this.more?.problem() ?? '') : '';
    return super.problem() ?? (missing === '' ? null : { flags: { valueMissing: true }, message: missing });
  }

  // --- What is shown

  /** Bound from the moment a record is set, although what binds may still be on its way. */
  get #status(): BoundStatus {
    if (this.#bindingFailed) return 'failed';
    return this.#binding?.status ?? (this.record ? 'loading' : 'unbound');
  }

  get #isBound(): boolean {
    return this.#status !== 'unbound';
  }

  get #isLoading(): boolean {
    const isSearchComing = searchPart() === undefined && this.searchText.trim() !== '';
    return this.loading || this.#status === 'loading' || this.more?.isLoading === true || isSearchComing;
  }

  get #isReadonly(): boolean {
    return this.readonly || (this.#status === 'ready' && !this.#binding?.can('tag.assign'));
  }

  get #offersCreate(): boolean {
    return (
      this.withCreate && !this.#isLoading && (!this.#isBound || this.#binding?.can('concept.create') === true)
    );
  }

  get #shownIds(): readonly string[] {
    return this.more?.shownIds ?? (this.#binding && this.#isBound ? this.#binding.tagIds : this.value);
  }

  get #index(): PickerIndex {
    const given = this.#isBound ? (this.#binding?.concepts ?? NOTHING) : this.concepts;
    const concepts = this.more?.concepts ?? given;
    const { lang } = this.localize;
    const spelling = this.transliterate ?? searchPart()?.spellingOf(lang);
    return this.#indexOf(this.#conceptsWith(concepts, this.learned), lang, searchPart(), spelling);
  }

  get #content(): PickerRows {
    const content = this.#rowsOf(this.#index, this.searchText, this.recent, this.#offersCreate);
    return this.more?.rows(content) ?? content;
  }

  get #view(): PickerView {
    const isWaiting = this.#isLoading && this.#content.rows.length === 0;
    return {
      common: this.common,
      rows: {
        host: this,
        content: this.#content,
        list: this.#list,
        index: this.#index,
        value: this.#shownIds,
        isFull: this.isFull,
        isSingle: this.max === 1,
        terms: this.terms,
        separator: this.common.pathSeparator,
      },
      chips: this.#chips,
      shownIds: this.#shownIds,
      label: this.label,
      hasLabel: this.label !== '' || this.querySelector(':scope > [slot=label]') !== null,
      accessibleName: this.accessibleName,
      help: this.#help,
      hasHelp: this.#help !== '' || this.querySelector(':scope > [slot=help-text]') !== null,
      error: this.shownError,
      placeholder:
        this.placeholder || (this.max === 1 ? this.terms.placeholderSingle : this.terms.placeholder),
      notice: this.notice ?? this.#loadNotice,
      message: this.#message,
      foot: this.#foot,
      isOpen: this.#popup.isOpen,
      isWaiting,
      isBusy: this.#isLoading || this.creating !== null,
      isReadonly: this.#isReadonly,
      isDisabled: this.isDisabled,
      isRequired: this.required,
      isUnfolded: this.isUnfolded,
      more: this.more,
      announcer: this.#announcer.region(),
      on: this.#handlers,
    };
  }

  get #chips(): ChipContext {
    const isFixed = this.#isReadonly || this.isDisabled;
    return {
      index: this.#index,
      terms: this.terms,
      separator: this.common.pathSeparator,
      size: this.size,
      isDisabled: this.isDisabled,
      roving: this.#roving,
      canRemove: (tagId) => !isFixed && (!this.#isBound || this.#binding?.canRemove(tagId) === true),
      isPending: (tagId) => this.#binding?.pending(tagId) !== undefined,
      assignment: (tagId) => this.#binding?.assignment(tagId),
      formatDate: (instant) => this.localize.date(instant, { dateStyle: 'medium' }),
      onRemove: (tagId, event) => {
        // The chip's own event ends here; the picker asks in its own name.
        event.stopPropagation();
        void this.#remove(tagId);
      },
      onKey: (tagId, event) => {
        if (this.more?.chipKey(tagId, event) !== true) this.#interaction.onChipKey(tagId, event);
      },
      more: this.more,
    };
  }

  get #help(): string {
    if (this.helpText) return this.helpText;
    return this.#isReadonly && !this.readonly ? this.terms.mayNotAdd : '';
  }

  /** A failure to load stays in sight until it is mended. */
  get #loadNotice(): Notice | null {
    const bound = this.#bindingFailed ? this.common.unavailable : (this.#binding?.failure ?? '');
    const text = bound || this.loadError;
    if (!text) return null;
    return { tone: 'danger', text, action: { label: this.common.retry, run: this.#retry }, isLasting: true };
  }

  get #message(): PopupMessage | null {
    const terms = this.terms;
    const query = this.searchText.trim();
    if (this.#content.rows.length > 0) return null;
    if (this.creating !== null) return { title: terms.creating(this.creating), hint: '' };
    if (this.#loadNotice && this.#index.entries.length === 0) return { title: terms.loadFailed, hint: '' };
    if (query !== '') return { title: terms.noMatch(query), hint: this.createHint || terms.createWhom };
    return { title: terms.noTags, hint: terms.noTagsHint };
  }

  get #foot(): string {
    const total = this.searchText.trim() === '' ? this.#index.entries.length : null;
    return footText(this.#content, this.terms, total, this.value.length, this.max);
  }

  // --- What the person does

  get #actions(): PickerActions | undefined {
    return (this.#isBound ? this.#binding?.actions : undefined) ?? this.more?.actions;
  }

  #wishes(): PickerWishes {
    return {
      input: () => this.input,
      rows: () => this.#content.rows,
      dir: () => this.localize.dir,
      isOpen: () => this.#popup.isOpen,
      chipCount: () => this.renderRoot.querySelectorAll('.stop').length,
      open: () => this.show(),
      hide: () => this.hide(),
      search: (text) => this.#search(text),
      setText: (text) => this.setText(text),
      choose: (row) => this.#choose(row),
      submitText: (text) => void this.#submitText(text),
      addNames: (text) => void this.#addNames(text),
      remove: (tagId) => void this.#remove(tagId),
    };
  }

  static #portOf(picker: TagPicker): MorePort {
    const members = {
      host: picker,
      localize: picker.localize,
      toggle: (tagId: string) => picker.#toggleTag(tagId),
      setText: (text: string) => picker.setText(text),
      open: () => picker.show(),
      hide: () => picker.hide(),
      announce: (text: string) => picker.#announcer.announce(text),
      focusChip: (index: number) => picker.#focusChip(index),
      words: <T extends object>(catalog: TermCatalog<T>): T => picker.localize.terms(catalog),
      commit: (value: readonly string[]) => picker.#commit(value),
      changed: () => picker.fireChange(),
      emit: (event: Event) => picker.emit(event),
      learn: (concept: Concept) => void (picker.learned = [...picker.learned, concept]),
      setCreating: (name: string | null) => void (picker.creating = name),
      tell: (notice: Notice | null) => picker.#tell(notice),
      list: (names: readonly string[]) => listNames(names, picker.localize),
    };
    return withGetters(members, {
      binding: () => picker.#binding,
      actions: () => picker.#actions,
      shownIds: () => picker.#shownIds,
      query: () => picker.searchText,
      offersCreate: () => picker.#offersCreate,
      isFixed: () => picker.isDisabled || picker.#isReadonly,
      content: () => picker.#content,
      isOpen: () => picker.#popup.isOpen,
      index: () => picker.#index,
      terms: () => picker.terms,
      common: () => picker.common,
      nameLocale: () => picker.localize.code,
      limit: () => (picker.limitPolicy === 'warn' ? 0 : picker.max),
      max: () => picker.max,
      value: () => picker.value,
    });
  }

  get #handlers(): PickerHandlers {
    const keys = this.#interaction;
    return {
      slotChange: () => this.requestUpdate(),
      controlPress: (event) => keys.onControlPress(event),
      popupPress: (event) => keys.onPopupPress(event),
      input: (event) => keys.onInput(event),
      keydown: (event) => keys.onKeydown(event),
      paste: (event) => keys.onPaste(event),
      toggle: () => {
        this.focus();
        return this.#popup.isOpen ? this.hide() : this.show();
      },
      unfold: () => (this.isUnfolded = !this.isUnfolded),
      scroll: () => this.#list.onScroll(),
      listClick: (event) => keys.onListClick(event),
      closeNotice: () => this.#tell(null),
    };
  }

  #search(text: string): void {
    this.searchText = text;
    void fetchSearch(this);
    this.show();
    this.#list.reset();
    // With something typed, Enter takes the best match; while browsing nothing is meant yet.
    if (text.trim() === '') this.#list.active.clear();
    else this.#list.active.first();
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      if (this.#popup.isOpen) this.#announcer.announce(this.#message?.title ?? this.#foot);
    }, ANNOUNCE_DELAY);
  }

  #choose(row: PickerRow): void {
    if (row.kind === 'create') void this.#create(row.name);
    else if (row.kind === 'option' && row.blocked) this.#tell({ tone: 'warning', text: row.blocked });
    else if (row.kind === 'option') void this.#toggleTag(row.entry.concept.id);
  }

  async #toggleTag(tagId: string): Promise<void> {
    if (this.#binding?.pending(tagId)) return;
    if (this.#shownIds.includes(tagId)) await this.#remove(tagId);
    else await this.#add(tagId);
  }

  /** What was typed before the tags had come is searched as if it had just been typed. */
  #answerEarlyTyping(): void {
    const hasArrived = this.#wasLoading && !this.#isLoading;
    this.#wasLoading = this.#isLoading;
    if (hasArrived && this.searchText.trim() !== '') this.#list.active.first();
  }

  async #submitText(text: string): Promise<void> {
    // Whether a tag of this name exists is not known yet; the text stays until it is.
    if (this.#isLoading) return;
    const entry = this.#index.exact(text);
    if (entry) await this.#add(entry.concept.id);
    else if (this.#offersCreate) await this.#create(text.trim());
    else this.#tell({ tone: 'warning', text: this.terms.unknown(text.trim()) });
  }

  async #add(tagId: string): Promise<void> {
    const concept = this.#index.conceptOf(tagId);
    if (!concept || !this.emit(new TagAddEvent({ tagId, concept }))) return;
    const isDone = await this.#keepingText((actions) => actions.add(tagId));
    if (isDone && !this.notice) this.#announcer.announce(this.terms.added(this.#index.nameOf(tagId)));
    if (isDone && this.max === 1) this.hide();
  }

  /** Names are sorted out by parts that come later. Until it is known which tags exist, they stay typed. */
  async #addNames(text: string): Promise<void> {
    if (!this.#isLoading) await Promise.all([fetchSearch(this), this.#loadMore()]);
    if (!this.#isLoading && searchPart()) await this.more?.takeNames(text);
    else this.setText(text.trim().replace(/[\r\n\t]+/gu, ', '));
  }

  /** A picker without these parts still chooses tags, and tries to fetch them the next time. */
  async #loadMore(): Promise<void> {
    if (this.more) return;
    try {
      const { createMore } = await loadMore();
      this.more ??= createMore(TagPicker.#portOf(this));
    } catch {
      this.#announcer.announce(this.common.unavailable);
    }
  }

  async #create(name: string): Promise<void> {
    await this.#keepingText((actions) => actions.create(name));
  }

  async #remove(tagId: string): Promise<void> {
    if (this.isDisabled || this.#isReadonly) return;
    if (!this.emit(new TagRemoveEvent({ tagId }))) return;
    const isOnChip = deepActiveElement()?.closest('.remove') !== null;
    const isDone = await this.#act((actions) => actions.remove(tagId));
    await this.updateComplete;
    // The focused button is gone with its chip: its neighbour takes over, or the input.
    if (isDone && isOnChip) this.#focusChip(this.#roving.index);
  }

  #toInput(): boolean {
    this.focus();
    return true;
  }

  #focusChip(index: number): void {
    const stops = this.renderRoot.querySelectorAll('.stop').length;
    if (stops === 0) this.focus();
    else this.#roving.focus(Math.min(index, stops - 1));
  }

  /** Empties the text at once, and gives it back when it came to nothing and nothing new was typed. */
  async #keepingText(act: Act): Promise<boolean> {
    const typed = this.input?.value ?? '';
    this.setText('');
    const isDone = await this.#act(act);
    if (!isDone && typed !== '' && this.input?.value === '') this.setText(typed);
    return isDone;
  }

  async #act(act: Act): Promise<boolean> {
    if (!this.#actions) await this.#loadMore();
    return this.#actions ? act(this.#actions) : false;
  }

  protected override setText(text: string): void {
    super.setText(text);
    this.#list.active.clear();
    this.#list.reset();
  }

  #commit(value: readonly string[]): void {
    this.value = value;
    this.fireChange();
  }

  #tell(notice: Notice | null): void {
    this.notice = notice;
    if (notice) this.#announcer.announce(notice.text);
  }

  /** What binds is fetched by the first picker that has a record. */
  #bind(): void {
    this.#bindingFailed = false;
    if (this.#binding) this.#binding.record = this.record;
    else if (this.record) void this.#startBinding();
  }

  async #startBinding(): Promise<void> {
    try {
      const { bind } = await loadBinding();
      this.#binding ??= bind(this, TagPicker.#portOf(this));
      this.#binding.record = this.record;
    } catch {
      this.#bindingFailed = true;
    }
    this.requestUpdate();
  }

  /** The value of a bound picker is what the record has; what is still being added is not in it. */
  #mirrorRecord(binding: PickerBinding): void {
    const ids = binding.tagIds.filter((id) => binding.pending(id) !== 'add');
    if (!sameValue(ids, this.value)) this.value = ids;
  }

  #retry = (): void => {
    if (this.#binding && this.#isBound) void this.#binding.reload();
    else if (this.record) this.#bind();
    else this.emit(new RetryEvent());
  };

  readonly #onFocusout = (event: FocusEvent): void => {
    const next = event.relatedTarget as Node | null;
    // Another window took the focus: nothing was decided here.
    if ((next && this.contains(next)) || !document.hasFocus()) return;
    this.interacted = true;
    this.hide();
    if (this.notice?.tone !== 'danger') this.setText('');
  };

  /** A press on a label of the page arrives as a click on the element itself. */
  readonly #onHostClick = (event: MouseEvent): void => {
    if (event.composedPath()[0] === this) this.focus();
  };
}

type Act = (actions: PickerActions) => Promise<boolean>;

declare global {
  interface HTMLElementTagNameMap {
    'tagma-tag-picker': TagPicker;
  }
}
