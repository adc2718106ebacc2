import { html, nothing } from 'lit';
import type { Command, Delivery, DomainEvent, Workflow } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import type { JobStatus } from '@tagma/server/client';
import { card, rowButton, table } from '../parts/operation-rows.js';
import { AppElement } from '../state/app-element.js';
import { errorWords } from '../state/error-words.js';
import { formatDate, formatNumber, localized } from '../state/format.js';
import { routeHref } from '../state/router.js';
import { sampleWorkflows } from '../state/sample-workflows.js';

const SHOWN = 50;

/** Workflows and what they sent; scheduled work and when it runs. */
export class CrmAutomationPage extends AppElement {
  #jobs: readonly JobStatus[] = [];
  #workflows: readonly Workflow[] = [];
  #deliveries: readonly Delivery[] = [];
  #loadedFrom: object | null = null;
  #timer = 0;

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  protected override willUpdate(): void {
    const session = this.app.signedIn?.session;
    if (!session || session === this.#loadedFrom) return;
    this.#loadedFrom = session;
    void this.#load();
  }

  protected override onDomainEvents(_events: readonly DomainEvent[]): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#load(), 300);
  }

  protected override render() {
    const t = this.t.operations;
    return html`<div class="crm-page">
      <header class="crm-page__header">
        <div>
          <h1 class="crm-page__title">${t.automationTitle}</h1>
          <p class="crm-page__subtitle">${t.automationSubtitle}</p>
        </div>
      </header>
      ${
        this.app.can('workflow.edit')
          ? html`${card('workflows-title', t.workflows, this.#workflowRows())}
            ${card('deliveries-title', t.deliveries, this.#deliveryRows())}`
          : html`<p class="crm-note">${t.closed}</p>`
      }
      ${card('jobs-title', t.jobs, this.#jobRows())}
    </div>`;
  }

  #workflowRows() {
    const t = this.t.operations;
    if (this.#workflows.length === 0)
      return html`<p class="crm-empty">${t.noWorkflows}</p>
        <div>
          <button type="button" class="crm-button" name="add-samples" @click=${() => void this.#addSamples()}>
            ${t.addSamples}
          </button>
        </div>`;
    const rows = this.#workflows.map((workflow) => {
      const { id, version, name, state, action } = workflow;
      const isOn = state === 'on';
      const label = localized(name, this.locale);
      const what = action.type === 'webhook' ? t.webhook(new URL(action.url).host) : t.hostEvent(action.name);
      const flip = (): void =>
        void this.#send({ type: 'switchWorkflow', id, expectedVersion: version, on: !isOn });
      return html`<tr>
        <th scope="row">${label}</th>
        <td>${this.#triggerWords(workflow)}</td>
        <td>${what}</td>
        <td><span class="crm-badge">${isOn ? t.on : t.off}</span></td>
        <td>${rowButton('switch', isOn ? t.switchOff : t.switchOn, label, flip)}</td>
      </tr>`;
    });
    return table(t.workflows, [t.name, t.trigger, t.action, t.state, ''], rows);
  }

  #triggerWords({ trigger }: Workflow): string {
    const t = this.t.operations;
    const concepts = this.app.signedIn?.workspace.concepts ?? [];
    const names = trigger.tagIds?.map((id) => {
      const concept = concepts.find((candidate) => candidate.id === id);
      return concept === undefined ? id : localized(concept.name, this.locale);
    });
    return t.triggers[trigger.on](names === undefined ? t.anyTag : names.join(', '));
  }

  #deliveryRows() {
    const t = this.t.operations;
    if (this.#deliveries.length === 0) return html`<p class="crm-empty">${t.noDeliveries}</p>`;
    const names = new Map(this.#workflows.map(({ id, name }) => [id, localized(name, this.locale)]));
    const rows = this.#deliveries.map(
      ({ id, workflowId, record, state, attempts, createdAt, failure }) =>
        html`<tr>
          <th scope="row">${names.get(workflowId) ?? workflowId}</th>
          <td><a class="crm-link" href=${routeHref({ page: 'customer', id: record.id })}>${record.id}</a></td>
          <td>
            <span class="crm-badge">${t.deliveryStates[state]}</span>
            ${failure === undefined ? nothing : html`<span class="crm-muted">${t.failures[failure.code]}</span>`}
          </td>
          <td>${formatNumber(attempts, this.locale)}</td>
          <td>${formatDate(createdAt, this.locale, true)}</td>
          <td>
            ${
              state === 'dead'
                ? rowButton(
                    'retry',
                    t.retry,
                    record.id,
                    () => void this.#send({ type: 'retryDeliveries', ids: [id] }),
                  )
                : nothing
            }
          </td>
        </tr>`,
    );
    return table(t.deliveries, [t.name, t.customer, t.state, t.attempts, t.when, ''], rows);
  }

  #jobRows() {
    const t = this.t.operations;
    const date = (at: string): string => formatDate(at, this.locale, true);
    const rows = this.#jobs.map(({ id, startedAt, nextAt, figures, state, error }) => {
      const name = t.jobNames[id] ?? id;
      const did = Object.values(figures).reduce((sum, figure) => sum + figure, 0);
      return html`<tr>
        <th scope="row">${name}</th>
        <td>${startedAt === null ? t.never : date(startedAt)}</td>
        <td>${nextAt === null ? '' : nextAt <= new Date().toISOString() ? t.dueNow : date(nextAt)}</td>
        <td>${state === 'failed' ? error : formatNumber(did, this.locale)}</td>
        <td>
          ${this.app.can('job.run') ? rowButton('run-job', t.runNow, name, () => void this.#run(id)) : nothing}
        </td>
      </tr>`;
    });
    return table(t.jobs, [t.job, t.lastRun, t.nextRun, t.did, ''], rows);
  }

  async #load(): Promise<void> {
    const session = this.app.signedIn?.session;
    if (!session) return;
    try {
      this.#jobs = await session.operations.jobs();
      if (this.app.can('workflow.edit')) {
        this.#workflows = (await session.entities('workflow', { limit: SHOWN })).items;
        this.#deliveries = (await session.entities('delivery', { limit: SHOWN, descending: true })).items;
      }
    } catch (error) {
      this.app.notify('danger', errorWords(error, this.app.preferences.locale));
    }
    this.requestUpdate();
  }

  async #addSamples(): Promise<void> {
    const workspace = this.app.signedIn?.workspace;
    if (workspace === undefined) return;
    for (const command of sampleWorkflows(workspace)) await this.#send(command);
  }

  async #send(command: Command): Promise<void> {
    const outcome = await this.app.execute(command);
    if (!outcome.ok) this.app.notify('danger', describeRefusal(outcome.refusal, this.locale));
    await this.#load();
  }

  async #run(id: string): Promise<void> {
    try {
      await this.app.signedIn?.session.operations.runJob(id);
    } catch (error) {
      this.app.notify('danger', errorWords(error, this.app.preferences.locale));
    }
    await this.#load();
  }
}
customElements.define('crm-automation-page', CrmAutomationPage);
