/* The history in words, without commands and rules; see `../taxonomy/index.ts`. */
export { describeEntry } from './describe-entry.js';
export { AUDIT_ACTIONS } from '../audit/audit-actions.js';
