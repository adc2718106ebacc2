import { type Actor, type Instant, seenRows, type TierScheme } from '@tagma/core';
import { tagGiving } from '@tagma/core/outcomes';
import type { TiersOf } from '../../outcomes/outcomes.types.js';
import { readWorkload } from '../../outcomes/read-workload.js';
import { type OutcomeContext, tierChange, tierPeriods } from '../../outcomes/tier-outcomes.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import {
  tagGivingBody,
  tagGivingSchema,
  tierChangeBody,
  tierChangeSchema,
  tierPeriodsBody,
  tierPeriodsSchema,
  workloadBody,
  workloadSchema,
} from '../schemas/outcomes.schema.js';

/** What grading brings: by period, before and after, and who has how much to look after. */
export function addOutcomeRoutes(app: ApiApp, deps: ApiDeps): void {
  addPeriodsRoute(app, deps);
  addChangeRoute(app, deps);
  addWorkloadRoute(app, deps);
  addGivingRoute(app, deps);
}

const DAY = 86_400_000;
const THEN = 'Tiers of then are read from the history, which needs `audit.read`.';

function addPeriodsRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/outcomes/tier-periods',
      access: 'record.read',
      tag: 'Tiers',
      summary: 'How many records each tier had at the end of periods, and a figure of theirs, e.g. revenue',
      description: `Reads every record that the caller sees, with its child rows. ${THEN}`,
      body: tierPeriodsBody,
      answers: { 200: { description: 'Rows by tier, and the sums.', schema: tierPeriodsSchema } },
    },
    async ({ c, actor, body: { schemeId, bounds, ...asked } }) => {
      const moments = bounds.map(utc);
      if (moments.some((moment, index) => index > 0 && moment <= (moments[index - 1] ?? '')))
        throw new ApiError('invalid', 'Bounds come one after the other.', { path: '/bounds' });
      const context = await contextOf(deps, { c, actor }, schemeId, asked.tiersOf);
      return c.json(whole(await tierPeriods(context, { ...asked, bounds: moments })), 200);
    },
  );
}

function addChangeRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/outcomes/tier-change',
      access: 'record.read',
      tag: 'Tiers',
      summary: 'Means of a figure before and after a moment, by tier, with an interval',
      description:
        'Both periods are equally long; where less time has passed since than asked for, both are shorter. The ' +
        `interval is that of a paired t test at 95 %. Reads every record that the caller sees. ${THEN}`,
      body: tierChangeBody,
      answers: { 200: { description: 'Changes by tier, and of all.', schema: tierChangeSchema } },
    },
    async ({ c, actor, body: { schemeId, ...asked } }) => {
      const at = utc(asked.at);
      if (at >= deps.now())
        throw new ApiError('invalid', 'Nothing has happened yet after that moment.', { path: '/at' });
      const context = await contextOf(deps, { c, actor }, schemeId, asked.tiersOf);
      return c.json(whole(await tierChange(context, { ...asked, at }, deps.store)), 200);
    },
  );
}

function addWorkloadRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/outcomes/workload',
      access: 'record.read',
      tag: 'Ownership',
      summary: 'How many records of each tier everybody looks after',
      description:
        'By the field that holds the owner; where the record type has none, by territories. Members who own ' +
        'nothing, and whose teams own nothing, are told as well.',
      body: workloadBody,
      answers: { 200: { description: 'The busiest first.', schema: workloadSchema } },
    },
    async ({ c, actor, body: { recordType, schemeId = null } }) => {
      const store = await deps.view(actor, 'record.read');
      const { settings } = (await deps.sight(actor)).workspace;
      const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
      const reading = { store, recordType, schemeId, settings, now: deps.now(), signal };
      return c.json(whole(await readWorkload(reading)), 200);
    },
  );
}

function addGivingRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/outcomes/tag-giving',
      access: 'record.read',
      tag: 'Taxonomy',
      summary: 'How much of what is tagged rules tagged, and who tagged how much by hand',
      description:
        'A tag is automatic where rules alone hold it. People: tags given by hand in the period, accepted ' +
        'suggestions included, under whoever gave them first.',
      body: tagGivingBody,
      answers: { 200: { description: 'Shares by tag, and people.', schema: tagGivingSchema } },
    },
    async ({ c, actor, body: { recordType, days } }) => {
      const store = await deps.view(actor, 'record.read');
      const { hidden } = await deps.sight(actor);
      const rows = seenRows(await store.assignments({ recordType, includeInactive: true }), hidden);
      const now = deps.now();
      const since = new Date(Date.parse(now) - days * DAY).toISOString();
      return c.json(tagGiving(rows, { since, now }), 200);
    },
  );
}

async function contextOf(
  deps: ApiDeps,
  { c, actor }: { readonly c: { readonly req: { readonly raw: Request } }; readonly actor: Actor },
  schemeId: string,
  tiersOf: TiersOf,
): Promise<OutcomeContext> {
  const needed = tiersOf === 'then' ? (['audit.read', 'record.read'] as const) : (['record.read'] as const);
  const store = await deps.view(actor, ...needed);
  const scheme = await schemeOf(deps, schemeId);
  const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
  return { store, scheme, now: deps.now(), signal };
}

async function schemeOf({ store }: Pick<ApiDeps, 'store'>, id: string): Promise<TierScheme> {
  const { items } = await store.entities('tierScheme', { ids: [id] });
  const [scheme] = items;
  if (scheme === undefined) throw new ApiError('not-found', `There is no tier scheme ${id}.`);
  return scheme;
}

function whole<T>(answer: T | null): T {
  if (answer === null) throw new ApiError('stopping', 'The reading was broken off.');
  return answer;
}

/** As the history spells moments, so that they compare as texts. */
function utc(moment: string): Instant {
  return new Date(moment).toISOString();
}
