/* What grading brings: figures before and after, by tier and period, and who has how much to look after. */
export type * from './outcomes.types.js';
export { accuracyOf, sampleOf, type Accuracy } from './accuracy.js';
export { measureRows } from './measure-rows.js';
export { MeanChangeTally } from './mean-change.js';
export { PlaceChanges } from './place-changes.js';
export { type FigureChange, figureChange, PlacePeriodsTally } from './place-periods.js';
export {
  tagGiving,
  type GivingShare,
  type PersonGiving,
  type TagGiving,
  type TagGivingShare,
} from './tag-giving.js';
export { loadOf, WorkloadTally } from './workload.js';
export { unchangedTags, type UnchangedTag } from './unchanged-tags.js';
