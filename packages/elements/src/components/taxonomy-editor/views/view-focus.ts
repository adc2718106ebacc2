import { deepActiveElement } from '../../../internal/dom.js';
import type { EditorContext } from '../editor-context.types.js';

const CONTROLS = '.view :is(a[href], button, input, select, textarea, summary):not(:disabled)';

/**
 * What was pressed may be gone when it is done, e.g. with its row: the focus goes to the control that took its place,
 * so that somebody at the keyboard goes on and does not begin anew at the top of the page.
 */
export class ViewFocus {
  readonly #host: EditorContext['host'];

  constructor(host: EditorContext['host']) {
    this.#host = host;
  }

  /** To be called whenever a view is drawn. */
  keep(): void {
    const focused = this.#host.shadowRoot?.activeElement;
    const place = focused instanceof HTMLElement ? this.#controls.indexOf(focused) : -1;
    if (place >= 0) void this.#host.updateComplete.then(() => this.#restore(place));
  }

  get #controls(): readonly HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
  }

  #restore(place: number): void {
    const active = deepActiveElement();
    if (active !== null && active !== document.body) return;
    const controls = this.#controls;
    (
      controls[place] ??
      controls.at(-1) ??
      this.#host.shadowRoot?.querySelector<HTMLElement>('.side button')
    )?.focus();
  }
}
