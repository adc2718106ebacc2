import type { TagSuggestion } from './tag-picker.types.js';

/** A suggested tag is about to be added. Cancel it to keep the value as it is. */
export class SuggestionAcceptEvent extends CustomEvent<TagSuggestion> {
  /** Name of the event. */
  static readonly type = 'tagma-suggestion-accept';

  constructor(detail: TagSuggestion) {
    super(SuggestionAcceptEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** The person does not want a suggested tag. The picker hides it; the host may remember that. */
export class SuggestionDismissEvent extends CustomEvent<TagSuggestion> {
  /** Name of the event. */
  static readonly type = 'tagma-suggestion-dismiss';

  constructor(detail: TagSuggestion) {
    super(SuggestionDismissEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-suggestion-accept': SuggestionAcceptEvent;
    'tagma-suggestion-dismiss': SuggestionDismissEvent;
  }
}
