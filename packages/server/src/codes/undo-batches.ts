import { setImmediate } from 'node:timers/promises';
import { type Actor, type CommandOutcome, execute, type StoredTransaction } from '@tagma/core';
import { batchIds, type CodeJobDeps, isStopped, type Job, JobEnd, note } from './code-job.js';
import type { CodeChange, CodeProblemRow } from './code-jobs.types.js';
import { changesByRecord, type Moved, NO_COUNTS } from './job-figures.js';

type Refusal = Extract<CommandOutcome, { ok: false }>['refusal'];

/** Reasons that concern one batch; the others are taken back all the same. */
const OF_ONE_BATCH: ReadonlySet<Refusal['code']> = new Set(['conflict', 'already-undone', 'in-use']);

/**
 * Takes batches back, the newest first. One that others have built upon since stays as it is, with all its records,
 * and is told of with the record that changed.
 */
export async function undoBatches(
  deps: CodeJobDeps,
  job: Job,
  batches: readonly StoredTransaction[],
  actor: Actor,
): Promise<void> {
  const { store, now } = deps;
  for (const { id: transactionId, changes } of [...batches].reverse()) {
    if (isStopped(deps, job)) return;
    const batch = changesByRecord(changes);
    const outcome = await execute(
      store,
      { type: 'undo', transactionId },
      { actor, now: now(), newId: batchIds(deps, job) },
    );
    if (!outcome.ok && !OF_ONE_BATCH.has(outcome.refusal.code)) throw new JobEnd(outcome.refusal.message);
    note(
      job,
      outcome.ok
        ? {
            counts: { ...NO_COUNTS, undone: batch.size },
            changes: backChanges(batch),
            problems: [],
            transactionId: outcome.transactionId,
          }
        : {
            counts: { ...NO_COUNTS, skipped: batch.size },
            changes: [],
            problems: [await problemOf(deps, outcome.refusal)],
            transactionId: null,
          },
    );
    job.status = { ...job.status, processed: job.status.processed + batch.size };
    await job.noted();
    await setImmediate();
  }
}

function backChanges(batch: ReadonlyMap<string, Moved>): readonly CodeChange[] {
  return [...batch].map(([recordId, { from, to }]) => ({ recordId, from: to, to: from }));
}

/** Names the record whose code changed since. */
async function problemOf(
  { store }: Pick<CodeJobDeps, 'store'>,
  { code, details }: Refusal,
): Promise<CodeProblemRow> {
  const id = details?.['id'];
  const changed =
    details?.['kind'] === 'codeAssignment' && typeof id === 'string'
      ? (await store.entities('codeAssignment', { ids: [id] })).items[0]
      : undefined;
  return { recordId: changed?.record.id ?? '', reason: code };
}
