export { defineTagPicker } from './define-tag-picker.js';
export { TagPicker } from './tag-picker.js';
export { RetryEvent } from '../../internal/retry.event.js';
export { TagRemoveEvent } from '../tag/index.js';
export type { TagRemoveDetail } from '../tag/index.js';
export { TagAddEvent, TagCreateEvent } from './tag-picker.events.js';
export { SuggestionAcceptEvent, SuggestionDismissEvent } from './suggestion.events.js';
export type { TagPage, TagQuery, TagResolver, TagSource, TagSuggestion } from './tag-picker.types.js';
export type { TagAddDetail, TagCreateDetail } from './tag-picker.events.js';
