import { html } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';

/**
 * Tells screen readers what changed, politely. Put `region()` into the template at all times: a region
 * that appears together with its text is not read.
 */
export class AnnouncerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #message = '';
  #flip = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#message = '';
  }

  /** Says `message`; a repeated message is said again. */
  announce(message: string): void {
    this.#flip = message === this.#message && !this.#flip;
    this.#message = message;
    this.#host.requestUpdate();
  }

  /** The live region. A trailing no-break space makes the same text new to the screen reader. */
  region(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">
      ${this.#message}${this.#flip ? '\u00a0' : ''}
    </div>`;
  }
}
