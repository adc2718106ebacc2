import { html, nothing, type TemplateResult } from 'lit';
import type { TagGiving, TagGivingShare } from '@tagma/core/outcomes';
import { personName } from '../../../people.js';
import { AskingCard } from '../../state/asking-card.js';
import { CUSTOMER } from '../../state/customers.js';
import { formatDate, formatNumber, localized } from '../../state/format.js';
import { AUTO_TARGET, givingLists } from '../../state/giving-lists.js';
import { table } from '../operation-rows.js';
import { choice } from '../choice.js';

const LENGTHS = ['7', '30', '90', '365'];
const USUAL_LENGTH = '30';
/** Tags of a list that are shown. */
const SHOWN = 10;

/** How much rules tag, against a target, and who tags how much by hand. */
export class CrmTagGiving extends AskingCard<TagGiving> {
  protected override render() {
    const t = this.t.outcomes;
    return html`<section class="crm-card crm-outcomes" aria-labelledby="tag-giving-title">
      <h2 class="crm-card__title" id="tag-giving-title">${t.givingTitle}</h2>
      <p class="crm-field__help">${t.givingHelp}</p>
      <form class="crm-outcomes__form" @submit=${this.#show}>
        ${choice(
          'days',
          t.lastDays,
          LENGTHS.map((days) => [days, days]),
          USUAL_LENGTH,
        )}
        <button class="crm-button" data-variant="primary" name="show-giving" ?disabled=${this.isLoading}>
          ${t.show}
        </button>
      </form>
      ${this.state(t)} ${this.answer === null ? nothing : this.#result(this.answer)}
    </section>`;
  }

  #result({ all, tags, people }: TagGiving): TemplateResult {
    const t = this.t.outcomes;
    const { toAutomate, toCheck } = givingLists(tags, this.app.signedIn?.workspace.concepts ?? []);
    return html`${this.#share(all)}
    ${people.length === 0 ? html`<p class="crm-empty">${t.nobodyTagged}</p>` : this.#people(people)}
    ${this.#list(t.toAutomate, t.toAutomateHelp, toAutomate)} ${this.#list(t.toCheck, t.toCheckHelp, toCheck)}`;
  }

  #share({ active, automatic, share }: TagGiving['all']): TemplateResult {
    const t = this.t.outcomes;
    if (share === null) return html`<p class="crm-empty">${t.nothingTagged}</p>`;
    return html`<p class="crm-outcomes__share">
      <meter min="0" max="1" low=${AUTO_TARGET} optimum="1" .value=${share} aria-hidden="true"></meter>
      <span>${t.autoShare(this.#percent(share), this.#n(automatic), this.#n(active))}</span>
      <span class="crm-badge" data-kind=${share < AUTO_TARGET ? 'warning' : 'success'}
        >${t.target(this.#percent(AUTO_TARGET))}</span
      >
    </p>`;
  }

  #people(people: TagGiving['people']): TemplateResult {
    const t = this.t.outcomes;
    const members = this.app.signedIn?.workspace.settings.members ?? [];
    const rows = people.map(
      ({ actorId, given, records, lastAt }) =>
        html`<tr>
          <th scope="row">${personName(actorId)}</th>
          <td>${(members.find(({ id }) => id === actorId)?.teams ?? []).join(', ')}</td>
          <td data-type="number">${this.#n(given)}</td>
          <td data-type="number">${this.#n(records)}</td>
          <td data-type="datetime">${formatDate(lastAt, this.locale, true)}</td>
        </tr>`,
    );
    return table(
      t.givingTitle,
      [t.person, t.teams, { number: t.givenByHand }, { number: t.customers }, t.lastAt],
      rows,
      'tall',
    );
  }

  #list(title: string, help: string, tags: readonly TagGivingShare[]): unknown {
    if (tags.length === 0) return nothing;
    const t = this.t.outcomes;
    const rows = tags.slice(0, SHOWN).map(
      ({ tagId, active, share }) =>
        html`<tr>
          <th scope="row">${this.#tagName(tagId)}</th>
          <td data-type="number">${this.#n(active)}</td>
          <td data-type="number">${this.#percent(share ?? 0)}</td>
        </tr>`,
    );
    return html`<h3 class="crm-subtitle">${title}</h3>
      <p class="crm-field__help">${help}</p>
      ${table(title, [t.tag, { number: t.customers }, { number: t.byRules }], rows)}`;
  }

  #tagName(id: string): string {
    const concept = this.app.signedIn?.workspace.concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? id : localized(concept.name, this.locale);
  }

  #n(count: number): string {
    return formatNumber(count, this.locale);
  }

  #percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  #show = (event: SubmitEvent): void => {
    event.preventDefault();
    const days = Number(new FormData(event.currentTarget as HTMLFormElement).get('days'));
    const question = { recordType: CUSTOMER, days };
    void this.ask(({ outcomes }) => outcomes.tagGiving(question), this.t.outcomes);
  };
}
customElements.define('crm-tag-giving', CrmTagGiving);
