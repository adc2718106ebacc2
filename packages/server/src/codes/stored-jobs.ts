import {
  type Actor,
  batchId,
  type CodeJob,
  type CodeJobProblem,
  execute,
  LIMITS,
  type Store,
  type StoredTransaction,
} from '@tagma/core';
import { storablePart } from '../storage/text.js';
import { type CodeJobDeps, type Job, LISTED } from './code-job.js';
import type { CodeChange, CodeJobStatus } from './code-jobs.types.js';
import { changesByRecord, NO_COUNTS } from './job-figures.js';

/** A job that runs says so this often, in milliseconds. */
const NOTE_EVERY = 5_000;
/** One that has said nothing for so long is not running any more: its process ended. */
const SILENT_AFTER = 60_000;
const INTERRUPTED =
  'The service ended while the job was in progress. What it did stays and can be taken back.';

/** Keeps what the job says of itself, unless it writes nothing anyway. */
export async function keepJob(deps: CodeJobDeps, { status }: Job, by: Actor): Promise<void> {
  const { id, patternId, kind, state, startedAt, processed, total, counts, problems, message } = status;
  if (kind === 'preview' || kind === 'audit') return;
  const about = { id, patternId, kind, state, startedAt, processed, total, counts: { ...counts } };
  const job = {
    ...about,
    ...(problems.length === 0 ? {} : { problems: problems.slice(0, LIMITS.jobProblems).map(shortProblem) }),
    ...(message === null ? {} : { message: message.slice(0, LIMITS.reason) }),
  };
  const context = { actor: by, now: deps.now(), newId: deps.newId };
  const outcome = await execute(deps.store, { type: 'noteCodeJob', job }, context);
  if (!outcome.ok) throw new Error(`The job ${id} was not kept: ${outcome.refusal.message}`);
}

/** A value may be a whole letter; its beginning, of whole characters, tells which one it is. */
function shortProblem(problem: CodeJobProblem): CodeJobProblem {
  const { value = '' } = problem;
  const isShort = value.length <= LIMITS.jobProblemValue;
  return isShort
    ? problem
    : { ...problem, value: `${storablePart(value.slice(0, LIMITS.jobProblemValue - 1))}…` };
}

/** Lets a job keep how far it got, every few seconds. */
export function noteNowAndThen(deps: CodeJobDeps, job: Job, by: Actor): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < NOTE_EVERY) return;
    last = performance.now();
    await keepJob(deps, job, by);
  };
}

/** A job that this process does not know, as the store has it; `null` for an unknown one. */
export async function recallJob(
  { store, now }: Pick<CodeJobDeps, 'store' | 'now'>,
  jobId: string,
): Promise<CodeJobStatus | null> {
  const [kept] = (await store.entities('codeJob', { ids: [jobId] })).items;
  if (kept === undefined) return null;
  const batches = await batchesOf(store, jobId);
  const changes = batches.flatMap((batch) => changesOfBatch(batch)).slice(0, LISTED);
  const { id, patternId, kind, startedAt, processed, total, counts, problems = [] } = kept;
  return {
    ...{ id, patternId, kind, startedAt, processed, total, changes },
    ...endOf(kept, Date.parse(now())),
    counts: { ...NO_COUNTS, ...counts },
    problems,
    transactionIds: batches.map((batch) => batch.id),
    audit: null,
  };
}

function endOf({ state, notedAt, message }: CodeJob, now: number): Pick<CodeJobStatus, 'state' | 'message'> {
  const isSilent = state === 'running' && now - Date.parse(notedAt) >= SILENT_AFTER;
  return isSilent ? { state: 'stopped', message: INTERRUPTED } : { state, message: message ?? null };
}

/** The transactions of a job, oldest first. */
export async function batchesOf(
  store: Pick<Store, 'transaction'>,
  jobId: string,
): Promise<readonly StoredTransaction[]> {
  const found: StoredTransaction[] = [];
  for (;;) {
    const batch = await store.transaction(batchId(jobId, found.length + 1));
    if (batch === null) return found;
    found.push(batch);
  }
}

function changesOfBatch({ changes }: StoredTransaction): readonly CodeChange[] {
  return [...changesByRecord(changes)].map(([recordId, moved]) => ({ recordId, ...moved }));
}
