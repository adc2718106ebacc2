import { z } from 'zod';
import type { ApiApp, ApiDeps } from '../http/deps.js';
import { addRoute } from '../http/route.js';
import { idSchema, queryNumber } from '../http/schemas/shared.schema.js';
import type { ImportJobs } from './import-jobs.js';
import type { ProblemPage } from './imports.types.js';
import { importStatusSchema, problemPageSchema } from './status.schema.js';

const byId = z.object({ id: idSchema });
const common = { access: 'record.import', tag: 'Imports' } as const;
const status = { description: 'The import.', schema: importStatusSchema };
const missing = { description: 'There is no such import.' };

/** `GET /imports/{id}` and `DELETE /imports/{id}`. */
export function addStatusRoutes(app: ApiApp, deps: ApiDeps, jobs: ImportJobs): void {
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'get',
      path: '/imports/{id}',
      summary: 'How an import stands',
      params: byId,
      answers: { 200: status, 404: missing },
    },
    ({ c, params }) => c.json(jobs.get(params.id).status(), 200),
  );
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'delete',
      path: '/imports/{id}',
      summary: 'Cancel an import',
      description:
        'A cancelled import has stored nothing. When its rows are being written already it ends as `done` instead: ' +
        'they are stored whole or not at all.',
      params: byId,
      answers: { 200: status, 404: missing },
    },
    async ({ c, params }) => {
      const job = jobs.get(params.id);
      await job.cancel();
      return c.json(job.status(), 200);
    },
  );
}

/** `GET /imports/{id}/problems`. */
export function addProblemsRoute(app: ApiApp, deps: ApiDeps, jobs: ImportJobs): void {
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'get',
      path: '/imports/{id}/problems',
      summary: 'Rows that were refused, with line and reason',
      params: byId,
      query: z.strictObject({ after: queryNumber(0, 1_000_000), limit: queryNumber(1, 1000) }),
      answers: {
        200: { description: 'Problems in the order in which they were found.', schema: problemPageSchema },
        404: missing,
      },
    },
    ({ c, params, query }) => {
      const job = jobs.get(params.id);
      const from = query.after ?? 0;
      const to = from + (query.limit ?? 100);
      const page: ProblemPage = {
        items: job.listed.slice(from, to),
        next: to < job.listed.length ? String(to) : null,
        total: job.status().problems,
      };
      return c.json(page, 200);
    },
  );
}
