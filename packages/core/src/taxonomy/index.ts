/*
 * What interfaces need to show a taxonomy, without commands and rules: pages that import it from
 * `@tagma/core/taxonomy` do not load what reads rule texts, whatever their bundler makes of the main entry.
 */
export {
  bySiblingOrder,
  childrenOf,
  conceptPath,
  descendantsOf,
  findConcept,
  groupByParent,
} from './tree.js';
export { completeConcepts } from './complete-concepts.js';
export type { PlainConcept } from './complete-concepts.js';
export { displayName, normalizeName } from './names.js';
export { TAG_HUES } from './hues.js';
export { TAG_LAYERS } from './layers.js';
