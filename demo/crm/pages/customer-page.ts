import { html, nothing } from 'lit';
import type { DomainEvent, FullRecord, RecordRef, RecordTypeDefinition } from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import { pinyin } from '@tagma/pinyin';
import { personName } from '../../people.js';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER, customerName } from '../state/customers.js';
import { routeHref } from '../state/router.js';
import type { SuggestionAcceptEvent, SuggestionDismissEvent } from '@tagma/elements';
import { CustomerSuggestions } from '../parts/customer-suggestions.js';
import { icon } from '../parts/icons.js';
import { renderDetails } from '../parts/details.js';
import { renderCollections } from '../parts/collections.js';
import '../parts/customer-codes.js';
import '../parts/why.js';
import '../parts/customer-tier.js';
import '@tagma/elements/notes/define';

/** One customer: fields, tags and why they hold, child rows and history in one view. */
export class CrmCustomerPage extends AppElement {
  static override properties = { customerId: { attribute: false } };
  declare customerId: string;

  #record: FullRecord | null = null;
  #state: 'loading' | 'ready' | 'missing' | 'failed' = 'loading';
  #loadedKey: readonly [HttpSession, string] | null = null;
  #expanded = new Set<string>();
  readonly #suggestions = new CustomerSuggestions(this.app, () => this.requestUpdate());
  // The bound elements load again when this object changes, so it is kept while the id stays.
  #ref: RecordRef = { type: CUSTOMER, id: '' };

  constructor() {
    super();
    this.customerId = '';
  }

  protected override willUpdate(): void {
    if (this.#ref.id !== this.customerId) this.#ref = { type: CUSTOMER, id: this.customerId };
    const session = this.app.signedIn?.session;
    if (session && (this.#loadedKey?.[0] !== session || this.#loadedKey?.[1] !== this.customerId))
      void this.#load(session);
  }

  protected override updated(): void {
    if (this.#record !== null) this.app.nameCustomer(this.#record.id, this.#name(this.#record));
  }

  protected override render() {
    const t = this.t.customers;
    return html`
      <div class="crm-page">
        <a class="crm-back" href=${routeHref({ page: 'customers' })}>${icon('back')}${t.back}</a>
        ${this.#content()}
      </div>
    `;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    const session = this.#loadedKey?.[0];
    if (
      session &&
      events.some(({ type, record }) => type === 'suggestion.changed' && record?.id === this.customerId)
    )
      void this.#loadSuggestions();
    if (
      session &&
      events.some((event) => event.type === 'records.imported' || event.type === 'records.changed')
    )
      void this.#load(session);
  }

  #content() {
    const t = this.t.customers;
    if (this.#state === 'missing') {
      return html`<div class="crm-splash">
        <h1>${t.notFound(this.customerId)}</h1>
        <p>${t.notFoundHelp}</p>
      </div>`;
    }
    if (this.#state === 'failed') {
      return html`<div class="crm-splash" role="alert">
        <h1>${this.t.shell.startFailed}</h1>
        <button type="button" class="crm-button" @click=${this.#retry}>${this.t.shell.tryAgain}</button>
      </div>`;
    }
    return this.#record
      ? this.#customer(this.#record)
      : html`<div class="crm-splash" role="status">${this.t.shell.starting}</div>`;
  }

  get #definition(): RecordTypeDefinition | undefined {
    return this.app.signedIn?.workspace.settings.recordTypes.find((type) => type.id === CUSTOMER);
  }

  #name(record: FullRecord): string {
    return customerName(record, this.#definition);
  }

  #customer(record: FullRecord) {
    const t = this.t.customers;
    const definition = this.#definition;
    const name = this.#name(record);
    return html`
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${name}</h1>
          ${name === record.id ? nothing : html`<p class="crm-page__subtitle crm-mono">${record.id}</p>`}
        </div>
      </header>
      <div class="crm-columns">
        <div class="crm-columns__main">
          <section class="crm-card crm-only-screen">
            <tagma-tag-picker
              .record=${this.#ref}
              .suggestions=${this.#suggestions.shown}
              .personName=${personName}
              .transliterate=${pinyin}
              @tagma-suggestion-accept=${this.#accept}
              @tagma-suggestion-dismiss=${this.#dismiss}
              label=${t.tags}
              help-text=${t.tagsHelp}
              with-create
              ?readonly=${!this.app.can('tag.assign')}
            ></tagma-tag-picker>
            ${
              this.app.can('tag.suggest')
                ? html`<div>
                    <button
                      type="button"
                      class="crm-button"
                      data-variant="plain"
                      name="suggest-tags"
                      @click=${() => void this.#suggestions.look(this.#ref)}
                    >
                      ${this.t.governance.lookForTags}
                    </button>
                  </div>`
                : nothing
            }
          </section>
          <section class="crm-card" aria-labelledby="why-title">
            <h2 id="why-title" class="crm-card__title">${t.why}</h2>
            <crm-why .record=${this.#ref}></crm-why>
          </section>
          ${definition ? renderCollections(record, definition, this.locale, this.#expanded, this.#toggleCollection, t) : nothing}
        </div>
        <aside class="crm-columns__side">
          <section class="crm-card" aria-labelledby="code-title">
            <h2 id="code-title" class="crm-card__title">${this.t.codes.history}</h2>
            <crm-customer-codes .record=${this.#ref}></crm-customer-codes>
          </section>
          <crm-customer-tier .record=${this.#ref}></crm-customer-tier>
          ${this.#notes()}
          <section class="crm-card" aria-labelledby="details-title">
            <h2 id="details-title" class="crm-card__title">${t.details}</h2>
            ${renderDetails(record, definition, this.locale, this.t.shell.noData)}
          </section>
          <div class="crm-card">
            <h2 class="crm-card__title">${t.history}</h2>
            <tagma-history
              .record=${this.#ref}
              .timeZone=${this.app.signedIn?.workspace.settings.timeZone}
            ></tagma-history>
          </div>
        </aside>
      </div>
    `;
  }

  #notes() {
    if (!this.app.can('note.read')) return nothing;
    // The element is a landmark of its own.
    return html`<div class="crm-card">
      <h2 class="crm-card__title">${this.t.tiers.notes}</h2>
      <tagma-notes
        .record=${this.#ref}
        .timeZone=${this.app.signedIn?.workspace.settings.timeZone}
      ></tagma-notes>
    </div>`;
  }

  async #load(session: HttpSession): Promise<void> {
    const id = this.customerId;
    const sameCustomer = this.#loadedKey?.[1] === id;
    this.#loadedKey = [session, id];
    void this.#loadSuggestions();
    if (!sameCustomer) {
      this.#record = null;
      this.#state = 'loading';
      this.#expanded.clear();
    }
    try {
      const record = await session.record({ type: CUSTOMER, id });
      if (this.#loadedKey[1] !== id) return;
      this.#record = record;
      this.#state = record ? 'ready' : 'missing';
    } catch {
      if (this.#loadedKey[1] !== id) return;
      this.#state = this.#record ? 'ready' : 'failed';
    }
    this.requestUpdate();
  }

  #toggleCollection = (key: string): void => {
    if (!this.#expanded.delete(key)) this.#expanded.add(key);
    this.requestUpdate();
  };

  async #loadSuggestions(): Promise<void> {
    try {
      await this.#suggestions.load(this.#ref);
    } catch {
      // The page works without them; the next event asks again.
    }
  }

  // The service gives the tag, so that the suggestion is its ground.
  #accept = (event: Event): void => {
    event.preventDefault();
    void this.#suggestions.accept((event as SuggestionAcceptEvent).detail.tagId);
  };

  #dismiss = (event: Event): void => {
    void this.#suggestions.dismiss((event as SuggestionDismissEvent).detail.tagId);
  };

  #retry = (): void => {
    if (this.app.signedIn) void this.#load(this.app.signedIn.session);
  };
}
customElements.define('crm-customer-page', CrmCustomerPage);
