import { givesAnyOf } from '@tagma/core';
import { z } from 'zod';
import { compareRules } from '../../rules/runs/compare-rules.js';
import { ruleJobs } from '../../rules/runs/rule-schedule.js';
import { createRuleSetRuns, type RuleSetRuns } from '../../rules/runs/rule-set-runs.js';
import { ruleTimes } from '../../rules/runs/rule-times.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { toldRuleSet } from '../told-totals.js';
import {
  comparisonRequestSchema,
  comparisonSchema,
  ruleSetRequestSchema,
  ruleSetSchema,
  ruleTimesSchema,
} from '../schemas/rule-sets.schema.js';

/** Comparisons at once; each reads every record twice. */
const MAX_COMPARISONS = 2;

/** Runs of all rules, their schedule, and comparisons of two texts. */
export function addRuleSetRoutes(app: ApiApp, deps: ApiDeps): void {
  const runs = createRuleSetRuns(deps);
  deps.scheduler.add(ruleJobs(deps, runs));
  addRunRoutes(app, deps, runs);
  addTimesRoute(app, deps);
  addComparisonRoute(app, deps);
}

function addRunRoutes(app: ApiApp, deps: ApiDeps, runs: RuleSetRuns): void {
  const about = { access: 'rule.run', tag: 'Rules', path: '/rule-sets/run' } as const;
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'post',
      summary: 'Run every published rule, in the order in which they read each other',
      description:
        '`changed` evaluates only records that changed since the last run of a rule, where that gives the same answer.',
      body: ruleSetRequestSchema,
      answers: {
        202: { description: 'Started.', schema: ruleSetSchema },
        409: { description: 'Rules are being run already.' },
      },
    },
    async ({ c, actor, body }) => {
      const status = await runs.start({ ...body, asOf: deps.now() }, actor);
      return c.json(await toldRuleSet(deps, actor, status), 202);
    },
  );
  const answers = { 200: { description: 'Its status.', schema: z.union([ruleSetSchema, z.null()]) } };
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'get',
      summary: 'The run in progress, else the last one since the service started, else null',
      answers,
    },
    async ({ c, actor }) => c.json(await toldRuleSet(deps, actor, runs.status()), 200),
  );
  addRoute(
    app,
    deps,
    { ...about, method: 'delete', summary: 'End the run; rules that are through stay through', answers },
    async ({ c, actor }) => c.json(await toldRuleSet(deps, actor, await runs.cancel(actor)), 200),
  );
}

function addTimesRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/rule-sets/times',
      access: 'record.read',
      tag: 'Rules',
      summary: 'When published rules ran last and run next',
      answers: { 200: { description: 'One entry per published rule.', schema: ruleTimesSchema } },
    },
    async ({ c, actor }) => {
      const { hidden } = await deps.sight(actor);
      const rules = (await deps.store.workspace())?.rules ?? [];
      const closed = new Set(rules.filter((rule) => givesAnyOf(rule, hidden)).map(({ id }) => id));
      return c.json(
        (await ruleTimes(deps.store)).filter(({ ruleId }) => !closed.has(ruleId)),
        200,
      );
    },
  );
}

function addComparisonRoute(app: ApiApp, deps: ApiDeps): void {
  let comparing = 0;
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/rules/compare',
      access: 'rule.test',
      tag: 'Rules',
      summary: 'Who enters and who leaves when a rule says something else; changes nothing',
      body: comparisonRequestSchema,
      answers: {
        200: { description: 'Figures and samples.', schema: comparisonSchema },
        404: { description: 'There is no such record type.' },
        422: { description: 'A text does not compile.' },
        503: { description: `More than ${MAX_COMPARISONS} comparisons at once.` },
      },
    },
    async ({ c, actor, body }) => {
      // The answer names records.
      const store = await deps.trialView(actor, 'record.read');
      if (comparing >= MAX_COMPARISONS)
        throw new ApiError('busy', 'Too many comparisons at once; try again in a moment.');
      comparing += 1;
      try {
        const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
        return c.json(await compareRules({ ...deps, store }, body, signal), 200);
      } finally {
        comparing -= 1;
      }
    },
  );
}
