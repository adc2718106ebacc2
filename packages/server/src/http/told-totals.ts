import {
  type Actor,
  countsUnseen,
  jobOfSeen,
  partOfSeen,
  partsSeen,
  progressOfSeen,
  ruleCountsUnseen,
  type TotalsSight,
  WITHHELD,
} from '@tagma/core';
import type { JobStatus } from '../jobs/job.types.js';
import type { RuleRunStatus } from '../rules/rules.types.js';
import type { RuleSetStatus } from '../rules/runs/rule-set.types.js';
import type { TierRunStatus } from '../tiers/tier-runs.js';
import type { ApiDeps } from './deps.js';

type Deps = Pick<ApiDeps, 'sight' | 'recordSight' | 'store'>;

/** What decides which totals of runs the caller is told. */
export async function totalsSight(deps: Deps, actor: Actor): Promise<TotalsSight> {
  return { ...(await deps.recordSight(actor)), rules: (await deps.sight(actor)).workspace.rules };
}

/** A run of a rule without totals that count records which the caller does not see. */
export function toldRuleRun(status: RuleRunStatus, sight: TotalsSight): RuleRunStatus {
  return withoutTotals(status, ruleCountsUnseen(sight, status.ruleId));
}

/** The same of a run of many rules; `null` for none. */
export async function toldRuleSet<Status extends RuleSetStatus | null>(
  deps: Deps,
  actor: Actor,
  status: Status,
): Promise<Status> {
  if (status === null) return status;
  const sight = await totalsSight(deps, actor);
  const { hidden, workspace } = await deps.sight(actor);
  const seen = <Part extends { readonly ruleId: string }>(parts: readonly Part[]): readonly Part[] =>
    partsSeen(parts, workspace.rules, hidden);
  const [current = null] = seen(status.current === null ? [] : [status.current]);
  return {
    ...status,
    parts: seen(status.parts).map((part) => partOfSeen(part, sight)),
    current: current && progressOfSeen(current, ruleCountsUnseen(sight, current.ruleId)),
  };
}

/** The same of a run of tiers; `null` for none. */
export async function toldTierRun<Status extends TierRunStatus | null>(
  deps: Deps,
  actor: Actor,
  status: Status,
): Promise<Status> {
  const { ownedBy } = await deps.recordSight(actor);
  if (status === null || ownedBy === undefined) return status;
  const { items } = await deps.store.entities('tierScheme', { ids: [status.schemeId] });
  return withoutTotals(status, countsUnseen({ ownedBy }, items[0]?.recordType));
}

/** Jobs without what they did to records that the caller does not see. */
export async function toldJobs(
  deps: Deps,
  actor: Actor,
  jobs: readonly JobStatus[],
): Promise<readonly JobStatus[]> {
  const sight = await deps.recordSight(actor);
  return jobs.map((job) => jobOfSeen(job, sight));
}

/** The same of one job. */
export async function toldJob(deps: Deps, actor: Actor, job: JobStatus): Promise<JobStatus> {
  return jobOfSeen(job, await deps.recordSight(actor));
}

function withoutTotals<Status extends RuleRunStatus | TierRunStatus>(
  status: Status,
  isWithheld: boolean,
): Status {
  return isWithheld ? { ...progressOfSeen(status, true), counts: null, withheld: WITHHELD } : status;
}
