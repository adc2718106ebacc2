import { html, nothing } from 'lit';
import type { Delivery, DomainEvent, Workflow } from '@tagma/core';
import type { HttpSession } from '@tagma/server/client';
import { icon } from '../parts/icons.js';
import '../parts/scheduled-jobs.js';
import { card } from '../parts/operation-rows.js';
import { pageHeader, readingOf } from '../parts/page-parts.js';
import { type DeliveryFilter, deliveryRows } from '../parts/workflows/delivery-rows.js';
import { newButton, templateCards, workflowRows } from '../parts/workflows/workflow-rows.js';
import '../parts/workflows/workflow-editor.js';
import { LivePage } from '../state/live-page.js';
import { routeHref } from '../state/router.js';
import { templateCommand, templateTagId, type WorkflowTemplate } from '../state/sample-workflows.js';
import { allEntities } from '../state/tiers.js';
import { NEW_WORKFLOW } from '../state/workflow-form.js';

/** Deliveries read at once. */
const PAGE = 50;

interface Automation {
  readonly workflows: readonly Workflow[];
  readonly deliveries: readonly Delivery[];
  readonly hasMore: boolean;
}

/** Workflows and what they sent; scheduled work and when it runs. */
export class CrmAutomationPage extends LivePage<Automation> {
  static override properties = { workflowId: { attribute: false } };
  /** The workflow that is open; `null` for the list. */
  declare workflowId: string | null;
  #filter: DeliveryFilter = 'all';
  #shown = PAGE;

  constructor() {
    super();
    this.workflowId = null;
  }

  protected override concerns({ type }: DomainEvent): boolean {
    return type === 'workflow.changed' || type === 'delivery.changed';
  }

  protected override async read(session: HttpSession): Promise<Automation> {
    if (!this.app.can('workflow.edit')) return { workflows: [], deliveries: [], hasMore: false };
    const [workflows, deliveries] = await Promise.all([
      allEntities(session, 'workflow', {}),
      session.entities('delivery', {
        limit: this.#shown,
        descending: true,
        ...(this.#filter === 'all' ? {} : { states: [this.#filter] }),
      }),
    ]);
    return { workflows, deliveries: deliveries.items, hasMore: deliveries.next !== null };
  }

  protected override render() {
    const t = this.t.operations;
    const canEdit = this.app.can('workflow.edit');
    return html`<div class="crm-page">
      ${
        this.workflowId === null
          ? nothing
          : html`<a class="crm-back" href=${routeHref({ page: 'automation', id: null })}
              >${icon('back')}${this.t.workflows.back}</a
            >`
      }
      ${pageHeader(
        this.workflowId === NEW_WORKFLOW ? this.t.workflows.newTitle : t.automationTitle,
        t.automationSubtitle,
        canEdit && this.workflowId === null ? newButton(this.t) : nothing,
      )}
      ${canEdit ? nothing : html`<p class="crm-note">${this.t.workflows.needsRole}</p>`}
      ${readingOf(
        { data: this.data, problem: this.problem, retry: () => void this.reload() },
        this.t.shell,
        (data) => (this.workflowId === null || !canEdit ? this.#list(data, canEdit) : this.#detail(data)),
      )}
    </div>`;
  }

  #list({ workflows, deliveries, hasMore }: Automation, canEdit: boolean) {
    const t = this.t.operations;
    const list = {
      workflows,
      concepts: this.app.signedIn?.workspace.concepts ?? [],
      locale: this.locale,
      t: this.t,
      send: (...given: Parameters<typeof this.send>) => void this.send(...given),
      addTemplate: (template: WorkflowTemplate) => void this.#addTemplate(template),
    };
    return html`${
        canEdit
          ? html`${card('workflows-title', t.workflows, workflowRows(list))}
            ${card('templates-title', this.t.workflows.templates, templateCards(list))}
            ${card(
              'deliveries-title',
              t.deliveries,
              deliveryRows({
                ...list,
                deliveries,
                hasMore,
                filter: this.#filter,
                choose: (filter) => this.#show(filter, PAGE),
                more: () => this.#show(this.#filter, this.#shown + PAGE),
                retry: (ids) => void this.send({ type: 'retryDeliveries', ids }, this.t.workflows.retried),
              }),
            )}`
          : nothing
      } <crm-scheduled-jobs></crm-scheduled-jobs>`;
  }

  #detail({ workflows }: Automation) {
    const workflow = workflows.find(({ id }) => id === this.workflowId) ?? null;
    if (workflow === null && this.workflowId !== NEW_WORKFLOW)
      return html`<p class="crm-card crm-muted">${this.t.workflows.notFound}</p>`;
    return html`<crm-workflow-editor
      .workflow=${workflow}
      @saved=${(event: CustomEvent<string>) => void this.#open(event.detail)}
    ></crm-workflow-editor>`;
  }

  #show(filter: DeliveryFilter, shown: number): void {
    this.#filter = filter;
    this.#shown = shown;
    void this.reload();
  }

  /** After saving: the list knows the workflow before its page opens. */
  async #open(id: string): Promise<void> {
    await this.reload();
    location.hash = routeHref({ page: 'automation', id });
  }

  async #addTemplate(template: WorkflowTemplate): Promise<void> {
    const known = templateTagId(template, this.app.signedIn?.workspace.concepts ?? []);
    let tagId = known;
    if (tagId === null) {
      const made = await this.send({ type: 'createConcept', concept: template.tag });
      tagId = made?.ok === true ? (made.createdId ?? null) : null;
    }
    if (tagId !== null) await this.send(templateCommand(template, tagId), this.t.workflows.added);
  }
}
customElements.define('crm-automation-page', CrmAutomationPage);
