/* The history in words, without commands and rules; see `../taxonomy/index.ts`. */
export { describeEntry } from './describe-entry.js';
