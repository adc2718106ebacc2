/* What is wrong with records that are stored: empty fields, impossible values, also of child rows, tags unknown or out of use. */
export type * from './record-lint.types.js';
export { MOST_LINT_EXAMPLES, recordLint } from './record-lint.js';
export type { RecordLint, RecordLintOptions } from './record-lint.js';
export { lintStoredRecords } from './lint-stored-records.js';
export type { LintReader, StoredLintOptions } from './lint-stored-records.js';
