import type { CodeJobKind, CodeJobStatus } from '../codes/code-jobs.types.js';
import { HttpSessionError } from './http-session-error.js';
import { segment } from './path.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

/** Jobs over all records of a code pattern. */
export interface CodesClient {
  /** Starts a job, or joins the one of the pattern that is in progress. */
  start(patternId: string, kind: CodeJobKind): Promise<{ readonly jobId: string; readonly joined: boolean }>;
  job(jobId: string): Promise<CodeJobStatus>;
  /** Takes back all that a job did, as a job of its own, which can be taken back in turn. */
  undo(jobId: string): Promise<{ readonly jobId: string }>;
  /** Resolves with how the job ended, which is `done` when it was too late. */
  stop(jobId: string): Promise<CodeJobStatus>;
}

/** The codes part of a session. */
export function createCodesClient(transport: Transport): CodesClient {
  return {
    async start(patternId, kind) {
      try {
        const path = `/code-patterns/${segment(patternId)}/jobs`;
        const { jobId } = await transport.json<{ jobId: string }>({ method: 'POST', path, body: { kind } });
        return { jobId, joined: false };
      } catch (error) {
        const other = error instanceof HttpSessionError ? error.answer : null;
        const jobId = other?.code === 'conflict' ? other.details?.['jobId'] : undefined;
        if (typeof jobId === 'string') return { jobId, joined: true };
        throw error;
      }
    },
    job: (jobId) => transport.json({ method: 'GET', path: jobPath(jobId), attempts: READ_ATTEMPTS }),
    undo: (jobId) => transport.json({ method: 'POST', path: `${jobPath(jobId)}/undo` }),
    // Stopping twice is stopping once.
    stop: (jobId) => transport.json({ method: 'DELETE', path: jobPath(jobId), attempts: READ_ATTEMPTS }),
  };
}

function jobPath(jobId: string): string {
  return `/code-jobs/${segment(jobId)}`;
}
