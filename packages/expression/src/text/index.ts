/* What an editor of texts needs: reading, checking, laying out and completing them, without running them. */
export { parse } from '../compile/parse.js';
export type { CompletionPlace, KnownValue, Subject } from '../complete/complete.types.js';
export { completionPlace } from '../complete/completion-place.js';
export { sampleValues } from '../complete/sample-values.js';
export { subjectAt } from '../complete/subject-at.js';
export { describeError } from '../errors/describe.js';
export { formatText } from '../format/format-text.js';
export { lint } from '../lint/lint.js';
export { applyTextEdits, invertEdits } from '../edits/edits.js';
export { isPlainName, quoteName, quoteString } from '../syntax/write.js';
export { nodesAt } from '../syntax/walk.js';
