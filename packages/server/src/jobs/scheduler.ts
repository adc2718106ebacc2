import type { Actor, Instant, JobState } from '@tagma/core';
import type { Lifecycle } from '../http/lifecycle.js';
import { callOff, carryOut, type JobRun, lastOf, NEVER, type PastRun } from './job-run.js';
import type { Job, JobSource, JobStatus, Scheduler } from './job.types.js';

/** What a scheduler needs. */
export interface SchedulerDeps {
  readonly now: () => Instant;
  readonly lifecycle: Lifecycle;
  /** Reads what is kept of earlier runs, so that a restart does not forget when a job ran. */
  readonly remembered: () => Promise<readonly JobState[]>;
  /** Keeps what a run did, or that somebody (`by`) ended it or called it off. */
  readonly remember: (status: JobStatus, by: Actor | null) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const LOOK_MS = 15_000;

/** A scheduler that does nothing until `tick` or `start`. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const sources: JobSource[] = [];
  const known = new Map<string, JobRun>();
  let loaded: Promise<void> | null = null;

  async function load(): Promise<void> {
    for (const { id, version: _version, ...status } of await deps.remembered())
      known.set(id, { status, keptAt: status.endedAt, running: null });
  }

  async function jobs(): Promise<readonly Job[]> {
    loaded ??= load();
    // What could not be read is asked for again at the next look.
    loaded.catch(() => (loaded = null));
    await loaded;
    return (await Promise.all(sources.map(async (source) => source()))).flat();
  }

  async function find(id: string): Promise<Job | undefined> {
    return (await jobs()).find((candidate) => candidate.id === id);
  }

  function runOf(id: string): JobRun {
    const run = known.get(id) ?? { status: NEVER, keptAt: null, running: null };
    known.set(id, run);
    return run;
  }

  function begin(job: Job): Promise<void> {
    const run = runOf(job.id);
    if (run.running === null) {
      const abort = new AbortController();
      const ended = carryOut(deps, job, run, abort.signal).finally(() => (run.running = null));
      run.running = { ended, abort, cancelledBy: null };
      deps.lifecycle.track(ended);
    }
    return run.running.ended;
  }

  async function tick(): Promise<void> {
    const now = deps.now();
    const due = (await jobs()).filter((job) => {
      const at = job.nextAt(lastOf(runOf(job.id).status));
      return at !== null && at <= now && runOf(job.id).running === null;
    });
    await Promise.all(due.map(begin));
  }

  function statusOf(job: Job): JobStatus {
    const { status, running } = runOf(job.id);
    const state = running === null ? status.state : 'running';
    return { id: job.id, ...told(status), state, nextAt: job.nextAt(lastOf(status)) };
  }

  async function cancel(id: string, by: Actor): Promise<JobStatus | null> {
    const job = await find(id);
    if (job === undefined) return null;
    const run = runOf(id);
    const at = job.nextAt(lastOf(run.status));
    if (run.running !== null) {
      run.running.cancelledBy ??= by;
      run.running.abort.abort();
      await run.running.ended;
    } else if (at !== null) await callOff(deps, job, run, { at, by });
    // Asked anew: when it is due next may depend on what was just kept.
    const after = await find(id);
    return after === undefined ? null : statusOf(after);
  }

  return {
    add: (added) => void sources.push(typeof added === 'function' ? added : () => added),
    tick,
    async runNow(id) {
      const job = await find(id);
      if (job === undefined) return null;
      await begin(job);
      return statusOf(job);
    },
    cancel,
    list: async () => (await jobs()).map(statusOf),
    start(everyMs = LOOK_MS) {
      const timer = setInterval(() => void tick().catch(deps.onError), everyMs);
      timer.unref();
      deps.lifecycle.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    },
  };
}

/** What was called off before the last run began is of no interest any more. */
function told({ calledOff, ...status }: PastRun): PastRun {
  const counts = calledOff !== undefined && (status.startedAt === null || calledOff >= status.startedAt);
  return counts ? { ...status, calledOff } : status;
}
