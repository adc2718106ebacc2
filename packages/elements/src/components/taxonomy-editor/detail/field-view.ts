import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Concept } from '@tagma/core';
import { alertIcon, icon } from '../../../internal/icons.js';
import { isComposing } from '../../../internal/ime.js';
import type { TaxonomyDetailTerms } from '../../../locales/taxonomy-detail.terms.js';
import type { ChoiceSpec } from './choice-specs.js';
import type { FieldDraft, FieldDrafts } from './field-drafts.js';
import type { FieldSpec } from './field-spec.js';

/** What fields are drawn with. */
export interface FieldContext {
  readonly concept: Concept;
  readonly drafts: FieldDrafts;
  readonly terms: TaxonomyDetailTerms;
}

/** Id of the input of a field; one pane shows each field once. */
export const fieldId = (spec: FieldSpec): string => `detail-${spec.key.replaceAll('.', '-')}`;

/** A line or a text: saved by Enter (a text by Ctrl+Enter) and on leaving, given up by Escape. */
export function textField(spec: FieldSpec, context: FieldContext): TemplateResult {
  const draft = context.drafts.get(context.concept.id, spec);
  const text = draft?.text ?? spec.read(context.concept);
  return frame(
    spec,
    context,
    spec.multiline ? textArea(spec, context, text) : textInput(spec, context, text),
  );
}

/** One of a closed list; saved when chosen. */
export function choiceField(spec: ChoiceSpec, context: FieldContext): TemplateResult {
  const { concept, drafts } = context;
  const value = drafts.get(concept.id, spec)?.text ?? spec.read(concept);
  return frame(
    spec,
    context,
    html`<select
      class="input"
      id=${fieldId(spec)}
      aria-describedby=${describedBy(spec)}
      .value=${live(value)}
      @change=${(event: Event) => drafts.choose(concept, spec, (event.target as HTMLSelectElement).value)}
    >
      ${spec.options.map(
        ([option, label]) => html`<option value=${option} ?selected=${option === value}>${label}</option>`,
      )}
    </select>`,
  );
}

/** A yes or no; saved when switched. */
export function flagField(spec: FieldSpec, context: FieldContext): TemplateResult {
  const { concept, drafts } = context;
  const isOn = (drafts.get(concept.id, spec)?.text ?? spec.read(concept)) === 'yes';
  return html`<div class="field flag" data-field=${spec.key}>
    <label class="check"
      ><input
        type="checkbox"
        id=${fieldId(spec)}
        aria-describedby=${describedBy(spec)}
        .checked=${live(isOn)}
        @change=${(event: Event) =>
          drafts.choose(concept, spec, (event.target as HTMLInputElement).checked ? 'yes' : '')}
      />${spec.label}</label
    >
    ${fieldNotes(spec, context)}
  </div>`;
}

/** What stands under a field: help, state of saving, what went wrong and what to do. */
export function fieldNotes(spec: FieldSpec, context: FieldContext): TemplateResult {
  const { concept, drafts, terms } = context;
  const draft = drafts.get(concept.id, spec);
  const said = spec.say?.(concept) ?? '';
  return html`<div class="notes" id=${describedBy(spec)}>
    ${said === '' || said === spec.read(concept) ? nothing : html`<span class="help said">${said}</span>`}
    ${spec.help ? html`<span class="help">${spec.help}</span>` : nothing}
    ${draft?.status === 'saving' ? html`<span class="help">${terms.saving}</span>` : nothing}
    ${draft?.status === 'failed' ? html`<span class="error">${icon(alertIcon)}${draft.error}</span>` : nothing}
    ${draft?.status === 'conflict' ? conflict(draft, spec, context) : nothing}
  </div>`;
}

function conflict(draft: FieldDraft, spec: FieldSpec, context: FieldContext): TemplateResult {
  const { concept, drafts, terms } = context;
  return html`<span class="error"
      >${icon(alertIcon)}${terms.changedMeanwhile(draft.theirs || terms.emptyValue)}</span
    >
    <span class="choices">
      <button type="button" class="button small" @click=${() => drafts.overwrite(concept, spec)}>
        ${terms.keepMine}
      </button>
      <button type="button" class="button small" @click=${() => drafts.drop(concept.id, spec)}>
        ${terms.takeTheirs}
      </button>
    </span>`;
}

function frame(spec: FieldSpec, context: FieldContext, input: TemplateResult): TemplateResult {
  return html`<div class="field" data-field=${spec.key}>
    <label class="label" for=${fieldId(spec)}>${spec.label}</label>
    ${input} ${fieldNotes(spec, context)}
  </div>`;
}

function textInput(spec: FieldSpec, context: FieldContext, text: string): TemplateResult {
  const list = spec.suggestions?.length ? `${fieldId(spec)}-list` : nothing;
  return html`<input
      class="input"
      id=${fieldId(spec)}
      type=${spec.type ?? 'text'}
      step=${spec.type === 'number' ? 'any' : nothing}
      max=${spec.type === 'date' ? '9999-12-31' : nothing}
      lang=${spec.lang ?? nothing}
      dir=${spec.type === undefined ? 'auto' : nothing}
      maxlength=${spec.maxLength ?? nothing}
      placeholder=${spec.placeholder ?? nothing}
      list=${list}
      autocomplete="off"
      aria-describedby=${describedBy(spec)}
      aria-invalid=${isInvalid(spec, context) ? 'true' : nothing}
      .value=${live(text)}
      @input=${(event: Event) => typed(event, spec, context)}
      @change=${() => void context.drafts.save(context.concept.id, spec)}
      @keydown=${(event: KeyboardEvent) => onKey(event, spec, context)}
    />${list === nothing ? nothing : html`<datalist id=${list}>${spec.suggestions?.map((id) => html`<option value=${id} label=${spec.suggestionName?.(id) ?? nothing}></option>`)}</datalist>`}`;
}

function textArea(spec: FieldSpec, context: FieldContext, text: string): TemplateResult {
  return html`<textarea
    class="input"
    id=${fieldId(spec)}
    rows="2"
    lang=${spec.lang ?? nothing}
    dir="auto"
    maxlength=${spec.maxLength ?? nothing}
    aria-describedby=${describedBy(spec)}
    aria-invalid=${isInvalid(spec, context) ? 'true' : nothing}
    .value=${live(text)}
    @input=${(event: Event) => typed(event, spec, context)}
    @change=${() => void context.drafts.save(context.concept.id, spec)}
    @keydown=${(event: KeyboardEvent) => onKey(event, spec, context)}
  ></textarea>`;
}

function typed(event: Event, spec: FieldSpec, { concept, drafts }: FieldContext): void {
  drafts.type(concept, spec, (event.target as HTMLInputElement).value);
}

function onKey(event: KeyboardEvent, spec: FieldSpec, { concept, drafts }: FieldContext): void {
  // Keys in a field are not for the tree around it; keys of an input method are for nobody else.
  event.stopPropagation();
  if (isComposing(event)) return;
  if (event.key === 'Enter' && (!spec.multiline || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void drafts.save(concept.id, spec);
  } else if (event.key === 'Escape' && drafts.get(concept.id, spec)) {
    event.preventDefault();
    drafts.drop(concept.id, spec);
  }
}

function isInvalid(spec: FieldSpec, { concept, drafts }: FieldContext): boolean {
  const status = drafts.get(concept.id, spec)?.status;
  return status === 'failed' || status === 'conflict';
}

const describedBy = (spec: FieldSpec): string => `${fieldId(spec)}-notes`;
