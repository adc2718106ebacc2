import { setImmediate } from 'node:timers/promises';
import { type Actor, type Change, type CommandOutcome, execute } from '@tagma/core';
import { type CodeJobDeps, isStopped, type Job, JobEnd, note } from './code-job.js';
import type { CodeChange, CodeProblemRow } from './code-jobs.types.js';
import { NO_COUNTS } from './job-figures.js';

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
  transactionIds: readonly string[],
  actor: Actor,
): Promise<void> {
  const { store, now, newId } = deps;
  for (const transactionId of [...transactionIds].reverse()) {
    if (isStopped(deps, job)) return;
    const batch = changesByRecord((await store.transaction(transactionId))?.changes ?? []);
    const outcome = await execute(store, { type: 'undo', transactionId }, { actor, now: now(), newId });
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
    await setImmediate();
  }
}

/** The code that a record had before a batch, and the one that it had after it. */
interface Moved {
  from: string | null;
  to: string | null;
}

function changesByRecord(changes: readonly Change[]): ReadonlyMap<string, Moved> {
  const found = new Map<string, Moved>();
  for (const change of changes) {
    if (change.kind !== 'codeAssignment') continue;
    const { before, after } = change;
    const id = (after ?? before)?.record.id ?? '';
    const moved = found.get(id) ?? { from: null, to: null };
    if (before?.state === 'current') moved.from = before.code;
    if (after?.state === 'current') moved.to = after.code;
    found.set(id, moved);
  }
  return found;
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
