import type { Instant, RecordRef } from '@tagma/core';
import type { RuleWhy, RuleRunStatus, RuleTestRequest, RuleTestResult } from '../rules/rules.types.js';
import type { RuleDryRun } from '../rules/runs/dry-run.js';
import type { RuleComparisonRequest } from '../rules/runs/compare-rules.js';
import type { RuleComparison, RuleSetStatus, RuleTimes } from '../rules/runs/rule-set.types.js';
import { HttpSessionError } from './http-session-error.js';
import { segment } from './path.js';
import { READ_ATTEMPTS, type Transport } from './transport.js';

const SET_PATH = '/rule-sets/run';

/** Dry runs, runs and reasons of rules. */
export interface RulesClient {
  /** Tries an expression on all records. Rejects with `answer.code` `rule-does-not-compile` and its place. */
  test(request: RuleTestRequest, signal?: AbortSignal): Promise<RuleTestResult>;
  /** What a run of a published rule would do now; nothing is changed. */
  dryRun(ruleId: string, signal?: AbortSignal): Promise<RuleDryRun>;
  /** Starts a run, or joins the one that is in progress. */
  run(ruleId: string, asOf?: Instant): Promise<{ readonly runId: string; readonly joined: boolean }>;
  runStatus(runId: string): Promise<RuleRunStatus>;
  /** Resolves with how the run ended, which is `done` when it was too late. */
  cancelRun(runId: string): Promise<RuleRunStatus>;
  /** Runs every published rule, or only over what changed. Rejects with `conflict` while rules are run. */
  runSet(kind: 'all' | 'changed'): Promise<RuleSetStatus>;
  /** The run of rules in progress, else the last one. */
  setStatus(): Promise<RuleSetStatus | null>;
  cancelSet(): Promise<RuleSetStatus | null>;
  /** When published rules ran last and run next. */
  times(): Promise<readonly RuleTimes[]>;
  /** Who enters and leaves when a rule says `after` instead of `before`. */
  compare(request: RuleComparisonRequest, signal?: AbortSignal): Promise<RuleComparison>;
  /** Suggests tags from the texts of a record; resolves with how many suggestions are new. */
  suggest(record: RecordRef): Promise<number>;
  /** What the rule says about a record, and the values it read. */
  why(ruleId: string, recordType: RecordRef['type'], recordId: RecordRef['id']): Promise<RuleWhy>;
}

/** The rules part of a session. */
export function createRulesClient(transport: Transport): RulesClient {
  return {
    test: (request, signal) =>
      transport.json({
        method: 'POST',
        path: '/rules/test',
        body: request,
        attempts: READ_ATTEMPTS,
        noTimeout: true,
        ...(signal === undefined ? {} : { signal }),
      }),
    dryRun: (ruleId, signal) =>
      transport.json({
        method: 'POST',
        path: `/rules/${segment(ruleId)}/dry-run`,
        attempts: READ_ATTEMPTS,
        noTimeout: true,
        ...(signal === undefined ? {} : { signal }),
      }),
    run: (ruleId, asOf) => startOrJoin(transport, ruleId, asOf),
    runStatus: (runId) => transport.json({ method: 'GET', path: runPath(runId), attempts: READ_ATTEMPTS }),
    // Cancelling twice is cancelling once.
    cancelRun: (runId) => transport.json({ method: 'DELETE', path: runPath(runId), attempts: READ_ATTEMPTS }),
    runSet: (kind) => transport.json({ method: 'POST', path: SET_PATH, body: { kind } }),
    setStatus: () => transport.json({ method: 'GET', path: SET_PATH, attempts: READ_ATTEMPTS }),
    cancelSet: () => transport.json({ method: 'DELETE', path: SET_PATH, attempts: READ_ATTEMPTS }),
    times: () => transport.json({ method: 'GET', path: '/rule-sets/times', attempts: READ_ATTEMPTS }),
    compare: (request, signal) =>
      transport.json({
        method: 'POST',
        path: '/rules/compare',
        body: request,
        attempts: READ_ATTEMPTS,
        noTimeout: true,
        ...(signal === undefined ? {} : { signal }),
      }),
    suggest: async ({ type, id }) => {
      const path = `/tag-suggestions/${segment(type)}/${segment(id)}`;
      // Asking twice suggests once.
      const request = { method: 'POST', path, body: {}, attempts: READ_ATTEMPTS } as const;
      return (await transport.json<{ suggested: number }>(request)).suggested;
    },
    why: (ruleId, recordType, recordId) =>
      transport.json({
        method: 'GET',
        path: `/rules/${segment(ruleId)}/why/${segment(recordType)}/${segment(recordId)}`,
        attempts: READ_ATTEMPTS,
      }),
  };
}

async function startOrJoin(
  transport: Transport,
  ruleId: string,
  asOf: Instant | undefined,
): Promise<{ runId: string; joined: boolean }> {
  try {
    const path = `/rules/${segment(ruleId)}/run`;
    const body = asOf === undefined ? {} : { asOf };
    const { runId } = await transport.json<{ runId: string }>({ method: 'POST', path, body });
    return { runId, joined: false };
  } catch (error) {
    const other = error instanceof HttpSessionError ? error.answer : null;
    const runId = other?.code === 'conflict' ? other.details?.['runId'] : undefined;
    if (typeof runId === 'string') return { runId, joined: true };
    throw error;
  }
}

function runPath(runId: string): string {
  return `/rule-runs/${segment(runId)}`;
}
