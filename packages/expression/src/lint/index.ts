export { describeFinding, describeFix } from './describe.js';
export { lint } from './lint.js';
export type { LintFinding, LintFix, LintOptions, LintSeverity } from './lint.types.js';
export type { RecordSchema, SchemaType } from './schema.types.js';
