export { deepEqual } from '../library/equal.js';
