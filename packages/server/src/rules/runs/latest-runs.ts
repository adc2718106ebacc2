import type { RuleRun, Store } from '@tagma/core';

/** Runs that are looked through for the last one of a rule. */
const LOOKED_THROUGH = 500;

/** Runs that ended, newest first. */
export async function latestRuns(store: Store, limit = LOOKED_THROUGH): Promise<readonly RuleRun[]> {
  return (await store.entities('ruleRun', { descending: true, limit })).items;
}
