import type { TextSpan } from './expression-editor.types.js';

/** The cursor moved, or another stretch is selected. */
export class SelectionChangeEvent extends CustomEvent<TextSpan> {
  /** Name of the event. */
  static readonly type = 'selection-change';

  constructor(detail: TextSpan) {
    super(SelectionChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'selection-change': SelectionChangeEvent;
  }
}
