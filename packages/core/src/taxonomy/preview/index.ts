/*
 * What a command would do, by the functions that carry it out. They read rules, so this brings the engine for
 * expressions along (140 kB and more): for pages to import when somebody asks for a preview, see `../index.ts`.
 */
export { compileRuleText } from '../../commands/compile-rule.js';
export { decide } from '../../commands/decide.js';
export { neededFacts } from '../../commands/needed-facts.js';
export { isActiveAt } from '../../tags/grounds.js';
export { finishInSlices } from '../exchange/slices.js';
export { recordSharer } from '../split/share-records.js';
export { loadPreviewFacts } from './load-preview.js';
export { previewMerge, previewMergeSlices } from './preview-merge.js';
export { previewRestore } from './preview-restore.js';
