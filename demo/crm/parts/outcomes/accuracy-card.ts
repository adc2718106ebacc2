import { html, nothing, type TemplateResult } from 'lit';
import type { Assignment } from '@tagma/core';
import { accuracyOf, sampleOf } from '@tagma/core/outcomes';
import type { HttpSession } from '@tagma/server/client';
import { AskingCard } from '../../state/asking-card.js';
import { CUSTOMER } from '../../state/customers.js';
import { formatNumber, localized } from '../../state/format.js';
import { routeHref } from '../../state/router.js';
import { table } from '../operation-rows.js';
import { choice } from '../choice.js';

const SIZES = ['10', '20', '50', '100'];
const USUAL_SIZE = '20';
/** What a person says of a tag on a customer. */
const JUDGEMENTS = ['right', 'wrong', 'unsure'] as const;
type Judgement = (typeof JUDGEMENTS)[number];

/** A random sample of tags on customers, to be looked through: how many of them are right. */
export class CrmAccuracy extends AskingCard<readonly Assignment[]> {
  /** By place in the sample. */
  #judged = new Map<number, Judgement>();

  protected override render() {
    const t = this.t.outcomes;
    return html`<section class="crm-card crm-outcomes" aria-labelledby="accuracy-title">
      <h2 class="crm-card__title" id="accuracy-title">${t.accuracyTitle}</h2>
      <p class="crm-field__help">${t.accuracyHelp}</p>
      <form class="crm-outcomes__form" @submit=${this.#draw}>
        ${choice(
          'whose',
          t.sampleOf,
          [
            ['rules', t.ofRules],
            ['all', t.ofAll],
          ],
          'rules',
        )}
        ${choice(
          'size',
          t.sampleSize,
          SIZES.map((size) => [size, size]),
          USUAL_SIZE,
        )}
        <button class="crm-button" data-variant="primary" name="draw-sample" ?disabled=${this.isLoading}>
          ${t.draw}
        </button>
      </form>
      ${this.state(t)} ${this.answer === null ? nothing : this.#sample(this.answer)}
    </section>`;
  }

  #sample(sample: readonly Assignment[]): TemplateResult {
    const t = this.t.outcomes;
    if (sample.length === 0) return html`<p class="crm-empty">${t.nothingTagged}</p>`;
    const rows = sample.map((assignment, index) => this.#row(assignment, index));
    return html`<p role="status">${this.#result()}</p>
      ${table(t.accuracyTitle, [this.t.operations.customer, t.tag, t.judgement], rows, 'tall')}`;
  }

  #result(): string {
    const t = this.t.outcomes;
    const said = [...this.#judged.values()];
    const count = (judgement: Judgement): number => said.filter((one) => one === judgement).length;
    const { right, judged, share, interval } = accuracyOf(count('right'), count('right') + count('wrong'));
    if (share === null || interval === null) return t.notJudged;
    const n = (value: number): string => formatNumber(value, this.locale);
    const percent = (value: number): string =>
      new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
    return t.accuracy(n(right), n(judged), percent(share), percent(interval.low), percent(interval.high));
  }

  #row({ record, tagId }: Assignment, index: number): TemplateResult {
    const t = this.t.outcomes;
    const concept = this.app.signedIn?.workspace.concepts.find(({ id }) => id === tagId);
    const name = concept === undefined ? tagId : localized(concept.name, this.locale);
    const judge = (judgement: Judgement): void => {
      this.#judged.set(index, judgement);
      this.requestUpdate();
    };
    return html`<tr>
      <th scope="row">
        <a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a>
      </th>
      <td>${name}</td>
      <td>
        <div class="crm-outcomes__judge" role="radiogroup" aria-label=${`${record.id}, ${name}`}>
          ${JUDGEMENTS.map(
            (judgement) =>
              html`<label class="crm-check">
                <input
                  type="radio"
                  name=${`judge-${index}`}
                  .checked=${this.#judged.get(index) === judgement}
                  @change=${() => judge(judgement)}
                />${t.judgements[judgement]}
              </label>`,
          )}
        </div>
      </td>
    </tr>`;
  }

  #draw = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const size = Number(form.get('size'));
    const onlyRules = form.get('whose') === 'rules';
    this.#judged = new Map();
    this.answer = null;
    void this.ask((session) => this.#read(session, size, onlyRules), this.t.outcomes);
  };

  async #read(session: HttpSession, size: number, onlyRules: boolean): Promise<readonly Assignment[]> {
    const rows = await session.assignments({ recordType: CUSTOMER });
    const asked = onlyRules
      ? rows.filter(({ grounds }) => grounds.some(({ type }) => type === 'rule'))
      : rows;
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    return sampleOf(asked, size, seed, ({ record, tagId }) => JSON.stringify([record.id, tagId]));
  }
}
customElements.define('crm-accuracy', CrmAccuracy);
