import type { Action, Actor } from '@tagma/core';
import { z } from 'zod';
import { type CodeJobs, createCodeJobs } from '../../codes/code-jobs.js';
import type { CodeJobKind, CodeJobStatus } from '../../codes/code-jobs.types.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { codeJobRequestSchema, codeJobSchema } from '../schemas/code-jobs.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** What a job of the kind needs beside reading. */
const ACTIONS: Readonly<Record<CodeJobKind, Action | null>> = {
  issue: 'code.issue',
  recode: 'pattern.edit',
  preview: null,
  audit: null,
  // The command that takes a batch back asks for what the batch itself needed.
  undo: null,
};

/** Jobs over all records: number, re-code, preview and audit. Everything else about codes is commands and queries. */
export function addCodeRoutes(app: ApiApp, deps: ApiDeps): void {
  const jobs = createCodeJobs(deps);
  addStartRoute(app, deps, jobs);
  addJobRoutes(app, deps, jobs);
  addUndoRoute(app, deps, jobs);
}

function addStartRoute(app: ApiApp, deps: ApiDeps, jobs: CodeJobs): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/code-patterns/{id}/jobs',
      access: 'record.read',
      tag: 'Codes',
      summary: 'Number, re-code, preview or audit all records of a pattern',
      params: z.object({ id: idSchema }),
      body: codeJobRequestSchema,
      answers: {
        202: { description: 'Started; ask for its status.', schema: z.object({ jobId: z.string() }) },
        404: { description: 'There is no such pattern.' },
        409: { description: 'A job of it is in progress already: `error.details.jobId`.' },
        422: { description: 'It is not published.' },
      },
    },
    async ({ c, actor, params, body }) => {
      await permit(deps, actor, body.kind);
      const { id } = await jobs.start(params.id, body.kind, actor);
      return c.json({ jobId: id }, 202);
    },
  );
}

function addJobRoutes(app: ApiApp, deps: ApiDeps, jobs: CodeJobs): void {
  const about = { access: 'record.read', tag: 'Codes', params: z.object({ jobId: idSchema }) } as const;
  const unknownJob = { 404: { description: 'There is no such job.' } } as const;
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'get',
      path: '/code-jobs/{jobId}',
      summary: 'How a job is doing, or how it ended',
      answers: { 200: { description: 'Its status.', schema: codeJobSchema }, ...unknownJob },
    },
    async ({ c, actor, params }) => {
      await deps.permitAll(actor, 'record.read');
      return c.json(found(await jobs.status(params.jobId), params.jobId), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      ...about,
      method: 'delete',
      path: '/code-jobs/{jobId}',
      summary: 'Stop a job after the batch it is at; what it did stays, each batch with its undo',
      answers: { 200: { description: 'How it ended.', schema: codeJobSchema }, ...unknownJob },
    },
    async ({ c, actor, params }) => {
      await permit(deps, actor, found(await jobs.status(params.jobId), params.jobId).kind);
      return c.json(found(await jobs.stop(params.jobId), params.jobId), 200);
    },
  );
}

function addUndoRoute(app: ApiApp, deps: ApiDeps, jobs: CodeJobs): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/code-jobs/{jobId}/undo',
      access: 'record.read',
      tag: 'Codes',
      summary: 'Take back all that a job did, as a job of its own',
      params: z.object({ jobId: idSchema }),
      answers: {
        202: { description: 'Started; ask for its status.', schema: z.object({ jobId: z.string() }) },
        404: { description: 'There is no such job.' },
        409: { description: 'A job of the pattern is in progress: `error.details.jobId`.' },
        422: { description: 'The job has changed nothing.' },
      },
    },
    async ({ c, actor, params }) => {
      await permit(deps, actor, found(await jobs.status(params.jobId), params.jobId).kind);
      return c.json({ jobId: (await jobs.undo(params.jobId, actor)).id }, 202);
    },
  );
}

async function permit(deps: ApiDeps, actor: Actor, kind: CodeJobKind): Promise<void> {
  const action = ACTIONS[kind];
  // A job is about all records, and names those that it leaves out.
  await deps.permitAll(actor, 'record.read', ...(action === null ? [] : [action]));
}

function found(status: CodeJobStatus | null, jobId: string): CodeJobStatus {
  if (status === null) throw new ApiError('not-found', `There is no job ${jobId}.`);
  return status;
}
