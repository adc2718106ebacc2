import { compile } from '@tagma/expression';
import type { Actor, Concept, Instant, Rule, RuleRunError, RuleRunKind, RuleRunPart } from '@tagma/core';
import { ruleRunBatches, ruleRunOrder } from '@tagma/core';
import { ApiError } from '../../http/api-error.js';
import type { ApiDeps } from '../../http/deps.js';
import type { RuleToRun } from '../engines/engines.types.js';
import { ChangeLog } from './change-log.js';
import { elapsed, reportRun } from './report-run.js';
import { type RuleResult, runTogether } from './run-rule.js';
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
  cancel(by?: Actor): Promise<RuleSetStatus | null>;
  /** Who cancelled the run that `status` tells of; `null`: nobody, or nobody knows. */
  cancelledBy(): Actor | null;
  /** Resolves when nothing is in progress. */
  settled(): Promise<void>;
}

/** Runs rules over the records of `deps.store`; cancelled when the service stops. */
export function createRuleSetRuns(deps: RuleSetDeps): RuleSetRuns {
  let status: RuleSetStatus | null = null;
  let abort = new AbortController();
  let canceller: Actor | null = null;
  let ended: Promise<void> = Promise.resolve();
  return {
    async start({ kind, asOf, ruleIds }, actor) {
      const { rules, concepts } = await rulesToRun(deps, ruleIds);
      if (status?.state === 'running')
        throw new ApiError('conflict', 'Rules are being run already.', { details: { runId: status.id } });
      abort = new AbortController();
      canceller = null;
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
      ended = carryOut(deps, { rules, concepts, actor, signal }, began, (next) => (status = next));
      deps.lifecycle.track(ended);
      return began;
    },
    status: () => status,
    cancelledBy: () => canceller,
    async cancel(by) {
      if (status?.state === 'running') canceller ??= by ?? null;
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
): Promise<Pick<Work, 'rules' | 'concepts'>> {
  const workspace = await store.workspace();
  const concepts = workspace?.concepts ?? [];
  const wanted = ids === undefined ? null : new Set(ids);
  // All of them are ordered, so that some keep their order among the others.
  const published = (workspace?.rules ?? []).filter(({ state }) => state === 'published');
  const ordered = ruleRunOrder(published, concepts);
  return { rules: wanted === null ? ordered : ordered.filter(({ id }) => wanted.has(id)), concepts };
}

interface Work {
  readonly rules: readonly Rule[];
  readonly concepts: readonly Concept[];
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
    const changes = new ChangeLog(deps.store);
    for (const batch of ruleRunBatches(work.rules, work.concepts)) {
      if (work.signal.aborted) break;
      await runBatch(
        deps,
        batch,
        { ...work, changes, status: () => status },
        update,
        ({ part, errors: found }) => {
          errors.push(...found.map((error) => ({ ...error, ruleId: part.ruleId })));
          update({ parts: [...status.parts, part] });
        },
      );
      update({ current: null });
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

interface BatchWork extends Work {
  readonly changes: ChangeLog;
  readonly status: () => RuleSetStatus;
}

/**
 * Rules that are evaluated together. One that fails, even on its text, keeps nobody else from running; rules that
 * need every record are apart from those that need only what changed.
 */
async function runBatch(
  deps: RuleSetDeps,
  rules: readonly Rule[],
  { actor, signal, changes, status }: BatchWork,
  update: (change: Partial<RuleSetStatus>) => void,
  onResult: (result: RuleResult) => void,
): Promise<void> {
  const { kind, asOf } = status();
  const able: RuleToRun[] = [];
  for (const rule of rules) {
    const compiled = compile(rule.expression);
    if (compiled.ok) able.push({ rule, expression: compiled.expression });
    else onResult({ part: doesNotCompile(rule), errors: [] });
  }
  const groups = kind === 'changed' ? await changes.groups(able) : [{ rules: able, recordIds: null }];
  for (const { rules: some, recordIds } of groups) {
    const [first] = some;
    if (first === undefined || signal.aborted) continue;
    const total = recordIds?.length ?? (await deps.store.countRecords(first.rule.recordType));
    const tell = (processed: number): void =>
      update({ current: { ruleId: first.rule.id, processed, total } });
    tell(0);
    const only = recordIds === null ? {} : { recordIds };
    await runTogether(deps, some, { actor, asOf, signal, ...only, onProgress: tell }, onResult);
  }
}

function doesNotCompile({ id: ruleId, version: ruleVersion }: Rule): RuleRunPart {
  const about = { ruleId, ruleVersion, counts: null, transactionId: null, seq: 0 };
  return { ...about, state: 'failed', code: 'rule-does-not-compile' };
}
