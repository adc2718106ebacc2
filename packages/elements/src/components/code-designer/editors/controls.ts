import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

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
  readonly value: number;
  readonly min: number;
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

/** Half-typed text of an input method is nobody's wish yet. */
export function whenTyped(take: (text: string) => void): (event: Event) => void {
  return (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    take(valueOf(event));
  };
}

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
  const take = (event: Event): void => {
    const text = valueOf(event).trim();
    const value = Number(text);
    if (text !== '' && Number.isFinite(value)) spec.onInput(value);
  };
  const leave = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.value.trim() === '') input.value = String(spec.value);
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
      .value=${live(String(spec.value))}
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

/** A box to tick. */
export function tickControl(
  spec: ControlSpec & { readonly checked: boolean; readonly onTick: (checked: boolean) => void },
): TemplateResult {
  return html`<label class="tick"
    ><input
      type="checkbox"
      data-name=${spec.name}
      .checked=${live(spec.checked)}
      ?disabled=${spec.disabled}
      @change=${(event: Event) => spec.onTick((event.target as HTMLInputElement).checked)}
    /><span>${spec.label}</span></label
  >`;
}

function labelled({ label, help }: ControlSpec, short: boolean, control: TemplateResult): TemplateResult {
  return html`<label class=${short ? 'field short' : 'field'}
    ><span class="field-label">${label}</span
    >${control}${help === undefined ? nothing : html`<span class="field-help">${help}</span>`}</label
  >`;
}
