import { html, nothing, type PropertyValues } from 'lit';
import type { AuditEntry, DomainEvent, RecordRef } from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import type { HistoryGroup } from '@tagma/elements';
import { renderActivityFilters } from '../parts/activity-filters.js';
import { icon } from '../parts/icons.js';
import '../parts/outcomes/tag-giving.js';
import { ActivityDesk } from '../state/activity/activity-desk.js';
import {
  type ActivityFilter,
  ALL_ACTIVITY,
  activityQuery,
  parseActivity,
} from '../state/activity/activity-filter.js';
import { runSize } from '../state/activity/activity-rows.js';
import { CustomerNames } from '../state/activity/customer-names.js';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { formatDate } from '../state/format.js';
import { routeHref } from '../state/router.js';

/** Events of a rule run come in bursts; one reading after them is enough. */
const SETTLE_MS = 300;

function customerHref({ id }: RecordRef): string {
  return routeHref({ page: 'customer', id });
}

/** What was changed in the whole workspace, newest first: a line for whatever was done in one go. */
export class CrmActivityPage extends AppElement {
  static override properties = { query: { attribute: false } };
  declare query: string;

  #filter = ALL_ACTIVITY;
  #asked: readonly [HttpSession, string] | null = null;
  #timer = 0;
  readonly #desk = new ActivityDesk(() => this.#onRead());
  // A new function when names have come, so that the list is drawn with them.
  #recordLabel = (record: RecordRef): string => this.#names.label(record);
  readonly #names = new CustomerNames(() => {
    this.#recordLabel = (record) => this.#names.label(record);
    this.requestUpdate();
  });

  constructor() {
    super();
    this.query = '';
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (!session || !this.app.can('audit.read')) return;
    if (this.#asked?.[0] === session && this.#asked[1] === this.query) return;
    this.#asked = [session, this.query];
    this.#filter = parseActivity(this.query);
    void this.#desk.ask(session, this.#filter);
  }

  protected override updated(changed: PropertyValues): void {
    // From the list to the changes of one line and back is a new page for whoever reads it.
    const before: unknown = changed.get('query');
    if (typeof before === 'string' && parseActivity(before).group !== this.#filter.group)
      this.closest('main')?.focus();
  }

  protected override render() {
    const t = this.t.activity;
    const isGroup = this.#filter.group > 0;
    return html`
      <div class="crm-page">
        ${isGroup ? html`<a class="crm-back" href=${routeHref({ page: 'activity', query: '' })}>${icon('back')}${t.back}</a>` : nothing}
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${isGroup ? t.groupTitle : t.title}</h1>
            <p class="crm-page__subtitle">${isGroup ? t.groupSubtitle : t.subtitle}</p>
          </div>
        </header>
        ${this.app.can('audit.read') ? this.#list() : html`<p class="crm-note">${t.denied}</p>`}
        ${isGroup ? nothing : html`<crm-tag-giving></crm-tag-giving>`}
      </div>
    `;
  }

  protected override onDomainEvents(_events: readonly DomainEvent[]): void {
    // The changes of one line are over and done.
    if (this.#filter.group > 0) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#desk.refresh(), SETTLE_MS);
  }

  #list() {
    const t = this.t.activity;
    const workspace = this.app.signedIn?.workspace;
    const { rows, state, hasMore } = this.#desk;
    return html`<section class="crm-card">
      ${this.#filter.group > 0 ? nothing : renderActivityFilters(this.#filter, t, this.#choose, this.#clear)}
      <tagma-history
        .entries=${rows.map(({ entry }) => entry)}
        .concepts=${workspace?.concepts ?? []}
        .rules=${workspace?.rules ?? []}
        .error=${state === 'failed' ? t.failed : null}
        ?loading=${state === 'loading'}
        ?has-more=${hasMore}
        heading-level="2"
        .timeZone=${workspace?.settings.timeZone}
        with-target
        .recordLabel=${this.#recordLabel}
        .recordHref=${customerHref}
        .groupOf=${this.#groupsOf(new Map(rows.map(({ entry, count }) => [entry, count])))}
        @tagma-load-more=${() => void this.#desk.more()}
        @tagma-retry=${() => void this.#desk.refresh()}
      >
        ${this.#nothingFound()}
      </tagma-history>
    </section>`;
  }

  #nothingFound() {
    const t = this.t.activity;
    if (this.#filter.group > 0) return html`<p slot="empty">${t.groupGone}</p>`;
    if (activityQuery(this.#filter) === '') return nothing;
    const { hasMore, readBackTo } = this.#desk;
    if (!hasMore || readBackTo === null)
      return html`<div slot="empty" class="crm-empty">
        <h2>${t.nothing}</h2>
        <p>${t.nothingHelp}</p>
      </div>`;
    return html`<div slot="empty" class="crm-empty">
      <p>${t.lookedBack(formatDate(readBackTo, this.locale, true))}</p>
      <button type="button" class="crm-button" @click=${() => void this.#desk.more()}>
        ${t.lookFurther}
      </button>
    </div>`;
  }

  /** A line of several changes leads to the list of them. */
  #groupsOf(counts: ReadonlyMap<AuditEntry, number>): (entry: AuditEntry) => HistoryGroup | null {
    if (this.#filter.group > 0) return () => null;
    return (entry) => {
      const count = counts.get(entry) ?? 1;
      const query = activityQuery({ group: entry.seq });
      return count > 1 || runSize(entry) > 0 ? { count, href: routeHref({ page: 'activity', query }) } : null;
    };
  }

  #onRead(): void {
    this.requestUpdate();
    const signedIn = this.app.signedIn;
    if (!signedIn || this.#desk.state !== 'ready') return;
    const definition = signedIn.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
    const records = this.#desk.rows.flatMap(({ entry: { target } }) =>
      target.kind === 'record' ? [target.record] : [],
    );
    void this.#names.fetch(signedIn.session, definition, records);
  }

  #choose = (change: Partial<ActivityFilter>): void => {
    this.app.refineAddress({ page: 'activity', query: activityQuery({ ...this.#filter, ...change }) });
  };

  #clear = (): void => {
    this.#choose(ALL_ACTIVITY);
    // The button goes away with the last choice; the first choice is where one goes on.
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('select[name="who"]')?.focus());
  };
}
customElements.define('crm-activity-page', CrmActivityPage);
