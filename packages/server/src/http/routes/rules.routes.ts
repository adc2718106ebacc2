import { type Actor, errorsSeen } from '@tagma/core';
import { z } from 'zod';
import { createRuleRuns, type RuleRuns } from '../../rules/rule-runs.js';
import type { RuleRunStatus } from '../../rules/rules.types.js';
import { testRule } from '../../rules/test-rule.js';
import { explainRule } from '../../rules/why.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { toldRuleRun, totalsSight } from '../told-totals.js';
import {
  ruleWhySchema,
  ruleRunRequestSchema,
  ruleRunSchema,
  ruleTestResultSchema,
  ruleTestSchema,
} from '../schemas/rules.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** Dry runs at once; each reads every record. */
const MAX_TESTS = 4;

/** Dry runs, runs and reasons of rules. */
export function addRuleRoutes(app: ApiApp, deps: ApiDeps): void {
  addTestRoute(app, deps);
  addRunRoutes(app, deps, createRuleRuns(deps));
  addWhyRoute(app, deps);
}

function addTestRoute(app: ApiApp, deps: ApiDeps): void {
  let testing = 0;
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/rules/test',
      access: 'rule.test',
      tag: 'Rules',
      summary: 'Try an expression on every record; changes nothing',
      body: ruleTestSchema,
      answers: {
        200: { description: 'What was found.', schema: ruleTestResultSchema },
        404: { description: 'There is no such record type.' },
        422: { description: 'The expression does not compile; `error.details` says where.' },
        503: { description: `More than ${MAX_TESTS} dry runs at once.` },
      },
    },
    async ({ c, actor, body }) => {
      // The answer names records.
      const store = await deps.trialView(actor, 'record.read');
      if (testing >= MAX_TESTS)
        throw new ApiError('busy', 'Too many dry runs at once; try again in a moment.');
      testing += 1;
      try {
        const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
        return c.json(await testRule({ ...deps, store }, body, signal), 200);
      } finally {
        testing -= 1;
      }
    },
  );
}

function addRunRoutes(app: ApiApp, deps: ApiDeps, runs: RuleRuns): void {
  const about = { access: 'rule.run', tag: 'Rules' } as const;
  const runParams = z.object({ runId: idSchema });
  const unknownRun = { 404: { description: 'There is no such run.' } } as const;
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'post',
      path: '/rules/{id}/run',
      summary: 'Start a run of a published rule over all records',
      params: z.object({ id: idSchema }),
      body: ruleRunRequestSchema,
      answers: {
        202: { description: 'Started; ask for its status.', schema: z.object({ runId: z.string() }) },
        404: { description: 'There is no such rule.' },
        409: { description: 'A run of it is in progress already: `error.details.runId`.' },
        422: { description: 'It is not published, or does not compile.' },
      },
    },
    async ({ c, actor, params, body }) => {
      const { id } = await runs.start(params.id, actor, asOfFor(deps, body.asOf));
      return c.json({ runId: id }, 202);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'get',
      path: '/rule-runs/{runId}',
      summary: 'How a run is doing, or how it ended',
      params: runParams,
      answers: { 200: { description: 'Its status.', schema: ruleRunSchema }, ...unknownRun },
    },
    async ({ c, actor, params }) =>
      c.json(await told(deps, actor, found(runs.status(params.runId), params.runId)), 200),
  );
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'delete',
      path: '/rule-runs/{runId}',
      summary: 'Cancel a run; changes nothing, unless the run was done already',
      params: runParams,
      answers: { 200: { description: 'How it ended.', schema: ruleRunSchema }, ...unknownRun },
    },
    async ({ c, actor, params }) =>
      c.json(await told(deps, actor, found(await runs.cancel(params.runId), params.runId)), 200),
  );
}

function addWhyRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/rules/{id}/why/{recordType}/{recordId}',
      access: 'record.read',
      tag: 'Rules',
      summary: 'What a rule says about one record, and the values it read',
      params: z.object({ id: idSchema, recordType: idSchema, recordId: idSchema }),
      answers: {
        200: { description: 'The verdict and the values.', schema: ruleWhySchema },
        404: { description: 'There is no such rule or record.' },
      },
    },
    async ({ c, params, actor }) => {
      const ref = { type: params.recordType, id: params.recordId };
      const store = await deps.view(actor, 'record.read');
      return c.json(await explainRule({ ...deps, store }, params.id, ref, actor), 200);
    },
  );
}

/** The status without failures on records that the caller does not see, and without totals that count them. */
async function told(deps: ApiDeps, actor: Actor, status: RuleRunStatus): Promise<RuleRunStatus> {
  const sight = await totalsSight(deps, actor);
  const { ruleId, errors } = status;
  const named = errors.map((error) => ({ ...error, ruleId }));
  const isSeen = await errorsSeen(named, { ...(await deps.recordSight(actor)), ...sight });
  return {
    ...toldRuleRun(status, sight),
    errors: errors.filter(({ recordId }) => isSeen({ ruleId, recordId })),
  };
}

function found(status: RuleRunStatus | null, runId: string): RuleRunStatus {
  if (status === null)
    throw new ApiError('not-found', `There is no run ${runId}; the service may have restarted.`);
  return status;
}

function asOfFor(deps: ApiDeps, wanted: string | undefined): string {
  const now = deps.now();
  if (wanted === undefined) return now;
  const asOf = new Date(wanted).toISOString();
  // Tags are facts: what will match in a week must not be on the record today.
  if (asOf > now) throw new ApiError('invalid', 'asOf must not be in the future.', { path: '/asOf' });
  return asOf;
}
