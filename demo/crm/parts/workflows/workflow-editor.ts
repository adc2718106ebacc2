import { html, nothing, type PropertyValues } from 'lit';
import type { Refusal, Workflow } from '@tagma/core';
import { describeRefusal } from '@tagma/elements';
import { AppElement } from '../../state/app-element.js';
import { errorSentence } from '../../state/error-words.js';
import {
  draftFromForm,
  emptyWorkflow,
  faultOf,
  formFromWorkflow,
  type WorkflowForm,
} from '../../state/workflow-form.js';
import { workflowFields } from './workflow-fields.js';
import './workflow-try.js';

/** Creates or changes one workflow, and tries it. */
export class CrmWorkflowEditor extends AppElement {
  static override properties = { workflow: { attribute: false } };
  /** What is stored; `null` for a new one. */
  declare workflow: Workflow | null;

  #form: WorkflowForm = emptyWorkflow();
  /** What the form was filled with, to know what changed. */
  #filled: WorkflowForm = this.#form;
  #asked = false;
  #refusal: Refusal | null = null;
  #isBusy = false;

  constructor() {
    super();
    this.workflow = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('workflow')) return;
    const isOther = (this.workflow?.id ?? null) !== this.#form.id;
    if (isOther || !this.#isDirty) this.#fill();
  }

  protected override render() {
    const t = this.t.workflows;
    const { workflow } = this;
    const isBehind = workflow !== null && this.#form.baseVersion !== workflow.version;
    return html`<section class="crm-card" aria-label=${this.#form.name || t.newTitle}>
        ${this.#isDirty ? html`<div><span class="crm-badge" data-kind="warning">${t.unsaved}</span></div>` : nothing}
        ${
          isBehind
            ? html`<div class="crm-conflict" role="alert">
                <p>${t.changedElsewhere}</p>
                <div>
                  <button type="button" class="crm-button" name="use-theirs" @click=${() => this.#reset()}>
                    ${t.useTheirs}
                  </button>
                </div>
              </div>`
            : nothing
        }
        ${workflowFields({
          form: this.#form,
          fault: this.#asked ? faultOf(this.#form) : null,
          concepts: this.app.signedIn?.workspace.concepts ?? [],
          t,
          edit: this.#edit,
        })}
        ${
          this.#refusal === null
            ? nothing
            : html`<p class="crm-field__error" role="alert">
                ${describeRefusal(this.#refusal, this.locale)}
              </p>`
        }
        ${this.#actions()}
      </section>
      ${
        workflow === null
          ? nothing
          : html`<crm-workflow-try .workflowId=${workflow.id} .isSaved=${!this.#isDirty}></crm-workflow-try>`
      }`;
  }

  #actions() {
    return html`<div class="crm-actions">
      <button
        type="button"
        class="crm-button"
        name="save-workflow"
        data-variant="primary"
        ?disabled=${!this.#isDirty || this.#isBusy}
        @click=${this.#save}
      >
        ${this.t.shell.save}
      </button>
      ${
        this.#isDirty && this.workflow !== null
          ? html`<button type="button" class="crm-button" name="discard" @click=${() => this.#reset()}>
              ${this.t.workflows.discard}
            </button>`
          : nothing
      }
    </div>`;
  }

  get #isDirty(): boolean {
    return (
      JSON.stringify({ ...this.#form, baseVersion: 0 }) !==
      JSON.stringify({ ...this.#filled, baseVersion: 0 })
    );
  }

  #edit = (patch: Partial<WorkflowForm>): void => {
    this.#form = { ...this.#form, ...patch };
    this.#refusal = null;
    this.requestUpdate();
  };

  #fill(): void {
    this.#form = this.workflow === null ? emptyWorkflow() : formFromWorkflow(this.workflow, this.locale);
    this.#filled = this.#form;
    this.#asked = false;
    this.#refusal = null;
  }

  #reset(): void {
    this.#fill();
    this.requestUpdate();
  }

  #save = async (): Promise<void> => {
    this.#asked = true;
    this.requestUpdate();
    if (faultOf(this.#form) !== null) return;
    this.#isBusy = true;
    const draft = draftFromForm(this.#form, this.workflow, this.locale);
    const { workflow } = this;
    try {
      const outcome = await this.app.execute(
        workflow === null
          ? { type: 'createWorkflow', workflow: draft }
          : { type: 'updateWorkflow', id: workflow.id, expectedVersion: workflow.version, patch: draft },
      );
      if (!outcome.ok) this.#refusal = outcome.refusal;
      else {
        this.app.notify('success', this.t.workflows.saved(this.#form.name));
        // What is stored fills the form anew when it comes.
        this.#filled = this.#form;
        const detail = outcome.createdId ?? workflow?.id ?? '';
        this.dispatchEvent(new CustomEvent('saved', { detail }));
      }
    } catch (error) {
      this.app.notify('danger', errorSentence(error, this.app.preferences.locale));
    }
    this.#isBusy = false;
    this.requestUpdate();
  };
}
customElements.define('crm-workflow-editor', CrmWorkflowEditor);
