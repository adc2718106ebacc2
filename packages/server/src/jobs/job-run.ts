import type { Actor, Instant } from '@tagma/core';
import type { Job, JobStatus } from './job.types.js';
import type { SchedulerDeps } from './scheduler.js';

/** Scheduled work is done in this name. */
export const SYSTEM_ACTOR: Actor = { id: 'system', name: 'Tagma', roles: ['system'] };

/** Thrown by a job whose work somebody ended by another way than the scheduler. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';

  /** @param by - Who ended it, for the history; `null`: nobody knows. */
  constructor(
    message: string,
    readonly by: Actor | null = null,
  ) {
    super(message);
  }
}

/** What is known of a job beside when it is due. */
export type PastRun = Omit<JobStatus, 'id' | 'nextAt'>;

/** The last run of a job, and the one in progress. */
export interface JobRun {
  status: PastRun;
  /** When the status was kept last. */
  keptAt: Instant | null;
  running: {
    readonly ended: Promise<void>;
    readonly abort: AbortController;
    /** Who ended it. */
    cancelledBy: Actor | null;
  } | null;
}

/** A job that never ran. */
export const NEVER: PastRun = { state: 'never', startedAt: null, endedAt: null, figures: {} };

/** Runs without effect are kept this often only: they would fill the log of transactions. */
const REMEMBER_EVERY_MS = 3_600_000;

/** When the job ran last or was called off, whichever is later. */
export function lastOf({ startedAt, calledOff }: PastRun): Instant | null {
  if (startedAt === null || calledOff === undefined) return startedAt ?? calledOff ?? null;
  return calledOff > startedAt ? calledOff : startedAt;
}

/** Does the job once, and notes how it went. Never rejects. */
export async function carryOut(
  deps: SchedulerDeps,
  job: Job,
  run: JobRun,
  cancelled: AbortSignal,
): Promise<void> {
  const startedAt = deps.now();
  const signal = AbortSignal.any([deps.lifecycle.signal, cancelled]);
  const { figures: before, calledOff } = run.status;
  // A later run that was called off stays called off, also when somebody starts one by hand before it.
  let by = (): Actor | null => run.running?.cancelledBy ?? null;
  const later = calledOff !== undefined && calledOff > startedAt ? { calledOff } : {};
  try {
    const figures = await job.run({ now: startedAt, actor: SYSTEM_ACTOR, signal });
    const did = Object.values(figures).some((figure) => figure !== 0);
    const how = { startedAt, endedAt: deps.now(), figures: did ? figures : before, ...later };
    run.status = cancelled.aborted ? calledOffNow(deps, how) : { state: 'done', ...how };
    if (!did && !cancelled.aborted && isFresh(run, startedAt)) return;
  } catch (error) {
    const how = { startedAt, endedAt: deps.now(), figures: before, ...later };
    if (cancelled.aborted || error instanceof JobCancelled) {
      run.status = calledOffNow(deps, how);
      if (!cancelled.aborted && error instanceof JobCancelled) by = () => error.by;
    } else {
      deps.onError(error);
      const message = error instanceof Error ? error.message : String(error);
      run.status = { state: 'failed', ...how, error: message };
    }
  }
  await keep(deps, job, run, by()).catch(deps.onError);
}

/** What became due during a run that somebody ended is called off with it. */
function calledOffNow(
  deps: SchedulerDeps,
  how: Pick<PastRun, 'startedAt' | 'endedAt' | 'figures' | 'calledOff'>,
): PastRun {
  return { calledOff: deps.now(), ...how, state: 'cancelled' };
}

/** Calls off the run that is due at `at`; one that is due already, and what else is due by now. */
export async function callOff(
  deps: SchedulerDeps,
  job: Job,
  run: JobRun,
  { at, by }: { readonly at: Instant; readonly by: Actor },
): Promise<void> {
  const now = deps.now();
  const before = run.status;
  run.status = { ...before, calledOff: at > now ? at : now };
  // A run that never was is kept as one that was cancelled as it began.
  if (before.startedAt === null)
    run.status = { ...run.status, state: 'cancelled', startedAt: now, endedAt: now };
  try {
    await keep(deps, job, run, by);
  } catch (error) {
    run.status = before;
    throw error;
  }
}

function isFresh({ keptAt }: JobRun, now: Instant): boolean {
  return keptAt !== null && Date.parse(now) - Date.parse(keptAt) < REMEMBER_EVERY_MS;
}

async function keep(deps: SchedulerDeps, job: Job, run: JobRun, by: Actor | null): Promise<void> {
  await deps.remember({ id: job.id, ...run.status, nextAt: null }, by);
  run.keptAt = deps.now();
}
