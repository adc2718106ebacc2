import { auditOfSeen, isActiveAt, seenAudit, seenCoverage, seenRows } from '@tagma/core';
import { z } from 'zod';
import type { ApiApp, ApiDeps } from '../deps.js';
import { markEventSeq } from '../event-seq.js';
import { addRoute } from '../route.js';
import {
  assignmentQuerySchema,
  auditPageSchema,
  auditQuerySchema,
  tagCoverageRequestSchema,
  tagCoverageSchema,
  tagUsageRequestSchema,
  tagUsageSchema,
} from '../schemas/queries.schema.js';
import { assignmentSchema, holdSchema } from '../schemas/records.schema.js';

/** `POST /assignments/query`, `POST /holds/query`, `POST /tag-usage`, `POST /tag-coverage` and `POST /audit/query`. */
export function addQueryRoutes(app: ApiApp, deps: ApiDeps): void {
  const query = { method: 'post', access: 'record.read', tag: 'Tags' } as const;
  addRoute(
    app,
    deps,
    {
      ...query,
      path: '/assignments/query',
      summary: 'Which tags are on which records, and why',
      body: assignmentQuerySchema,
      answers: { 200: { description: 'The assignments.', schema: z.array(assignmentSchema) } },
    },
    async ({ c, body, actor }) => {
      await markEventSeq(c, deps);
      const rows = await (await deps.view(actor, 'record.read')).assignments(body);
      // The stored state may lag behind an end that has passed.
      const wanted = body.includeInactive === true ? rows : rows.filter((row) => isActiveAt(row, deps.now()));
      const { hidden } = await deps.sight(actor);
      return c.json(seenRows(wanted, hidden), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...query,
      path: '/holds/query',
      summary: 'Which tags the rules may not give again',
      body: assignmentQuerySchema,
      answers: { 200: { description: 'The holds.', schema: z.array(holdSchema) } },
    },
    async ({ c, body, actor }) => {
      await markEventSeq(c, deps);
      const rows = await (await deps.view(actor, 'record.read')).holds(body);
      return c.json(seenRows(rows, (await deps.sight(actor)).hidden), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...query,
      path: '/tag-usage',
      summary: 'How much tags are used, counted where they are stored',
      body: tagUsageRequestSchema,
      answers: { 200: { description: 'A row for each tag in use now or once.', schema: tagUsageSchema } },
    },
    async ({ c, body, actor }) => {
      await markEventSeq(c, deps);
      const rows = await (await deps.view(actor, 'record.read')).tagUsage({ ...body, at: deps.now() });
      return c.json(seenRows(rows, (await deps.sight(actor)).hidden), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...query,
      path: '/tag-coverage',
      summary: 'Which records have none of a group of tags, and which have several',
      body: tagCoverageRequestSchema,
      answers: { 200: { description: 'Counts and names, group by group.', schema: tagCoverageSchema } },
    },
    async ({ c, body, actor }) => {
      await markEventSeq(c, deps);
      const view = await deps.view(actor, 'record.read');
      const { hidden } = await deps.sight(actor);
      return c.json(await view.tagCoverage({ ...seenCoverage(body, hidden), at: deps.now() }), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...query,
      path: '/audit/query',
      tag: 'History',
      summary: 'What was changed, by whom, newest first',
      description:
        'Everyone who may read a record may read its history; all other history needs `audit.read` as well.',
      body: auditQuerySchema,
      answers: { 200: { description: 'A page of the history.', schema: auditPageSchema } },
    },
    async ({ c, body, actor }) => {
      const needed = body.target?.kind === 'record' ? [] : (['audit.read'] as const);
      const store = await deps.view(actor, 'record.read', ...needed);
      await markEventSeq(c, deps);
      const page = await store.audit(body);
      const { workspace, hidden } = await deps.sight(actor);
      const told = auditOfSeen(seenAudit(page, workspace, hidden), await deps.recordSight(actor));
      return c.json(told, 200);
    },
  );
}
