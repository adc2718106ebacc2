import { html, nothing, type TemplateResult } from 'lit';
import type { MeanChange } from '@tagma/core/outcomes';
import type { TierChangeAnswer } from '@tagma/server/client';
import { formatDate, formatNumber } from '../../state/format.js';
import { dayOf, startOf } from '../../state/local-day.js';
import { figureWords, inTierOrder, shareWords, signedWords } from '../../state/outcome-words.js';
import { table } from '../operation-rows.js';
import { choice } from '../choice.js';
import { measureFields, readForm, rowErrors, tiersOfField } from './outcome-fields.js';
import { TierOutcome } from './tier-outcome.js';

const LENGTHS = ['30', '60', '90', '180', '365'];
const USUAL_LENGTH = '90';
const DAY = 86_400_000;

/** Means of a figure before and after a day, by tier, with n and an interval. */
export class CrmTierChange extends TierOutcome<TierChangeAnswer> {
  #asked = { days: 0, ofThen: false };

  protected override render() {
    const t = this.words;
    return html`<section class="crm-card crm-outcomes" aria-labelledby="tier-change-title">
      <h2 class="crm-card__title" id="tier-change-title">${t.changeTitle}</h2>
      <p class="crm-field__help">${t.changeHelp}</p>
      <form class="crm-outcomes__form" @submit=${this.#show}>
        ${measureFields(this.options, this.chosen, t, this.chooseMeasure)}
        <label class="crm-field">
          <span class="crm-field__label">${t.day}</span>
          <tagma-day-field
            name="day"
            label=${t.day}
            required
            max=${dayOf(new Date())}
            value=${this.#publishedDay}
          ></tagma-day-field>
        </label>
        ${choice(
          'days',
          t.days,
          LENGTHS.map((days) => [days, days]),
          USUAL_LENGTH,
        )}
        ${tiersOfField(t, this.app.can('audit.read'), 'then')}
        <button
          class="crm-button"
          data-variant="primary"
          name="show-change"
          ?disabled=${this.isLoading || this.chosen === undefined}
        >
          ${t.show}
        </button>
      </form>
      ${this.state(t)} ${this.answer === null ? nothing : this.#result(this.answer)}
    </section>`;
  }

  get #publishedAt(): string {
    return this.scheme?.published.at(-1)?.publishedAt ?? new Date().toISOString();
  }

  get #publishedDay(): string {
    return dayOf(new Date(this.#publishedAt));
  }

  #result(answer: TierChangeAnswer): TemplateResult {
    const t = this.words;
    const when = (moment: string): string => formatDate(moment, this.locale, true);
    const isShorter = Date.parse(answer.to) - Date.parse(answer.at) < this.#asked.days * DAY;
    const rows = inTierOrder(answer.tiers, ({ place }) => place, this.order);
    const numbers = [t.n, t.before, t.after, t.difference, t.interval, t.relative];
    const headings = [t.tier, ...numbers.map((number) => ({ number })), t.reading];
    return html`<p>${t.compared(when(answer.from), when(answer.at), when(answer.to))}</p>
      ${isShorter ? html`<p class="crm-note">${t.shorter(formatNumber(this.#asked.days, this.locale))}</p>` : nothing}
      <p class="crm-muted">
        ${this.#asked.ofThen && answer.tiersAt < answer.to ? t.tiersOfFirstRun(when(answer.tiersAt)) : t.tiersOfToday}
      </p>
      ${table(t.changeTitle, headings, [
        ...rows.map(({ place, ...change }) => this.#row(this.tierName(place), change)),
        this.#row(t.all, answer.all),
      ])}
      ${rowErrors(answer.errors, t, this.locale)}`;
  }

  #row(name: string, { n, before, after, difference, interval, relative }: MeanChange): TemplateResult {
    const t = this.words;
    const signed = (value: number): string => signedWords(value, this.locale);
    const reach = interval === null ? '–' : t.intervalWords(signed(interval.low), signed(interval.high));
    return html`<tr>
      <th scope="row">${name}</th>
      <td data-type="number">${formatNumber(n, this.locale)}</td>
      <td data-type="number">${figureWords(before, this.locale)}</td>
      <td data-type="number">${figureWords(after, this.locale)}</td>
      <td data-type="number">${signedWords(difference, this.locale)}</td>
      <td data-type="number">${reach}</td>
      <td data-type="number">${shareWords(relative, this.locale)}</td>
      <td>${this.#reading(interval)}</td>
    </tr>`;
  }

  #reading(interval: MeanChange['interval']): TemplateResult {
    const t = this.words;
    if (interval === null) return html`<span class="crm-muted">${t.tooFew}</span>`;
    if (interval.low > 0) return html`<span class="crm-badge" data-kind="success">${t.higher}</span>`;
    if (interval.high < 0) return html`<span class="crm-badge" data-kind="warning">${t.lower}</span>`;
    return html`<span class="crm-badge">${t.unclear}</span>`;
  }

  #show = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const { chosen, scheme } = this;
    if (chosen === undefined || scheme === null) return;
    const day = String(form.get('day'));
    const at = day === this.#publishedDay ? this.#publishedAt : startOf(day);
    this.answer = null;
    if (at >= new Date().toISOString()) {
      this.problem = this.words.wrongDay;
      return this.requestUpdate();
    }
    const question = { schemeId: scheme.id, at, days: Number(form.get('days')), ...readForm(form, chosen) };
    this.#asked = { days: question.days, ofThen: question.tiersOf === 'then' };
    void this.ask(({ outcomes }) => outcomes.tierChange(question), this.words);
  };
}
customElements.define('crm-tier-change', CrmTierChange);
