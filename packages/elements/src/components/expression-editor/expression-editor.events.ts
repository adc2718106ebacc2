import type { TextSpan } from './expression-editor.types.js';

/** The cursor moved, or another stretch is selected. */
export class TextSelectionEvent extends CustomEvent<TextSpan> {
  /** Name of the event. */
  static readonly type = 'tagma-text-selection-change';

  constructor(detail: TextSpan) {
    super(TextSelectionEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-text-selection-change': TextSelectionEvent;
  }
}
