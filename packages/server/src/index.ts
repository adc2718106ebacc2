export type { VerifiedToken, VerifyToken } from './auth/auth.types.js';
export { createJwtTokens } from './auth/jwt-tokens.js';
export type { JwtTokenOptions, JwtTokens } from './auth/jwt-tokens.js';
export type { ApiErrorBody, ApiErrorCode } from './http/api-error.js';
export { createApp } from './http/app.js';
export type { AppOptions, TagmaApp } from './http/app.js';
export type { ServiceLimits } from './http/limits.js';
export type { AuditCheck } from './audit/verify-audit.js';
export type { ReviewList } from './http/schemas/ownership.schema.js';
export type { OwnershipReport } from './ownership/ownership-report.js';
export type { WorkflowTest } from './workflows/index.js';
export type { Job, JobContext, JobSource, JobStatus, Scheduler } from './jobs/index.js';
export { ServiceError, startService } from './http/service.js';
export type { Service, ServiceErrorCode, ServiceOptions } from './http/service.js';
export { checkBackupFile, restoreBackupFile } from './backup/backup-file.js';
export type { BackupFileCheck } from './backup/backup-file.types.js';
export { ImportError, readCsvFile, runImport } from './imports/index.js';
export type { ImportDeps, ImportFile, ImportListener, ImportOrder } from './imports/index.js';
export type * from './imports/imports.types.js';
export type * from './rules/rules.types.js';
export type * from './rules/runs/rule-set.types.js';
export { suggestByNames } from './rules/suggest/suggest-tags.js';
export type { SuggestRequest, SuggestTags } from './rules/suggest/suggest-tags.js';
export type { RuleComparisonRequest } from './rules/runs/compare-rules.js';
export { SIGNATURE_HEADER, signWebhook, verifyWebhook } from './workflows/index.js';
export type { ReceivedWebhook, WebhookOptions } from './workflows/index.js';
export { openStore, StoreError, StoreOpenError } from './storage/index.js';
export type {
  OpenedStore,
  OpenStoreOptions,
  SqlStoreOptions,
  StoreErrorCode,
  StoreOpenErrorCode,
} from './storage/index.js';
