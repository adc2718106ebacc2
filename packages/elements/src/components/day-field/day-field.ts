import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { base } from '../../internal/base.styles.js';
import { buttons } from '../../internal/buttons.styles.js';
import { DayField } from '../../internal/day-field/day-field.js';
import { dayFieldStyles } from '../../internal/day-field/day-field.styles.js';
import { showDay } from '../../internal/day-field/day-text.js';
import { popups } from '../../internal/popup.styles.js';
import { property } from '../../internal/property.js';
import { TagmaFormElement } from '../../internal/tagma-form-element.js';
import type { ValidityProblem } from '../../internal/tagma-form-element.js';
import { dayFieldTerms, type DayFieldTerms } from '../../locales/day-field.terms.js';
import { tokens } from '../../theme/tokens.styles.js';
import { dayFieldElementStyles } from './day-field.styles.js';

/**
 * A field for a day, shown, typed and chosen as the language of the page writes days; what browsers draw for dates
 * follows the language of the browser. Days are typed in the order of the language or with the year first, or chosen
 * from a month that opens by its button or by Alt and the arrow down.
 *
 * @summary A field for a day in the language of the page.
 * @status experimental
 * @since 0.1
 * @event {Event} change - After the reader typed or chose another day, took it out, or typed what is no day: `validity.badInput` tells.
 * @csspart error - What is wrong with the day.
 * @cssState invalid - What is wrong is shown.
 * @example <tagma-day-field label="Until" value="2030-05-01"></tagma-day-field>
 */
export class DayFieldElement extends TagmaFormElement {
  static override styles = [tokens, base, buttons, popups, dayFieldStyles, dayFieldElementStyles];
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The day, `YYYY-MM-DD`; empty without one, also while what is typed is no day. The attribute is where a form reset goes back to. */
  @property() value = '';
  /** First day that passes, `YYYY-MM-DD`. */
  @property() min = '';
  /** Last day that passes, `YYYY-MM-DD`. */
  @property() max = '';
  /** Names the field for assistive technology. Default: the text of its labels. */
  @property() label = '';
  /** Height of the field. */
  @property({ reflect: true }) size: 'small' | 'medium' = 'medium';

  readonly #field = new DayField(this, this.localize, {
    floats: true,
    onChange: (day) => this.#change(day),
    onEnter: () => this.#submit(),
  });

  /** The day that the page knows of; `null`: none that is one. */
  #told: string | null = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the reader types is there already; what the page sets takes its place.
    if (!changed.has('value') || this.value === (this.#field.day ?? '')) return;
    this.#told = this.value;
    this.#field.start(this.value);
  }

  protected override render(): TemplateResult {
    const error = this.shownError;
    return html`${this.#field.render({
      id: 'day',
      className: 'input',
      describedBy: 'error',
      isWrong: error !== '',
      label: this.#name,
      isDisabled: this.isDisabled,
      isRequired: this.required,
      min: this.min,
      max: this.max,
    })}
    ${error === '' ? nothing : html`<p class="error" id="error" part="error" role="alert">${error}</p>`}`;
  }

  protected override formValue(): string | null {
    return this.name ? this.value : null;
  }

  protected override formState(): string {
    return this.value;
  }

  protected override problem(): ValidityProblem | null {
    const { min, max, value } = this;
    const { valueMissing, notDay, tooEarly, tooLate } = this.#terms;
    const shown = (day: string): string => showDay(day, this.localize.lang);
    if (this.#field.day === null) return { flags: { badInput: true }, message: notDay(shown('2030-12-31')) };
    if (value === '') return this.required ? { flags: { valueMissing: true }, message: valueMissing } : null;
    if (min !== '' && value < min) return { flags: { rangeUnderflow: true }, message: tooEarly(shown(min)) };
    if (max !== '' && value > max) return { flags: { rangeOverflow: true }, message: tooLate(shown(max)) };
    return null;
  }

  protected override validityAnchor(): HTMLElement | undefined {
    return this.renderRoot.querySelector<HTMLElement>('.input') ?? undefined;
  }

  protected override resetValue(): void {
    this.restoreValue(this.getAttribute('value') ?? '');
  }

  protected override restoreValue(stored: string): void {
    this.value = stored;
    this.#told = stored;
    // Also what was typed and is no day.
    this.#field.start(stored);
    this.requestUpdate();
  }

  get #terms(): DayFieldTerms {
    return this.localize.terms(dayFieldTerms);
  }

  get #name(): string {
    const labels = [...this.labels].map((label) => label.textContent?.trim() ?? '').join(' ');
    return this.label || (this.getAttribute('aria-label') ?? '') || labels;
  }

  #change(day: string | null): void {
    this.interacted = true;
    const isOther = day !== this.#told;
    this.#told = day;
    this.value = day ?? '';
    // Whoever listens may ask for the validity at once.
    const problem = this.problem();
    this.internals.setValidity(problem?.flags ?? {}, problem?.message, this.validityAnchor());
    if (isOther) this.emit(new Event('change', { bubbles: true }));
  }

  /** Enter sends the form, as in other fields of one line. */
  #submit(): void {
    void this.updateComplete.then(() => this.form?.requestSubmit());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tagma-day-field': DayFieldElement;
  }
}
