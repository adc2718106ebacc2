import { html, type TemplateResult } from 'lit';
import type { RuleParameterType, RuleParameterValue } from '@tagma/core';
import type { DayFieldElement } from '@tagma/elements';
import type { ParametersTexts } from '../texts/parameters.js';

/** A field for one value of a parameter. */
export interface ParameterValueField {
  readonly name: string;
  readonly label: string;
  readonly type: RuleParameterType;
  /** `undefined`: none of its own. */
  readonly value: RuleParameterValue | undefined;
  /** Whether it can be left empty. */
  readonly optional: boolean;
  readonly editable: boolean;
  /** Told a value that fits the type, or `undefined` for none. */
  readonly set: (value: RuleParameterValue | undefined) => void;
}

/** The editor that fits the type. */
export function parameterValue(field: ParameterValueField, t: ParametersTexts): TemplateResult {
  return html`<label class="crm-field">
    <span class="crm-field__label">${field.label}</span>
    ${field.type === 'boolean' ? choice(field, t) : field.type === 'date' ? day(field) : input(field, t)}
  </label>`;
}

function choice({ name, value, optional, editable, set }: ParameterValueField, t: ParametersTexts) {
  const options = [
    ...(optional ? [['', t.valueNone] as const] : []),
    ['true', t.yes] as const,
    ['false', t.no] as const,
  ];
  const shown = value === undefined ? '' : String(value);
  return html`<select
    class="crm-select"
    name=${name}
    .value=${shown}
    ?disabled=${!editable}
    @change=${(event: Event) => {
      const picked = (event.currentTarget as HTMLSelectElement).value;
      set(picked === '' ? undefined : picked === 'true');
    }}
  >
    ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === shown}>${text}</option>`)}
  </select>`;
}

function day(field: ParameterValueField) {
  const { name, label, optional, editable, set } = field;
  const shown = shownValue(field);
  const changed = (event: Event): void => {
    const element = event.currentTarget as DayFieldElement;
    const { validity, value } = element;
    // What is no day stays for its author to mend.
    if (validity.badInput) return;
    if (value !== '') set(value);
    else if (optional) set(undefined);
    else element.value = shown;
  };
  return html`<tagma-day-field
    name=${name}
    label=${label}
    .value=${shown}
    ?required=${!optional}
    ?disabled=${!editable}
    @change=${changed}
  ></tagma-day-field>`;
}

const INPUT_TYPES = { number: 'number', date: 'text', text: 'text', boolean: 'text' } as const;

function input(field: ParameterValueField, t: ParametersTexts) {
  const { name, type, value, optional, editable } = field;
  return html`<input
    class="crm-input"
    type=${INPUT_TYPES[type]}
    name=${name}
    step="any"
    maxlength="500"
    autocomplete="off"
    placeholder=${optional ? t.valueNone : ''}
    .value=${shownValue(field)}
    ?required=${!optional}
    ?readonly=${!editable}
    @change=${(event: Event) => {
      const element = event.currentTarget as HTMLInputElement;
      const typed = typedValue(element, type);
      const isEmpty = element.value === '';
      if (typed !== undefined && !(optional && isEmpty)) field.set(typed);
      else if (optional && isEmpty && !element.validity.badInput) field.set(undefined);
      // What does not fit is not kept: the field shows what counts.
      else element.value = value === undefined ? '' : shownValue(field);
    }}
  />`;
}

function shownValue({ type, value }: ParameterValueField): string {
  if (value === undefined) return '';
  return type === 'date' ? String(value).slice(0, 10) : String(value);
}

function typedValue(element: HTMLInputElement, type: RuleParameterType): RuleParameterValue | undefined {
  if (type === 'text') return element.value;
  if (type === 'number') return Number.isFinite(element.valueAsNumber) ? element.valueAsNumber : undefined;
  return element.value === '' ? undefined : element.value;
}
