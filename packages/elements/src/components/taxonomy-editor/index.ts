import { defineElement } from '../../internal/define.js';
import { TaxonomyEditor } from './taxonomy-editor.js';

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

/** Registers `<tagma-taxonomy-editor>` by default in the registry of the page. */
export function defineTaxonomyEditor(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-taxonomy-editor', TaxonomyEditor, registry);
}
