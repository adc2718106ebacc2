import { html, nothing, type TemplateResult } from 'lit';
import type { Command, Ownable } from '@tagma/core';
import { personName } from '../../../people.js';
import { AppElement } from '../../state/app-element.js';
import { formatNumber } from '../../state/format.js';
import { ownedItems, type OwnedItem, ownersOf } from '../../state/owned-list.js';
import { CUSTOMER } from '../../state/customers.js';
import { peopleOptions } from '../../state/people-options.js';
import { choice } from '../choice.js';

/** Hands over what somebody owns: all of it, or what is chosen. */
export class CrmHandOver extends AppElement {
  static override properties = { owned: { attribute: false }, send: { attribute: false } };
  declare owned: Ownable;
  /** Carries a command out and says `done` with an undo. */
  declare send: (command: Command, done: string) => Promise<unknown>;

  #from = '';
  #to = '';
  #reason = '';
  /** Left out by the reader. */
  #without = new Set<string>();
  #isAsked = false;
  #records: number | null = null;

  protected override render() {
    const t = this.t.ownership;
    const owners = ownersOf(this.owned);
    if (owners.length === 0) return html`<p class="crm-empty">${t.nobody}</p>`;
    // Whoever owns nothing any more is no longer offered.
    const isKnown = owners.some(({ id }) => id === this.#from);
    const items = isKnown ? ownedItems(this.#from, this.owned, this.locale) : [];
    const n = (count: number): string => formatNumber(count, this.locale);
    return html`<p class="crm-muted">${t.handOverHelp}</p>
      <div class="crm-form__grid">
        ${this.#select(
          'hand-over-from',
          t.from,
          t.fromPlaceholder,
          isKnown ? this.#from : '',
          owners.map(({ id, count }) => [id, t.owns(personName(id), n(count))]),
          (id) => void this.#chooseFrom(id),
        )}
        ${
          items.length === 0
            ? nothing
            : this.#select(
                'hand-over-to',
                t.to,
                t.toPlaceholder,
                this.#to,
                this.#takers(owners.map(({ id }) => id)),
                (id) => this.#set(() => (this.#to = id)),
              )
        }
      </div>
      ${items.length === 0 ? nothing : this.#chosen(items)}`;
  }

  #takers(owners: readonly string[]): readonly (readonly [string, string])[] {
    const members = this.app.signedIn?.workspace.settings.members;
    return peopleOptions(members, owners).filter(([id]) => id !== this.#from);
  }

  #chosen(items: readonly OwnedItem[]): TemplateResult {
    const t = this.t.ownership;
    const going = items.filter((item) => !this.#without.has(keyOf(item)));
    const count = formatNumber(going.length, this.locale);
    const isReady = going.length > 0 && this.#to !== '';
    return html`${this.#table(items, going.length)}
      ${this.#records === null || this.#records === 0 ? nothing : html`<p class="crm-note">${t.records(formatNumber(this.#records, this.locale))}</p>`}
      <label class="crm-field">
        <span class="crm-field__label">${t.reason}</span>
        <input
          class="crm-input"
          name="hand-over-reason"
          maxlength="500"
          autocomplete="off"
          placeholder=${t.reasonPlaceholder}
          .value=${this.#reason}
          @input=${(event: Event) => (this.#reason = (event.currentTarget as HTMLInputElement).value)}
        />
      </label>
      <div class="crm-actions">
        <button
          type="button"
          class="crm-button"
          name="hand-over"
          data-variant="primary"
          @click=${() => void this.#run(items, going)}
        >
          ${t.run(count)}
        </button>
        ${this.#isAsked && !isReady ? html`<span class="crm-field__error" role="alert">${t.nothingChosen}</span>` : nothing}
      </div>`;
  }

  #table(items: readonly OwnedItem[], going: number): TemplateResult {
    const t = this.t.ownership;
    const chooseAll = (event: Event): void => {
      const { checked } = event.currentTarget as HTMLInputElement;
      this.#set(() => (this.#without = new Set(checked ? [] : items.map(keyOf))));
    };
    return html`<div
      class="crm-table-scroll crm-table-scroll--tall"
      tabindex="0"
      role="region"
      aria-label=${t.handOver}
    >
      <table class="crm-table">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label=${t.all}
                .checked=${going === items.length}
                .indeterminate=${going > 0 && going < items.length}
                @change=${chooseAll}
              />
            </th>
            <th scope="col">${t.name}</th>
            <th scope="col">${t.kind}</th>
          </tr>
        </thead>
        <tbody>
          ${items.map((item) => this.#row(item))}
        </tbody>
      </table>
    </div>`;
  }

  #row(item: OwnedItem): TemplateResult {
    const t = this.t.ownership;
    const key = keyOf(item);
    const flip = (event: Event): void => {
      const { checked } = event.currentTarget as HTMLInputElement;
      this.#set(() => (checked ? this.#without.delete(key) : this.#without.add(key)));
    };
    return html`<tr>
      <td>
        <input
          type="checkbox"
          aria-label=${t.choose(item.label)}
          .checked=${!this.#without.has(key)}
          @change=${flip}
        />
      </td>
      <th scope="row">${item.label}</th>
      <td class="crm-muted">${t.kinds[item.what]}</td>
    </tr>`;
  }

  #select(
    name: string,
    label: string,
    placeholder: string,
    value: string,
    options: readonly (readonly [string, string])[],
    choose: (value: string) => void,
  ): TemplateResult {
    return choice(name, label, [['', placeholder], ...options], value, choose);
  }

  #set(change: () => void): void {
    change();
    this.requestUpdate();
  }

  async #chooseFrom(id: string): Promise<void> {
    this.#set(() => {
      this.#from = id;
      this.#without = new Set();
      this.#records = null;
      this.#isAsked = false;
      if (this.#to === id) this.#to = '';
    });
    const count = await this.#countRecords(id);
    if (this.#from === id) this.#set(() => (this.#records = count));
  }

  /** Customers whose owner field names the person, where there is such a field. */
  async #countRecords(id: string): Promise<number | null> {
    const { signedIn } = this.app;
    const type = signedIn?.workspace.settings.recordTypes.find((one) => one.id === CUSTOMER);
    if (signedIn == null || type?.ownerField === undefined || !this.app.can('rule.test')) return null;
    const expression = `\`${type.ownerField}\` = ${JSON.stringify(id)}`;
    try {
      return (await signedIn.session.rules.test({ recordType: CUSTOMER, expression })).counts.matches;
    } catch {
      return null; // What can be handed over here is listed all the same.
    }
  }

  async #run(items: readonly OwnedItem[], going: readonly OwnedItem[]): Promise<void> {
    this.#set(() => (this.#isAsked = true));
    if (going.length === 0 || this.#to === '') return;
    const reason = this.#reason.trim();
    const t = this.t.ownership;
    await this.send(
      {
        type: 'reassignOwner',
        fromId: this.#from,
        toId: this.#to,
        ...(going.length === items.length ? {} : { only: going.map(({ kind, id }) => ({ kind, id })) }),
        ...(reason === '' ? {} : { reason }),
      },
      t.done(formatNumber(going.length, this.locale), personName(this.#to)),
    );
    this.#set(() => (this.#isAsked = false));
  }
}
customElements.define('crm-hand-over', CrmHandOver);

function keyOf({ kind, id }: OwnedItem): string {
  return `${kind} ${id}`;
}
