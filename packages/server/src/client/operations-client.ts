import type { OwnerProposal, RecordRef } from '@tagma/core';
import type { AuditCheck } from '../audit/verify-audit.js';
import type { ReviewList } from '../http/schemas/ownership.schema.js';
import type { JobStatus } from '../jobs/job.types.js';
import type { WorkflowTest } from '../workflows/workflow-test.types.js';
import type { OwnershipReport } from '../ownership/ownership-report.js';
import { segment } from './path.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

/** What keeps a workspace in order, beside commands. */
export interface OperationsClient {
  /** Scheduled work: when it ran last, what it did, when it runs next. */
  jobs(): Promise<readonly JobStatus[]>;
  /** Runs a job now, and waits until it has ended. Needs `job.run`. */
  runJob(id: string): Promise<JobStatus>;
  /** Records in no territory, and in territories of several owners. Reads every record. */
  ownershipReport(recordType: string): Promise<OwnershipReport>;
  /** Who would answer for a record. */
  ownerProposal(record: RecordRef): Promise<OwnerProposal>;
  /** What is to be confirmed again. */
  reviews(recordType: string): Promise<ReviewList>;
  /** Tries a workflow on a record; a webhook is sent, marked as a test. Needs `workflow.edit`. */
  testWorkflow(id: string, record: RecordRef): Promise<WorkflowTest>;
  /** Checks the whole history. */
  verifyAudit(): Promise<AuditCheck>;
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
    ownershipReport: (recordType) =>
      transport.json({
        method: 'POST',
        path: '/ownership/report',
        body: { recordType },
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
    verifyAudit: () => get('/audit/verify'),
  };
}
