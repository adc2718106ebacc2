import type { RuleRun, Store } from '@tagma/core';
import { createLifecycle, createRuleSetRuns } from '@tagma/server/engine';

/** One run of the service: its time and its report. */
export interface ServiceRun {
  readonly ms: number;
  readonly report: RuleRun;
  readonly changes: number;
}

const ACTOR = { id: 'bench', name: 'Bench', roles: ['admin'] };

/** Runs all rules as the service does: evaluates, writes what follows, keeps the report. */
export async function runAsService(store: Store, kind: 'all' | 'changed'): Promise<ServiceRun> {
  const lifecycle = createLifecycle();
  const runs = createRuleSetRuns({
    store,
    lifecycle,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    onInternalError: (error) => {
      throw error;
    },
  });
  const started = performance.now();
  await runs.start({ kind, asOf: new Date().toISOString() }, ACTOR);
  await runs.settled();
  const ms = performance.now() - started;
  await lifecycle.stop();
  const [report] = (await store.entities('ruleRun', { descending: true, limit: 1 })).items;
  if (report?.state !== 'done') throw new Error(`The run ended as ${report?.state ?? 'nothing'}.`);
  const changes = report.rules.reduce(
    (sum, { counts }) => sum + (counts?.added ?? 0) + (counts?.removed ?? 0),
    0,
  );
  return { ms, report, changes };
}
