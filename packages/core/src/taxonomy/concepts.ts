/*
 * What the first look of an interface needs to show concepts, and no more: bundlers load all that an entry names, and
 * a page that imports it from `@tagma/core/concepts` loads neither what walks a taxonomy nor what compares names.
 */
export { completeConcepts } from './complete-concepts.js';
export type { PlainConcept } from './complete-concepts.js';
export { displayName } from './display-name.js';
export { TAG_HUES } from './hues.js';
export { bySiblingOrder } from './sibling-order.js';
