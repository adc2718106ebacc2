import { z } from 'zod';
import type { JobStatus } from '../../jobs/job.types.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { toldJob, toldJobs } from '../told-totals.js';
import { jobStatusSchema } from '../schemas/jobs.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** `GET /jobs`, `POST` and `DELETE /jobs/{id}/run`: scheduled work. */
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
    async ({ c, actor }) => c.json(await toldJobs(deps, actor, await deps.scheduler.list()), 200),
  );
  addRunRoutes(app, deps);
}

function addRunRoutes(app: ApiApp, deps: ApiDeps): void {
  const about = {
    path: '/jobs/{id}/run',
    access: 'job.run',
    tag: 'Jobs',
    params: z.object({ id: idSchema }),
  } as const;
  const absent = { description: 'There is no such job.' };
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'post',
      summary: 'Run a job now, and wait until it has ended',
      answers: { 200: { description: 'How it ended.', schema: jobStatusSchema }, 404: absent },
    },
    async ({ c, params, actor }) =>
      c.json(await toldJob(deps, actor, known(await deps.scheduler.runNow(params.id), params.id)), 200),
  );
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'delete',
      summary: 'End the run in progress, else call off the next one',
      description: 'What the run has done stays done. `nextAt` of the answer is when the job runs next.',
      answers: { 200: { description: 'How it stands.', schema: jobStatusSchema }, 404: absent },
    },
    async ({ c, params, actor }) =>
      c.json(
        await toldJob(deps, actor, known(await deps.scheduler.cancel(params.id, actor), params.id)),
        200,
      ),
  );
}

function known(status: JobStatus | null, id: string): JobStatus {
  if (status === null) throw new ApiError('not-found', `There is no job ${id}.`);
  return status;
}
