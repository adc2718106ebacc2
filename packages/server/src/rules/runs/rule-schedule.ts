import type { Actor, Instant } from '@tagma/core';
import type { ApiDeps } from '../../http/deps.js';
import type { RuleSetRuns } from './rule-set-runs.js';
import { ruleTimes } from './rule-times.js';

/** Scheduled runs are done in this name. */
const SYSTEM: Actor = { id: 'system', name: 'Tagma', roles: ['system'] };
const LOOK_MS = 30_000;

/** Runs rules when they are due. */
export interface RuleSchedule {
  /** Looks once; resolves when what was due has run. */
  tick(): Promise<void>;
}

/** Looks every half minute until the service stops. Rules that are due together run as one, in their order. */
export function startRuleSchedule(
  deps: Pick<ApiDeps, 'store' | 'now' | 'lifecycle' | 'onInternalError'>,
  runs: RuleSetRuns,
): RuleSchedule {
  const tried = new Map<string, Instant | null>();
  const schedule: RuleSchedule = {
    async tick() {
      const now = deps.now();
      if (runs.status()?.state === 'running') return;
      const due = (await ruleTimes(deps.store)).filter(
        ({ ruleId, nextAt }) => nextAt !== null && nextAt <= now && tried.get(ruleId) !== nextAt,
      );
      if (due.length === 0) return;
      // A run whose report could not be kept would be due for ever; it is tried once.
      for (const { ruleId, nextAt } of due) tried.set(ruleId, nextAt);
      const ruleIds = due.map(({ ruleId }) => ruleId);
      await runs.start({ kind: 'scheduled', asOf: now, ruleIds }, SYSTEM);
      await runs.settled();
    },
  };
  const timer = setInterval(() => void schedule.tick().catch(deps.onInternalError), LOOK_MS);
  timer.unref();
  deps.lifecycle.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return schedule;
}
