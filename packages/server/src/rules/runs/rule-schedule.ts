import type { Instant } from '@tagma/core';
import type { ApiDeps } from '../../http/deps.js';
import { JobCancelled } from '../../jobs/job-run.js';
import type { Job } from '../../jobs/job.types.js';
import type { RuleSetRuns } from './rule-set-runs.js';
import { RULE_JOB, ruleTimes } from './rule-times.js';

/**
 * The job that runs rules when they are due. Those that are due together run as one, in their order; a run whose
 * report could not be kept is not tried for ever.
 */
export function ruleJobs(
  deps: Pick<ApiDeps, 'store' | 'now'>,
  runs: RuleSetRuns,
): () => Promise<readonly Job[]> {
  const tried = new Map<string, Instant | null>();
  async function waiting(): Promise<readonly { readonly ruleId: string; readonly nextAt: Instant }[]> {
    return (await ruleTimes(deps.store)).flatMap(({ ruleId, nextAt }) =>
      nextAt === null || tried.get(ruleId) === nextAt ? [] : [{ ruleId, nextAt }],
    );
  }
  return async () => {
    const next = (await waiting()).map(({ nextAt }) => nextAt).sort()[0] ?? null;
    return [
      {
        id: RULE_JOB,
        nextAt: () => next,
        async run({ now, actor, signal }) {
          const due = (await waiting()).filter(({ nextAt }) => nextAt <= now);
          // Whoever runs rules now runs these as well, or they are due again at the next look.
          if (due.length === 0 || runs.status()?.state === 'running') return {};
          for (const { ruleId, nextAt } of due) tried.set(ruleId, nextAt);
          const ruleIds = due.map(({ ruleId }) => ruleId);
          await runs.start({ kind: 'scheduled', asOf: now, ruleIds }, actor);
          const cancel = (): void => void runs.cancel();
          signal.addEventListener('abort', cancel, { once: true });
          if (signal.aborted) cancel();
          await runs.settled();
          signal.removeEventListener('abort', cancel);
          // Ended by whoever may run rules; what was cut off waits for its next time.
          if (!signal.aborted && runs.status()?.state === 'cancelled')
            throw new JobCancelled('The run was cancelled.', runs.cancelledBy());
          return { rules: ruleIds.length };
        },
      },
    ];
  };
}
