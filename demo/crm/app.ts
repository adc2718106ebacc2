import { html, nothing, type PropertyValues } from 'lit';
import { provideSession } from '@tagma/elements';
import { AppElement } from './state/app-element.js';
import type { Route } from './state/router.js';
import { renderNavigation } from './parts/navigation.js';
import './parts/notices.js';
import './pages/customers-page.js';
import './pages/customer-page.js';

/** The frame: navigation, the page of the address, messages. Loads the rarer pages when asked for. */
export class CrmApp extends AppElement {
  #navigationOpen = false;
  #shownPage = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.addEventListener('signed-in', this.#onSignedIn);
    void this.app.signIn();
  }

  override disconnectedCallback(): void {
    this.app.removeEventListener('signed-in', this.#onSignedIn);
    super.disconnectedCallback();
  }

  protected override render() {
    const t = this.t.shell;
    return html`
      <a class="crm-skip" href="#main" @click=${this.#skip}>${t.skipToContent}</a>
      <div class="crm-layout" ?data-nav-open=${this.#navigationOpen}>
        ${renderNavigation(this.app, this.#navigationOpen, this.#toggleNavigation)}
        <main id="main" class="crm-main" tabindex="-1">
          ${this.app.online ? nothing : html`<p class="crm-banner" role="alert">${t.offline}</p>`}
          ${this.#content()}
        </main>
      </div>
      <crm-notices></crm-notices>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const key = JSON.stringify(this.app.route);
    if (this.#shownPage === key) return;
    // After following a link, keyboard and screen reader users start at the new page.
    if (this.#shownPage !== '') this.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    this.#shownPage = key;
    this.#navigationOpen = false;
    document.title = `${pageTitle(this.app.route, this.t.shell)} · ${this.t.shell.product}`;
    window.scrollTo(0, 0);
    void loadPage(this.app.route);
    this.requestUpdate();
  }

  #content() {
    const t = this.t.shell;
    if (this.app.start === 'starting') return html`<div class="crm-splash" role="status">${t.starting}</div>`;
    if (this.app.start === 'failed') {
      return html`<div class="crm-splash" role="alert">
        <h1>${t.startFailed}</h1>
        <p>${t.startFailedHelp}</p>
        <button
          type="button"
          class="crm-button"
          data-variant="primary"
          @click=${() => void this.app.signIn()}
        >
          ${t.tryAgain}
        </button>
      </div>`;
    }
    return page(this.app.route, t);
  }

  #toggleNavigation = (): void => {
    this.#navigationOpen = !this.#navigationOpen;
    this.requestUpdate();
  };

  // A hash link would change the route, so the jump is made by hand.
  #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };

  // Every bound element on the page finds the session of the person who is signed in.
  #onSignedIn = (): void => {
    if (this.app.signedIn) provideSession(this, this.app.signedIn.session);
  };
}
customElements.define('crm-app', CrmApp);

function page(route: Route, t: CrmApp['t']['shell']) {
  switch (route.page) {
    case 'customers':
      return html`<crm-customers-page></crm-customers-page>`;
    case 'customer':
      return html`<crm-customer-page .customerId=${route.id}></crm-customer-page>`;
    case 'rules':
      return html`<crm-rules-page .ruleId=${route.id}></crm-rules-page>`;
    case 'runs':
      return html`<crm-runs-page></crm-runs-page>`;
    case 'taxonomy':
      return html`<crm-taxonomy-page></crm-taxonomy-page>`;
    case 'tiers':
      return html`<crm-tiers-page></crm-tiers-page>`;
    case 'codes':
      return html`<crm-codes-page></crm-codes-page>`;
    case 'automation':
      return html`<crm-automation-page .workflowId=${route.id}></crm-automation-page>`;
    case 'reviews':
      return html`<crm-reviews-page></crm-reviews-page>`;
    case 'ownership':
      return html`<crm-ownership-page></crm-ownership-page>`;
    case 'roles':
      return html`<crm-roles-page></crm-roles-page>`;
    case 'import':
      return html`<crm-import-page></crm-import-page>`;
    case 'activity':
      return html`<crm-activity-page></crm-activity-page>`;
    case 'not-found':
      return html`<div class="crm-splash">
        <h1>${t.notFound}</h1>
        <a class="crm-link" href="#/customers">${t.toCustomers}</a>
      </div>`;
  }
}

async function loadPage({ page }: Route): Promise<void> {
  if (page === 'rules') await import('./pages/rules-page.js');
  if (page === 'runs') await import('./pages/runs-page.js');
  if (page === 'taxonomy') await import('./pages/taxonomy-page.js');
  if (page === 'tiers') await import('./pages/tiers-page.js');
  if (page === 'codes') await import('./pages/codes-page.js');
  if (page === 'automation') await import('./pages/automation-page.js');
  if (page === 'reviews') await import('./pages/reviews-page.js');
  if (page === 'ownership') await import('./pages/ownership-page.js');
  if (page === 'roles') await import('./pages/roles-page.js');
  if (page === 'import') await import('./pages/import-page.js');
  if (page === 'activity') await import('./pages/activity-page.js');
}

function pageTitle(route: Route, t: CrmApp['t']['shell']): string {
  switch (route.page) {
    case 'customers':
      return t.navCustomers;
    case 'customer':
      return route.id;
    case 'rules':
      return t.navRules;
    case 'runs':
      return t.navRuns;
    case 'taxonomy':
      return t.navTaxonomy;
    case 'tiers':
      return t.navTiers;
    case 'codes':
      return t.navCodes;
    case 'automation':
      return t.navAutomation;
    case 'reviews':
      return t.navReviews;
    case 'ownership':
      return t.navOwnership;
    case 'roles':
      return t.navRoles;
    case 'import':
      return t.navImport;
    case 'activity':
      return t.navActivity;
    case 'not-found':
      return t.notFound;
  }
}
