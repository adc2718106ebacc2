import { html } from 'lit';
import type { AuditEntry, DomainEvent, RecordRef } from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import { AppElement } from '../state/app-element.js';
import '../parts/outcomes/tag-giving.js';
import { routeHref } from '../state/router.js';

const PAGE_SIZE = 50;

function customerHref({ id }: RecordRef): string {
  return routeHref({ page: 'customer', id });
}

/** What was changed in the whole workspace, newest first. */
export class CrmActivityPage extends AppElement {
  #entries: readonly AuditEntry[] = [];
  #more = false;
  #loading = false;
  #failed = false;
  #loadedFrom: HttpSession | null = null;
  #timer = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (session && session !== this.#loadedFrom && this.app.can('audit.read'))
      void this.#load(session, 'newest');
  }

  protected override render() {
    const t = this.t.taxonomy;
    const workspace = this.app.signedIn?.workspace;
    return html`
      <div class="crm-page">
        <header class="crm-page__header">
          <div>
            <h1 class="crm-page__title">${t.activityTitle}</h1>
            <p class="crm-page__subtitle">${t.activitySubtitle}</p>
          </div>
        </header>
        <crm-tag-giving></crm-tag-giving>
        ${
          this.app.can('audit.read')
            ? html`<section class="crm-card">
                <tagma-history
                  .entries=${this.#entries}
                  .concepts=${workspace?.concepts ?? []}
                  .rules=${workspace?.rules ?? []}
                  .error=${this.#failed ? t.activityFailed : null}
                  ?loading=${this.#loading}
                  ?has-more=${this.#more}
                  heading-level="2"
                  with-target
                  .recordHref=${customerHref}
                  @tagma-load-more=${this.#loadMore}
                  @tagma-retry=${this.#retry}
                ></tagma-history>
              </section>`
            : html`<p class="crm-note">${t.activityDenied}</p>`
        }
      </div>
    `;
  }

  protected override onDomainEvents(_events: readonly DomainEvent[]): void {
    const session = this.#loadedFrom;
    if (!session) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#load(session, 'newest'), 300);
  }

  async #load(session: HttpSession, which: 'newest' | 'older'): Promise<void> {
    this.#loadedFrom = session;
    this.#loading = true;
    this.#failed = false;
    this.requestUpdate();
    const last = this.#entries.at(-1);
    try {
      const page = await session.audit({
        limit: PAGE_SIZE,
        ...(which === 'older' && last ? { before: last.seq } : {}),
      });
      this.#entries = which === 'older' ? [...this.#entries, ...page.items] : page.items;
      this.#more = page.next !== null;
    } catch {
      this.#failed = true;
    }
    this.#loading = false;
    this.requestUpdate();
  }

  #loadMore = (): void => {
    if (this.#loadedFrom) void this.#load(this.#loadedFrom, 'older');
  };

  #retry = (): void => {
    if (this.#loadedFrom) void this.#load(this.#loadedFrom, 'newest');
  };
}
customElements.define('crm-activity-page', CrmActivityPage);
