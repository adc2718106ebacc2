import { defineElement } from '../../internal/define.js';
import { defineTag } from '../tag/index.js';
import { TagPicker } from './tag-picker.js';

export { TagPicker } from './tag-picker.js';
export { RetryEvent } from '../../internal/retry.event.js';
export { TagRemoveEvent } from '../tag/index.js';
export type { TagRemoveDetail } from '../tag/index.js';
export { TagAddEvent, TagCreateEvent } from './tag-picker.events.js';
export { SuggestionAcceptEvent, SuggestionDismissEvent } from './suggestion.events.js';
export type { TagSuggestion } from './tag-picker.types.js';
export type { TagAddDetail, TagCreateDetail } from './tag-picker.events.js';

/** Registers `<tagma-tag-picker>` and what it is made of, by default in the registry of the page. */
export function defineTagPicker(registry: CustomElementRegistry = customElements): void {
  defineTag(registry);
  defineElement('tagma-tag-picker', TagPicker, registry);
}
