import type { RecordTypeDefinition, WorkspaceSettings } from '@tagma/core';
import { checkPlan, fieldsOfRole, type ImportPlan } from '@tagma/csv';
import { z } from 'zod';
import { ApiError } from '../http/api-error.js';
import type { ApiApp, ApiDeps } from '../http/deps.js';
import { addRoute, type RouteDefinition } from '../http/route.js';
import { idSchema, plainText } from '../http/schemas/shared.schema.js';
import type { ImportJob } from './import-job.js';
import type { ImportJobs } from './import-jobs.js';
import { importPlanSchema, importPreviewSchema, uploadAnswerSchema } from './imports.schema.js';
import type { ImportPreview } from './imports.types.js';
import { previewFile } from './preview.js';
import { importStatusSchema } from './status.schema.js';
import { uploadFile } from './upload.js';

const planBody = z.strictObject({ plan: importPlanSchema });
const byId = z.object({ id: idSchema });
const common = { access: 'record.import', tag: 'Imports' } as const;
const status: RouteDefinition<unknown, unknown, unknown>['answers'][number] = {
  description: 'The import.',
  schema: importStatusSchema,
};
const missing = { description: 'There is no such import.' };
const tooLate = { description: 'The import was started or has ended already.' };

/** `POST /imports`. */
export function addCreateRoute(app: ApiApp, deps: ApiDeps, jobs: ImportJobs): void {
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'post',
      path: '/imports',
      summary: 'Begin an import',
      description: 'Nothing is stored until the import is run.',
      body: z.strictObject({ recordType: idSchema }),
      answers: { 201: status },
    },
    async ({ c, body }) => {
      await readType(deps, body.recordType);
      return c.json((await jobs.create(body.recordType)).status(), 201);
    },
  );
}

/** `PUT /imports/{id}/files/{role}`. */
export function addUploadRoute(app: ApiApp, deps: ApiDeps, jobs: ImportJobs): void {
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'put',
      path: '/imports/{id}/files/{role}',
      summary: 'Upload a CSV file, plain or gzipped',
      description: 'The role is `records` or the key of a collection. A file of the same role is replaced.',
      params: z.object({ id: idSchema, role: plainText.min(1).max(100) }),
      rawBody: { contentTypes: ['text/csv', 'application/gzip'], description: 'Up to 512 MB.' },
      answers: {
        200: { description: 'What the file holds, and a proposed mapping.', schema: uploadAnswerSchema },
        404: missing,
        413: { description: 'The file is too large.' },
        422: tooLate,
      },
    },
    async ({ c, params }) => {
      const job = jobs.getOpen(params.id);
      const { type } = await readType(deps, job.recordType);
      if (fieldsOfRole(type, params.role) === null) {
        throw new ApiError('not-found', `${type.id} has no collection ${params.role}.`, {
          path: '/params/role',
        });
      }
      return c.json(await uploadFile(job, jobs.spool, type, params.role, c.req.raw.body), 200);
    },
  );
}

/** `POST /imports/{id}/preview`. */
export function addPreviewRoute(app: ApiApp, deps: ApiDeps, jobs: ImportJobs): void {
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'post',
      path: '/imports/{id}/preview',
      summary: 'Convert the beginning of each file, storing nothing',
      params: byId,
      body: planBody,
      answers: {
        200: {
          description: 'The first 20 good rows, and the problems of 1,000.',
          schema: importPreviewSchema,
        },
        404: missing,
        422: tooLate,
      },
    },
    async ({ c, params, body: { plan } }) => {
      const job = jobs.getOpen(params.id);
      const settings = await requirePlan(deps, job, plan);
      const files: Record<string, ImportPreview['files'][string]> = {};
      for (const [role, mapping] of Object.entries(plan.files)) {
        const file = requireFile(job, role);
        const open = (): ReturnType<typeof jobs.spool.open> => jobs.spool.open(file.path);
        files[role] = await previewFile({ mapping, open }, plan.timeZone ?? settings.timeZone);
      }
      return c.json({ files }, 200);
    },
  );
}

/** `POST /imports/{id}/run`. */
export function addRunRoute(app: ApiApp, deps: ApiDeps, jobs: ImportJobs): void {
  addRoute(
    app,
    deps,
    {
      ...common,
      method: 'post',
      path: '/imports/{id}/run',
      summary: 'Import all good rows, in one transaction',
      params: byId,
      body: planBody,
      answers: { 202: status, 404: missing, 422: tooLate },
    },
    async ({ c, params, body: { plan }, actor }) => {
      await requirePlan(deps, jobs.getOpen(params.id), plan);
      // Asked again: another request may have started it meanwhile.
      const job = jobs.getOpen(params.id);
      for (const role of Object.keys(plan.files)) requireFile(job, role);
      deps.metrics.gauge('tagma_imports_running', 1);
      const running = job.start(plan, actor);
      deps.lifecycle.track(running.finally(() => deps.metrics.gauge('tagma_imports_running', -1)));
      return c.json(job.status(), 202);
    },
  );
}

async function requirePlan(deps: ApiDeps, job: ImportJob, plan: ImportPlan): Promise<WorkspaceSettings> {
  if (plan.recordType !== job.recordType) {
    throw new ApiError('invalid', `This import is for ${job.recordType}.`, { path: '/plan/recordType' });
  }
  const { type, settings } = await readType(deps, plan.recordType);
  const [fault] = checkPlan(plan, type);
  if (fault !== undefined) {
    throw new ApiError('invalid', fault.message, {
      path: `/plan${fault.path}`,
      details: { fault: fault.code },
    });
  }
  return settings;
}

function requireFile(job: ImportJob, role: string): { readonly path: string } {
  const file = job.file(role);
  if (file !== undefined) return file;
  throw new ApiError('invalid', `No file was uploaded for ${role}.`, { path: `/plan/files/${role}` });
}

async function readType(
  deps: ApiDeps,
  id: string,
): Promise<{ readonly type: RecordTypeDefinition; readonly settings: WorkspaceSettings }> {
  const workspace = await deps.store.workspace();
  const type = workspace?.settings.recordTypes.find((candidate) => candidate.id === id);
  if (workspace == null || type === undefined) {
    throw new ApiError('not-found', `There is no record type ${id}.`, { path: '/recordType' });
  }
  return { type, settings: workspace.settings };
}
