import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells screen readers what changed, politely. Put `region()` into the template at all times: a region
 * that appears together with its text is not read.
 */
export class AnnouncerController implements ReactiveController {
  /** Made once and written by hand: a message is no reason to render the whole element. */
  readonly #region = document.createElement('div');
  #message = '';
  #flip = false;

  constructor(host: ReactiveControllerHost) {
    this.#region.className = 'visually-hidden';
    this.#region.setAttribute('role', 'status');
    this.#region.setAttribute('aria-live', 'polite');
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#message = '';
    this.#region.textContent = '';
  }

  /** Says `message`; a repeated message is said again. */
  announce(message: string): void {
    this.#flip = message === this.#message && !this.#flip;
    this.#message = message;
    // A trailing no-break space makes the same text new to the screen reader.
    this.#region.textContent = this.#flip ? `${message}\u00a0` : message;
  }

  /** The live region. */
  region(): HTMLElement {
    return this.#region;
  }
}
