import { html, nothing } from 'lit';
import type { CodeAssignment, DomainEvent, RecordRef } from '@tagma/core';
import { AppElement } from '../state/app-element.js';
import { formatDate } from '../state/format.js';

/** The code of a customer with the ones it had before. */
export class CrmCustomerCodes extends AppElement {
  static override properties = { record: { attribute: false } };
  declare record: RecordRef | null;
  #codes: readonly CodeAssignment[] = [];
  #loaded: readonly [unknown, RecordRef] | null = null;

  constructor() {
    super();
    this.record = null;
  }

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (session === undefined || this.record === null) return;
    if (this.#loaded?.[0] === session && this.#loaded[1] === this.record) return;
    this.#loaded = [session, this.record];
    void this.#load();
  }

  protected override render() {
    const t = this.t.codes;
    const current = this.#codes.find(({ state }) => state === 'current');
    const former = this.#codes.filter(({ state }) => state !== 'current');
    return html`${
      current === undefined
        ? html`<p class="crm-muted">${t.noCode}</p>`
        : html`<p class="crm-code-current crm-mono">${current.code}</p>`
    }
    ${
      former.length === 0
        ? nothing
        : html`<ul class="crm-code-former">
            ${former.map(
              ({ code, state, validTo }) =>
                html`<li>
                  <span class="crm-mono">${code}</span>
                  <span class="crm-muted"
                    >${t.state[state]}${validTo === null ? '' : ` · ${t.until} ${formatDate(validTo, this.locale, false)}`}</span
                  >
                </li>`,
            )}
          </ul>`
    }`;
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    const id = this.record?.id;
    if (events.some(({ type, record }) => type === 'code.changed' && record?.id === id)) void this.#load();
  }

  async #load(): Promise<void> {
    const { record } = this;
    if (record === null) return;
    try {
      const query = { recordType: record.type, recordIds: [record.id] };
      const page = await this.app.signedIn?.session.entities('codeAssignment', query);
      if (this.record === record) this.#codes = page?.items ?? [];
      this.requestUpdate();
    } catch {
      // The page works without them; the next event asks again.
    }
  }
}
customElements.define('crm-customer-codes', CrmCustomerCodes);
