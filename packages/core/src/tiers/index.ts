/* Tiers: scoring, lines, reviews, policies; without stores and without the expression engine. */
export type * from './tiers.types.js';
export type * from './service/service.types.js';
export { checkTierContent, type TierProblem } from './check-content.js';
export { compareTiers, type ComparedTiers, type TierComparison, type TierMove } from './compare-tiers.js';
export {
  factorReader,
  type FactorExpression,
  type FactorReader,
  type FactorReading,
} from './factor-values.js';
export { planTierRun, type TierRunInput, type TierRunPlan, type TierStep } from './plan-tier-run.js';
export { bandScore, factorScorer, quantileScore, type Scorer } from './scoring/factor-score.js';
export { gradeTable, type GradedTable } from './scoring/grade-table.js';
export { nextTierReview } from './scoring/review-date.js';
export { nextStanding, tierForScore, type Standing } from './scoring/standing.js';
export { dueAt } from './service/due-at.js';
export { tierAssignmentId, tierAtInstant } from './tier-assignment.js';
