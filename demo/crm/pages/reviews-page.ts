import { html, nothing } from 'lit';
import type { Command } from '@tagma/core';
import type { HttpSession, ReviewList } from '@tagma/server/client';
import { personName } from '../../people.js';
import { card, rowButton, table } from '../parts/operation-rows.js';
import '../parts/outcomes/accuracy-card.js';
import '../parts/outcomes/unchanged-tags.js';
import '../parts/record-lint.js';
import { pageHeader, readingOf } from '../parts/page-parts.js';
import { CustomerNames } from '../state/activity/customer-names.js';
import { CUSTOMER } from '../state/customers.js';
import { formatDate, formatNumber, localized } from '../state/format.js';
import { LivePage } from '../state/live-page.js';
import { routeHref } from '../state/router.js';

const SHOWN = 50;

/** What waits for somebody: tags to review, stale tags on customers. */
export class CrmReviewsPage extends LivePage<ReviewList> {
  readonly #names = new CustomerNames(() => this.requestUpdate());

  protected override async read(session: HttpSession): Promise<ReviewList> {
    const reviews = await session.operations.reviews(CUSTOMER);
    const types = this.app.signedIn?.workspace.settings.recordTypes ?? [];
    const records = reviews.stale.slice(0, SHOWN).map(({ record }) => record);
    void this.#names.fetch(
      session,
      types.find(({ id }) => id === CUSTOMER),
      records,
    );
    return reviews;
  }

  protected override render() {
    const t = this.t.operations;
    return html`<div class="crm-page">
      ${pageHeader(t.reviewsTitle, t.reviewsSubtitle)}
      ${readingOf(
        { data: this.data, problem: this.problem, retry: () => void this.reload() },
        this.t.shell,
        (reviews) =>
          html`${card('due-title', t.dueTags, this.#dueRows(reviews))}
          ${card('stale-title', t.stale, this.#staleRows(reviews))}`,
      )}
      <crm-record-lint></crm-record-lint>
      <crm-unchanged-tags></crm-unchanged-tags>
      <crm-accuracy></crm-accuracy>
    </div>`;
  }

  #dueRows({ concepts }: ReviewList) {
    const t = this.t.operations;
    const all = concepts.filter(({ isDue }) => isDue);
    if (all.length === 0) return html`<p class="crm-empty">${t.noDue}</p>`;
    const rows = all.slice(0, SHOWN).map(({ conceptId, dueAt }, index) => {
      const concept = this.app.signedIn?.workspace.concepts.find(({ id }) => id === conceptId);
      const name = this.#tagName(conceptId);
      const confirm = (): void =>
        void this.#confirm(
          { type: 'reviewConcept', id: conceptId, expectedVersion: concept?.version ?? 1 },
          { done: t.confirmedDone(name), button: 'review', index },
        );
      return html`<tr>
        <th scope="row">${name}</th>
        <td>${concept?.ownerId === undefined ? '–' : personName(concept.ownerId)}</td>
        <td data-type="datetime">${formatDate(dueAt, this.locale, true)}</td>
        <td>${this.app.can('concept.edit') ? rowButton('review', t.confirm, name, confirm) : nothing}</td>
      </tr>`;
    });
    return html`${table(t.dueTags, [t.tag, t.tagOwner, t.due, ''], rows)} ${this.#rest(all.length)}`;
  }

  #staleRows({ stale, staleCount }: ReviewList) {
    const t = this.t.operations;
    if (stale.length === 0) return html`<p class="crm-empty">${t.noStale}</p>`;
    const rows = stale.slice(0, SHOWN).map(({ record, tagId, confirmedAt }, index) => {
      const name = this.#tagName(tagId);
      const customer = this.#names.label(record);
      const about = `${customer}, ${name}`;
      const renew = (): void =>
        void this.#confirm(
          { type: 'renewTag', record, tagId },
          { done: t.confirmedDone(about), button: 'renew', index },
        );
      return html`<tr>
        <th scope="row">
          <a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${customer}</a>
        </th>
        <td>${name}</td>
        <td data-type="datetime">${formatDate(confirmedAt, this.locale, true)}</td>
        <td>${this.app.can('tag.assign') ? rowButton('renew', t.renew, about, renew) : nothing}</td>
      </tr>`;
    });
    return html`${table(t.stale, [t.customer, t.tag, t.confirmed, ''], rows)} ${this.#rest(staleCount)}`;
  }

  /** The row goes once it is confirmed: the keyboard goes on with the one that took its place. */
  async #confirm(
    command: Command,
    { done, button, index }: { readonly done: string; readonly button: string; readonly index: number },
  ): Promise<void> {
    await this.send(command, done);
    await this.updateComplete;
    if (document.activeElement !== document.body) return;
    const buttons = [...this.querySelectorAll<HTMLElement>(`button[name="${button}"]`)];
    (buttons[index] ?? buttons.at(-1) ?? this.closest('main'))?.focus();
  }

  #rest(count: number) {
    if (count <= SHOWN) return nothing;
    const n = (value: number): string => formatNumber(value, this.locale);
    return html`<p class="crm-muted">${this.t.operations.staleMore(n(SHOWN), n(count))}</p>`;
  }

  #tagName(id: string): string {
    const concept = this.app.signedIn?.workspace.concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? id : localized(concept.name, this.locale);
  }
}
customElements.define('crm-reviews-page', CrmReviewsPage);
