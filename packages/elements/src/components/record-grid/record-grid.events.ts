import type { GridRow, GridView } from './record-grid.types.js';

/** Which row the reader opens. */
export interface RowOpenDetail {
  /** Value of the row's key member. */
  readonly id: string;
  readonly row: GridRow;
}

/** The reader opens a row: by its link, by Enter or by a double click. Cancel it to keep a link from being followed. */
export class RowOpenEvent extends CustomEvent<RowOpenDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-row-open';

  constructor(detail: RowOpenDetail) {
    super(RowOpenEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}

/** Which rows are selected now. */
export interface SelectionChangeDetail {
  /** Row keys in the order in which they were selected; rows that a filter hides stay selected. */
  readonly ids: readonly string[];
}

/** After the reader changed the selection. */
export class SelectionChangeEvent extends CustomEvent<SelectionChangeDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-selection-change';

  constructor(detail: SelectionChangeDetail) {
    super(SelectionChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}

/** What the reader made of the grid. */
export interface ViewChangeDetail {
  readonly view: GridView;
}

/** After the reader sorted, filtered, showed, hid, moved or sized columns. */
export class ViewChangeEvent extends CustomEvent<ViewChangeDetail> {
  /** Name of the event. */
  static readonly type = 'tagma-view-change';

  constructor(detail: ViewChangeDetail) {
    super(ViewChangeEvent.type, { detail, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'tagma-row-open': RowOpenEvent;
    'tagma-selection-change': SelectionChangeEvent;
    'tagma-view-change': ViewChangeEvent;
  }
}
