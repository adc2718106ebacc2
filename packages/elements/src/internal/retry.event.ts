/** The person asks to load again what could not be loaded. */
export class RetryEvent extends CustomEvent<undefined> {
  /** Name of the event. */
  static readonly type = 'tagma-retry';

  constructor() {
    super(RetryEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-retry': RetryEvent;
  }
}
