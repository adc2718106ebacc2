import { loadFactorValues } from '@tagma/core';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { factorValuesRequestSchema, tierTableSchema } from '../schemas/tiers.schema.js';

/** Readings at once; each reads every record. */
const MAX_READINGS = 4;

/** What an editor of tiers needs beside commands: the values of factors of all records. */
export function addTierRoutes(app: ApiApp, deps: ApiDeps): void {
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
      const store = await deps.view(actor, 'record.read');
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
