export { hiddenConcepts, type Hidden } from './hidden-concepts.js';
export {
  errorsSeen,
  eventsOfSeen,
  listedOfSeen,
  outcomeOfSeen,
  recordsSeen,
  withReading,
} from './seen-records.js';
export type { RecordSight } from './seen-records.js';
export { auditOfSeen, seenAudit } from './seen-audit.js';
export { seenListed } from './seen-listed.js';
export type { ListedSight } from './seen-listed.js';
export { partsSeen, seenRun } from './seen-runs.js';
export { withoutHiddenTags } from './without-hidden-tags.js';
export { seenProposals, seenVersion, type Sight } from './seen-governance.js';
export { seenEvents, seenOutcome } from './seen-outcome.js';
export { seenCoverage, seenRows, seenWorkspace } from './seen-workspace.js';
export {
  countsUnseen,
  jobOfSeen,
  partOfSeen,
  progressOfSeen,
  ruleCountsUnseen,
  WITHHELD,
} from './seen-totals.js';
export type { TotalsSight } from './seen-totals.js';
