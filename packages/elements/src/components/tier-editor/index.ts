import { defineElement } from '../../internal/define.js';
import { TierEditor } from './tier-editor.js';

export { TierEditor } from './tier-editor.js';
export { TierChangeEvent } from './tier-editor.events.js';
export type { TierChangeDetail } from './tier-editor.events.js';
export type { LoadFactorValues } from './model/readings.js';

/** Registers `<tagma-tier-editor>`, by default in the registry of the page. */
export function defineTierEditor(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-tier-editor', TierEditor, registry);
}
