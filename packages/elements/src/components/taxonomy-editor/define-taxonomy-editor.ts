import { defineElement } from '../../internal/define.js';
import { TaxonomyEditor } from './taxonomy-editor.js';

/** Registers `<tagma-taxonomy-editor>`, by default in the registry of the page. */
export function defineTaxonomyEditor(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-taxonomy-editor', TaxonomyEditor, registry);
}
