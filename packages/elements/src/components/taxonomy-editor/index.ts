export { defineTaxonomyEditor } from './define-taxonomy-editor.js';
export { TaxonomyEditor } from './taxonomy-editor.js';
export {
  ConceptOpenEvent,
  TaxonomyChangeRequestEvent,
  TaxonomySelectionChangeEvent,
} from './taxonomy-editor.events.js';
export type {
  ConceptOpenDetail,
  TaxonomyChangeRequestDetail,
  TaxonomySelectionChangeDetail,
} from './taxonomy-editor.events.js';
export { RetryEvent } from '../../internal/retry.event.js';
export { OpenRecordEvent, OpenRuleEvent } from './open.events.js';
export type { FormatReading, TaxonomyFormat } from './views/format.types.js';
export type { EditorColumn } from './taxonomy-editor.types.js';
