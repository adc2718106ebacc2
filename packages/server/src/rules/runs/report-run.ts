import type { Actor, RuleRunReport } from '@tagma/core';
import { execute, LIMITS } from '@tagma/core';
import type { ApiDeps } from '../../http/deps.js';

/** Keeps the report of a run. That it could not be kept is no reason to call the run failed. */
export async function reportRun(
  deps: Pick<ApiDeps, 'store' | 'now' | 'newId' | 'onInternalError'>,
  report: RuleRunReport,
  actor: Actor,
): Promise<void> {
  const errors = report.errors.slice(0, LIMITS.reportedErrors);
  const outcome = await execute(
    deps.store,
    { type: 'reportRuleRun', report: { ...report, errors } },
    { actor, now: deps.now(), newId: deps.newId },
  );
  if (!outcome.ok) deps.onInternalError(new Error(`The report was not kept: ${outcome.refusal.message}`));
}

/** Whole milliseconds from `from` to `to`, never less than nothing: clocks are set back. */
export function elapsed(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from));
}
