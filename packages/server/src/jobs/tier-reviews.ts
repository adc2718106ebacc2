import { execute, type Instant, type JobFigures, nextRunAt, type Store, type TierScheme } from '@tagma/core';
import type { Job, JobContext } from './job.types.js';

/** What reviews of tiers need. */
export interface TierReviewDeps {
  readonly store: Store;
  readonly newId: () => string;
}

const PAGE = 5000;

/**
 * Runs the schemes of which a review has fallen due or an override has ended, after midnight in the zone of the
 * workspace: reviews fall due on days, not at hours. Schemes without a cadence are run by people, for there each run
 * is a review.
 */
export function tierReviewJobs(deps: TierReviewDeps): () => Promise<readonly Job[]> {
  return async () => {
    const timeZone = (await deps.store.workspace())?.settings.timeZone;
    if (timeZone === undefined) return [];
    return [
      {
        id: 'review-tiers',
        nextAt: (last) =>
          last === null
            ? new Date(0).toISOString()
            : nextRunAt({ every: 'P1D', at: '00:00' }, { last, since: last, timeZone }),
        run: (context) => reviewTiers(deps, context),
      },
    ];
  };
}

async function reviewTiers(deps: TierReviewDeps, context: JobContext): Promise<JobFigures> {
  const figures = { schemes: 0, up: 0, down: 0 };
  const refusals: string[] = [];
  const { items } = await deps.store.entities('tierScheme', { states: ['published'], limit: PAGE });
  for (const { id } of items.filter(hasCadence)) {
    if (context.signal.aborted) break;
    if (!(await isDue(deps.store, id, context.now))) continue;
    const outcome = await execute(
      deps.store,
      { type: 'runTiers', schemeId: id },
      { actor: context.actor, now: context.now, newId: deps.newId },
    );
    if (!outcome.ok) {
      refusals.push(`${id}: ${outcome.refusal.message}`);
      continue;
    }
    figures.schemes += 1;
    figures.up += outcome.tierCounts?.up ?? 0;
    figures.down += outcome.tierCounts?.down ?? 0;
  }
  // Told after all: one scheme that cannot be run keeps no other from its review.
  if (refusals.length > 0) throw new Error(`Tiers were not reviewed: ${refusals.join('; ')}`);
  return figures;
}

function hasCadence({ published }: TierScheme): boolean {
  return (published.at(-1)?.content.reviewEvery ?? null) !== null;
}

/** Whether any record waits for its review, or for the end of what a person set. */
async function isDue(store: Store, schemeId: string, now: Instant): Promise<boolean> {
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof store.entities<'tierAssignment'>>> = await store.entities(
      'tierAssignment',
      { groups: [schemeId], limit: PAGE, ...(after === null ? {} : { after }) },
    );
    const due = page.items.some(
      ({ nextReviewAt, override }) =>
        (nextReviewAt !== null && nextReviewAt <= now) || (override !== null && override.until <= now),
    );
    if (due) return true;
    after = page.next;
    if (after === null) return false;
  }
}
