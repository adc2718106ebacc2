import { type Actor, execute, type JobState, type Store } from '@tagma/core';
import type { ApiDeps } from '../http/deps.js';
import type { JobStatus } from './job.types.js';
import { SYSTEM_ACTOR } from './job-run.js';
import type { SchedulerDeps } from './scheduler.js';

/** Jobs that are remembered at most. */
const MOST = 5000;

/** Keeps what jobs did in the store. */
export function jobMemory(
  deps: Pick<ApiDeps, 'now' | 'newId'> & { readonly store: Store },
): Pick<SchedulerDeps, 'remembered' | 'remember'> {
  return {
    async remembered(): Promise<readonly JobState[]> {
      return (await deps.store.entities('jobState', { limit: MOST })).items;
    },
    async remember(
      { id, state, startedAt, endedAt, figures, error, calledOff }: JobStatus,
      by: Actor | null,
    ): Promise<void> {
      if (startedAt === null || endedAt === null || state === 'never' || state === 'running') return;
      const outcome = await execute(
        deps.store,
        {
          type: 'noteJobRun',
          jobId: id,
          state,
          startedAt,
          endedAt,
          figures,
          ...(error === undefined ? {} : { error: error.slice(0, 500) }),
          ...(calledOff === undefined ? {} : { calledOff }),
        },
        { actor: inTheNameOf(by), now: deps.now(), newId: deps.newId },
      );
      if (!outcome.ok) throw new Error(`What the job ${id} did was not kept: ${outcome.refusal.message}`);
    },
  };
}

/** Scheduled work is kept by the system; that somebody ended it, who had the right to, stands under their name. */
function inTheNameOf(by: Actor | null): Actor {
  return by === null ? SYSTEM_ACTOR : { ...SYSTEM_ACTOR, id: by.id, name: by.name };
}
