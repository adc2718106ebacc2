import { html, nothing, type TemplateResult } from 'lit';
import type { RuleDraft, RuleParameter, RuleParameterType } from '@tagma/core';
import {
  nameProblem,
  newParameter,
  readsParameter,
  retyped,
  unknownNames,
  type NameProblem,
} from '../state/parameter-draft.js';
import type { ParametersTexts } from '../texts/parameters.js';
import { icon } from './icons.js';
import { parameterValue } from './parameter-value.js';

/** What the panel needs. */
export interface ParametersPanel {
  readonly draft: RuleDraft;
  readonly editable: boolean;
  /** The day that a date begins with. */
  readonly today: string;
  readonly edit: (patch: Partial<RuleDraft>) => void;
}

/** The parameters of a rule: name, title, type, default and the value that counts now. */
export function renderParameters(panel: ParametersPanel, t: ParametersTexts): TemplateResult {
  const { draft, editable, edit } = panel;
  const { parameters = [], expression } = draft;
  const add = (name?: string): void => edit({ parameters: [...parameters, newParameter(parameters, name)] });
  const unknown = editable ? unknownNames(expression, parameters) : [];
  return html`<details class="crm-fold crm-parameters" ?open=${parameters.length > 0}>
    <summary class="crm-card__subtitle">
      ${t.title}
      ${unknown.map((name) => html`<span class="crm-badge" data-kind="warning">${t.undefined(name)}</span> `)}
    </summary>
    <div class="crm-parameters__body">
      <p class="crm-muted">${t.help}</p>
      ${
        parameters.length === 0
          ? html`<p class="crm-muted">${t.none}</p>`
          : html`<ul class="crm-parameters__list">
              ${parameters.map((parameter, index) => row(panel, parameter, index, t))}
            </ul>`
      }
      ${unknown.map(
        (name) =>
          html`<p class="crm-note">
            ${t.unknown(name)}
            <button type="button" class="crm-button" name="add-${name}" @click=${() => add(name)}>
              ${t.addNamed(name)}
            </button>
          </p>`,
      )}
      ${
        editable
          ? html`<button type="button" class="crm-button" name="add-parameter" @click=${() => add()}>
              ${icon('plus')}${t.add}
            </button>`
          : nothing
      }
    </div>
  </details>`;
}

function row(panel: ParametersPanel, parameter: RuleParameter, index: number, t: ParametersTexts) {
  const { draft, editable, today, edit } = panel;
  const { parameters = [], expression } = draft;
  const set = (next: RuleParameter): void => edit({ parameters: parameters.with(index, next) });
  const { type } = parameter;
  const field = { type, editable };
  return html`<li
    class="crm-parameters__row"
    role="group"
    aria-label=${t.row(parameter.title ?? parameter.name)}
  >
    ${nameField(panel, index, t)} ${titleField(parameter, editable, set, t)}
    <label class="crm-field">
      <span class="crm-field__label">${t.type}</span>
      <select
        class="crm-select"
        name="parameter-type"
        .value=${type}
        ?disabled=${!editable}
        @change=${(event: Event) =>
          set(
            retyped(parameter, (event.currentTarget as HTMLSelectElement).value as RuleParameterType, today),
          )}
      >
        ${types(t).map(([each, text]) => html`<option value=${each} ?selected=${each === type}>${text}</option>`)}
      </select>
    </label>
    ${parameterValue(
      {
        ...field,
        name: 'parameter-default',
        label: t.usual,
        value: parameter.default,
        optional: false,
        set: (usual) => set({ ...parameter, default: usual ?? parameter.default }),
      },
      t,
    )}
    ${parameterValue(
      {
        ...field,
        name: 'parameter-value',
        label: t.value,
        value: parameter.value,
        optional: true,
        set: (value) => {
          const { value: _value, ...rest } = parameter;
          set(value === undefined ? rest : { ...rest, value });
        },
      },
      t,
    )}
    ${helpText(panel, index, t)}
    ${
      editable
        ? html`<button
            type="button"
            class="crm-button"
            data-variant="plain"
            name="remove-parameter"
            aria-label=${t.remove(parameter.name)}
            ?disabled=${readsParameter(expression, parameter.name)}
            @click=${() => edit({ parameters: parameters.toSpliced(index, 1) })}
          >
            ${icon('x')}
          </button>`
        : nothing
    }
  </li>`;
}

function types(t: ParametersTexts): readonly (readonly [RuleParameterType, string])[] {
  return [
    ['number', t.typeNumber],
    ['text', t.typeText],
    ['date', t.typeDate],
    ['boolean', t.typeBoolean],
  ];
}

function nameField({ draft, editable, edit }: ParametersPanel, index: number, t: ParametersTexts) {
  const { parameters = [], expression } = draft;
  const parameter = parameters[index];
  if (parameter === undefined) return nothing;
  const problem = nameProblem(parameters, index);
  const isRead = readsParameter(expression, parameter.name) && problem === null;
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.name}</span>
    <input
      class="crm-input"
      name="parameter-name"
      autocomplete="off"
      spellcheck="false"
      maxlength="100"
      .value=${parameter.name}
      aria-invalid=${problem !== null}
      aria-describedby=${helpId(index)}
      ?readonly=${!editable || isRead}
      @input=${(event: Event) => {
        const name = (event.currentTarget as HTMLInputElement).value.trim().replace(/^\$/, '');
        edit({ parameters: parameters.with(index, { ...parameter, name }) });
      }}
    />
  </label>`;
}

function helpId(index: number): string {
  return `parameter-${index}-help`;
}

/** What is wrong with the name, or why it stays. */
function helpText({ draft, editable }: ParametersPanel, index: number, t: ParametersTexts) {
  const { parameters = [], expression } = draft;
  const problem = nameProblem(parameters, index);
  const isRead = readsParameter(expression, parameters[index]?.name ?? '');
  const text = problem !== null ? problemText(problem, t) : isRead && editable ? t.inUse : '';
  return html`<p
    id=${helpId(index)}
    class="crm-parameters__help ${problem === null ? 'crm-muted' : 'crm-field__error'}"
  >
    ${text}
  </p>`;
}

function problemText(problem: NameProblem, t: ParametersTexts): string {
  const texts: Readonly<Record<NameProblem, string>> = {
    missing: t.problemMissing,
    wrong: t.problemWrong,
    function: t.problemFunction,
    taken: t.problemTaken,
  };
  return texts[problem];
}

function titleField(
  parameter: RuleParameter,
  editable: boolean,
  set: (next: RuleParameter) => void,
  t: ParametersTexts,
) {
  return html`<label class="crm-field">
    <span class="crm-field__label">${t.caption}</span>
    <input
      class="crm-input"
      name="parameter-title"
      autocomplete="off"
      maxlength="100"
      placeholder=${t.captionPlaceholder}
      .value=${parameter.title ?? ''}
      ?readonly=${!editable}
      @change=${(event: Event) => {
        const title = (event.currentTarget as HTMLInputElement).value.trim();
        const { title: _title, ...rest } = parameter;
        set(title === '' ? rest : { ...rest, title });
      }}
    />
  </label>`;
}
