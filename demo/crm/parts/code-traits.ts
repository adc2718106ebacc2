import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CodePart, TierTable } from '@tagma/core';
import { AskingCard } from '../state/asking-card.js';
import { CHANNELS, classTraits, type ClassTraits, mainChannel, TRAITS } from '../state/class-traits.js';
import type { CodeDesk } from '../state/code-desk.js';
import { partWords } from '../state/code-words.js';
import { CUSTOMER } from '../state/customers.js';
import { formatNumber } from '../state/format.js';
import { table } from './operation-rows.js';

const WAYS = ['both', 'first', 'second'] as const;
type Way = (typeof WAYS)[number];

/** How customers of a class buy and get in touch: a cross-tab of the parts of codes with what records say. */
export class CrmCodeTraits extends AskingCard<TierTable> {
  static override properties: PropertyDeclarations = { desk: { attribute: false } };

  declare desk: CodeDesk | null;
  #way: Way = 'both';

  constructor() {
    super();
    this.desk = null;
  }

  protected override render() {
    const words = this.t.codes.classes;
    const t = words.traits;
    return html`<section class="crm-card" aria-labelledby="traits-title">
      <h2 id="traits-title" class="crm-card__title">${t.title}</h2>
      <p class="crm-muted">${t.help}</p>
      <div class="crm-code-find">
        <label class="crm-field">
          <span class="crm-field__label">${t.by}</span>
          <select class="crm-select" name="classes" @change=${this.#choose}>
            ${WAYS.map((way) => html`<option value=${way} ?selected=${way === this.#way}>${t[way]}</option>`)}
          </select>
        </label>
        <button type="button" class="crm-button" ?disabled=${this.isLoading} @click=${this.#compare}>
          ${t.compare}
        </button>
      </div>
      ${this.state(words)} ${this.answer === null ? nothing : this.#result(this.answer)}
    </section>`;
  }

  #result(answer: TierTable): TemplateResult {
    const t = this.t.codes.classes.traits;
    const { classes, words } = this.#classes();
    const rows = classTraits(answer, (id) => classes.get(id));
    if (rows.length === 0) return html`<p class="crm-muted">${t.none}</p>`;
    const headings = [
      t.class,
      ...[t.customers, t.orders, t.amount, ...CHANNELS.map((channel) => t.channels[channel])].map(
        (number) => ({
          number,
        }),
      ),
      t.mainChannel,
    ];
    return table(
      t.by,
      headings,
      rows.map((row) => this.#row(row, words.get(row.key) ?? row.key)),
    );
  }

  #row({ customers, orders, amount, channels }: ClassTraits, name: string): TemplateResult {
    const t = this.t.codes.classes.traits;
    const each = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
    const figures = [
      formatNumber(customers, this.locale),
      each.format(orders),
      each.format(Math.round(amount)),
    ];
    const main = mainChannel(channels);
    const counts = channels.map((count) => formatNumber(count, this.locale));
    return html`<tr>
      <th scope="row">${name}</th>
      ${[...figures, ...counts].map((text) => html`<td data-type="number">${text}</td>`)}
      <td>${main === null ? '–' : t.channels[main as keyof typeof t.channels]}</td>
    </tr>`;
  }

  /** The class of each customer. Codes of one counter say the same class: one of them is read for all. */
  #classes(): { readonly classes: ReadonlyMap<string, string>; readonly words: ReadonlyMap<string, string> } {
    const keys = new Map<string, string | null>();
    const classes = new Map<string, string>();
    const words = new Map<string, string>();
    for (const { record, code, scopeKey, patternVersion } of this.desk?.codes ?? []) {
      const scope = `${String(patternVersion)} ${scopeKey ?? ''}`;
      let key = keys.get(scope);
      if (key === undefined) {
        const parts = this.#parts(code, patternVersion);
        key = parts.length === 0 ? null : parts.map(({ text }) => text).join('');
        keys.set(scope, key);
        const named = parts.map((part) => partWords(part, this.locale)).join(' · ');
        if (key !== null) words.set(key, `${key} ${named}`);
      }
      if (key !== null) classes.set(record.id, key);
    }
    return { classes, words };
  }

  #parts(code: string, version: number): readonly CodePart[] {
    const reading = this.desk?.read(code, version);
    const parts = reading?.ok === true ? reading.parts.filter(({ meaning }) => meaning.type === 'map') : [];
    if (this.#way === 'both') return parts.slice(0, 2);
    return this.#way === 'first' ? parts.slice(0, 1) : parts.slice(1, 2);
  }

  readonly #choose = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.#way = WAYS.find((way) => way === value) ?? 'both';
    this.requestUpdate();
  };

  readonly #compare = (): void => {
    void this.ask(
      (session) => session.tiers.values({ recordType: CUSTOMER, factors: TRAITS }),
      this.t.codes.classes,
    );
  };
}
customElements.define('crm-code-traits', CrmCodeTraits);
