import { z } from 'zod';
import { testWorkflow, type WebhookOptions } from '../../workflows/index.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { idSchema, recordRefSchema } from '../schemas/shared.schema.js';
import { workflowTestSchema } from '../schemas/workflow-test.schema.js';

/** `POST /workflows/{id}/test`: what a workflow would do for a record. */
export function addWorkflowTestRoute(app: ApiApp, deps: ApiDeps, webhooks: WebhookOptions | undefined): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/workflows/{id}/test',
      access: 'workflow.edit',
      tag: 'Workflows',
      summary: 'Try a workflow on a record: a webhook is sent, marked as a test',
      description: 'Nothing is written down, and it is not tried again when it does not arrive.',
      params: z.object({ id: idSchema }),
      body: z.strictObject({ record: recordRefSchema }),
      answers: {
        200: {
          description: 'Whether the condition holds, what is sent, and how it went.',
          schema: workflowTestSchema,
        },
        404: { description: 'There is no such workflow, or no such record.' },
      },
    },
    async ({ c, params, body }) => {
      const [workflow] = (await deps.store.entities('workflow', { ids: [params.id] })).items;
      if (workflow === undefined) throw new ApiError('not-found', `There is no workflow ${params.id}.`);
      const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
      const test = await testWorkflow(workflow, body.record, { ...deps, webhooks }, signal);
      if (test === null)
        throw new ApiError('not-found', `There is no record ${body.record.id} of type ${body.record.type}.`);
      return c.json(test, 200);
    },
  );
}
