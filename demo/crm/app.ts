import { html, nothing, type PropertyValues } from 'lit';
import { provideSession } from '@tagma/elements';
import { AppElement } from './state/app-element.js';
import { PageLoader } from './state/page-loader.js';
import { documentTitle } from './state/page-title.js';
import type { Route } from './state/router.js';
import { renderNavigation } from './parts/navigation.js';
import './parts/no-customers.js';
import './parts/notices.js';
import './pages/customers-page.js';
import './pages/customer-page.js';

/** The frame: navigation, the page of the address, messages. Loads the rarer pages when asked for. */
export class CrmApp extends AppElement {
  #navigationOpen = false;
  #shownPage = '';
  #wasOnline = true;
  readonly #pages = new PageLoader(() => this.requestUpdate());

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
    document.title = documentTitle(this.app.route, this.app.shownCustomer, this.t.shell);
    this.#fetchWhenBack();
    const key = JSON.stringify({ ...this.app.route, query: '' }); // a narrower list is the same page
    if (this.#shownPage === key) return;
    // After following a link, keyboard and screen reader users start at the new page.
    if (this.#shownPage !== '') this.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
    this.#shownPage = key;
    this.#navigationOpen = false;
    window.scrollTo(0, 0);
    void this.#pages.load(this.app.route.page);
    this.requestUpdate();
  }

  #content() {
    const t = this.t.shell;
    if (this.app.start === 'starting') return html`<div class="crm-splash" role="status">${t.starting}</div>`;
    if (this.app.start === 'failed') return this.#failed(t.startFailed, () => void this.app.signIn());
    if (this.#pages.hasFailed(this.app.route.page))
      return this.#failed(t.pageFailed, () => void this.#fetchAgain());
    return html`<crm-no-customers></crm-no-customers>${page(this.app.route, t)}`;
  }

  #failed(what: string, tryAgain: () => void) {
    const t = this.t.shell;
    return html`<div class="crm-splash" role="alert">
      <h1>${what}</h1>
      <p>${t.startFailedHelp}</p>
      <button type="button" class="crm-button" data-variant="primary" @click=${tryAgain}>
        ${t.tryAgain}
      </button>
    </div>`;
  }

  /** A page that could not be fetched comes by itself as soon as the service answers again. */
  #fetchWhenBack(): void {
    const { online, route } = this.app;
    const isBack = online && !this.#wasOnline;
    this.#wasOnline = online;
    if (isBack && this.#pages.hasFailed(route.page)) void this.#fetchAgain();
  }

  /** Some browsers remember that a file could not be had; only loading everything anew helps there. */
  async #fetchAgain(): Promise<void> {
    const fetched = await this.#pages.load(this.app.route.page);
    if (!fetched && this.app.online) location.reload();
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
      return html`<crm-activity-page .query=${route.query}></crm-activity-page>`;
    case 'not-found':
      return html`<div class="crm-splash">
        <h1>${t.notFound}</h1>
        <a class="crm-link" href="#/customers">${t.toCustomers}</a>
      </div>`;
  }
}
