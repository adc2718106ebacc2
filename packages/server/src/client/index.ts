export { createHttpSession } from './http-session.js';
export type { HttpSession, HttpSessionOptions } from './http-session.js';
export { HttpSessionError } from './http-session-error.js';
export type { ConnectionState } from './connection.js';
export type { ImportsClient } from './imports-client.js';
export type { FactorValuesQuery, TierRunsClient, TiersClient } from './tiers-client.js';
export type { TierRunStatus } from '../tiers/tier-runs.js';
export type { MovementQuestion, OperationsClient } from './operations-client.js';
export type { OutcomesClient } from './outcomes-client.js';
export type * from '../outcomes/outcomes.types.js';
export type { MovementAnswer } from '../http/schemas/movement.schema.js';
export type { MovementAsked } from '../movement/read-movement.js';
export type { BackupFileCheck } from '../backup/backup-file.types.js';
export type { AuditCheck } from '../audit/verify-audit.js';
export type { ReviewList } from '../http/schemas/ownership.schema.js';
export type { JobStatus } from '../jobs/job.types.js';
export type { MoveOrder, OwnerMoveResult } from '../ownership/move-records.types.js';
export type { OwnershipReport } from '../ownership/ownership-report.js';
export type { WorkflowTest } from '../workflows/workflow-test.types.js';
export type { CodesClient } from './codes-client.js';
export type * from '../codes/code-jobs.types.js';
export type { RulesClient } from './rules-client.js';
export type {
  RecordFailure,
  RuleRead,
  RuleWhyRow,
  RuleWhy,
  RuleRunStatus,
  RuleTestRequest,
  RuleTestResult,
} from '../rules/rules.types.js';
export type { RuleDryRun } from '../rules/runs/dry-run.js';
export type { RuleComparisonRequest } from '../rules/runs/compare-rules.js';
export type * from '../rules/runs/rule-set.types.js';
export type { ApiErrorBody, ApiErrorCode } from '../http/api-error.js';
export type * from '../imports/imports.types.js';
