import { defineElement } from '../../internal/define.js';
import { defineTag } from '../tag/index.js';
import { RecordGrid } from './record-grid.js';

export { RecordGrid } from './record-grid.js';
export { RetryEvent } from '../../internal/retry.event.js';
export { RowOpenEvent, SelectionChangeEvent, ViewChangeEvent } from './record-grid.events.js';
export type { RowOpenDetail, SelectionChangeDetail, ViewChangeDetail } from './record-grid.events.js';
export { EMPTY_VIEW } from './record-grid.types.js';
export type {
  DateFilter,
  GridColumn,
  GridColumnType,
  GridFilter,
  GridRow,
  GridSort,
  GridView,
  NumberFilter,
  TagsFilter,
  TextFilter,
  ValuesFilter,
} from './record-grid.types.js';

/** Registers `<tagma-record-grid>` and the chips it draws, by default in the registry of the page. */
export function defineRecordGrid(registry: CustomElementRegistry = customElements): void {
  defineTag(registry);
  defineElement('tagma-record-grid', RecordGrid, registry);
}
