import { html, nothing, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Concept, TierContent, TierScheme } from '@tagma/core';
import type { MovementAsked } from '@tagma/server/client';
import { AppElement } from '../state/app-element.js';
import { download } from '../state/code-table.js';
import { CUSTOMER } from '../state/customers.js';
import { errorWords } from '../state/error-words.js';
import { formatNumber, localized } from '../state/format.js';
import { dayOf, endOf } from '../state/local-day.js';
import {
  movementCsv,
  movementTable,
  type MovementCount,
  type MovementTable,
} from '../state/movement-table.js';
import { routeHref } from '../state/router.js';
import { movementEn, movementZh } from '../texts/movement.js';

/** Customers that are listed below the table; the file holds all. */
const LISTED = 100;
/** Ids that are asked for, per cell. */
const ASKED = 100_000;
const DAY = 86_400_000;
/** Days between the moments that are shown first. */
const DAYS = 30;
const SEVERAL = '+';

/** Who went from which tier, or tag of a category, to which between two days. */
export class CrmMovement extends AppElement {
  static override properties: PropertyDeclarations = {
    scheme: { attribute: false },
    content: { attribute: false },
    nameOf: { attribute: false },
  };

  /** The scheme of customers, when there is one at work. */
  declare scheme: TierScheme | null;
  /** What is at work of it. */
  declare content: TierContent | null;
  declare nameOf: (id: string) => string;
  #about = '';
  #from = dayOf(new Date(Date.now() - DAYS * DAY));
  #to = dayOf(new Date());
  #state: 'idle' | 'loading' | 'ready' = 'idle';
  #problem: string | null = null;
  #table: MovementTable | null = null;
  #chosen: MovementCount | null = null;

  constructor() {
    super();
    this.scheme = null;
    this.content = null;
    this.nameOf = (id) => id;
  }

  protected override render() {
    const t = this.#words;
    return html`<section class="crm-card crm-movement" aria-labelledby="movement-title">
      <h2 class="crm-card__title" id="movement-title">${t.title}</h2>
      <p class="crm-field__help">${this.app.can('audit.read') ? t.help : t.denied}</p>
      ${this.app.can('audit.read') ? this.#content() : nothing}
    </section>`;
  }

  get #words(): typeof movementEn {
    return this.locale === 'zh-CN' ? movementZh : movementEn;
  }

  #content() {
    const t = this.#words;
    return html`<form class="crm-movement__form" @submit=${this.#show}>
        <label class="crm-field">
          <span class="crm-field__label">${t.about}</span>
          ${keyed(this.scheme?.id ?? '', this.#aboutField())}
        </label>
        ${this.#dayField('from', t.from, this.#from)} ${this.#dayField('to', t.to, this.#to)}
        <button
          class="crm-button"
          data-variant="primary"
          name="show-movement"
          ?disabled=${this.#state === 'loading'}
        >
          ${t.show}
        </button>
      </form>
      <p class="crm-muted" role="status">${this.#state === 'loading' ? t.loading : nothing}</p>
      ${this.#problem === null ? nothing : html`<p class="crm-field__error" role="alert">${this.#problem}</p>`}
      ${this.#table === null ? nothing : this.#matrix(this.#table)}
      <div aria-live="polite">${this.#chosen === null ? nothing : this.#customers(this.#chosen)}</div>`;
  }

  /** Made anew when a scheme comes: what stands first in it is chosen then. */
  #aboutField() {
    const t = this.#words;
    return html`<select class="crm-select" name="about">
      ${this.scheme === null ? nothing : html`<option value="">${t.tiers}</option>`}
      ${this.#categories().map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${id === this.#about}>${localized(name, this.locale)}</option>`,
      )}
    </select>`;
  }

  #dayField(name: string, label: string, value: string) {
    return html`<label class="crm-field">
      <span class="crm-field__label">${label}</span>
      <tagma-day-field
        name=${name}
        label=${label}
        max=${dayOf(new Date())}
        .value=${value}
        required
      ></tagma-day-field>
    </label>`;
  }

  #matrix(table: MovementTable) {
    const t = this.#words;
    if (table.total === 0) return html`<p class="crm-note">${t.none}</p>`;
    const count = (value: number): string => formatNumber(value, this.locale);
    return html`<div class="crm-table-scroll" tabindex="0" role="group" aria-labelledby="movement-title">
      <table class="crm-table crm-movement__table">
        <thead>
          <tr>
            <th scope="col">${t.corner}</th>
            ${table.columns.map((to) => html`<th scope="col" data-type="number">${this.#placeName(to)}</th>`)}
            <th scope="col" data-type="number">${t.sum}</th>
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            (from) =>
              html`<tr>
                <th scope="row">${this.#placeName(from)}</th>
                ${table.columns.map((to) => this.#cell(table.cell(from, to)))}
                <td data-type="number">${count(table.rowSum(from))}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row">${t.sum}</th>
            ${table.columns.map((to) => html`<td data-type="number">${count(table.columnSum(to))}</td>`)}
            <td data-type="number">${count(table.total)}</td>
          </tr>
        </tbody>
      </table>
    </div>`;
  }

  #cell(cell: MovementCount) {
    const count = formatNumber(cell.count, this.locale);
    if (cell.count === 0) return html`<td data-type="number" class="crm-muted">–</td>`;
    const label = this.#words.cell(count, this.#placeName(cell.from), this.#placeName(cell.to));
    const choose = () => {
      this.#chosen = this.#chosen === cell ? null : cell;
      this.requestUpdate();
    };
    return html`<td data-type="number" ?data-stayed=${cell.from === cell.to}>
      <button
        type="button"
        class="crm-link-button"
        aria-label=${label}
        aria-pressed=${this.#chosen === cell}
        @click=${choose}
      >
        ${count}
      </button>
    </td>`;
  }

  #customers(cell: MovementCount) {
    const t = this.#words;
    const count = (value: number): string => formatNumber(value, this.locale);
    const name = (place: string | null): string => this.#placeName(place);
    return html`<h3 class="crm-subtitle">${t.chosen(name(cell.from), name(cell.to), count(cell.count))}</h3>
      ${
        this.app.can('export')
          ? html`<div class="crm-actions">
              <button
                type="button"
                class="crm-button"
                name="export-movement"
                @click=${() => download(movementCsv(cell, this.nameOf, name), 'movement.csv')}
              >
                ${t.exportCsv}
              </button>
            </div>`
          : nothing
      }
      <ul class="crm-movement__customers">
        ${cell.recordIds.slice(0, LISTED).map(
          (id) =>
            html`<li>
              <a class="crm-link" href=${routeHref({ page: 'customer', id })}>${this.nameOf(id)}</a>
            </li>`,
        )}
      </ul>
      ${cell.count > LISTED ? html`<p class="crm-muted">${t.first(count(LISTED))}</p>` : nothing}`;
  }

  /** Categories that hold tags of their own. */
  #categories(): readonly Concept[] {
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    const parents = new Set(concepts.filter(({ kind }) => kind === 'tag').map(({ parentId }) => parentId));
    return concepts.filter(
      ({ id, kind, state }) => kind === 'category' && state === 'active' && parents.has(id),
    );
  }

  #tagsOf(categoryId: string): readonly Concept[] {
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    return concepts
      .filter(({ parentId, kind }) => kind === 'tag' && parentId === categoryId)
      .sort((a, b) => a.order - b.order);
  }

  #placeName(place: string | null): string {
    const t = this.#words;
    if (place === null) return t.noPlace;
    if (place === SEVERAL) return t.several;
    const found =
      this.#about === ''
        ? this.content?.tiers.find(({ id }) => id === place)
        : this.app.signedIn?.workspace.concepts.find(({ id }) => id === place);
    return found === undefined ? place : localized(found.name, this.locale);
  }

  #show = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? '');
    this.#about = text('about');
    [this.#from, this.#to] = [text('from'), text('to')];
    this.#chosen = null;
    this.#problem = this.#from < this.#to ? null : this.#words.wrongDays;
    this.requestUpdate();
    if (this.#problem === null) void this.#load();
  };

  async #load(): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    this.#state = 'loading';
    this.#table = null;
    this.requestUpdate();
    try {
      const question = { about: this.#asked(), from: endOf(this.#from), to: endOf(this.#to), limit: ASKED };
      this.#table = movementTable(await session.operations.movement(question), this.#order());
    } catch (error) {
      this.#problem = this.#words.failed(errorWords(error, this.app.preferences.locale));
    }
    this.#state = 'ready';
    this.requestUpdate();
  }

  #asked(): MovementAsked {
    return this.#about === '' && this.scheme !== null
      ? { type: 'tiers', schemeId: this.scheme.id }
      : { type: 'tags', recordType: CUSTOMER, tagIds: this.#tagsOf(this.#about).map(({ id }) => id) };
  }

  #order(): readonly string[] {
    return this.#about === ''
      ? (this.content?.tiers ?? []).map(({ id }) => id)
      : [...this.#tagsOf(this.#about).map(({ id }) => id), SEVERAL];
  }
}
customElements.define('crm-movement', CrmMovement);
