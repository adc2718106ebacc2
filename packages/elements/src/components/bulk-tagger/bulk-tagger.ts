import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from '../../internal/property.js';
import type { Assignment, Concept, Hold, RecordRef, Transliterate } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { base } from '../../internal/base.styles.js';
import { buttons, solidButtons } from '../../internal/buttons.styles.js';
import { noticeBar } from '../../internal/notice-bar.styles.js';
import { renderNotice } from '../../internal/notice.js';
import type { Notice } from '../../internal/notice.js';
import { registryOf } from '../../internal/registry-of.js';
import { RetryEvent } from '../../internal/retry.event.js';
import { sessionErrorText } from '../../internal/session-error-text.js';
import { stateNotes } from '../../internal/state-notes.styles.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { withDefaults } from '../../internal/tag-list/with-defaults.js';
import { bulkTaggerTerms } from '../../locales/bulk-tagger.terms.js';
import type { BulkTaggerTerms } from '../../locales/bulk-tagger.terms.js';
import { commonTerms } from '../../locales/common.terms.js';
import type { CommonTerms } from '../../locales/common.terms.js';
import { pickerDetailsTerms } from '../../locales/picker-details.terms.js';
import { tagTokens } from '../../theme/tag-tokens.styles.js';
import { tokens } from '../../theme/tokens.styles.js';
import { fetchSpelling } from '../../internal/tag-list/spelling.js';
import { bulkStyles } from './bulk-tagger.styles.js';
import { BulkBinding } from './data/bulk-binding.js';
import { BulkChoices } from './data/bulk-choices.js';
import { BulkCommands } from './data/bulk-commands.js';
import type { BulkProgress } from './data/bulk-commands.js';
import { EffectTask } from './data/effect-task.js';
import { givenWorkspace } from './data/given-workspace.js';
import type { RecordTags } from './data/read-records.js';
import { TagKnowledge } from './data/tag-knowledge.js';
import { effectStyles } from './effect/effect.styles.js';
import { effectSum, effectView } from './effect/effect-view.js';
import type { EffectContext } from './effect/effect-context.types.js';
import { BulkKeys } from './list/bulk-keys.js';
import { BulkListController } from './list/bulk-list.js';
import type { BulkRows } from './list/bulk-rows.js';
import type { ListContext } from './list/list-view.js';
import { listStyles } from './list/list.styles.js';
import { finderView } from './list/finder-view.js';
import { failedView, mixedTypesView, noRecordsView, readingView, tooManyView } from './state-view.js';

/** What one command may name; as in the core. */
const MOST_RECORDS = 100_000;

/**
 * Gives and takes tags on many records at once. Each tag of the list shows whether all, some or none of the records
 * have it; what is chosen is shown as its effect before it is applied, in one step that can be undone.
 *
 * With a session above it the element reads the tags of `records` itself; else it works on `concepts`, `assignments`
 * and `holds`, and asks the page by `tagma-bulk-tag`.
 *
 * @summary Tags many records at once, with a preview and one undo.
 * @status experimental
 * @since 0.1
 * @slot header-actions - The page's own controls at the end of the heading, e.g. a button that closes a panel.
 * @event {BulkTagEvent} tagma-bulk-tag - Before changes are applied or undone. Cancel it to refuse; without a session, answer it with `detail.respondWith`.
 * @event {BulkTaggedEvent} tagma-bulk-tagged - After tags were changed or a change was undone.
 * @event {RetryEvent} tagma-retry - The reader asks to load again after `error`; not fired with a session.
 * @csspart search - The search field.
 * @csspart listbox - The list of tags.
 * @csspart option - One row of the list.
 * @csspart effect - The panel with what will change.
 * @csspart change - One change in it.
 * @csspart apply - The button that applies the changes.
 * @csspart notice - What just happened, with undo or retry.
 * @csspart error - Shown when tags could not be read.
 * @csspart empty - Shown when there are no records.
 * @cssproperty [--tagma-bulk-tagger-height=520px] - Height of the element.
 * @cssproperty [--tagma-bulk-tagger-radius=var(--tagma-radius-large)] - Corner radius of the frame.
 * @cssState loading - Tags are being read.
 * @cssState changed - Something is chosen that is not applied yet.
 * @example <tagma-bulk-tagger></tagma-bulk-tagger>
 */
export class BulkTagger extends TagmaElement {
  static override styles = [
    tokens,
    tagTokens,
    base,
    buttons,
    solidButtons,
    stateNotes,
    noticeBar,
    bulkStyles,
    listStyles,
    effectStyles,
  ];

  /** The records to tag, all of one type. Give a new array when they are others. */
  @property({ attribute: false }) records: readonly RecordRef[] = [];
  /** The taxonomy, for a page without a session. With any concept given, the session is left alone. */
  @property({ attribute: false })
  get concepts(): readonly Concept[] {
    return this.#concepts;
  }
  set concepts(given: readonly Concept[]) {
    this.#concepts = withDefaults(given);
  }
  #concepts: readonly Concept[] = [];
  /** The tags of the records, for a page without a session. */
  @property({ attribute: false }) assignments: readonly Assignment[] = [];
  /** The holds on the records, for a page without a session. */
  @property({ attribute: false }) holds: readonly Hold[] = [];
  /** Most tags of a record, for a page without a session; 0 for no limit. */
  @property({ type: Number, attribute: 'tag-limit' }) tagLimit = 0;
  /** Whether the limit only warns or stands in the way, for a page without a session. */
  @property({ attribute: 'limit-policy' }) limitPolicy: 'warn' | 'block' = 'warn';
  /** IANA time zone of last days, for a page without a session. Default: the zone of the browser. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;
  /** Names a record in lists. Default: its id. */
  @property({ attribute: false }) recordLabel?: ((record: RecordRef) => string) | undefined;
  /** Heading, and name for assistive technology. Default: how many records there are. */
  @property() label = '';
  /** Level of the heading. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Tags can be seen but not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Tags are on their way, for a page without a session. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** What went wrong, in the reader's language, for a page without a session; `null` when nothing did. */
  @property() error: string | null = null;
  /** Spells names for search in place of the built-in pinyin, e.g. with a larger dictionary. */
  @property({ attribute: false }) transliterate?: Transliterate | undefined;

  @state() private query = '';
  @state() private isHereOnly = false;
  @state() private progress: BulkProgress | null = null;
  @state() private notice: Notice | null = null;

  readonly #announcer = new AnnouncerController(this);
  readonly #binding = new BulkBinding(this);
  readonly #effect = new EffectTask(this, () => this.#sayEffect());
  readonly #knowledge: TagKnowledge = new TagKnowledge({
    binding: this.#binding,
    localize: this.localize,
    records: () => this.records,
    wishes: () => this.#choices.wishes,
    isReadonly: () => this.readonly,
    transliterate: () => this.transliterate,
  });
  readonly #choices: BulkChoices = new BulkChoices({
    host: this,
    knowledge: this.#knowledge,
    terms: () => this.#terms,
    announce: (text) => this.#announcer.announce((this.#said = text)),
  });
  readonly #list = new BulkListController(this, {
    rows: () => this.#content.rows,
    box: () => this.renderRoot.querySelector<HTMLElement>('.listbox'),
  });
  readonly #keys = new BulkKeys({
    list: this.#list,
    onToggle: (row) => this.#toggle(row),
    onType: () => this.renderRoot.querySelector<HTMLElement>('.search')?.focus(),
    onClear: () => this.#search(''),
  });
  readonly #commands = new BulkCommands({
    binding: this.#binding,
    localize: this.localize,
    emit: (event) => this.emit(event),
    nameOf: (id) => this.#knowledge.known.nameOf(id),
    tell: (notice) => this.#tell(notice),
    onUndone: () => void this.#keepFocus(),
    onProgress: (progress) => (this.progress = progress),
  });
  #asked: readonly unknown[] = [];
  #wantsFocus = false;
  /** What was said of the last choice, until its effect is there. */
  #said = '';

  protected override firstUpdated(): void {
    // Tags that are to be added have a last day; its field is there by the time somebody chose one.
    void import('../day-field/index.js').then(({ defineDayField }) => defineDayField(registryOf(this)));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#takeGiven(changed);
    if (changed.has('records')) {
      this.#binding.setRecords(this.records);
      this.#choices.clear();
      this.notice = null;
    }
    this.#askEffect();
    this.toggleState('loading', this.#isLoading);
    this.toggleState('changed', this.#choices.wishes.size > 0);
  }

  protected override render(): TemplateResult {
    const label =
      this.label || this.#terms.title(this.#number(this.#knowledge.count), this.#knowledge.count === 1);
    return html`<section class="frame" aria-label=${label} aria-busy=${this.#isLoading ? 'true' : nothing}>
      <div class="head">
        <div class="title" role="heading" aria-level=${this.headingLevel} dir="auto">${label}</div>
        <slot name="header-actions"></slot>
      </div>
      ${this.#renderBody()} ${renderNotice(this.notice, this.#common.close, () => (this.notice = null))}
      ${this.#announcer.region()}
    </section>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#wantsFocus) this.focus();
  }

  /** Puts the focus into the search field, as soon as there is one. */
  override focus(): void {
    const search = this.renderRoot.querySelector<HTMLElement>('.search');
    this.#wantsFocus = search === null;
    search?.focus();
  }

  /** Forgets what was chosen and not applied. */
  reset(): void {
    this.#choices.clear();
  }

  #renderBody(): TemplateResult {
    const terms = this.#terms;
    if (this.records.length === 0) return noRecordsView(terms);
    if (this.#knowledge.count > MOST_RECORDS) return tooManyView(terms, this.#number(MOST_RECORDS));
    if (this.records.some(({ type }) => type !== this.records[0]?.type)) return mixedTypesView(terms);
    const tags = this.#knowledge.tags;
    if (tags === null) {
      const error = this.#errorText;
      if (error !== '') return failedView(terms, error, this.#common.retry, this.#retry);
      return readingView(terms, this.#binding.done, this.#knowledge.count, (value) => this.#number(value));
    }
    return html`<div class="panes">
      ${finderView({
        list: this.#listContext(tags),
        common: this.#common,
        query: this.query,
        hereCount: tags.spreads.size,
        isHereOnly: this.isHereOnly,
        lockReason: this.#knowledge.lockReason,
        error: this.#errorText,
        isReading: this.#isLoading,
        keys: this.#keys,
        onSearch: (text) => this.#search(text),
        onHere: (isHereOnly) => this.#showHere(isHereOnly),
        onRetry: this.#retry,
      })}
      ${effectView(this.#effectContext(tags))}
    </div>`;
  }

  // --- What is known

  get #terms(): BulkTaggerTerms {
    return this.localize.terms(bulkTaggerTerms);
  }

  get #common(): CommonTerms {
    return this.localize.terms(commonTerms);
  }

  get #isLoading(): boolean {
    return this.loading || this.#binding.isReading;
  }

  get #errorText(): string {
    if (this.error !== null && this.error !== '') return this.error;
    const { error } = this.#binding;
    return error === null ? '' : sessionErrorText(error, this.#common);
  }

  get #content(): BulkRows {
    return this.#knowledge.rows(this.query, this.isHereOnly);
  }

  #listContext(tags: RecordTags): ListContext {
    return {
      host: this,
      content: this.#content,
      list: this.#list,
      known: this.#knowledge.known,
      records: this.#knowledge.count,
      terms: this.#terms,
      separator: this.#common.pathSeparator,
      facts: (concept) => this.#knowledge.option(concept, tags),
      number: (value) => this.#number(value),
    };
  }

  #effectContext(tags: RecordTags): EffectContext {
    const { limits, limitPolicy } = tags.workspace.settings;
    const effect = this.#effect.current;
    const refusal = this.#knowledge.refusal('preview' in effect ? effect.preview : null, tags);
    const isThere = effect.state === 'there' && (effect.preview?.records ?? 0) > 0;
    const isLocked = this.progress !== null || this.#knowledge.lockReason !== '';
    const limit = limits.activeTagsPerRecord;
    return {
      terms: this.#terms,
      details: this.localize.terms(pickerDetailsTerms),
      records: this.#knowledge.count,
      limit: limit === Number.MAX_SAFE_INTEGER ? null : limit,
      limitBlocks: limitPolicy === 'block',
      wishes: this.#choices.wishes,
      effect,
      refusal,
      progress: this.progress,
      canApply: isThere && refusal === '' && !isLocked && !this.#choices.hasErrors,
      isLocked,
      concept: (id) => this.#knowledge.known.conceptOf(id),
      nameOf: (id) => this.#knowledge.known.nameOf(id),
      rivalsOf: (id) => this.#knowledge.rivals(id),
      recordName: (record) => this.recordLabel?.(record) ?? record.id,
      number: (value) => this.#number(value),
      read: (tagId, wish) => this.#knowledge.read(tagId, wish),
      onEdit: (tagId, change) => this.#choices.edit(tagId, change),
      onLeave: (tagId) => this.#leave(tagId),
      onApply: () => void this.#apply(),
      onReset: () => this.#discard(),
      onStop: () => this.#commands.stop(),
    };
  }

  #number(value: number): string {
    return this.localize.number(value);
  }

  // --- What comes in

  #takeGiven(changed: PropertyValues<this>): void {
    const names = ['concepts', 'assignments', 'holds', 'tagLimit', 'limitPolicy', 'timeZone'] as const;
    if (!names.some((name) => changed.has(name))) return;
    const { concepts, assignments, holds } = this;
    const zone = this.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const workspace = givenWorkspace(concepts, this.tagLimit, this.limitPolicy, zone);
    this.#binding.setGiven(concepts.length === 0 ? null : { workspace, assignments, holds });
  }

  /** Asked again when the choices, the records or what is known about them are others. */
  #askEffect(): void {
    const tags = this.#knowledge.tags;
    const { wishes } = this.#choices;
    const asked = [tags, wishes, this.records];
    if (asked.every((one, index) => one === this.#asked[index])) return;
    this.#asked = asked;
    if (tags === null || wishes.size === 0) this.#effect.show(null, null);
    else this.#effect.show(this.#choices.command(this.records), this.#knowledge.previewFacts(tags));
  }

  /** With what was said of the choice: of two texts in one moment a screen reader reads the last alone. */
  #sayEffect(): void {
    if (this.#said === '') return;
    const sum = effectSum({
      terms: this.#terms,
      effect: this.#effect.current,
      records: this.#knowledge.count,
      number: (value) => this.#number(value),
    });
    this.#announcer.announce([this.#said, sum].join('. '));
    this.#said = '';
  }

  // --- What the reader does

  #search(text: string): void {
    this.query = text;
    this.#list.reset();
    void fetchSpelling(this, this.localize.lang);
    const { rows, tagCount } = this.#content;
    this.#list.active.clear();
    if (text.trim() === '') return;
    this.#list.active.set(rows.findIndex(({ kind }) => kind === 'tag'));
    const said = this.#terms.results(this.#number(tagCount), tagCount === 1);
    this.#announcer.announce(tagCount === 0 ? this.#terms.noResults(text) : said);
  }

  #showHere(isHereOnly: boolean): void {
    this.isHereOnly = isHereOnly;
    this.#list.active.clear();
    this.#list.reset();
  }

  #toggle(index: number): void {
    const row = this.#content.rows[index];
    if (row?.kind !== 'tag' || this.progress !== null) return;
    this.#list.active.set(index);
    this.notice = null;
    this.#choices.toggle(row);
  }

  /** The button is gone then: the focus goes to the list, where the tag can be chosen again. */
  #leave(tagId: string): void {
    this.#choices.wish(tagId, null);
    this.renderRoot.querySelector<HTMLElement>('.listbox')?.focus();
  }

  #discard(): void {
    this.#choices.clear();
    this.focus();
  }

  async #apply(): Promise<void> {
    const effect = this.#effect.current;
    if (this.progress !== null || effect.state !== 'there') return;
    this.notice = null;
    const { records } = this;
    const again = (): void => void this.#apply();
    const isDone = await this.#commands.apply(
      this.#choices.command(records),
      effect.preview?.records ?? 0,
      again,
    );
    if (records !== this.records) return;
    if (isDone) this.#choices.clear();
    await this.#keepFocus();
  }

  /**
   * Where the button that had the focus is gone, what the notice offers is the next thing that may be wanted; else
   * the search for the next tag.
   */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (this.shadowRoot?.activeElement != null) return;
    const offered = this.renderRoot.querySelector<HTMLElement>('.notice .button.link');
    (offered ?? this).focus();
  }

  #tell(notice: Notice): void {
    this.notice = notice;
    this.#announcer.announce(notice.text);
  }

  readonly #retry = (): void => {
    if (this.#binding.session === undefined) this.emit(new RetryEvent());
    else void this.#binding.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-bulk-tagger': BulkTagger;
  }
}
