import type { Instant, Rule, RuleRun, Store } from '@tagma/core';
import { nextRunAt } from '@tagma/core';
import { latestRuns } from './latest-runs.js';
import type { RuleTimes } from './rule-set.types.js';

/** Scheduled runs of rules as a job of the scheduler. */
export const RULE_JOB = 'rule-schedules';

/** When the published rules ran last and run next. */
export async function ruleTimes(store: Store): Promise<readonly RuleTimes[]> {
  const workspace = await store.workspace();
  if (workspace === null) return [];
  const runs = await latestRuns(store);
  const { timeZone } = workspace.settings;
  const { items } = await store.entities('jobState', { ids: [RULE_JOB] });
  const calledOff = items[0]?.calledOff ?? null;
  return workspace.rules
    .filter(({ state }) => state === 'published')
    .map((rule) => {
      const lastAt = lastRun(rule.id, runs);
      return { ruleId: rule.id, lastAt, nextAt: nextOf(rule, lastAt, { calledOff, timeZone }) };
    });
}

/** What was due when scheduled runs were called off is due again after one interval. */
function nextOf(
  { schedule, updatedAt: since }: Rule,
  last: Instant | null,
  { calledOff, timeZone }: { readonly calledOff: Instant | null; readonly timeZone: string },
): Instant | null {
  if (schedule === undefined) return null;
  const next = nextRunAt(schedule, { last, since, timeZone });
  if (calledOff === null || next > calledOff) return next;
  return nextRunAt(schedule, { last: calledOff, since, timeZone });
}

function lastRun(ruleId: string, runs: readonly RuleRun[]): Instant | null {
  return runs.find(({ rules }) => rules.some((part) => part.ruleId === ruleId))?.startedAt ?? null;
}
