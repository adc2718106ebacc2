import { html, nothing, type TemplateResult } from 'lit';
import type { WorkflowTest } from '@tagma/server/client';
import { AppElement } from '../../state/app-element.js';
import { CUSTOMER } from '../../state/customers.js';
import { errorSentence } from '../../state/error-words.js';

/** Tries a saved workflow on one customer and shows what was sent. */
export class CrmWorkflowTry extends AppElement {
  static override properties = { workflowId: { attribute: false }, isSaved: { attribute: false } };
  declare workflowId: string;
  /** Whether the form is as stored: only what is stored can be tried. */
  declare isSaved: boolean;

  #answer: WorkflowTest | string | null = null;
  #isBusy = false;

  constructor() {
    super();
    this.workflowId = '';
    this.isSaved = true;
  }

  protected override render() {
    const t = this.t.workflows;
    return html`<section class="crm-card" aria-labelledby="try-title">
      <h2 id="try-title" class="crm-card__title">${t.test}</h2>
      <p class="crm-muted">${this.isSaved ? t.testHelp : t.testSaveFirst}</p>
      <form class="crm-inline-form" @submit=${this.#try}>
        <label class="crm-field">
          <span class="crm-field__label">${t.testCustomer}</span>
          <input class="crm-input" name="customer" required autocomplete="off" placeholder="C000001" />
        </label>
        <button
          type="submit"
          class="crm-button"
          name="try-workflow"
          ?disabled=${!this.isSaved || this.#isBusy}
        >
          ${this.#isBusy ? t.testing : t.testRun}
        </button>
      </form>
      <div role="status">${this.#answer === null ? nothing : this.#result(this.#answer)}</div>
    </section>`;
  }

  #result(answer: WorkflowTest | string): TemplateResult {
    if (typeof answer === 'string') return html`<p class="crm-field__error">${answer}</p>`;
    const { payload } = answer;
    return html`<p>${this.#words(answer)}</p>
      ${
        payload === null
          ? nothing
          : html`<details class="crm-more" open>
              <summary>${this.t.workflows.payload}</summary>
              <pre class="crm-code">${JSON.stringify(payload, null, 2)}</pre>
            </details>`
      }`;
  }

  #words({ result, attempt }: WorkflowTest): string {
    const t = this.t.workflows;
    if (result !== 'match') return result === 'no-match' ? t.noMatch : t.conditionFails;
    if (attempt === null) return t.wouldTell;
    if (attempt.ok) return t.sent;
    const why = this.t.operations.failures[attempt.code];
    return t.notSent(attempt.status === undefined ? why : `${why} (${attempt.status})`);
  }

  #try = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const id = String(new FormData(event.currentTarget as HTMLFormElement).get('customer') ?? '').trim();
    const session = this.app.signedIn?.session;
    if (session === undefined || id === '') return;
    this.#isBusy = true;
    this.requestUpdate();
    try {
      this.#answer = await session.operations.testWorkflow(this.workflowId, { type: CUSTOMER, id });
    } catch (error) {
      this.#answer = errorSentence(error, this.app.preferences.locale);
    }
    this.#isBusy = false;
    this.requestUpdate();
  };
}
customElements.define('crm-workflow-try', CrmWorkflowTry);
