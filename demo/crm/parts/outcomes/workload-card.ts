import { html, nothing, type TemplateResult } from 'lit';
import type { TierContent } from '@tagma/core';
import { loadOf, type Workload } from '@tagma/core/outcomes';
import type { HttpSession, WorkloadAnswer } from '@tagma/server/client';
import { personName } from '../../../people.js';
import { AskingCard } from '../../state/asking-card.js';
import { CUSTOMER } from '../../state/customers.js';
import { formatNumber, localized } from '../../state/format.js';
import { readCapacity, storeCapacity } from '../../state/capacity.js';
import { customerScheme, workingContent } from '../../state/tiers.js';
import { table } from '../operation-rows.js';

/** A workload with the tiers it is told by. */
interface Told {
  readonly answer: WorkloadAnswer;
  readonly content: TierContent | null;
}

/** How many customers of each tier everybody looks after, against what one can look after. */
export class CrmWorkload extends AskingCard<Told> {
  #capacity = readCapacity();

  protected override render() {
    const t = this.t.outcomes;
    return html`<section class="crm-card crm-outcomes" aria-labelledby="workload-title">
      <h2 class="crm-card__title" id="workload-title">${t.workloadTitle}</h2>
      <p class="crm-field__help">${t.workloadHelp}</p>
      <form class="crm-outcomes__form" @submit=${this.#show}>
        <label class="crm-field">
          <span class="crm-field__label">${t.capacity}</span>
          <input
            class="crm-input"
            type="number"
            name="capacity"
            min="1"
            max="1000000"
            step="1"
            required
            .value=${String(this.#capacity)}
            @input=${this.#setCapacity}
          />
        </label>
        <button class="crm-button" data-variant="primary" name="show-workload" ?disabled=${this.isLoading}>
          ${t.show}
        </button>
      </form>
      ${this.state(t)} ${this.answer === null ? nothing : this.#result(this.answer)}
    </section>`;
  }

  #result({ answer, content }: Told): TemplateResult {
    const t = this.t.outcomes;
    const hasOwners = answer.rows.some(({ ownerId, records }) => ownerId !== null && records > 0);
    const tiers = this.#columns(answer, content);
    const headings = [
      t.owner,
      ...tiers.map(({ name }) => ({ number: name })),
      { number: t.total },
      t.load,
      '',
    ];
    const rows = answer.rows.map((row) =>
      this.#row(
        row,
        tiers.map(({ id }) => id),
      ),
    );
    return html`${answer.by === 'territories' && hasOwners ? html`<p class="crm-muted">${t.byTerritories}</p>` : nothing}
    ${hasOwners ? nothing : html`<p class="crm-note">${t.noOwners}</p>`}
    ${table(t.workloadTitle, headings, rows)}
    ${answer.conflict === 0 ? nothing : html`<p class="crm-note">${t.conflict(this.#n(answer.conflict))}</p>`}`;
  }

  /** Tiers that somebody's customers are in, in the order of the scheme; those in none last. */
  #columns(
    { rows }: WorkloadAnswer,
    content: TierContent | null,
  ): readonly { readonly id: string | null; readonly name: string }[] {
    const found = new Set(rows.flatMap(({ byTier }) => byTier.map(({ tierId }) => tierId)));
    const known = (content?.tiers ?? []).map(({ id, name }) => ({ id, name: localized(name, this.locale) }));
    const ids = new Set(known.map(({ id }) => id));
    const others = [...found].flatMap((id) => (id === null || ids.has(id) ? [] : [{ id, name: id }]));
    const none = found.has(null) ? [{ id: null, name: this.t.outcomes.noTier }] : [];
    return [...known, ...others, ...none];
  }

  #row({ ownerId, records, byTier }: Workload, tiers: readonly (string | null)[]): TemplateResult {
    const t = this.t.outcomes;
    const countOf = (tierId: string | null): number =>
      byTier.find((one) => one.tierId === tierId)?.records ?? 0;
    return html`<tr>
      <th scope="row">${ownerId === null ? t.nobody : personName(ownerId)}</th>
      ${tiers.map((tierId) => html`<td data-type="number">${this.#n(countOf(tierId))}</td>`)}
      <td data-type="number">${this.#n(records)}</td>
      ${
        ownerId === null
          ? html`<td></td>
              <td></td>`
          : this.#load(records)
      }
    </tr>`;
  }

  #load(records: number): TemplateResult {
    const t = this.t.outcomes;
    const { share, free } = loadOf(records, this.#capacity);
    const percent = new Intl.NumberFormat(this.locale, { style: 'percent' }).format(share);
    return html`<td class="crm-outcomes__load">
        <meter
          class="crm-outcomes__bar"
          min="0"
          max=${this.#capacity}
          high=${this.#capacity * 0.9}
          optimum="0"
          .value=${records}
          aria-hidden="true"
        ></meter
        >${percent}
      </td>
      <td>
        ${
          free < 0
            ? html`<span class="crm-badge" data-kind="warning">${t.over(this.#n(-free))}</span>`
            : html`<span class="crm-muted">${t.free(this.#n(free))}</span>`
        }
      </td>`;
  }

  #n(count: number): string {
    return formatNumber(count, this.locale);
  }

  #setCapacity = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    if (!input.checkValidity()) return;
    this.#capacity = Number(input.value);
    storeCapacity(this.#capacity);
    this.requestUpdate();
  };

  #show = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.ask((session) => this.#read(session), this.t.outcomes);
  };

  async #read(session: HttpSession): Promise<Told> {
    const scheme = await customerScheme(session);
    const content = workingContent(scheme);
    const answer = await session.outcomes.workload({
      recordType: CUSTOMER,
      ...(scheme === null || content === null ? {} : { schemeId: scheme.id }),
    });
    return { answer, content };
  }
}
customElements.define('crm-workload', CrmWorkload);
