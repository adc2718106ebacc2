import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { whenTyped } from '../../../internal/ime.js';

/** One labelled field of an editor. */
interface ControlSpec {
  readonly label: string;
  /** Names the field for tests and styles. */
  readonly name: string;
  readonly help?: string;
  readonly disabled: boolean;
}

/** A line of text. */
export interface TextSpec extends ControlSpec {
  readonly value: string;
  readonly mono?: boolean;
  readonly short?: boolean;
  /** After each letter that is not part of a composition. */
  readonly onInput?: (text: string) => void;
  /** When the field is left or Enter is pressed. */
  readonly onSettle?: (text: string) => void;
}

/** A whole number. */
export interface NumberSpec extends ControlSpec {
  /** `null` shows an empty field. */
  readonly value: number | null;
  readonly min: number;
  /** What stands in an empty field. */
  readonly placeholder?: string;
  /** Emptying the field is an answer; without it the number is put back. */
  readonly onClear?: () => void;
  readonly onInput: (value: number) => void;
  readonly onSettle: () => void;
}

/** One of several. */
export interface SelectSpec<V extends string> extends ControlSpec {
  readonly value: V;
  readonly options: readonly (readonly [V, string])[];
  readonly onChoose: (value: V) => void;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A line of text with its label. */
export function textControl(spec: TextSpec): TemplateResult {
  const { onInput, onSettle } = spec;
  const typed = onInput === undefined ? nothing : whenTyped(onInput);
  return labelled(
    spec,
    spec.short === true,
    html`<input
      class=${spec.mono === true ? 'control mono' : 'control'}
      data-name=${spec.name}
      type="text"
      autocomplete="off"
      spellcheck="false"
      .value=${live(spec.value)}
      ?disabled=${spec.disabled}
      @input=${typed}
      @compositionend=${typed}
      @change=${(event: Event) => onSettle?.(valueOf(event))}
    />`,
  );
}

/** A whole number with its label; text that is none is put back when the field is left. */
export function numberControl(spec: NumberSpec): TemplateResult {
  const shown = spec.value === null ? '' : String(spec.value);
  const take = (event: Event): void => {
    const text = valueOf(event).trim();
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) spec.onInput(value);
  };
  const leave = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value.trim() === '' && spec.onClear !== undefined) spec.onClear();
    else if (input.value.trim() === '') input.value = shown;
    spec.onSettle();
  };
  return labelled(
    spec,
    true,
    html`<input
      class="control number"
      data-name=${spec.name}
      type="number"
      inputmode="numeric"
      min=${spec.min}
      step="1"
      placeholder=${spec.placeholder ?? nothing}
      .value=${live(shown)}
      ?disabled=${spec.disabled}
      @input=${take}
      @change=${leave}
    />`,
  );
}

/** A native select with its label: touch, typing ahead and screen readers know it. */
export function selectControl<V extends string>(spec: SelectSpec<V>): TemplateResult {
  return labelled(
    spec,
    false,
    html`<select
      class="control select"
      data-name=${spec.name}
      ?disabled=${spec.disabled}
      @change=${(event: Event) => spec.onChoose(valueOf(event) as V)}
    >
      ${spec.options.map(([value, label]) => html`<option value=${value} .selected=${live(value === spec.value)}>${label}</option>`)}
    </select>`,
  );
}

/** What one of several radio buttons says. */
export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly help: string;
}

/** One of a few, each with a sentence that explains it. */
export function radioControl<V extends string>(
  spec: ControlSpec & {
    readonly value: V;
    readonly options: readonly RadioOption<V>[];
    readonly onChoose: (value: V) => void;
  },
): TemplateResult {
  return html`<fieldset class="radios">
    <legend class="field-label">${spec.label}</legend>
    ${spec.options.map(
      ({ value, label, help }) =>
        html`<label class="tick explained"
          ><input
            type="radio"
            name=${spec.name}
            data-name=${`${spec.name}-${value}`}
            value=${value}
            .checked=${live(value === spec.value)}
            ?disabled=${spec.disabled}
            @change=${() => spec.onChoose(value)}
          /><span>${label}<span class="field-help">${help}</span></span></label
        >`,
    )}
  </fieldset>`;
}

/** A box to tick. */
export function tickControl(
  spec: ControlSpec & { readonly checked: boolean; readonly onTick: (checked: boolean) => void },
): TemplateResult {
  return html`<label class=${spec.help === undefined ? 'tick' : 'tick explained'}
    ><input
      type="checkbox"
      data-name=${spec.name}
      .checked=${live(spec.checked)}
      ?disabled=${spec.disabled}
      @change=${(event: Event) => spec.onTick((event.target as HTMLInputElement).checked)}
    /><span
      >${spec.label}${spec.help === undefined ? nothing : html`<span class="field-help">${spec.help}</span>`}</span
    ></label
  >`;
}

function labelled({ label, help }: ControlSpec, short: boolean, control: TemplateResult): TemplateResult {
  return html`<label class=${short ? 'field short' : 'field'}
    ><span class="field-label">${label}</span
    >${control}${help === undefined ? nothing : html`<span class="field-help">${help}</span>`}</label
  >`;
}
