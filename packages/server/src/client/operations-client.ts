import type { Instant, OwnerProposal, RecordRef } from '@tagma/core';
import type { BackupFileCheck } from '../backup/backup-file.types.js';
import type { AuditCheck } from '../audit/verify-audit.js';
import type { MovementAnswer } from '../http/schemas/movement.schema.js';
import type { ReviewList } from '../http/schemas/ownership.schema.js';
import type { JobStatus } from '../jobs/job.types.js';
import type { MovementAsked } from '../movement/read-movement.js';
import type { WorkflowTest } from '../workflows/workflow-test.types.js';
import type { MoveOrder, OwnerMoveResult } from '../ownership/move-records.types.js';
import type { OwnershipReport } from '../ownership/ownership-report.js';
import { errorFrom } from './http-session-error.js';
import { segment } from './path.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

/** Movement between two moments. */
export interface MovementQuestion {
  readonly about: MovementAsked;
  readonly from: Instant;
  readonly to: Instant;
  /** Ids that each cell names at most. Default 1,000. */
  readonly limit?: number;
}

/** What keeps a workspace in order, beside commands. */
export interface OperationsClient {
  /** Scheduled work: when it ran last, what it did, when it runs next. */
  jobs(): Promise<readonly JobStatus[]>;
  /** Runs a job now, and waits until it has ended. Needs `job.run`. */
  runJob(id: string): Promise<JobStatus>;
  /** Ends the run of a job, else calls off its next one. Needs `job.run`. */
  cancelJob(id: string): Promise<JobStatus>;
  /** Records in no territory, and in territories of several owners. Reads every record. */
  ownershipReport(recordType: string, options?: { readonly moves?: number }): Promise<OwnershipReport>;
  /** Writes the owner of records, at most 5,000 at once. Needs `ownership.edit` and `record.edit`. */
  moveRecords(order: MoveOrder): Promise<OwnerMoveResult>;
  /** Who would answer for a record. */
  ownerProposal(record: RecordRef): Promise<OwnerProposal>;
  /** What is to be confirmed again. */
  reviews(recordType: string): Promise<ReviewList>;
  /** Tries a workflow on a record; a webhook is sent, marked as a test. Needs `workflow.edit`. */
  testWorkflow(id: string, record: RecordRef): Promise<WorkflowTest>;
  /** Who went from which tier or tag to which; at most 1,000 ids per cell unless asked for more. Needs `audit.read`. */
  movement(question: MovementQuestion): Promise<MovementAnswer>;
  /** Checks the whole history. */
  verifyAudit(): Promise<AuditCheck>;
  /** Everything the service holds: lines of JSON, or CSV tables in a ZIP file. Needs `workspace.edit` and `export`. */
  backup(format: 'ndjson' | 'csv'): Promise<Blob>;
  /** What a restore of a backup would find; nothing is stored. Needs `workspace.edit`. */
  checkBackup(file: Blob): Promise<BackupFileCheck>;
}

/** The operations part of a session. */
export function createOperationsClient(transport: Transport): OperationsClient {
  const get = <T>(path: string): Promise<T> =>
    transport.json({ method: 'GET', path, attempts: READ_ATTEMPTS, noTimeout: true });
  return {
    jobs: () => get('/jobs'),
    runJob: (id) =>
      transport.json({
        method: 'POST',
        path: `/jobs/${segment(id)}/run`,
        attempts: 1,
        noTimeout: true,
      }),
    cancelJob: (id) =>
      transport.json({
        method: 'DELETE',
        path: `/jobs/${segment(id)}/run`,
        attempts: 1,
        noTimeout: true,
      }),
    moveRecords: (body) =>
      transport.json({ method: 'POST', path: '/ownership/moves', body, attempts: 1, noTimeout: true }),
    ownershipReport: (recordType, options = {}) =>
      transport.json({
        method: 'POST',
        path: '/ownership/report',
        body: { recordType, ...options },
        attempts: READ_ATTEMPTS,
        noTimeout: true,
      }),
    ownerProposal: ({ type, id }) => get(`/ownership/${segment(type)}/${segment(id)}`),
    reviews: (recordType) => get(`/reviews/${segment(recordType)}`),
    testWorkflow: (id, record) =>
      transport.json({
        method: 'POST',
        path: `/workflows/${segment(id)}/test`,
        body: { record },
        attempts: 1,
        noTimeout: true,
      }),
    movement: (body) =>
      transport.json({ method: 'POST', path: '/movements', body, attempts: READ_ATTEMPTS, noTimeout: true }),
    verifyAudit: () => get('/audit/verify'),
    backup: (format) => readBlob(transport, `/backup?format=${format}`),
    checkBackup: (file) =>
      transport.json({
        method: 'POST',
        path: '/backup/check',
        rawBody: file,
        headers: { 'Content-Type': file.type === '' ? 'application/octet-stream' : file.type },
        noTimeout: true,
      }),
  };
}

async function readBlob(transport: Transport, path: string): Promise<Blob> {
  const response = await transport.send({ method: 'GET', path, attempts: READ_ATTEMPTS, noTimeout: true });
  if (!response.ok) throw await errorFrom(response);
  return response.blob();
}
