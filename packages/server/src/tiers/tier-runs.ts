import type {
  Actor,
  FullRecord,
  Instant,
  Page,
  Refusal,
  Store,
  TierRunCounts,
  Withheld,
  TierScheme,
} from '@tagma/core';
import { execute } from '@tagma/core';
import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';

/** What runs of tiers need of the service. */
export type TierRunDeps = Pick<ApiDeps, 'store' | 'now' | 'newId' | 'lifecycle' | 'onInternalError'>;

/** A run of a tier scheme, in progress or ended. */
export interface TierRunStatus {
  readonly id: string;
  readonly schemeId: string;
  readonly startedAt: Instant;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  /** Records whose values are read. What follows is written at once, at the end. */
  readonly processed: number;
  readonly total: number;
  readonly counts: TierRunCounts | null;
  /** Why there are no `counts`; `processed` and `total` are hundredths then. */
  readonly withheld?: Withheld;
  /** For `undo`; `null` while running and when nothing had to be changed. */
  readonly transactionId: string | null;
  /** Why a failed run changed nothing; absent when the service itself failed. */
  readonly refusal?: Refusal;
}

/** Runs of tiers in the background, one at a time for each scheme. */
export interface TierRuns {
  /** @throws ApiError `not-found` for an unknown scheme, `conflict` while a run of it is in progress. */
  start(schemeId: string, actor: Actor): Promise<TierRunStatus>;
  /** The run in progress, else the last one of this process. */
  status(schemeId: string): TierRunStatus | null;
  /** Ends the run before it has changed anything; resolves with how it ended, which may be `done`. */
  cancel(schemeId: string): Promise<TierRunStatus | null>;
}

interface Run {
  status: TierRunStatus;
  readonly abort: AbortController;
  ended: Promise<void>;
}

/** Runs tier schemes over the records of `deps.store`; all are cancelled when the service stops. */
export function createTierRuns(deps: TierRunDeps): TierRuns {
  const runs = new Map<string, Run>();
  return {
    async start(schemeId, actor) {
      const scheme = await schemeOf(deps.store, schemeId);
      const total = await deps.store.countRecords(scheme.recordType);
      if (runs.get(schemeId)?.status.state === 'running')
        throw new ApiError('conflict', `A run of the tier scheme ${schemeId} is in progress already.`);
      const status: TierRunStatus = {
        id: deps.newId(),
        schemeId,
        startedAt: deps.now(),
        state: 'running',
        processed: 0,
        total,
        counts: null,
        transactionId: null,
      };
      const run: Run = { status, abort: new AbortController(), ended: Promise.resolve() };
      runs.set(schemeId, run);
      run.ended = carryOut(deps, run, actor);
      deps.lifecycle.track(run.ended);
      return status;
    },
    status: (schemeId) => runs.get(schemeId)?.status ?? null,
    async cancel(schemeId) {
      const run = runs.get(schemeId);
      run?.abort.abort();
      await run?.ended;
      return run?.status ?? null;
    },
  };
}

async function schemeOf(store: Store, id: string): Promise<TierScheme> {
  const [scheme] = (await store.entities('tierScheme', { ids: [id] })).items;
  if (scheme === undefined) throw new ApiError('not-found', `There is no tier scheme ${id}.`);
  return scheme;
}

async function carryOut(deps: TierRunDeps, run: Run, actor: Actor): Promise<void> {
  const signal = AbortSignal.any([run.abort.signal, deps.lifecycle.signal]);
  const update = (change: Partial<TierRunStatus>): void => {
    run.status = { ...run.status, ...change };
  };
  const store = observed(deps.store, signal, (read) => update({ processed: run.status.processed + read }));
  const { schemeId } = run.status;
  try {
    const context = { actor, now: deps.now(), newId: deps.newId };
    const outcome = await execute(store, { type: 'runTiers', schemeId }, context);
    if (!outcome.ok) update({ state: 'failed', refusal: outcome.refusal });
    else update({ state: 'done', counts: outcome.tierCounts ?? null, transactionId: outcome.transactionId });
  } catch (error) {
    if (!(error instanceof Cancelled)) deps.onInternalError(error);
    update({ state: error instanceof Cancelled ? 'cancelled' : 'failed' });
  }
}

class Cancelled extends Error {}

/** The store, telling how many records were read, and stopping where it is asked to: nothing is written then. */
function observed(store: Store, signal: AbortSignal, onRead: (records: number) => void): Store {
  const goOn = (): void => {
    if (signal.aborted) throw new Cancelled('The run was cancelled.');
  };
  return {
    ...store,
    async fullRecords(query): Promise<Page<FullRecord>> {
      goOn();
      const page = await store.fullRecords(query);
      onRead(page.items.length);
      return page;
    },
    commit(transaction) {
      goOn();
      return store.commit(transaction);
    },
  };
}
