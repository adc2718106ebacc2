import { setImmediate } from 'node:timers/promises';
import type { Actor, CodeCounter, CommandOutcome, WorkingPattern } from '@tagma/core';
import {
  auditRecord,
  codeContext,
  counterKey,
  execute,
  planIssue,
  scopeKeyOf,
  workingPattern,
} from '@tagma/core';
import { ApiError } from '../http/api-error.js';
import { AuditTally } from './audit-all.js';
import { batchIds, type CodeJobDeps, isStopped, type Job, JobEnd, newJob, note } from './code-job.js';
import type { CodeJobKind, CodeJobStatus } from './code-jobs.types.js';
import { changesByRecord, changesOf, NO_COUNTS, problemRow, stepCounts } from './job-figures.js';
import { codePages, type CodePage, idPages } from './read-code-records.js';
import { batchesOf, keepJob, noteNowAndThen, recallJob } from './stored-jobs.js';
import { undoBatches } from './undo-batches.js';

/** Ended jobs that can still be asked about. */
const KEPT_JOBS = 100;
/** How often a batch is tried again when others kept committing in between. */
const TRIES = 20;

/** The jobs of this process; those of others, and those from before a restart, as the store keeps them. */
export interface CodeJobs {
  /** @throws ApiError `not-found`, `wrong-state` unless published, or `conflict` while another job of the pattern runs. */
  start(patternId: string, kind: CodeJobKind, actor: Actor): Promise<CodeJobStatus>;
  status(jobId: string): Promise<CodeJobStatus | null>;
  /**
   * Takes back all that a job did, as a job of its own, which can be taken back in turn.
   *
   * @throws ApiError `not-found`, `wrong-state` when it did nothing, or `conflict` while a job of the pattern runs.
   */
  undo(jobId: string, actor: Actor): Promise<CodeJobStatus>;
  /** Ends a job of this process after the batch it is at; resolves with how it ended. */
  stop(jobId: string): Promise<CodeJobStatus | null>;
}

/** Jobs over all records of a pattern's type; each batch is one transaction with its undo. */
export function createCodeJobs(deps: CodeJobDeps): CodeJobs {
  const jobs = new Map<string, Job>();

  /** Nothing is awaited from the look at other jobs to the start, so that two starts at once cannot both pass. */
  function begin(job: Job, by: Actor, work: (job: Job) => Promise<void>): CodeJobStatus {
    const { patternId } = job.status;
    const other = [...jobs.values()].find(
      ({ status }) => status.patternId === patternId && status.state === 'running',
    );
    if (other !== undefined) {
      const details = { jobId: other.status.id };
      throw new ApiError('conflict', 'A job of this pattern is in progress already.', { details });
    }
    jobs.set(job.status.id, job);
    const ended = [...jobs.values()].filter(({ status }) => status.state !== 'running');
    for (const { status } of ended.slice(0, -KEPT_JOBS)) jobs.delete(status.id);
    const began = job.status;
    job.noted = noteNowAndThen(deps, job, by);
    job.ended = endWell(deps, job, by, work);
    deps.lifecycle.track(job.ended);
    return began;
  }

  const statusOf = async (jobId: string): Promise<CodeJobStatus | null> =>
    jobs.get(jobId)?.status ?? recallJob(deps, jobId);

  return {
    async start(patternId, kind, actor) {
      const working = await publishedPattern(deps, patternId);
      const total = await deps.store.countRecords(working.pattern.recordType);
      const about = { id: deps.newId(), patternId, kind, startedAt: deps.now(), total };
      return begin(newJob(about), actor, (job) => carryOut(deps, job, working, actor));
    },
    async undo(jobId, actor) {
      const done = await statusOf(jobId);
      if (done === null) throw new ApiError('not-found', `There is no job ${jobId}.`);
      const { patternId, state } = done;
      if (state === 'running')
        throw new ApiError('conflict', 'The job is in progress.', { details: { jobId } });
      // What the job itself knows may lack a batch whose answer was lost.
      const batches = await batchesOf(deps.store, jobId);
      if (batches.length === 0)
        throw new ApiError('wrong-state', 'The job has changed nothing.', { details: { state } });
      const total = batches.reduce((sum, { changes }) => sum + changesByRecord(changes).size, 0);
      const about = { id: deps.newId(), patternId, kind: 'undo', startedAt: deps.now(), total } as const;
      return begin(newJob(about), actor, (job) => undoBatches(deps, job, batches, actor));
    },
    status: statusOf,
    async stop(jobId) {
      const job = jobs.get(jobId);
      if (job === undefined) return recallJob(deps, jobId);
      job.abort.abort();
      await job.ended;
      return job.status;
    },
  };
}

async function publishedPattern({ store }: CodeJobDeps, patternId: string): Promise<WorkingPattern> {
  const [pattern] = (await store.entities('codePattern', { ids: [patternId] })).items;
  const workspace = await store.workspace();
  if (pattern === undefined || workspace === null)
    throw new ApiError('not-found', `There is no code pattern ${patternId}.`);
  const working = workingPattern(pattern, codeContext({ workspace }, pattern.recordType));
  if (working === null || pattern.state !== 'published') {
    const details = { state: pattern.state };
    throw new ApiError('wrong-state', 'The pattern is not published; publish it first.', { details });
  }
  return working;
}

/** Does the work of a job, and notes how it ended. */
async function endWell(
  deps: CodeJobDeps,
  job: Job,
  by: Actor,
  work: (job: Job) => Promise<void>,
): Promise<void> {
  try {
    // Kept before anything is done: whatever becomes of this process, what the job did can be found.
    await keepJob(deps, job, by);
    await work(job);
    if (job.status.state === 'running')
      job.status = { ...job.status, state: isStopped(deps, job) ? 'stopped' : 'done' };
  } catch (error) {
    if (!(error instanceof JobEnd)) deps.onInternalError(error);
    job.status = { ...job.status, state: 'failed', message: error instanceof JobEnd ? error.message : null };
  }
  await keepJob(deps, job, by).catch(deps.onInternalError);
}

async function carryOut(deps: CodeJobDeps, job: Job, working: WorkingPattern, actor: Actor): Promise<void> {
  const tally = new AuditTally();
  const preview = new Map<string, CodeCounter>();
  const { kind } = job.status;
  const pages =
    kind === 'audit' || kind === 'preview'
      ? codePages(deps.store, working.pattern, job.status.startedAt)
      : idPages(deps.store, working.pattern);
  for await (const page of pages) {
    if (isStopped(deps, job)) return;
    if (kind === 'audit')
      for (const record of page.records) tally.add(auditRecord(working, record, page.codesOf(record.id)));
    else if (kind === 'preview') await previewPage(deps, job, working, page, preview);
    else await writePage(deps, job, working, page, actor);
    job.status = { ...job.status, processed: job.status.processed + page.records.length };
    await job.noted();
    // A resolved promise alone does not let other requests in; a macrotask does.
    await setImmediate();
  }
  if (kind === 'audit' && !isStopped(deps, job))
    job.status = { ...job.status, audit: await tally.finish(deps.store, working, job.status.startedAt) };
}

async function writePage(
  deps: CodeJobDeps,
  job: Job,
  working: WorkingPattern,
  page: CodePage,
  actor: Actor,
): Promise<void> {
  const recordIds = page.records.map(({ id }) => id);
  if (recordIds.length === 0) return;
  const outcome = await executeBatch(deps, job, working.pattern.id, recordIds, actor);
  if (!outcome.ok) throw new JobEnd(outcome.refusal.message);
  const changed = changesOf(outcome.changes);
  const { warnings, transactionId } = outcome;
  const kept = recordIds.length - changed.rows.length - warnings.length;
  note(job, {
    counts: { ...NO_COUNTS, ...changed.counts, kept, skipped: warnings.length },
    changes: changed.rows,
    problems: warnings.map(({ details }) => problemRow(details)),
    transactionId,
  });
}

/** A page is one command. Others may number at the same time: then it is decided again. */
async function executeBatch(
  deps: CodeJobDeps,
  job: Job,
  patternId: string,
  recordIds: readonly string[],
  actor: Actor,
): Promise<CommandOutcome> {
  const { store, now } = deps;
  const type = job.status.kind === 'issue' ? 'issueCodes' : 'recodeRecords';
  for (let attempt = 1; ; attempt += 1) {
    const command = { type, patternId, recordIds, onProblem: 'skip' } as const;
    const outcome = await execute(store, command, { actor, now: now(), newId: batchIds(deps, job) });
    if (outcome.ok || outcome.refusal.code !== 'conflict' || attempt >= TRIES) return outcome;
  }
}

/** Plans a page as the command would, with the counters as the pages before left them; writes nothing. */
async function previewPage(
  { store, now }: CodeJobDeps,
  job: Job,
  working: WorkingPattern,
  { records, codesOf }: CodePage,
  counters: Map<string, CodeCounter>,
): Promise<void> {
  const at = now();
  const scopes = records.flatMap(({ input }) => {
    const scope = scopeKeyOf(working.ready, input, { now: at });
    return scope.ok && scope.scopeKey !== null ? [scope.scopeKey] : [];
  });
  const missing = [...new Set(scopes)].filter((scopeKey) => !counters.has(scopeKey));
  const ids = missing.map((scopeKey) => counterKey(working.pattern.id, scopeKey));
  if (ids.length > 0)
    for (const counter of (await store.entities('codeCounter', { ids, limit: 5000 })).items)
      counters.set(counter.scopeKey, counter);
  const facts = { working, records, codesOf, now: at, isHeld: () => false };
  const plan = planIssue({ ...facts, counterOf: (scopeKey) => counters.get(scopeKey) }, 'recode');
  for (const [scopeKey, state] of plan.counters) {
    const id = counterKey(working.pattern.id, scopeKey);
    const known = { version: 0, patternId: working.pattern.id, updatedAt: at, ...counters.get(scopeKey) };
    counters.set(scopeKey, { ...known, ...state, id, scopeKey });
  }
  note(job, {
    counts: {
      ...NO_COUNTS,
      ...stepCounts(plan.steps),
      kept: plan.kept.length,
      skipped: plan.problems.length,
    },
    changes: plan.steps.map(({ recordId, from, code }) => ({ recordId, from: from?.code ?? null, to: code })),
    problems: plan.problems.map(({ recordId, problems: [first] }) => ({
      recordId,
      reason: first?.code ?? '',
      ...(first?.segmentId == null ? {} : { segmentId: first.segmentId }),
    })),
    transactionId: null,
  });
}
