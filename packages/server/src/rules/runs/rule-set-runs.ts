import { compile } from '@tagma/expression';
import type { Actor, Instant, Rule, RuleRunError, RuleRunKind, RuleRunPart } from '@tagma/core';
import { ruleRunOrder } from '@tagma/core';
import { ApiError } from '../../http/api-error.js';
import type { ApiDeps } from '../../http/deps.js';
import { changedRecords, latestRuns } from './changed-records.js';
import { elapsed, reportRun } from './report-run.js';
import { runRule } from './run-rule.js';
import type { RuleSetStatus } from './rule-set.types.js';

/** What runs of many rules need of the service. */
export type RuleSetDeps = Pick<ApiDeps, 'store' | 'now' | 'newId' | 'lifecycle' | 'onInternalError'>;

/** What to run. */
export interface RuleSetRequest {
  readonly kind: Exclude<RuleRunKind, 'rule'>;
  readonly asOf: Instant;
  /** Only these rules, in their order. Default: every published one. */
  readonly ruleIds?: readonly string[];
}

/** Runs of many rules, one at a time. */
export interface RuleSetRuns {
  /**
   * Starts a run in the background.
   *
   * @throws ApiError `conflict` while another one is in progress.
   */
  start(request: RuleSetRequest, actor: Actor): Promise<RuleSetStatus>;
  /** The run in progress, else the last one of this process. */
  status(): RuleSetStatus | null;
  /** Ends the run in progress; rules that are through stay through. Resolves with how it ended. */
  cancel(): Promise<RuleSetStatus | null>;
  /** Resolves when nothing is in progress. */
  settled(): Promise<void>;
}

/** Runs rules over the records of `deps.store`; cancelled when the service stops. */
export function createRuleSetRuns(deps: RuleSetDeps): RuleSetRuns {
  let status: RuleSetStatus | null = null;
  let abort = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  return {
    async start({ kind, asOf, ruleIds }, actor) {
      const rules = await rulesToRun(deps, ruleIds);
      if (status?.state === 'running')
        throw new ApiError('conflict', 'Rules are being run already.', { details: { runId: status.id } });
      abort = new AbortController();
      const began: RuleSetStatus = {
        id: deps.newId(),
        kind,
        asOf,
        startedAt: deps.now(),
        state: 'running',
        ruleIds: rules.map(({ id }) => id),
        parts: [],
        current: null,
      };
      status = began;
      const signal = AbortSignal.any([abort.signal, deps.lifecycle.signal]);
      ended = carryOut(deps, { rules, actor, signal }, began, (next) => (status = next));
      deps.lifecycle.track(ended);
      return began;
    },
    status: () => status,
    async cancel() {
      abort.abort();
      await ended;
      return status;
    },
    settled: () => ended,
  };
}

async function rulesToRun(
  { store }: RuleSetDeps,
  ids: readonly string[] | undefined,
): Promise<readonly Rule[]> {
  const workspace = await store.workspace();
  const wanted = ids === undefined ? null : new Set(ids);
  // All of them are ordered, so that some keep their order among the others.
  const published = (workspace?.rules ?? []).filter(({ state }) => state === 'published');
  const ordered = ruleRunOrder(published, workspace?.concepts ?? []);
  return wanted === null ? ordered : ordered.filter(({ id }) => wanted.has(id));
}

interface Work {
  readonly rules: readonly Rule[];
  readonly actor: Actor;
  readonly signal: AbortSignal;
}

async function carryOut(
  deps: RuleSetDeps,
  work: Work,
  began: RuleSetStatus,
  tell: (status: RuleSetStatus) => void,
): Promise<void> {
  let status = began;
  const errors: RuleRunError[] = [];
  const update = (change: Partial<RuleSetStatus>): void => tell((status = { ...status, ...change }));
  try {
    for (const rule of work.rules) {
      if (work.signal.aborted) break;
      const { part, failures } = await runOne(deps, rule, work, status, update);
      errors.push(...failures);
      update({ parts: [...status.parts, part], current: null });
    }
    const isCancelled = work.signal.aborted && status.parts.length < work.rules.length;
    const cut = isCancelled || status.parts.some(({ state }) => state === 'cancelled');
    const isFailed = status.parts.some(({ state }) => state === 'failed');
    const state = cut ? 'cancelled' : isFailed ? 'failed' : 'done';
    const { kind, asOf, startedAt, parts: rules } = status;
    const durationMs = elapsed(startedAt, deps.now());
    await reportRun(deps, { kind, state, asOf, startedAt, durationMs, rules, errors }, work.actor);
    update({ state, durationMs });
  } catch (error) {
    deps.onInternalError(error);
    update({ state: 'failed', current: null });
  }
}

/** A rule that fails, even on its text, keeps nobody else from running. */
async function runOne(
  deps: RuleSetDeps,
  rule: Rule,
  { actor, signal }: Work,
  { kind, asOf }: RuleSetStatus,
  update: (change: Partial<RuleSetStatus>) => void,
): Promise<{ readonly part: RuleRunPart; readonly failures: readonly RuleRunError[] }> {
  const compiled = compile(rule.expression);
  if (!compiled.ok) {
    const about = { ruleId: rule.id, ruleVersion: rule.version, counts: null, transactionId: null, seq: 0 };
    return { part: { ...about, state: 'failed', code: 'rule-does-not-compile' }, failures: [] };
  }
  const recordIds =
    kind === 'changed' ? await changedRecords(deps.store, rule, await latestRuns(deps.store)) : null;
  const total = recordIds?.length ?? (await deps.store.countRecords(rule.recordType));
  update({ current: { ruleId: rule.id, processed: 0, total } });
  const { part, errors } = await runRule(deps, {
    rule,
    expression: compiled.expression,
    actor,
    asOf,
    signal,
    ...(recordIds === null ? {} : { recordIds }),
    onProgress: (processed) => update({ current: { ruleId: rule.id, processed, total } }),
  });
  return { part, failures: errors.map((error) => ({ ...error, ruleId: rule.id })) };
}
