import type { PropertyValues, TemplateResult, nothing } from 'lit';
import type { Concept } from '@tagma/core';
import { AnnouncerController } from '../../../controllers/announcer.js';
import { RovingFocusController } from '../../../controllers/roving-focus.js';
import { memoize } from '../../../internal/memoize.js';
import type { Notice } from '../../../internal/notice.js';
import { PopupController } from '../../../controllers/popup.js';
import { RetryEvent } from '../../../internal/retry.event.js';
import { withDefaults } from '../../../internal/tag-list/with-defaults.js';
import { commonTerms } from '../../../locales/common.terms.js';
import type { CommonTerms } from '../../../locales/common.terms.js';
import { pickerWorkTerms } from '../../../locales/picker-work.terms.js';
import type { PickerActions, PickerTerms } from '../picker-actions.js';
import type { PickerBinding } from '../picker-binding.js';
import { footText } from '../picker-foot.js';
import type { PickerIndex } from '../picker-index.js';
import { PickerInteraction } from '../picker-interaction.js';
import { PickerListController } from '../picker-list.js';
import { loadMore } from '../picker-more.js';
import type { MorePort, PickerMore } from '../picker-more.js';
import { rowId } from '../picker-row-templates.js';
import { buildRows } from '../picker-rows.js';
import type { PickerRows } from '../picker-rows.js';
import type { PickerBase, PickerWork } from '../picker-work.js';
import type { TagPickerField } from '../tag-picker-field.js';
import { adoptWorkStyles } from './adopt-styles.js';
import { BoundLink } from './bound-link.js';
import { ChipParts } from './chip-parts.js';
import { ListIndex } from './list-index.js';
import { LocalActions } from './local-actions.js';
import { renderBelow, renderPopup } from './popup-view.js';
import type { PopupMessage, PopupView } from './popup-view.js';
import { TagChanges } from './tag-changes.js';
import { morePort } from './more-port.js';
import { UnfinishedText } from './unfinished-text.js';

/** Screen readers hear the count once typing pauses; milliseconds. */
const ANNOUNCE_DELAY = 500;
const NOTHING: readonly Concept[] = [];

/** The part of a picker that works. */
export class Work implements PickerWork {
  readonly base: PickerBase;
  readonly announcer: AnnouncerController;
  readonly chips: ChipParts;
  readonly changes: TagChanges;
  readonly link: BoundLink;
  readonly listIndex: ListIndex;
  more: PickerMore | undefined;
  /** What is typed. */
  query = '';
  /** What just happened. */
  notice: Notice | null = null;
  /** Name of the tag that is being created. */
  creating: string | null = null;
  readonly #port: MorePort;
  readonly #popup: PopupController;
  readonly #list: PickerListController;
  readonly #roving: RovingFocusController;
  readonly #keys: PickerInteraction;
  readonly #local: LocalActions;
  readonly #unfinished: UnfinishedText;
  readonly #terms = memoize((own: object, words: object) => ({ ...words, ...own }) as PickerTerms);
  readonly #rows = memoize(
    (index: PickerIndex, query: string, recent: readonly string[], offersCreate: boolean) =>
      buildRows({ index, query, recent, offersCreate }),
  );
  #announceTimer: ReturnType<typeof setTimeout> | undefined;
  #wasLoading = false;
  #hadRows = false;
  #isNew = true;

  constructor(base: PickerBase) {
    this.base = base;
    const { host } = base;
    this.announcer = new AnnouncerController(host);
    const root = (selector: string): HTMLElement | null =>
      host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
    this.#popup = new PopupController(host, {
      anchor: () => root('.control'),
      popup: () => root('.list-popup'),
      matchWidth: true,
      // What had the focus in it, e.g. a panel, is gone; the keyboard goes on in the field.
      onDismiss: (reason) => {
        if (reason === 'escape') host.focus();
      },
    });
    this.#list = new PickerListController(host, {
      rows: () => (this.isOpen ? this.content.rows : []),
      box: () => root('.listbox'),
    });
    this.#unfinished = new UnfinishedText(host.shadowRoot);
    this.#roving = new RovingFocusController(host, {
      items: () => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.chips .stop') ?? [])],
      dir: () => base.localize.dir,
      onExit: (edge) => edge === 'end' && this.#toInput(),
    });
    this.listIndex = new ListIndex(base);
    this.#port = morePort(this);
    this.#local = new LocalActions(this.#port);
    this.link = new BoundLink(host, () => this.#port);
    this.changes = new TagChanges(this);
    this.#keys = this.#createKeys();
    this.chips = new ChipParts(this, this.#roving, this.#keys);
    host.addController({
      hostDisconnected: () => clearTimeout(this.#announceTimer),
      hostUpdated: () => this.isOpen && this.more?.reached(this.#list.range.end),
    });
    adoptWorkStyles(host.shadowRoot);
  }

  update(changed: PropertyValues<TagPickerField>): void {
    if (this.#isNew || changed.has('record')) this.link.bind();
    this.more?.update();
    this.link.mirror();
    this.chips.update();
    this.listIndex.prepare(this.index);
    if (this.#isNew) this.#begin();
    this.#isNew = false;
    this.#answerEarlyTyping();
  }

  // --- What there is

  get isOpen(): boolean {
    return this.#popup.isOpen;
  }

  /** Words shared by all elements. */
  get common(): CommonTerms {
    return this.base.localize.terms(commonTerms);
  }

  get terms(): PickerTerms {
    return this.#terms(this.base.terms, this.base.localize.terms(pickerWorkTerms));
  }

  get binding(): PickerBinding | undefined {
    return this.link.binding;
  }

  get isLoading(): boolean {
    return this.base.host.loading || this.link.status === 'loading' || this.more?.isLoading === true;
  }

  get isBusy(): boolean {
    return this.isLoading || this.creating !== null;
  }

  get isWaiting(): boolean {
    return (this.base.host.loading || this.link.status === 'loading') && this.index.concepts.length === 0;
  }

  get isReadonly(): boolean {
    const { status, binding } = this.link;
    return this.base.host.readonly || (status === 'ready' && !binding?.can('tag.assign'));
  }

  get isFixed(): boolean {
    return this.base.isDisabled || this.isReadonly;
  }

  /** Offers to create, or to propose where somebody else decides about new tags. */
  get offersCreate(): boolean {
    return this.creates || this.proposes;
  }

  get creates(): boolean {
    const may = !this.link.isBound || this.link.binding?.can('concept.create') === true;
    return this.base.host.withCreate && !this.isLoading && may;
  }

  get proposes(): boolean {
    const may = this.link.active?.can('tag.suggest') === true;
    return this.base.host.withCreate && !this.isLoading && may && !this.creates;
  }

  get shownIds(): readonly string[] {
    return this.more?.shownIds ?? this.link.active?.tagIds ?? (this.link.isBound ? [] : this.base.host.value);
  }

  get fold(): number | undefined {
    return this.more?.fold;
  }

  get index(): PickerIndex {
    const given = this.link.isBound
      ? (this.link.binding?.concepts ?? NOTHING)
      : withDefaults(this.base.host.concepts);
    return this.listIndex.of(this.more?.concepts ?? given);
  }

  get known(): PickerIndex {
    return this.index;
  }

  get content(): PickerRows {
    const content = this.#rows(this.index, this.query, this.base.host.recent, this.offersCreate);
    return this.more?.rows(content) ?? content;
  }

  get actions(): PickerActions {
    return this.more?.actions ?? this.link.active?.actions ?? this.#local;
  }

  get help(): string {
    return this.isReadonly && !this.base.host.readonly ? this.terms.mayNotAdd : '';
  }

  get activeId(): string | undefined {
    const isListed = this.isOpen && this.more?.hasPanel !== true;
    return isListed && this.#list.isActiveDrawn ? rowId(this.#list.active.index) : undefined;
  }

  get chipIndex(): number {
    return this.#roving.index;
  }

  isPending(tagId: string): boolean {
    return this.link.binding?.pending(tagId) !== undefined;
  }

  problem(): string {
    return this.more?.problem() ?? '';
  }

  // --- What is shown

  region(): HTMLElement {
    return this.announcer.region();
  }

  above(): TemplateResult | typeof nothing | undefined {
    return this.more?.above();
  }

  popup(): TemplateResult {
    return renderPopup(this.#popupView);
  }

  below(): TemplateResult {
    const notice = this.isOpen ? null : (this.notice ?? this.#loadNotice);
    return renderBelow(this.more?.below(), notice, this.common.close, () => this.tell(null));
  }

  get #popupView(): PopupView {
    const { base, isOpen } = this;
    const { host } = base;
    const content = isOpen ? this.content : { rows: [], optionCount: 0, tagCount: 0 };
    const isWaiting = this.isLoading && content.rows.length === 0;
    return {
      isOpen,
      isWaiting,
      rows: {
        host,
        content,
        list: this.#list,
        index: this.index,
        value: this.shownIds,
        isFull: base.isFull,
        isSingle: host.max === 1,
        proposes: this.proposes,
        terms: this.terms,
        separator: this.common.pathSeparator,
      },
      common: this.common,
      notice: this.notice ?? this.#loadNotice,
      message: isOpen ? this.#message : null,
      foot: isOpen ? this.#foot : '',
      more: this.more,
      closeNotice: () => this.tell(null),
      onScroll: () => this.#list.onScroll(),
      onClick: (event) => this.#keys.onListClick(event),
    };
  }

  /** A failure to load stays in sight until it is mended. */
  get #loadNotice(): Notice | null {
    const { common } = this;
    const { host } = this.base;
    const bound = this.link.hasFailed ? common.unavailable : (this.link.binding?.failure ?? '');
    const text = bound || host.loadError;
    if (!text) return null;
    return { tone: 'danger', text, action: { label: common.retry, run: this.#retry }, isLasting: true };
  }

  get #message(): PopupMessage | null {
    const { terms } = this;
    const query = this.query.trim();
    if (this.content.rows.length > 0) return null;
    if (this.creating !== null) return { title: terms.creating(this.creating), hint: '' };
    if (this.#loadNotice && this.index.tagCount === 0) return { title: terms.loadFailed, hint: '' };
    const { createHint } = this.base.host;
    if (query !== '') return { title: terms.noMatch(query), hint: createHint || terms.createWhom };
    return { title: terms.noTags, hint: terms.noTagsHint };
  }

  get #foot(): string {
    const { host } = this.base;
    const total = this.query.trim() === '' ? (this.more?.total ?? this.index.tagCount) : null;
    return footText(this.content, this.terms, total, host.value.length, host.max);
  }

  // --- What the person does

  show(): void {
    if (this.base.isDisabled || this.isReadonly || this.isOpen) return;
    this.#popup.show();
    this.#list.reset();
    void this.listIndex.fetchSpelling();
  }

  hide(): void {
    this.#list.active.clear();
    this.#popup.hide();
  }

  reset(): void {
    this.notice = null;
    this.setText('');
  }

  left(): void {
    this.hide();
    // What was being composed was nobody's wish yet: it stays, to be gone on with.
    if (this.notice?.tone !== 'danger' && !this.#unfinished.isThere) this.setText('');
  }

  remove(tagId: string): Promise<void> {
    return this.changes.remove(tagId);
  }

  showChosen(): boolean {
    return this.more?.showChosen() === true;
  }

  asksAboutSimilar(name: string): boolean {
    return this.more?.asksAboutSimilar(name) === true;
  }

  takeNames(text: string): void {
    void this.#addNames(text);
  }

  onInput(event: Event): void {
    this.#keys.onInput(event);
  }

  onKeydown(event: KeyboardEvent): void {
    this.#keys.onKeydown(event);
  }

  onPaste(event: ClipboardEvent): void {
    this.#keys.onPaste(event);
  }

  onPopupPress(event: MouseEvent): void {
    this.#keys.onPopupPress(event);
  }

  setText(text: string): void {
    if (this.base.input) this.base.input.value = text;
    this.query = text;
    this.#list.active.clear();
    this.#list.reset();
  }

  tell(notice: Notice | null): void {
    const { host } = this.base;
    const root = host.shadowRoot;
    const wasThere = root?.activeElement?.closest('.notice') != null;
    this.notice = notice;
    if (notice) this.announcer.announce(notice.text);
    host.requestUpdate();
    // A button that was pressed, e.g. undo, goes with its notice; the keyboard goes on in the field.
    if (wasThere) void host.updateComplete.then(() => root.activeElement ?? host.focus());
  }

  focusChip(index: number): void {
    const stops = this.#stopCount;
    if (stops === 0) this.base.host.focus();
    else this.#roving.focus(Math.min(index, stops - 1));
  }

  get #stopCount(): number {
    return this.base.host.shadowRoot?.querySelectorAll('.chips .stop').length ?? 0;
  }

  #createKeys(): PickerInteraction {
    return new PickerInteraction(
      {
        input: () => this.base.input,
        rows: () => this.content.rows,
        dir: () => this.base.localize.dir,
        isOpen: () => this.isOpen,
        chipCount: () => this.#stopCount,
        open: () => this.show(),
        hide: () => this.hide(),
        search: (text) => this.#search(text),
        setText: (text) => this.setText(text),
        choose: (row) => this.changes.choose(row),
        submitText: (text) => void this.changes.submit(text),
        addNames: (text) => void this.#addNames(text),
        remove: (tagId) => void this.changes.remove(tagId),
      },
      this.#list,
      this.#roving,
    );
  }

  /** The parts for what comes after finding and choosing, and what was typed before this part had come. */
  #begin(): void {
    void this.#loadMore();
    const typed = this.base.input?.value ?? '';
    if (typed !== '' && this.base.host.matches(':focus-within')) queueMicrotask(() => this.#search(typed));
  }

  #search(text: string): void {
    this.query = text;
    // Some browsers tell what was composed when the field has been left.
    if (this.base.host.matches(':focus-within')) this.show();
    this.#list.reset();
    // With something typed, Enter takes the best match; while browsing nothing is meant yet.
    if (text.trim() === '') this.#list.active.clear();
    else this.#list.active.first();
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      if (this.isOpen) this.announcer.announce(this.#message?.title ?? this.#foot);
    }, ANNOUNCE_DELAY);
  }

  /** What was typed before the tags had come, or what explains them, is searched as if it had just been typed. */
  #answerEarlyTyping(): void {
    const hasRows = this.isOpen && this.content.rows.length > 0;
    const hasArrived = (this.#wasLoading && !this.isLoading) || (hasRows && !this.#hadRows);
    this.#wasLoading = this.isLoading;
    this.#hadRows = hasRows;
    if (hasArrived && this.query.trim() !== '' && this.#list.active.index < 0) this.#list.active.first();
  }

  /** Until it is known which tags exist, names stay typed. */
  async #addNames(text: string): Promise<void> {
    if (!this.isLoading) await this.#loadMore();
    if (!this.isLoading && this.more) await this.more.takeNames(text);
    else this.setText(text.trim().replace(/[\r\n\t]+/gu, ', '));
  }

  /** A picker without these parts still chooses tags, and tries to fetch them the next time. */
  async #loadMore(): Promise<void> {
    if (this.more) return;
    try {
      const { createMore } = await loadMore();
      this.more ??= createMore(this.#port);
      this.base.host.requestUpdate();
    } catch {
      this.announcer.announce(this.common.unavailable);
    }
  }

  #toInput(): boolean {
    this.base.host.focus();
    return true;
  }

  readonly #retry = (): void => {
    const { record } = this.base.host;
    if (this.link.active && !this.link.hasFailed) void this.link.active.reload();
    else if (record) this.link.bind();
    else this.base.emit(new RetryEvent());
  };
}

/** Makes the part of a picker that works. */
export function createWork(base: PickerBase): PickerWork {
  return new Work(base);
}
