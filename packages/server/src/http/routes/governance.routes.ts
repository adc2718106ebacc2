import { type Actor, seenProposals, seenVersion } from '@tagma/core';
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps, ApiEnv } from '../deps.js';
import { markEventSeq } from '../event-seq.js';
import { addRoute } from '../route.js';
import {
  proposalPageSchema,
  proposalQuerySchema,
  taxonomyVersionInfoSchema,
  taxonomyVersionSchema,
} from '../schemas/governance.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** `GET /taxonomy-versions`, `GET /taxonomy-versions/{id}` and `POST /proposals/query`. */
export function addGovernanceRoutes(app: ApiApp, deps: ApiDeps): void {
  addVersionRoutes(app, deps);
  addRoute(
    app,
    deps,
    {
      method: 'post',
      access: 'record.read',
      tag: 'Taxonomy',
      path: '/proposals/query',
      summary: 'Changes of the taxonomy that people asked for, newest first',
      description: 'A page may hold fewer than were asked for: what the caller does not see is left out.',
      body: proposalQuerySchema,
      answers: { 200: { description: 'A page of proposals.', schema: proposalPageSchema } },
    },
    async ({ c, body, actor }) => {
      await markEventSeq(c, deps);
      const page = await deps.store.proposals(body);
      return c.json(seenProposals(page, await deps.sight(actor)), 200);
    },
  );
}

const oneVersion = {
  200: { description: 'The version.', schema: taxonomyVersionSchema },
  404: { description: 'There is no such version.' },
};

function addVersionRoutes(app: ApiApp, deps: ApiDeps): void {
  const about = { method: 'get', access: 'record.read', tag: 'Taxonomy' } as const;
  addRoute(
    app,
    deps,
    {
      ...about,
      path: '/taxonomy-versions',
      summary: 'The published versions of the taxonomy, newest first, without their content',
      answers: { 200: { description: 'The versions.', schema: z.array(taxonomyVersionInfoSchema) } },
    },
    async ({ c }) => {
      await markEventSeq(c, deps);
      return c.json(await deps.store.taxonomyVersions(), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...about,
      path: '/taxonomy-versions/{id}',
      summary: 'One published version with every category and tag as it was',
      params: z.object({ id: idSchema }),
      answers: oneVersion,
    },
    ({ c, params, actor }) => answerVersion(c, deps, params.id, actor),
  );
  addRoute(
    app,
    deps,
    {
      ...about,
      path: '/taxonomy-version',
      summary: 'One published version by query: for the ids `.` and `..`, which cannot stand in a path',
      query: z.strictObject({ id: idSchema }),
      answers: oneVersion,
    },
    ({ c, query, actor }) => answerVersion(c, deps, query.id, actor),
  );
}

async function answerVersion(c: Context<ApiEnv>, deps: ApiDeps, id: string, actor: Actor): Promise<Response> {
  await markEventSeq(c, deps);
  const version = await deps.store.taxonomyVersion(id);
  if (version === null) throw new ApiError('not-found', `There is no version ${id} of the taxonomy.`);
  return c.json(seenVersion(version, await deps.sight(actor)), 200);
}
