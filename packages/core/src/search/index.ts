/* Search, without commands and rules; see `../taxonomy/index.ts`. */
export { findTags, searchTags } from './search-tags.js';
export { buildTagIndex, createTagIndex } from './tag-index.js';
