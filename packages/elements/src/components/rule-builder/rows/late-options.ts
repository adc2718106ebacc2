import { html, noChange, render } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { DirectiveParameters, ElementPart } from 'lit/directive.js';

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
class LateOptions extends Directive {
  #select: HTMLSelectElement | null = null;
  #isComplete = !isAsWideAsChosen();
  #options: SelectOptions = [];
  #value = '';
  /** The only option that is drawn. */
  #alone: string | undefined;

  override update({ element }: ElementPart, [options, value]: DirectiveParameters<this>): typeof noChange {
    this.#options = options;
    this.#value = value;
    if (this.#select === null) {
      this.#select = element as HTMLSelectElement;
      if (!this.#isComplete)
        for (const each of APPROACHES) element.addEventListener(each, this.#complete, { once: true });
    }
    this.#draw(this.#select);
    return this.render(options, value);
  }

  /** The options are drawn into the element itself. */
  render(_options: SelectOptions, _value: string): typeof noChange {
    return noChange;
  }

  #draw(select: HTMLSelectElement): void {
    const chosen = this.#isComplete ? [] : this.#options.filter(([each]) => each === this.#value);
    const alone = chosen[0]?.join(' ');
    // Rows that come into sight mostly ask what those before them did.
    if (alone !== undefined && alone === this.#alone) return;
    this.#alone = alone;
    render(
      (chosen.length === 0 ? this.#options : chosen).map(
        ([each, label]) => html`<option value=${each} .selected=${each === this.#value}>${label}</option>`,
      ),
      select,
    );
  }

  readonly #complete = (): void => {
    if (this.#isComplete || this.#select === null) return;
    this.#isComplete = true;
    this.#draw(this.#select);
  };
}

/** The options of a select: the chosen one at first, all when it is approached. */
export const lateOptions = directive(LateOptions);
