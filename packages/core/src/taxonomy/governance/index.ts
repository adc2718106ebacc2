/* Care for a taxonomy: what is due, unused, alike or not counted; without commands and rules, see `../index.ts`. */
export { archiveDueAt, cleanUpList } from './clean-up.js';
export { ADVISED_CORE_TAGS, countCoreTags } from './core-tags.js';
export { duplicateFinder, duplicateSlices } from './duplicates.js';
export { checkedCategories, meceReport } from './mece-report.js';
export { nextReviewAt, reviewQueue, staleAssignments } from './review-queue.js';
export { finishInSlices, finishNow } from '../exchange/slices.js';
export { canReviewProposal } from '../../proposals/review-permission.js';
export { diffTaxonomies } from '../versions/diff-taxonomies.js';
