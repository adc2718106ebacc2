import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Concept, TagValue, TagValueType } from '@tagma/core';
import { isComposing } from '../../../../internal/ime.js';
import { pickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { PickerDetailsTerms } from '../../../../locales/picker-details.terms.js';
import type { MorePort } from '../../picker-more.js';
import { rangeText, readValue } from '../../../../internal/tag-list/tag-value.js';
import type { DetailsChanges } from './details-changes.js';

/** The field for the value of a typed tag. */
export class ValueField {
  readonly #port: MorePort;
  readonly #changes: DetailsChanges;
  #concept: Concept | undefined;
  #text = '';
  #error = '';
  #hasValue = false;

  constructor(port: MorePort, changes: DetailsChanges) {
    this.#port = port;
    this.#changes = changes;
  }

  /** Shows what the tag has. */
  start(concept: Concept | undefined, value: TagValue | undefined): void {
    this.#concept = concept;
    this.#text = value === undefined ? '' : String(value);
    this.#hasValue = value !== undefined;
    this.#error = '';
  }

  render(onDone: () => void): TemplateResult {
    const type = this.#concept?.valueType;
    const terms = this.#terms;
    const hint = type?.type === 'number' ? rangeText(type.min, type.max, terms, this.#format) : '';
    return html`<div class="details-field">
      <label for="tag-value">${terms.value}</label>
      <div class="details-line">
        ${type ? this.#input(type, onDone) : nothing}
        <button class="button primary small" type="button" @click=${() => void this.#save(onDone)}>
          ${terms.save}
        </button>
        ${
          this.#hasValue
            ? html`<button class="button small" type="button" @click=${() => void this.#clear(onDone)}>
                ${terms.clearValue}
              </button>`
            : nothing
        }
      </div>
      <p id="tag-value-hint" class="details-hint" ?hidden=${hint === ''}>${hint}</p>
      <p id="tag-value-error" class="error" role="alert">${this.#error}</p>
    </div>`;
  }

  get #terms(): PickerDetailsTerms {
    return this.#port.words(pickerDetailsTerms);
  }

  #input(type: TagValueType, onDone: () => void): TemplateResult {
    // A text field for numbers too: a number field drops what it cannot read, full-width digits among it.
    return html`<input
        id="tag-value"
        class="details-input"
        type="text"
        inputmode=${type.type === 'number' ? 'decimal' : 'text'}
        autocomplete="off"
        placeholder=${type.type === 'color' ? '#1a7f37' : nothing}
        aria-describedby="tag-value-hint tag-value-error"
        aria-invalid=${this.#error === '' ? nothing : 'true'}
        .value=${this.#text}
        @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          void this.#save(onDone);
        }}
      />
      ${type.type === 'number' && type.unit ? html`<span>${type.unit}</span>` : nothing}
      ${type.type === 'color' ? this.#colorInput() : nothing}`;
  }

  #colorInput(): TemplateResult {
    return html`<input
      class="details-color"
      type="color"
      aria-label=${this.#terms.value}
      .value=${/^#[0-9a-f]{6}$/iu.test(this.#text) ? this.#text : '#808080'}
      @input=${(event: Event) => this.#type((event.target as HTMLInputElement).value)}
    />`;
  }

  #type(text: string): void {
    this.#text = text;
    this.#error = '';
    this.#port.host.requestUpdate();
  }

  async #save(onDone: () => void): Promise<void> {
    const concept = this.#concept;
    if (!concept?.valueType) return;
    if (this.#text.trim() === '') return this.#clear(onDone);
    const read = readValue(this.#text, concept.valueType, this.#terms, this.#format);
    this.#finish(read.ok ? await this.#changes.setValue(concept.id, read.value) : read.text, onDone);
  }

  async #clear(onDone: () => void): Promise<void> {
    if (this.#concept && this.#hasValue)
      this.#finish(await this.#changes.setValue(this.#concept.id, null), onDone);
    else onDone();
  }

  #finish(error: string, onDone: () => void): void {
    this.#error = error;
    if (error === '') return onDone();
    this.#port.host.requestUpdate();
    this.#port.host.shadowRoot?.querySelector<HTMLElement>('#tag-value')?.focus();
  }

  readonly #format = (value: number): string => this.#port.localize.number(value);
}
