import { defineElement } from '../../internal/define.js';
import { Tag } from './tag.js';

export { Tag } from './tag.js';
export { TagRemoveEvent } from './tag.events.js';
export type { TagRemoveDetail } from './tag.events.js';

/** Registers `<tagma-tag>`, by default in the registry of the page. */
export function defineTag(registry: CustomElementRegistry = customElements): void {
  defineElement('tagma-tag', Tag, registry);
}
