import { defineElement } from '../../internal/define.js';
import { defineTag } from '../tag/index.js';
import { BulkTagger } from './bulk-tagger.js';

export { RetryEvent } from '../../internal/retry.event.js';
export { BulkTagger } from './bulk-tagger.js';
export { BulkTagEvent, BulkTaggedEvent } from './bulk-tagger.events.js';
export type { BulkTagDetail, BulkTaggedDetail } from './bulk-tagger.events.js';

/** Registers `<tagma-bulk-tagger>` and the chips it draws, by default in the registry of the page. */
export function defineBulkTagger(registry: CustomElementRegistry = customElements): void {
  defineTag(registry);
  defineElement('tagma-bulk-tagger', BulkTagger, registry);
}
