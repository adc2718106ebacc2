import { html, nothing, type TemplateResult } from 'lit';
import type { Concept, WorkflowTriggerKind } from '@tagma/core';
import { pinyin } from '@tagma/pinyin';
import { isTagTrigger, type WorkflowFault, type WorkflowForm } from '../../state/workflow-form.js';
import type { WorkflowsTexts } from '../../texts/workflows.js';
import '../customer-condition.js';

/** What the fields of a workflow work with. */
export interface WorkflowFields {
  readonly form: WorkflowForm;
  readonly fault: WorkflowFault | null;
  readonly concepts: readonly Concept[];
  readonly t: WorkflowsTexts;
  readonly edit: (patch: Partial<WorkflowForm>) => void;
}

const TRIGGERS: readonly WorkflowTriggerKind[] = ['tag.added', 'tag.removed', 'tier.changed', 'code.issued'];

/** Name, trigger, condition and action of a workflow. */
export function workflowFields(fields: WorkflowFields): TemplateResult {
  const { form, fault, t, edit } = fields;
  return html`${textField({
    name: 'workflow-name',
    label: t.name,
    value: form.name,
    placeholder: t.namePlaceholder,
    error: fault === 'name' ? t.nameMissing : '',
    edit: (name) => edit({ name }),
  })}
  ${triggerFields(fields)} ${conditionFields(fields)} ${actionFields(fields)}`;
}

function conditionFields({ form, t, edit }: WorkflowFields): TemplateResult {
  const choice = (isConditional: boolean, label: string): TemplateResult =>
    radio('workflow-condition', label, form.isConditional === isConditional, () => edit({ isConditional }));
  return html`<fieldset class="crm-choices">
      <legend class="crm-field__label">${t.forWhom}</legend>
      ${choice(false, t.always)} ${choice(true, t.conditional)}
    </fieldset>
    ${
      form.isConditional
        ? html`<div class="crm-field">
            <crm-customer-condition
              .label=${t.condition}
              .value=${form.condition}
              .edit=${(condition: string) => edit({ condition })}
            ></crm-customer-condition>
            <span class="crm-field__help">${t.conditionHelp}</span>
          </div>`
        : nothing
    }`;
}

function triggerFields({ form, concepts, t, edit }: WorkflowFields): TemplateResult {
  const choose = (event: Event): void =>
    edit({ on: (event.currentTarget as HTMLSelectElement).value as WorkflowTriggerKind });
  const pick = (event: Event): void =>
    edit({ tagIds: (event.currentTarget as HTMLElement & { value: readonly string[] }).value });
  return html`<label class="crm-field">
      <span class="crm-field__label">${t.trigger}</span>
      <select class="crm-select" name="trigger" @change=${choose}>
        ${TRIGGERS.map((on) => html`<option value=${on} ?selected=${on === form.on}>${t.triggers[on]}</option>`)}
      </select>
    </label>
    ${
      isTagTrigger(form.on)
        ? html`<tagma-tag-picker
            label=${t.tags}
            placeholder=${t.tagsPlaceholder}
            .concepts=${concepts}
            .value=${form.tagIds}
            .transliterate=${pinyin}
            @change=${pick}
          ></tagma-tag-picker>`
        : nothing
    }`;
}

function actionFields({ form, fault, t, edit }: WorkflowFields): TemplateResult {
  const choice = (kind: WorkflowForm['kind'], label: string): TemplateResult =>
    radio('workflow-action', label, form.kind === kind, () => edit({ kind }));
  return html`<fieldset class="crm-choices">
      <legend class="crm-field__label">${t.action}</legend>
      ${choice('host-event', t.hostEvent)} ${choice('webhook', t.webhook)}
    </fieldset>
    ${
      form.kind === 'host-event'
        ? textField({
            name: 'event-name',
            label: t.eventName,
            value: form.eventName,
            placeholder: t.eventPlaceholder,
            error: fault === 'event' ? t.eventMissing : '',
            edit: (eventName) => edit({ eventName }),
          })
        : html`<div class="crm-form__grid">
            ${textField({
              name: 'webhook-url',
              label: t.url,
              value: form.url,
              placeholder: 'https://',
              help: t.urlHelp,
              error: fault === 'url' ? t.urlMissing : '',
              edit: (url) => edit({ url }),
            })}
            ${textField({
              name: 'webhook-secret',
              label: t.secretName,
              value: form.secretName,
              placeholder: 'default',
              help: t.secretHelp,
              edit: (secretName) => edit({ secretName }),
            })}
          </div>`
    }`;
}

/** A line of text with its label, help and what is wrong with it. */
interface TextField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly help?: string;
  readonly error?: string;
  readonly edit: (value: string) => void;
}

function textField({
  name,
  label,
  value,
  placeholder = '',
  help,
  error = '',
  edit,
}: TextField): TemplateResult {
  return html`<label class="crm-field">
    <span class="crm-field__label">${label}</span>
    <input
      class="crm-input"
      name=${name}
      autocomplete="off"
      maxlength="500"
      placeholder=${placeholder}
      .value=${value}
      aria-invalid=${error !== ''}
      @input=${(event: Event) => edit((event.currentTarget as HTMLInputElement).value)}
    />
    ${help === undefined ? nothing : html`<span class="crm-field__help">${help}</span>`}
    ${error === '' ? nothing : html`<span class="crm-field__error" role="alert">${error}</span>`}
  </label>`;
}

function radio(name: string, label: string, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="crm-check"
    ><input type="radio" name=${name} .checked=${isChosen} @change=${choose} /> ${label}</label
  >`;
}
