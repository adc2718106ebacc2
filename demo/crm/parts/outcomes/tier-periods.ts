import { html, nothing, type TemplateResult } from 'lit';
import type { TierPeriodsAnswer, TiersOf } from '@tagma/server/client';
import { figureChange, type PeriodFigure } from '@tagma/core/outcomes';
import { toCsv } from '@tagma/csv';
import { download } from '../../state/code-table.js';
import { formatNumber } from '../../state/format.js';
import { figureWords, inTierOrder, shareWords, signedWords } from '../../state/outcome-words.js';
import { PERIOD_UNITS, periodBounds, periodName, type PeriodUnit } from '../../state/period-bounds.js';
import { choice } from '../choice.js';
import { measureFields, readForm, rowErrors, tiersOfField } from './outcome-fields.js';
import { TierOutcome } from './tier-outcome.js';

const COUNTS = ['3', '6', '12', '24'];
const USUAL_COUNT = '6';
/** Below this age of a scheme, most periods shown first would be without tiers. */
const YOUNG_MS = 90 * 86_400_000;

/** A line of the table. */
interface Line {
  readonly name: string;
  readonly periods: readonly PeriodFigure[];
}

/** Customers and a figure of each tier by period, with the change. */
export class CrmTierPeriods extends TierOutcome<TierPeriodsAnswer> {
  #unit: PeriodUnit = 'month';
  /** What the answer was asked with. */
  #askedUnit: PeriodUnit = 'month';
  #isOfNow = false;

  protected override render() {
    const t = this.words;
    return html`<section class="crm-card crm-outcomes" aria-labelledby="tier-periods-title">
      <h2 class="crm-card__title" id="tier-periods-title">${t.periodsTitle}</h2>
      <p class="crm-field__help">${t.periodsHelp}</p>
      <form class="crm-outcomes__form" @submit=${this.#show}>
        ${measureFields(this.options, this.chosen, t, this.chooseMeasure)}
        ${choice(
          'unit',
          t.periods,
          PERIOD_UNITS.map((unit) => [unit, t.units[unit]]),
          this.#unit,
        )}
        ${choice(
          'count',
          t.count,
          COUNTS.map((count) => [count, count]),
          USUAL_COUNT,
        )}
        ${tiersOfField(t, this.app.can('audit.read'), this.#usualTiers)}
        <button
          class="crm-button"
          data-variant="primary"
          name="show-periods"
          ?disabled=${this.isLoading || this.chosen === undefined}
        >
          ${t.show}
        </button>
      </form>
      ${this.state(t)} ${this.answer === null ? nothing : this.#table(this.answer)}
    </section>`;
  }

  get #usualTiers(): TiersOf {
    const first = this.scheme?.published[0]?.publishedAt ?? '';
    return Date.now() - Date.parse(first) > YOUNG_MS ? 'then' : 'now';
  }

  #table(answer: TierPeriodsAnswer): TemplateResult {
    const t = this.words;
    const lines = this.#lines(answer);
    return html`${this.#isOfNow ? html`<p class="crm-muted">${t.tiersOfToday}</p>` : nothing}
      <div class="crm-table-scroll" tabindex="0" role="region" aria-label=${t.periodsTitle}>
        <table class="crm-table crm-outcomes__table">
          <thead>
            <tr>
              <th scope="col">${t.tier}</th>
              ${answer.all.map((_, index) => html`<th scope="col" data-type="number">${this.#periodName(answer, index)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${lines.map(
              ({ name, periods }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  ${periods.map((_, index) => this.#cell(periods, index))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${rowErrors(answer.errors, t, this.locale)}
      ${
        this.app.can('export')
          ? html`<div class="crm-actions">
              <button
                type="button"
                class="crm-button"
                name="export-periods"
                @click=${() => download(this.#csv(answer), 'tiers-by-period.csv')}
              >
                ${t.exportCsv}
              </button>
            </div>`
          : nothing
      }`;
  }

  /** The figure with its change; below it the customers with theirs. A period under way has no change yet. */
  #cell(periods: readonly PeriodFigure[], index: number): TemplateResult {
    const [period, before] = [periods[index], index === 0 ? undefined : periods[index - 1]];
    if (period === undefined) return html`<td></td>`;
    const isOver = index < periods.length - 1;
    const change = isOver && before ? figureChange(before.figure, period.figure) : null;
    return html`<td data-type="number">
      <span class="crm-outcomes__figure">${figureWords(period.figure, this.locale)}</span>
      ${change === null ? nothing : html`<span class="crm-muted">${shareWords(change.relative, this.locale)}</span>`}
      <small class="crm-muted">${this.#customers(period.records, before?.records)}</small>
    </td>`;
  }

  #customers(count: number, before: number | undefined): string {
    const t = this.words;
    const words = formatNumber(count, this.locale);
    if (before === undefined || before === count) return t.customersOnly(words);
    return t.customersIn(words, signedWords(count - before, this.locale));
  }

  #lines({ rows, all }: TierPeriodsAnswer): readonly Line[] {
    const ordered = inTierOrder(rows, ({ place }) => place, this.order);
    return [
      ...ordered.map(({ place, periods }) => ({ name: this.tierName(place), periods })),
      { name: this.words.all, periods: all },
    ];
  }

  #periodName({ all }: TierPeriodsAnswer, index: number): string {
    const name = periodName(this.#askedUnit, all[index]?.from ?? '', this.locale);
    return index === all.length - 1 ? this.words.soFar(name) : name;
  }

  /** One line for each tier and period, as pivot tables want it. */
  #csv(answer: TierPeriodsAnswer): string {
    const lines = this.#lines(answer).flatMap(({ name, periods }) =>
      periods.map(({ from, to, records, figure }, index) => ({
        ...{ tier: name, period: this.#periodName(answer, index), from, to, customers: records },
        figure: figure ?? '',
        change: figureChange(periods[index - 1]?.figure ?? null, figure)?.relative ?? '',
      })),
    );
    return toCsv(['tier', 'period', 'from', 'to', 'customers', 'figure', 'change'], lines);
  }

  #show = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const { chosen, scheme } = this;
    if (chosen === undefined || scheme === null) return;
    this.#unit = PERIOD_UNITS.find((unit) => unit === form.get('unit')) ?? 'month';
    const bounds = periodBounds(this.#unit, Number(form.get('count')), new Date());
    const question = { schemeId: scheme.id, bounds, ...readForm(form, chosen) };
    this.answer = null;
    this.#askedUnit = this.#unit;
    this.#isOfNow = question.tiersOf === 'now';
    void this.ask(({ outcomes }) => outcomes.tierPeriods(question), this.words);
  };
}
customElements.define('crm-tier-periods', CrmTierPeriods);
