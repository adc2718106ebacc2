/* What readers and writers of file formats need, without the schemas that come with the whole of core. */
export { canonicalJson } from '../shared/canonical-json.js';
export { isInstant } from '../shared/instants.js';
export { displayName, foldCase } from '../taxonomy/names.js';
export { jsonPointer } from '../validation/json-pointer.js';
export { LIMITS } from '../validation/limits.js';
