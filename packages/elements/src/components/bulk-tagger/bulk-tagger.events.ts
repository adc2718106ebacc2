import type { Command, CommandOutcome } from '@tagma/core';

/** What the reader wants to do with the tags of the records. */
export interface BulkTagDetail {
  /**
   * One command for all of it, in the words of the core; a session is sent it in portions when there are many
   * records. Undoing asks with the transaction that was last.
   */
  readonly command: Extract<Command, { type: 'tagRecords' | 'undo' }>;
  /**
   * For a page that keeps the tags itself: says how it went. With a `transactionId` the reader can undo it, which
   * is asked for by the same event. Without an answer the element takes the wish as fulfilled. Not heard while a
   * session is provided.
   */
  respondWith(outcome: CommandOutcome | Promise<CommandOutcome>): void;
}

/** The reader applies changes to all records. Cancel it to refuse. */
export class BulkTagEvent extends CustomEvent<BulkTagDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-bulk-tag';

  constructor(detail: BulkTagDetail) {
    super(BulkTagEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** What was done. */
export interface BulkTaggedDetail {
  /** Whether tags were changed, or a change was taken back. */
  readonly kind: 'tagged' | 'undone';
  /** In order, one for each portion of the records; empty when nothing had to be changed. */
  readonly transactionIds: readonly string[];
}

/** After the tags of the records were changed, or a change was undone. */
export class BulkTaggedEvent extends CustomEvent<BulkTaggedDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-bulk-tagged';

  constructor(detail: BulkTaggedDetail) {
    super(BulkTaggedEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-bulk-tag': BulkTagEvent;
    'tagma-bulk-tagged': BulkTaggedEvent;
  }
}
