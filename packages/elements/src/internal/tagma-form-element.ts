import { property, state } from './property.js';
import type { PropertyValues } from 'lit';
import { TagmaElement } from './tagma-element.js';

/** Why a value does not pass, in words; `null` when it does. */
export interface ValidityProblem {
  readonly flags: ValidityStateFlags;
  readonly message: string;
}

/**
 * Base of elements that hold a value in a form. A subclass tells its value, its validity and where the
 * browser should point; this class keeps the form informed and answers reset, restore and fieldset.
 */
export abstract class TagmaFormElement extends TagmaElement {
  static readonly formAssociated = true;

  /** Name under which the value is sent with the form. */
  @property({ reflect: true }) name = '';
  /** The element cannot be used and sends no value. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** The form cannot be sent while nothing is chosen. */
  @property({ type: Boolean, reflect: true }) required = false;
  /** Error from outside, e.g. from a server; makes the element invalid until it is emptied. */
  @property({ attribute: 'error-text' }) errorText = '';

  /** A disabled fieldset or an ancestor form control disables the element without its attribute. */
  @state() protected formDisabled = false;
  /** Errors appear only after the person had a chance: after a change, a blur or an attempt to send. */
  @state() protected interacted = false;
  #customError = '';

  constructor() {
    super();
    this.addEventListener('invalid', (event) => {
      // The element shows the message itself; the browser's own bubble would say it twice.
      event.preventDefault();
      this.interacted = true;
    });
  }

  /** The form this element belongs to, or `null`. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }

  /** Labels that point at this element. */
  get labels(): NodeList {
    return this.internals.labels;
  }

  /** The states of validity, as of native controls. */
  get validity(): ValidityState {
    return this.internals.validity;
  }

  /** What is wrong, in the language of the element; empty when valid. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }

  /** Whether the element takes part in validation. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }

  /** `true` when valid; otherwise fires `invalid` and shows nothing by itself. */
  checkValidity(): boolean {
    this.#updateValidity();
    return this.internals.checkValidity();
  }

  /** Like `checkValidity()`, and shows the message and moves the focus. */
  reportValidity(): boolean {
    this.interacted = true;
    this.#updateValidity();
    return this.internals.reportValidity();
  }

  /** Makes the element invalid with this message; an empty text lifts it. */
  setCustomValidity(message: string): void {
    this.#customError = message;
    this.#updateValidity();
    this.requestUpdate();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.formDisabled = disabled;
  }

  /** @internal */
  formResetCallback(): void {
    this.resetValue();
    this.interacted = false;
  }

  /** @internal */
  formStateRestoreCallback(stored: string | File | FormData | null): void {
    if (typeof stored === 'string') this.restoreValue(stored);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.internals.setFormValue(this.isDisabled ? null : this.formValue(), this.formState());
    this.#updateValidity();
  }

  /** Disabled by its attribute or by a fieldset. */
  protected get isDisabled(): boolean {
    return this.disabled || this.formDisabled;
  }

  /** The message to show now: an outside error at once, others after the person had a chance. */
  protected get shownError(): string {
    if (this.errorText) return this.errorText;
    if (!this.interacted || this.isDisabled) return '';
    return this.#customError || (this.problem()?.message ?? '');
  }

  /** What the form sends. */
  protected abstract formValue(): FormData | string | null;
  /** What the browser keeps for going back in history. */
  protected abstract formState(): string;
  /** What is wrong with the value itself. */
  protected abstract problem(): ValidityProblem | null;
  /** Where the browser points when the form is sent with an invalid value. */
  protected abstract validityAnchor(): HTMLElement | undefined;
  /** Back to the value of the attribute. */
  protected abstract resetValue(): void;
  /** Takes what `formState()` gave. */
  protected abstract restoreValue(stored: string): void;

  #updateValidity(): void {
    const problem = this.#currentProblem();
    if (problem) this.internals.setValidity(problem.flags, problem.message, this.validityAnchor());
    else this.internals.setValidity({});
    this.toggleState('invalid', this.shownError !== '');
  }

  #currentProblem(): ValidityProblem | null {
    const outside = this.#customError || this.errorText;
    if (outside) return { flags: { customError: true }, message: outside };
    return this.problem();
  }
}
