import { html, nothing } from 'lit';
import type { Command, DomainEvent, Territory } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { OwnershipReport, ReviewList } from '@tagma/server/client';
import { personName } from '../../people.js';
import { card, rowButton, table } from '../parts/operation-rows.js';
import { territoryForm } from '../parts/territory-form.js';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { errorWords } from '../state/error-words.js';
import { formatDate, formatNumber, localized } from '../state/format.js';
import { routeHref } from '../state/router.js';

const SHOWN = 50;

/** What waits for somebody: tags to review, stale tags on customers, customers without a clear owner. */
export class CrmReviewsPage extends AppElement {
  #reviews: ReviewList = { concepts: [], stale: [], staleCount: 0 };
  #territories: readonly Territory[] = [];
  #report: OwnershipReport | null = null;
  #isChecking = false;
  #loadedFrom: object | null = null;
  #timer = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (!session || session === this.#loadedFrom) return;
    this.#loadedFrom = session;
    this.#report = null;
    void this.#load();
  }

  protected override onDomainEvents(_events: readonly DomainEvent[]): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#load(), 500);
  }

  protected override render() {
    const t = this.t.operations;
    return html`<div class="crm-page">
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${t.reviewsTitle}</h1>
          <p class="crm-page__subtitle">${t.reviewsSubtitle}</p>
        </div>
      </header>
      ${card('due-title', t.dueTags, this.#dueRows())} ${card('stale-title', t.stale, this.#staleRows())}
      ${card('owners-title', t.owners, this.#owners())}
    </div>`;
  }

  #dueRows() {
    const t = this.t.operations;
    const due = this.#reviews.concepts.filter(({ isDue }) => isDue).slice(0, SHOWN);
    if (due.length === 0) return html`<p class="crm-empty">${t.noDue}</p>`;
    const rows = due.map(({ conceptId, dueAt }) => {
      const concept = this.app.signedIn?.workspace.concepts.find(({ id }) => id === conceptId);
      const name = this.#tagName(conceptId);
      const confirm = (): void =>
        void this.#send({ type: 'reviewConcept', id: conceptId, expectedVersion: concept?.version ?? 1 });
      return html`<tr>
        <th scope="row">${name}</th>
        <td>${this.#owner(concept?.ownerId)}</td>
        <td>${formatDate(dueAt, this.locale, true)}</td>
        <td>${this.app.can('concept.edit') ? rowButton('review', t.confirm, name, confirm) : nothing}</td>
      </tr>`;
    });
    return table(t.dueTags, [t.tag, t.owner, t.due, ''], rows);
  }

  #staleRows() {
    const t = this.t.operations;
    const { stale, staleCount } = this.#reviews;
    if (stale.length === 0) return html`<p class="crm-empty">${t.noStale}</p>`;
    const rows = stale.slice(0, SHOWN).map(({ record, tagId, confirmedAt }) => {
      const name = this.#tagName(tagId);
      const renew = (): void => void this.#send({ type: 'renewTag', record, tagId });
      return html`<tr>
        <th scope="row">
          <a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a>
        </th>
        <td>${name}</td>
        <td>${formatDate(confirmedAt, this.locale, true)}</td>
        <td>
          ${this.app.can('tag.assign') ? rowButton('renew', t.renew, `${record.id}, ${name}`, renew) : nothing}
        </td>
      </tr>`;
    });
    const n = (count: number): string => formatNumber(count, this.locale);
    return html`${table(t.stale, [t.customer, t.tag, t.confirmed, ''], rows)}
    ${staleCount > SHOWN ? html`<p class="crm-muted">${t.staleMore(n(SHOWN), n(staleCount))}</p>` : nothing}`;
  }

  #owners() {
    const t = this.t.operations;
    const n = (count: number): string => formatNumber(count, this.locale);
    const report = this.#report;
    const territories =
      this.#territories.length === 0
        ? html`<p class="crm-empty">${t.noTerritories}</p>`
        : table(
            t.owners,
            [t.territory, t.condition, t.owner],
            this.#territories.map(
              ({ name, condition, ownerId }) =>
                html`<tr>
                  <th scope="row">${localized(name, this.locale)}</th>
                  <td><code>${condition}</code></td>
                  <td>${this.#owner(ownerId)}</td>
                </tr>`,
            ),
          );
    const form = territoryForm(t, (command) => this.#send(command));
    return html`${territories} ${this.app.can('ownership.edit') ? form : nothing}
    ${
      this.app.can('ownership.edit') && this.#territories.length > 0
        ? html`<div>
            <button
              type="button"
              class="crm-button"
              name="check-owners"
              ?disabled=${this.#isChecking}
              @click=${() => void this.#check()}
            >
              ${this.#isChecking ? t.checking : t.checkOwners}
            </button>
          </div>`
        : nothing
    }
    ${
      report === null
        ? nothing
        : html`<p role="status">${t.ownerFigures(n(report.one), n(report.conflict), n(report.none))}</p>
            ${this.#unclear(report)}`
    }`;
  }

  #unclear({ listed }: OwnershipReport) {
    const t = this.t.operations;
    if (listed.length === 0) return nothing;
    const rows = listed.slice(0, SHOWN).map(
      ({ record, result, ownerIds }) =>
        html`<tr>
          <th scope="row">
            <a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a>
          </th>
          <td><span class="crm-badge">${result === 'conflict' ? t.conflict : t.ownerless}</span></td>
          <td>${ownerIds.map((id) => this.#owner(id)).join(', ')}</td>
        </tr>`,
    );
    return table(t.checkOwners, [t.customer, t.state, t.owner], rows);
  }

  #owner(id: string | undefined): string {
    return id === undefined ? '' : personName(id);
  }

  #tagName(id: string): string {
    const concept = this.app.signedIn?.workspace.concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? id : localized(concept.name, this.locale);
  }

  async #load(): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    try {
      this.#reviews = await session.operations.reviews(CUSTOMER);
      this.#territories = (await session.entities('territory', { groups: [CUSTOMER], limit: SHOWN })).items;
    } catch (error) {
      this.app.notify('danger', errorWords(error, this.app.preferences.locale));
    }
    this.requestUpdate();
  }

  async #check(): Promise<void> {
    this.#isChecking = true;
    this.requestUpdate();
    try {
      this.#report = (await this.app.signedIn?.session.operations.ownershipReport(CUSTOMER)) ?? null;
    } catch (error) {
      this.app.notify('danger', errorWords(error, this.app.preferences.locale));
    }
    this.#isChecking = false;
    this.requestUpdate();
  }

  async #send(command: Command): Promise<boolean> {
    const outcome = await this.app.execute(command);
    if (!outcome.ok) this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
    await this.#load();
    return outcome.ok;
  }
}
customElements.define('crm-reviews-page', CrmReviewsPage);
