/** The reader asks for older entries. */
export class LoadMoreEvent extends CustomEvent<null> {
  /** Name of the event. */
  static readonly type = 'tagma-load-more';

  constructor() {
    super(LoadMoreEvent.type, { detail: null, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-load-more': LoadMoreEvent;
  }
}
