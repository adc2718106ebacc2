import type { Actor, Instant, Refusal, Rule, RuleRunPart } from '@tagma/core';
import type { Expression } from '@tagma/expression';
import { ApiError } from '../http/api-error.js';
import type { ApiDeps } from '../http/deps.js';
import { compileRule } from './compile-rule.js';
import type { RuleRunStatus } from './rules.types.js';
import { elapsed, reportRun } from './runs/report-run.js';
import { runRule } from './runs/run-rule.js';

/** Ended runs that can still be asked about. */
const KEPT_RUNS = 200;

/** What runs need of the service. */
export type RuleRunDeps = Pick<
  ApiDeps,
  'store' | 'now' | 'newId' | 'metrics' | 'lifecycle' | 'onInternalError'
>;

/** The runs of this process. */
export interface RuleRuns {
  /**
   * Starts a run in the background.
   *
   * @throws ApiError `not-found`, `wrong-state` unless published, `rule-does-not-compile`, or `conflict` while
   * another run of the rule is in progress (details.runId).
   */
  start(ruleId: string, actor: Actor, asOf: Instant): Promise<RuleRunStatus>;
  /** `null` for an unknown run. */
  status(runId: string): RuleRunStatus | null;
  /** Ends a run before it has changed anything; resolves with how it ended, which may be `done`. */
  cancel(runId: string): Promise<RuleRunStatus | null>;
}

interface Run {
  status: RuleRunStatus;
  readonly abort: AbortController;
  ended: Promise<void>;
}

/** Runs over the records of `deps.store`; all are cancelled when the service stops. */
export function createRuleRuns(deps: RuleRunDeps): RuleRuns {
  const runs = new Map<string, Run>();
  const running = (ruleId: string): Run | undefined =>
    [...runs.values()].find(({ status }) => status.ruleId === ruleId && status.state === 'running');
  const forgetOld = (): void => {
    const ended = [...runs.values()].filter(({ status }) => status.state !== 'running');
    for (const { status } of ended.slice(0, -KEPT_RUNS)) runs.delete(status.id);
  };
  return {
    async start(ruleId, actor, asOf) {
      const rule = await runnableRule(deps, ruleId);
      const expression = compileRule(rule.expression);
      const total = await deps.store.countRecords(rule.recordType);
      // Asked after the last await, so that two starts at once cannot both pass.
      const other = running(ruleId);
      if (other !== undefined) {
        const details = { runId: other.status.id };
        throw new ApiError('conflict', `A run of ${rule.name} is in progress already.`, { details });
      }
      const run = newRun(deps.newId(), rule, asOf, total);
      runs.set(run.status.id, run);
      forgetOld();
      const began = run.status;
      run.ended = carryOut(deps, run, { rule, expression, actor });
      deps.lifecycle.track(run.ended);
      return began;
    },
    status: (runId) => runs.get(runId)?.status ?? null,
    async cancel(runId) {
      const run = runs.get(runId);
      if (run === undefined) return null;
      run.abort.abort();
      await run.ended;
      return run.status;
    },
  };
}

async function runnableRule(deps: RuleRunDeps, ruleId: string): Promise<Rule> {
  const workspace = await deps.store.workspace();
  const rule = workspace?.rules.find((candidate) => candidate.id === ruleId);
  if (rule === undefined) throw new ApiError('not-found', `There is no rule ${ruleId}.`);
  if (rule.state !== 'published') {
    const details = { state: rule.state };
    throw new ApiError('wrong-state', `${rule.name} is not published; publish it before it runs.`, {
      details,
    });
  }
  return rule;
}

function newRun(id: string, rule: Rule, asOf: Instant, total: number): Run {
  return {
    abort: new AbortController(),
    ended: Promise.resolve(),
    status: {
      id,
      ruleId: rule.id,
      ruleVersion: rule.version,
      asOf,
      state: 'running',
      processed: 0,
      total,
      counts: null,
      errors: [],
      transactionId: null,
    },
  };
}

interface Work {
  readonly rule: Rule;
  readonly expression: Expression;
  readonly actor: Actor;
}

async function carryOut(deps: RuleRunDeps, run: Run, work: Work): Promise<void> {
  deps.metrics.gauge('tagma_rule_runs_running', 1);
  try {
    const { asOf } = run.status;
    const startedAt = deps.now();
    const { part, errors, refusal } = await runRule(deps, {
      ...work,
      asOf,
      signal: AbortSignal.any([run.abort.signal, deps.lifecycle.signal]),
      onProgress: (processed, failures) => {
        run.status = { ...run.status, processed, errors: failures };
      },
    });
    const state = part.state === 'paused' ? 'failed' : part.state;
    const durationMs = elapsed(startedAt, deps.now());
    const failures = errors.map((error) => ({ ...error, ruleId: part.ruleId }));
    const report = {
      kind: 'rule',
      state,
      asOf,
      startedAt,
      durationMs,
      rules: [part],
      errors: failures,
    } as const;
    await reportRun(deps, report, work.actor);
    run.status = { ...run.status, ...endOf(part, refusal) };
  } catch (error) {
    deps.onInternalError(error);
    run.status = { ...run.status, state: 'failed' };
  } finally {
    deps.metrics.gauge('tagma_rule_runs_running', -1);
  }
}

function endOf(
  { state, counts, transactionId, ruleId }: RuleRunPart,
  refusal: Refusal | undefined,
): Partial<RuleRunStatus> {
  if (state === 'paused') {
    const message = `The rule ${ruleId} failed on too many records; it is paused and nothing was changed.`;
    const details = { id: ruleId, count: counts?.errors ?? 0, records: counts?.records ?? 0 };
    return { state: 'failed', counts, refusal: { code: 'rule-paused-by-errors', message, details } };
  }
  return { state, counts, transactionId, ...(refusal === undefined ? {} : { refusal }) };
}
