import { html, type TemplateResult } from 'lit';
import type { Command, Concept, Workflow } from '@tagma/core';
import { localized } from '../../state/format.js';
import { routeHref } from '../../state/router.js';
import { hasTemplate, WORKFLOW_TEMPLATES, type WorkflowTemplate } from '../../state/sample-workflows.js';
import type { Texts } from '../../texts/texts.js';
import { icon } from '../icons.js';
import { rowButton, table } from '../operation-rows.js';

/** What the list of workflows works with. */
export interface WorkflowList {
  readonly workflows: readonly Workflow[];
  readonly concepts: readonly Concept[];
  readonly locale: string;
  readonly t: Texts;
  readonly send: (command: Command, done: string) => void;
  readonly addTemplate: (template: WorkflowTemplate) => void;
}

/** All workflows with what they do, and switches. */
export function workflowRows(list: WorkflowList): TemplateResult {
  const t = list.t.operations;
  if (list.workflows.length === 0) return html`<p class="crm-empty">${t.noWorkflows}</p>`;
  return table(
    t.workflows,
    [t.name, t.trigger, t.action, t.state, ''],
    list.workflows.map((workflow) => row(workflow, list)),
  );
}

/** Leads to the form of a new workflow. */
export function newButton(t: Texts): TemplateResult {
  return html`<a
    class="crm-button"
    data-variant="primary"
    href=${routeHref({ page: 'automation', id: 'new' })}
    >${icon('plus')}${t.workflows.create}</a
  >`;
}

function row(workflow: Workflow, list: WorkflowList): TemplateResult {
  const { locale, send } = list;
  const { operations: t, workflows: words, shell } = list.t;
  const { id, version: expectedVersion, name, state, action, condition } = workflow;
  const isOn = state === 'on';
  const label = localized(name, locale);
  const what = action.type === 'webhook' ? t.webhook(new URL(action.url).host) : t.hostEvent(action.name);
  const flip = (): void =>
    send(
      { type: 'switchWorkflow', id, expectedVersion, on: !isOn },
      isOn ? words.switchedOff(label) : words.switchedOn(label),
    );
  const remove = (): void => send({ type: 'deleteWorkflow', id, expectedVersion }, words.deleted(label));
  return html`<tr>
    <th scope="row">
      <a class="crm-link" href=${routeHref({ page: 'automation', id })}>${label}</a>
    </th>
    <td>
      ${triggerWords(workflow, list)}
      ${condition === null ? '' : html`<div class="crm-muted">${words.condition} <code>${condition}</code></div>`}
    </td>
    <td>${what}</td>
    <td><span class="crm-badge" data-kind=${isOn ? 'success' : ''}>${isOn ? t.on : t.off}</span></td>
    <td>
      <div class="crm-row-actions">
        ${rowButton('switch', isOn ? t.switchOff : t.switchOn, label, flip)}
        ${rowButton('delete-workflow', shell.delete, label, remove)}
      </div>
    </td>
  </tr>`;
}

function triggerWords({ trigger }: Workflow, { concepts, locale, t }: WorkflowList): string {
  const names = trigger.tagIds?.map((id) => {
    const concept = concepts.find((candidate) => candidate.id === id);
    return concept === undefined ? id : localized(concept.name, locale);
  });
  const list = names?.join(locale.startsWith('zh') ? '、' : ', ') ?? t.operations.anyTag;
  return t.operations.triggers[trigger.on](list);
}

/** Flows to add with one click. */
export function templateCards({ workflows, t, addTemplate }: WorkflowList): TemplateResult {
  const words = t.workflows;
  const texts = {
    coupon: [words.templateCoupon, words.templateCouponHelp],
    'wake-up': [words.templateWakeUp, words.templateWakeUpHelp],
    'senior-rep': [words.templateSeniorRep, words.templateSeniorRepHelp],
    'group-buy': [words.templateGroupBuy, words.templateGroupBuyHelp],
  } as const;
  return html`<p class="crm-muted">${words.templatesHelp}</p>
    <ul class="crm-templates">
      ${WORKFLOW_TEMPLATES.map((template) => {
        const [title, help] = texts[template.id];
        const isThere = hasTemplate(template, workflows);
        return html`<li class="crm-template">
          <div>
            <strong>${title}</strong>
            <p class="crm-muted">${help}</p>
          </div>
          ${
            isThere
              ? html`<span class="crm-badge">${words.added}</span>`
              : rowButton('add-template', words.use, title, () => addTemplate(template))
          }
        </li>`;
      })}
    </ul>`;
}
