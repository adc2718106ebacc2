import { loadFactorValues } from '@tagma/core';
import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { idSchema } from '../schemas/shared.schema.js';
import { tierRunSchema } from '../schemas/tier-runs.schema.js';
import { factorValuesRequestSchema, tierTableSchema } from '../schemas/tiers.schema.js';
import { toldTierRun } from '../told-totals.js';
import { createTierRuns } from '../../tiers/tier-runs.js';

/** Readings at once; each reads every record. */
const MAX_READINGS = 4;

/** What an editor of tiers needs beside commands: the values of factors of all records, and runs in the background. */
export function addTierRoutes(app: ApiApp, deps: ApiDeps): void {
  addValuesRoute(app, deps);
  addRunRoutes(app, deps);
}

function addRunRoutes(app: ApiApp, deps: ApiDeps): void {
  const runs = createTierRuns(deps);
  const params = z.object({ id: idSchema });
  const about = { access: 'tier.run', tag: 'Tiers', path: '/tier-schemes/{id}/run', params } as const;
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'post',
      summary: 'Grade all records in the background',
      description: 'The command `runTiers` does the same and answers when it is through.',
      answers: {
        202: { description: 'Started.', schema: tierRunSchema },
        404: { description: 'There is no such scheme.' },
        409: { description: 'A run of it is in progress.' },
      },
    },
    async ({ c, params: { id }, actor }) =>
      c.json(await toldTierRun(deps, actor, await runs.start(id, actor)), 202),
  );
  const answers = { 200: { description: 'Its status.', schema: z.union([tierRunSchema, z.null()]) } };
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'get',
      summary: 'The run in progress, else the last one since the service started, else null',
      answers,
    },
    async ({ c, params: { id }, actor }) => c.json(await toldTierRun(deps, actor, runs.status(id)), 200),
  );
  addRoute(
    app,
    deps,
    { ...about, method: 'delete', summary: 'End the run before it has changed anything', answers },
    async ({ c, params: { id }, actor }) =>
      c.json(await toldTierRun(deps, actor, await runs.cancel(id)), 200),
  );
}

function addValuesRoute(app: ApiApp, deps: ApiDeps): void {
  let reading = 0;
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/tiers/values',
      access: 'tier.edit',
      tag: 'Tiers',
      summary: 'Values of factors of every record; changes nothing',
      description:
        'Scores follow from them on the side of the caller while weights and lines are being moved.',
      body: factorValuesRequestSchema,
      answers: {
        200: { description: 'A column of values for each factor.', schema: tierTableSchema },
        404: { description: 'There is no such record type.' },
        503: { description: `More than ${MAX_READINGS} readings at once.` },
      },
    },
    async ({ c, actor, body }) => {
      // The answer names records.
      const store = await deps.trialView(actor, 'record.read');
      const { workspace } = await deps.sight(actor);
      const { recordType, factors, asOf = deps.now() } = body;
      if (!workspace.settings.recordTypes.some(({ id }) => id === recordType))
        throw new ApiError('not-found', `There is no record type ${recordType}.`);
      if (reading >= MAX_READINGS)
        throw new ApiError('busy', 'Too many readings at once; try again in a moment.');
      reading += 1;
      try {
        const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
        const wanted = { recordType, factors, asOf: new Date(asOf).toISOString() };
        const table = await loadFactorValues(store, workspace, wanted, signal);
        return c.json(table ?? { recordIds: [], values: [], errors: [] }, 200);
      } finally {
        reading -= 1;
      }
    },
  );
}
