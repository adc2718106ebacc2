import { html, nothing } from 'lit';
import type { DomainEvent } from '@tagma/core';
import { AppElement } from '../state/app-element.js';
import { CUSTOMER } from '../state/customers.js';
import { routeHref, type Route } from '../state/router.js';
import { icon } from './icons.js';

/** Pages that have little to show without customers, and do not say so themselves. */
const PAGES: ReadonlySet<Route['page']> = new Set([
  'rules',
  'runs',
  'tiers',
  'codes',
  'automation',
  'reviews',
  'ownership',
  'activity',
]);

/** Says above a page that there are no customers yet, and leads to where they are brought in. */
export class CrmNoCustomers extends AppElement {
  #hasNone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.addEventListener('signed-in', this.#count);
    void this.#count();
  }

  override disconnectedCallback(): void {
    this.app.removeEventListener('signed-in', this.#count);
    super.disconnectedCallback();
  }

  protected override onDomainEvents(events: readonly DomainEvent[]): void {
    if (events.some(({ type }) => type === 'records.imported' || type === 'records.changed'))
      void this.#count();
  }

  protected override render() {
    if (!this.#hasNone || !PAGES.has(this.app.route.page)) return nothing;
    const t = this.t.shell.noCustomers;
    const mayImport = this.app.can('record.import');
    return html`<div class="crm-note crm-no-customers" role="status">
      <p><strong>${t.title}</strong> ${mayImport ? t.help : t.askSomebody}</p>
      ${
        mayImport
          ? html`<a class="crm-button" data-variant="primary" href=${routeHref({ page: 'import' })}
              >${icon('upload')}${t.action}</a
            >`
          : nothing
      }
    </div>`;
  }

  readonly #count = async (): Promise<void> => {
    const session = this.app.signedIn?.session;
    if (!session) return;
    try {
      this.#hasNone = (await session.countRecords(CUSTOMER)) === 0;
    } catch {
      // The frame says itself when the service does not answer.
      this.#hasNone = false;
    }
    this.requestUpdate();
  };
}
customElements.define('crm-no-customers', CrmNoCustomers);
