import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A labelled control. */
export function field(
  label: string,
  control: TemplateResult,
  more: TemplateResult | typeof nothing = nothing,
) {
  return html`<label class="field"><span class="label">${label}</span>${control}${more}</label>`;
}

/** What a field of a number does. */
export interface NumberField {
  readonly value: number | null;
  readonly label?: string;
  readonly isReadonly: boolean;
  readonly isInvalid?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  /** `null` for an empty field. */
  readonly onValue: (value: number | null) => void;
}

/** A field of a number; half-typed numbers are left alone. */
export function numberInput({
  value,
  label,
  isReadonly,
  isInvalid,
  min,
  max,
  step = 'any',
  onValue,
}: NumberField) {
  const onInput = (event: Event): void => {
    const { value: text, valueAsNumber } = event.currentTarget as HTMLInputElement;
    if (text === '') onValue(null);
    else if (!Number.isNaN(valueAsNumber)) onValue(valueAsNumber);
  };
  return html`<input
    class="input number"
    type="number"
    inputmode="decimal"
    step=${step}
    min=${min ?? nothing}
    max=${max ?? nothing}
    aria-label=${label ?? nothing}
    aria-invalid=${isInvalid === true ? 'true' : nothing}
    ?readonly=${isReadonly}
    .value=${value === null ? '' : String(value)}
    @input=${onInput}
  />`;
}

/** What a field of a text does. */
export interface TextField {
  readonly value: string;
  readonly label?: string;
  readonly isReadonly: boolean;
  readonly isInvalid?: boolean;
  readonly isCode?: boolean;
  readonly rows?: number;
  readonly onText: (text: string) => void;
}

/** A field of a text, of one line or, with `rows`, of several. The change counts when the field is left. */
export function textInput({
  value,
  label,
  isReadonly,
  isInvalid,
  isCode,
  rows,
  onText,
}: TextField): TemplateResult {
  const onChange = (event: Event): void => onText((event.currentTarget as HTMLInputElement).value);
  const invalid = isInvalid === true ? 'true' : nothing;
  const className = `input${isCode === true ? ' code' : ''}`;
  return rows === undefined
    ? html`<input
        class=${className}
        aria-label=${label ?? nothing}
        aria-invalid=${invalid}
        ?readonly=${isReadonly}
        .value=${value}
        @change=${onChange}
      />`
    : html`<textarea
        class=${className}
        rows=${rows}
        aria-label=${label ?? nothing}
        aria-invalid=${invalid}
        spellcheck=${isCode === true ? 'false' : nothing}
        ?readonly=${isReadonly}
        .value=${value}
        @change=${onChange}
      ></textarea>`;
}

/** A choice among a few. */
export function choice(
  options: readonly (readonly [value: string, text: string])[],
  value: string,
  isReadonly: boolean,
  onChoice: (value: string) => void,
  label?: string,
): TemplateResult {
  return html`<select
    class="input"
    aria-label=${label ?? nothing}
    ?disabled=${isReadonly}
    .value=${value}
    @change=${(event: Event) => onChoice((event.currentTarget as HTMLSelectElement).value)}
  >
    ${options.map(([one, text]) => html`<option value=${one} ?selected=${one === value}>${text}</option>`)}
  </select>`;
}

/** What is wrong with a part, in words. */
export function complaint(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html`<p class="error">${text}</p>`;
}
