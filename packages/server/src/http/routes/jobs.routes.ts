import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { jobStatusSchema } from '../schemas/jobs.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** `GET /jobs` and `POST /jobs/{id}/run`: scheduled work. */
export function addJobRoutes(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/jobs',
      access: 'record.read',
      tag: 'Jobs',
      summary: 'Scheduled work: when it ran last, what it did, when it runs next',
      answers: { 200: { description: 'Every job.', schema: z.array(jobStatusSchema) } },
    },
    async ({ c }) => c.json(await deps.scheduler.list(), 200),
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/jobs/{id}/run',
      access: 'job.run',
      tag: 'Jobs',
      summary: 'Run a job now, and wait until it has ended',
      params: z.object({ id: idSchema }),
      answers: {
        200: { description: 'How it ended.', schema: jobStatusSchema },
        404: { description: 'There is no such job.' },
      },
    },
    async ({ c, params }) => {
      const status = await deps.scheduler.runNow(params.id);
      if (status === null) throw new ApiError('not-found', `There is no job ${params.id}.`);
      return c.json(status, 200);
    },
  );
}
