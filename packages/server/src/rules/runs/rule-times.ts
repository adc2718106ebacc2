import type { Instant, Rule, RuleRun, Store } from '@tagma/core';
import { nextRunAt } from '@tagma/core';
import { latestRuns } from './latest-runs.js';
import type { RuleTimes } from './rule-set.types.js';

/** When the published rules ran last and run next. */
export async function ruleTimes(store: Store): Promise<readonly RuleTimes[]> {
  const workspace = await store.workspace();
  if (workspace === null) return [];
  const runs = await latestRuns(store);
  const { timeZone } = workspace.settings;
  return workspace.rules
    .filter(({ state }) => state === 'published')
    .map((rule) => {
      const lastAt = lastRun(rule.id, runs);
      return { ruleId: rule.id, lastAt, nextAt: nextOf(rule, lastAt, timeZone) };
    });
}

function nextOf({ schedule, updatedAt }: Rule, last: Instant | null, timeZone: string): Instant | null {
  return schedule === undefined ? null : nextRunAt(schedule, { last, since: updatedAt, timeZone });
}

function lastRun(ruleId: string, runs: readonly RuleRun[]): Instant | null {
  return runs.find(({ rules }) => rules.some((part) => part.ruleId === ruleId))?.startedAt ?? null;
}
