import type { TierContent } from '@tagma/core';

/** What the scheme says now. */
export interface TierChangeDetail {
  readonly content: TierContent;
}

/** After the reader changed the scheme, undo and redo among it. Nothing is stored; that is for the page to do. */
export class TierChangeEvent extends CustomEvent<TierChangeDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-tier-change';

  constructor(detail: TierChangeDetail) {
    super(TierChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-tier-change': TierChangeEvent;
  }
}
