import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from '../../internal/property.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AuditEntry, Concept, RecordRef, Rule } from '@tagma/core';
import { AnnouncerController } from '../../controllers/announcer.js';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { icon, loaderIcon } from '../../internal/icons.js';
import { RetryEvent } from '../../internal/retry.event.js';
import { sessionErrorText } from '../../internal/session-error-text.js';
import { TagmaElement } from '../../internal/tagma-element.js';
import { commonTerms } from '../../locales/common.terms.js';
import { historyTerms } from '../../locales/history.terms.js';
import type { HistoryTerms } from '../../locales/history.terms.js';
import { tokens } from '../../theme/tokens.styles.js';
import { HistoryBinding } from './history-binding.js';
import { dayOf } from '../../internal/day-of.js';
import { groupByDay, relativeTime } from './history-days.js';
import type { HistoryDay } from './history-days.js';
import {
  emptyHistory,
  entryItem,
  failedBanner,
  failedHistory,
  historySkeleton,
  retryButton,
} from './history-view.js';
import type { EntryContext, HistoryGroup } from './history-view.js';
import { entryWords } from './history-words.js';
import type { HistoryWords } from './history-words.js';
import { LoadMoreEvent } from './history.events.js';
import { historyStyles } from './history.styles.js';

const DAY_MS = 86_400_000;

/**
 * Tells in words what happened to a record, or in a workspace: who did what, when and why, newest first, by day.
 *
 * With `record` and a session above it the element reads the history itself and follows its changes;
 * without `record` it shows `entries`.
 *
 * @summary Who changed what, when and why.
 * @status experimental
 * @since 0.1
 * @slot empty - What to show when nothing has happened yet.
 * @event {LoadMoreEvent} tagma-load-more - The reader asks for older entries; not fired with `record`.
 * @event {RetryEvent} tagma-retry - The reader asks to load again after an error; not fired with `record`.
 * @csspart day - The entries of one day.
 * @csspart day-title - The date above them.
 * @csspart entry - One entry.
 * @csspart record-link - The link to the record of an entry.
 * @csspart group-link - The link to the changes that an entry stands for.
 * @csspart empty - Shown when there are no entries.
 * @csspart error - Shown when entries could not be loaded.
 * @cssState loading - Entries are being loaded.
 * @cssState empty - There are no entries.
 * @example <tagma-history label="History of this customer"></tagma-history>
 */
export class History extends TagmaElement {
  static override styles = [tokens, base, buttons, historyStyles];

  /** The entries to show, in any order. Not used while `record` is set. */
  @property({ attribute: false }) entries: readonly AuditEntry[] = [];
  /** Tags and categories that entries name by id. */
  @property({ attribute: false }) concepts: readonly Concept[] = [];
  /** Rules that entries name by id. */
  @property({ attribute: false }) rules: readonly Rule[] = [];
  /** Shows the history of this record from the session above the element. */
  @property({ attribute: false }) record?: RecordRef | undefined;
  /** Names the list for assistive technology. Default: the word for history. */
  @property() label = '';
  /** Level of the headings with the dates. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Entries are on their way. */
  @property({ type: Boolean, reflect: true }) loading = false;
  /** What went wrong, in the reader's language; `null` when nothing did. Entries that are there stay. */
  @property() error: string | null = null;
  /** There are older entries; shows the button that asks for them. */
  @property({ type: Boolean, attribute: 'has-more' }) hasMore = false;
  /** Names the record of each entry, for a history of many records. */
  @property({ type: Boolean, attribute: 'with-target' }) withTarget = false;
  /** Name of a record, for `with-target`. Default: its id. */
  @property({ attribute: false }) recordLabel?: ((record: RecordRef) => string) | undefined;
  /** Address of a record's page, for `with-target`. Only http, https, mailto and relative addresses are followed. */
  @property({ attribute: false }) recordHref?: ((record: RecordRef) => string) | undefined;
  /** Changes that an entry stands for, e.g. all of a rule run; `null` for one that stands for itself. */
  @property({ attribute: false }) groupOf?: ((entry: AuditEntry) => HistoryGroup | null) | undefined;
  /** IANA time zone of dates and times, e.g. `Asia/Shanghai`. Default: the zone of the browser. */
  @property({ attribute: 'time-zone' }) timeZone?: string | undefined;
  /** The present, in milliseconds, for "today" and "3 hours ago". Default: the clock of the browser. */
  @property({ attribute: false }) now: () => number = () => Date.now();

  readonly #binding = new HistoryBinding(this);
  readonly #announcer = new AnnouncerController(this);
  /** How many entries there were when the reader asked for more; `null` when nobody waits. */
  #countBefore: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('record')) this.#binding.setRecord(this.record);
    this.toggleState('loading', this.#isLoading);
    this.toggleState('empty', this.#shown.length === 0);
    this.#announceLoaded();
  }

  protected override render(): TemplateResult {
    const terms = this.#terms;
    const label = this.label || terms.label;
    return html`<section aria-label=${label} aria-busy=${this.#isLoading ? 'true' : nothing}>
      ${this.#renderContent()} ${this.#announcer.region()}
    </section>`;
  }

  get #terms(): HistoryTerms {
    return this.localize.terms(historyTerms);
  }

  get #shown(): readonly AuditEntry[] {
    return this.#binding.isBound ? this.#binding.entries : this.entries;
  }

  get #isLoading(): boolean {
    return this.#binding.isBound ? this.#binding.loading : this.loading;
  }

  get #canLoadMore(): boolean {
    return this.#binding.isBound ? this.#binding.hasMore : this.hasMore;
  }

  get #errorText(): string {
    if (!this.#binding.isBound) return this.error ?? '';
    const { error } = this.#binding;
    return error === null ? '' : sessionErrorText(error, this.localize.terms(commonTerms));
  }

  #renderContent(): TemplateResult {
    const terms = this.#terms;
    const error = this.#errorText;
    const retry = retryButton(this.localize.terms(commonTerms).retry, () => this.#retry());
    if (this.#shown.length === 0) {
      if (error !== '') return failedHistory(terms, error, retry);
      return this.#isLoading ? historySkeleton() : emptyHistory(terms);
    }
    const days = groupByDay(this.#shown, this.timeZone);
    return html`${error === '' ? nothing : failedBanner(terms, error, retry)}
    ${repeat(
      days,
      ({ day }) => day,
      (day) => this.#renderDay(day),
    )}
    ${this.#renderFoot()}`;
  }

  #renderDay({ day, entries }: HistoryDay): TemplateResult {
    const concepts = this.#binding.isBound ? this.#binding.concepts : this.concepts;
    const rules = this.#binding.isBound ? this.#binding.rules : this.rules;
    const words: HistoryWords = {
      terms: this.#terms,
      locale: this.localize.lang,
      concepts: new Map(concepts.map((concept) => [concept.id, concept])),
      rules: new Map(rules.map((rule) => [rule.id, rule])),
      number: (value) => this.localize.number(value),
      date: (instant) => this.#date(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    };
    const context = this.#entryContext(words);
    return html`<div class="day" part="day">
      <div class="day-title" part="day-title" role="heading" aria-level=${this.headingLevel}>
        ${this.#dayTitle(day)}
      </div>
      <ol class="list">
        ${repeat(
          entries,
          ({ seq }) => seq,
          (entry) => {
            // A group names no single record.
            const withTarget = this.withTarget && context.groupOf(entry) === null;
            return entryItem(entry, entryWords(entry, words, withTarget), context);
          },
        )}
      </ol>
    </div>`;
  }

  #renderFoot(): TemplateResult | typeof nothing {
    if (!this.#canLoadMore) return nothing;
    const busy = this.#isLoading;
    return html`<div class="foot">
      <button
        type="button"
        class="button small"
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => this.#loadMore()}
      >
        ${busy ? icon(loaderIcon, 'icon spinner') : nothing}${this.#terms.loadMore}
      </button>
    </div>`;
  }

  #entryContext(words: HistoryWords): EntryContext {
    return {
      terms: words.terms,
      concepts: words.concepts,
      recordLabel: this.recordLabel ?? ((record) => record.id),
      recordHref: this.recordHref ?? (() => ''),
      groupOf: this.groupOf ?? (() => null),
      number: words.number,
      time: (instant) => this.#date(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      fullTime: (instant) => {
        const absolute = this.#date(instant, { dateStyle: 'full', timeStyle: 'medium' });
        return `${absolute} · ${relativeTime(instant, this.now(), this.localize.lang)}`;
      },
    };
  }

  #date(instant: string, options: Intl.DateTimeFormatOptions): string {
    return this.localize.date(
      instant,
      this.timeZone === undefined ? options : { ...options, timeZone: this.timeZone },
    );
  }

  #dayTitle(day: string): string {
    const now = this.now();
    const full = this.localize.date(`${day}T12:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
    if (day === dayOf(now, this.timeZone)) return `${this.#terms.today} · ${full}`;
    if (day === dayOf(now - DAY_MS, this.timeZone)) return `${this.#terms.yesterday} · ${full}`;
    return full;
  }

  #loadMore(): void {
    if (this.#isLoading) return;
    this.#countBefore = this.#shown.length;
    if (this.#binding.isBound) void this.#binding.loadMore();
    else this.emit(new LoadMoreEvent());
  }

  #retry(): void {
    if (this.#binding.isBound) void this.#binding.reload();
    else this.emit(new RetryEvent());
  }

  /** The button stays under the finger while entries come in above it, so their arrival is said. */
  #announceLoaded(): void {
    if (this.#countBefore === null || this.#isLoading || this.#shown.length === this.#countBefore) return;
    this.#countBefore = null;
    this.#announcer.announce(this.#terms.loaded(this.localize.number(this.#shown.length)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-history': History;
  }
}
