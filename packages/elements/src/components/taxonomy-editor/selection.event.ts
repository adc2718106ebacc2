/** Which concepts are selected. */
export interface TaxonomySelectionChangeDetail {
  /** Ids in the order in which they were selected. */
  readonly ids: readonly string[];
}

/** After the reader selected other concepts. */
export class TaxonomySelectionChangeEvent extends CustomEvent<TaxonomySelectionChangeDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-taxonomy-selection-change';

  constructor(detail: TaxonomySelectionChangeDetail) {
    super(TaxonomySelectionChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-taxonomy-selection-change': TaxonomySelectionChangeEvent;
  }
}
