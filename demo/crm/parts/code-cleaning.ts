import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CodeDefinition } from '@tagma/core';
import { allPages } from '../state/all-pages.js';
import { AskingCard } from '../state/asking-card.js';
import { cleaningLists, type CleaningLists, type CleaningNote } from '../state/cleaning-lists.js';
import { CUSTOMER } from '../state/customers.js';
import { formatNumber, localized } from '../state/format.js';
import { routeHref } from '../state/router.js';
import { table } from './operation-rows.js';

/** Rows that a list shows. */
const SHOWN = 50;
/** Customers that are read at once. */
const PAGE = 5000;

/** What to clean before customers are numbered: twins, wrong values, missing values. */
export class CrmCodeCleaning extends AskingCard<CleaningLists> {
  static override properties: PropertyDeclarations = { definition: { attribute: false } };

  /** What customers are to be numbered by. */
  declare definition: CodeDefinition | null;

  constructor() {
    super();
    this.definition = null;
  }

  protected override render() {
    const words = this.t.codes.classes;
    const t = words.cleaning;
    return html`<section class="crm-card" aria-labelledby="cleaning-title">
      <h2 id="cleaning-title" class="crm-card__title">${t.title}</h2>
      <p class="crm-muted">${t.help}</p>
      <div>
        <button type="button" class="crm-button" ?disabled=${this.isLoading} @click=${this.#look}>
          ${t.look}
        </button>
      </div>
      ${this.state(words)} ${this.answer === null ? nothing : this.#lists(this.answer)}
    </section>`;
  }

  #lists({ twins, toFix, toComplete }: CleaningLists): TemplateResult {
    const t = this.t.codes.classes.cleaning;
    if (twins.length + toFix.length + toComplete.length === 0) return html`<p role="status">${t.clean}</p>`;
    const shared = twins.map(
      ({ ids, field, value }) =>
        html`<tr>
          <td>${ids.map((id) => html`${this.#customer(id)} `)}</td>
          <td>${this.#field(field)}: ${value}</td>
        </tr>`,
    );
    return html`${this.#list(t.twins, [t.customers, t.inCommon], shared)}
    ${this.#list(t.toFix, [t.customers, t.field, t.value], this.#notes(toFix))}
    ${this.#list(t.toComplete, [t.customers, t.field, t.value], this.#notes(toComplete))}`;
  }

  #notes(notes: readonly CleaningNote[]): readonly TemplateResult[] {
    return notes.map(
      ({ id, field, value }) =>
        html`<tr>
          <td>${this.#customer(id)}</td>
          <td>${this.#field(field)}</td>
          <td>${value === '' ? '–' : value}</td>
        </tr>`,
    );
  }

  #list(
    title: (count: string) => string,
    headings: readonly string[],
    rows: readonly TemplateResult[],
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const name = title(formatNumber(rows.length, this.locale));
    return html`<details class="crm-more">
      <summary>${name}</summary>
      ${table(name, headings, rows.slice(0, SHOWN), 'tall')}
      ${
        rows.length > SHOWN
          ? html`<p class="crm-muted">${this.t.codes.first(formatNumber(SHOWN, this.locale))}</p>`
          : nothing
      }
    </details>`;
  }

  #customer(id: string): TemplateResult {
    return html`<a class="crm-link" href=${routeHref({ page: 'customer', id })}>${id}</a>`;
  }

  #field(key: string): string {
    const type = this.app.signedIn?.workspace.settings.recordTypes.find(({ id }) => id === CUSTOMER);
    const field = type?.fields.find((one) => one.key === key);
    return field === undefined ? key : localized(field.title, this.locale);
  }

  readonly #look = (): void => {
    const { definition } = this;
    if (definition === null) return;
    void this.ask(async (session) => {
      const customers = await allPages((after) =>
        session.records({ type: CUSTOMER, limit: PAGE, ...(after === undefined ? {} : { after }) }),
      );
      return cleaningLists(customers, definition);
    }, this.t.codes.classes);
  };
}
customElements.define('crm-code-cleaning', CrmCodeCleaning);
