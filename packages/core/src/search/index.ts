/* Search, without commands and rules; see `../taxonomy/index.ts`. */
export { findTags, searchTags } from './search-tags.js';
export { buildTagIndex, createTagIndex } from './tag-index.js';
export { conceptText } from './concept-text.js';
export { markConcepts, packConcepts } from './packed-concepts.js';
export type { PackedConcepts } from './packed-concepts.js';
export { markName } from './mark-name.js';
export { parseQuery } from './query.js';
export { namedRows } from './named-rows.js';
export { foldName, searchText } from './search-text.js';
