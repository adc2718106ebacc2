/* What interfaces need to tag records, without rules and stores; see `../taxonomy/index.ts`. */
export { previewTagRecords, previewTagRecordsSteps } from '../taxonomy/preview/preview-tag-records.js';
export { isOfferedAt } from './assignment-end.js';
export { isActiveAt, liveGrounds } from './grounds.js';
export { rivalFinder } from '../taxonomy/tree.js';
