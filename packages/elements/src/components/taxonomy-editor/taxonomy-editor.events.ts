import type { Command, CommandOutcome, Concept } from '@tagma/core';

/** What the reader wants to change, for a page that keeps the taxonomy itself. */
export interface TaxonomyChangeRequestDetail {
  /** In the words of the core; see `Command` of `@tagma/core`. */
  readonly command: Command;
  /**
   * Says how it went. Without an answer the editor takes the event as heard and shows what `concepts` says next.
   * With a `transactionId` the change can be undone: the editor then asks for the command `undo`.
   */
  respondWith(outcome: CommandOutcome | Promise<CommandOutcome>): void;
}

/** The reader wants to change the taxonomy. Not fired while the editor is bound to a session. Cancel it to refuse. */
export class TaxonomyChangeRequestEvent extends CustomEvent<TaxonomyChangeRequestDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-taxonomy-change-request';

  constructor(detail: TaxonomyChangeRequestDetail) {
    super(TaxonomyChangeRequestEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** What the reader opens. */
export interface ConceptOpenDetail {
  readonly concept: Concept;
}

/** The reader opens the details of a concept. Cancel it to show them elsewhere. */
export class ConceptOpenEvent extends CustomEvent<ConceptOpenDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-concept-open';

  constructor(detail: ConceptOpenDetail) {
    super(ConceptOpenEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-taxonomy-change-request': TaxonomyChangeRequestEvent;
    'tagma-concept-open': ConceptOpenEvent;
  }
}
