export type * from './movement.types.js';
export { SEVERAL_PLACES } from './movement.types.js';
export { Movement } from './movement.js';
export { PlacesAt } from './places-at.js';
export { tagParts, tagSubject, tierParts, tierSubject } from './subjects.js';
