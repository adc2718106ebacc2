import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { ChildPart, DirectiveParameters } from 'lit/directive.js';

/** What a select offers: values with what people call them. */
export type SelectOptions = readonly (readonly [value: string, label: string])[];

/** What comes before a list opens, by mouse, touch, key and screen reader alike. */
const APPROACHES = ['pointerdown', 'focusin'] as const;

/** Where a select is as wide as the widest option, it would become wider under the pointer. */
const isAsWideAsChosen = (): boolean => CSS.supports('field-sizing', 'content');

/**
 * Draws the chosen option of a select, and the others when somebody comes to it: many rows have long lists, and few
 * of them are opened.
 */
class LateOptions extends AsyncDirective {
  #select: HTMLSelectElement | null = null;
  #isComplete = !isAsWideAsChosen();
  #options: SelectOptions = [];
  #value = '';

  override update(part: ChildPart, [options, value]: DirectiveParameters<this>): readonly TemplateResult[] {
    this.#options = options;
    this.#value = value;
    if (this.#select === null && !this.#isComplete) {
      this.#select = part.parentNode as HTMLSelectElement;
      for (const each of APPROACHES) this.#select.addEventListener(each, this.#complete);
    }
    return this.render(options, value);
  }

  render(options: SelectOptions, value: string): readonly TemplateResult[] {
    const chosen = this.#isComplete ? [] : options.filter(([each]) => each === value);
    return (chosen.length === 0 ? options : chosen).map(
      ([each, label]) => html`<option value=${each} .selected=${each === value}>${label}</option>`,
    );
  }

  readonly #complete = (): void => {
    for (const each of APPROACHES) this.#select?.removeEventListener(each, this.#complete);
    this.#isComplete = true;
    this.setValue(this.render(this.#options, this.#value));
  };
}

/** The options of a select: the chosen one at first, all when it is approached. */
export const lateOptions = directive(LateOptions);
