import type { Actor, Instant, JobState } from '@tagma/core';
import type { Lifecycle } from '../http/lifecycle.js';
import type { Job, JobSource, JobStatus, Scheduler } from './job.types.js';

/** Scheduled work is done in this name. */
export const SYSTEM_ACTOR: Actor = { id: 'system', name: 'Tagma', roles: ['system'] };

/** What a scheduler needs. */
export interface SchedulerDeps {
  readonly now: () => Instant;
  readonly lifecycle: Lifecycle;
  /** Reads what is kept of earlier runs, so that a restart does not forget when a job ran. */
  readonly remembered: () => Promise<readonly JobState[]>;
  /** Keeps what a run did. */
  readonly remember: (status: JobStatus) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

const LOOK_MS = 15_000;
/** Runs without effect are kept this often only: they would fill the log of transactions. */
const REMEMBER_EVERY_MS = 3_600_000;

/** A scheduler that does nothing until `tick` or `start`. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const sources: JobSource[] = [];
  const known = new Map<string, Run>();
  let loaded: Promise<void> | null = null;

  async function load(): Promise<void> {
    for (const { id, startedAt, endedAt, state, figures, error } of await deps.remembered()) {
      const status: Past = { state, startedAt, endedAt, figures, ...(error === undefined ? {} : { error }) };
      known.set(id, { status, keptAt: endedAt, running: null });
    }
  }

  async function jobs(): Promise<readonly Job[]> {
    loaded ??= load();
    // What could not be read is asked for again at the next look.
    loaded.catch(() => (loaded = null));
    await loaded;
    return (await Promise.all(sources.map(async (source) => source()))).flat();
  }

  function runOf(id: string): Run {
    const run = known.get(id) ?? { status: NEVER, keptAt: null, running: null };
    known.set(id, run);
    return run;
  }

  function begin(job: Job): Promise<void> {
    const run = runOf(job.id);
    run.running ??= carryOut(deps, job, run).finally(() => (run.running = null));
    deps.lifecycle.track(run.running);
    return run.running;
  }

  async function tick(): Promise<void> {
    const now = deps.now();
    const due = (await jobs()).filter((job) => {
      const at = job.nextAt(runOf(job.id).status.startedAt);
      return at !== null && at <= now && runOf(job.id).running === null;
    });
    await Promise.all(due.map(begin));
  }

  function statusOf(job: Job): JobStatus {
    const { status, running } = runOf(job.id);
    const state = running === null ? status.state : 'running';
    return { id: job.id, ...status, state, nextAt: job.nextAt(status.startedAt) };
  }

  return {
    add: (added) => void sources.push(typeof added === 'function' ? added : () => added),
    tick,
    async runNow(id) {
      const job = (await jobs()).find((candidate) => candidate.id === id);
      if (job === undefined) return null;
      await begin(job);
      return statusOf(job);
    },
    list: async () => (await jobs()).map(statusOf),
    start(everyMs = LOOK_MS) {
      const timer = setInterval(() => void tick().catch(deps.onError), everyMs);
      timer.unref();
      deps.lifecycle.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    },
  };
}

type Past = Omit<JobStatus, 'id' | 'nextAt'>;

interface Run {
  status: Past;
  /** When the status was kept last. */
  keptAt: Instant | null;
  running: Promise<void> | null;
}

const NEVER: Past = { state: 'never', startedAt: null, endedAt: null, figures: {} };

async function carryOut(deps: SchedulerDeps, job: Job, run: Run): Promise<void> {
  const startedAt = deps.now();
  try {
    const figures = await job.run({
      now: startedAt,
      actor: SYSTEM_ACTOR,
      signal: deps.lifecycle.signal,
    });
    const did = Object.values(figures).some((figure) => figure !== 0);
    run.status = {
      state: 'done',
      startedAt,
      endedAt: deps.now(),
      figures: did ? figures : run.status.figures,
    };
    if (!did && isFresh(run, startedAt)) return;
  } catch (error) {
    deps.onError(error);
    const message = error instanceof Error ? error.message : String(error);
    run.status = { ...run.status, state: 'failed', startedAt, endedAt: deps.now(), error: message };
  }
  await keep(deps, job, run);
}

function isFresh({ keptAt }: Run, now: Instant): boolean {
  return keptAt !== null && Date.parse(now) - Date.parse(keptAt) < REMEMBER_EVERY_MS;
}

/** What could not be kept is only a matter of display: the job itself did its work. */
async function keep(deps: SchedulerDeps, job: Job, run: Run): Promise<void> {
  try {
    await deps.remember({ id: job.id, ...run.status, nextAt: null });
    run.keptAt = run.status.endedAt;
  } catch (error) {
    deps.onError(error);
  }
}
