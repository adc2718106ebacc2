import { hiddenConcepts, seenWorkspace } from '@tagma/core';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { jsonWithETag } from '../etag.js';
import { EVENT_SEQ_HEADER, markEventSeq } from '../event-seq.js';
import { addRoute } from '../route.js';
import { actorSchema } from '../schemas/shared.schema.js';
import { workspaceSchema } from '../schemas/workspace.schema.js';

/** `GET /me` and `GET /workspace`. */
export function addWorkspaceRoutes(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/me',
      access: 'signed-in',
      tag: 'Workspace',
      summary: 'Who the token says is calling',
      answers: { 200: { description: 'The caller.', schema: actorSchema } },
    },
    ({ c, actor }) => c.json(actor, 200),
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/workspace',
      access: 'record.read',
      tag: 'Workspace',
      summary: 'Settings, taxonomy and rules as one consistent whole',
      description: `Categories that are not visible to the caller are left out. The answer has an ETag and the header ${EVENT_SEQ_HEADER}.`,
      headers: { 'If-None-Match': 'ETag of the copy the caller has.' },
      answers: {
        200: { description: 'The workspace.', schema: workspaceSchema },
        304: { description: 'The copy of the caller is still good.' },
        404: { description: 'There is no workspace yet.' },
      },
    },
    async ({ c, actor }) => {
      await markEventSeq(c, deps);
      const whole = await deps.store.workspace();
      if (whole === null) throw new ApiError('not-found', 'This service has no workspace yet.');
      const workspace = seenWorkspace(whole, hiddenConcepts(actor, whole));
      const { settings, concepts, rules } = workspace;
      // Without `seq`, which counts on with every tag that is put on a record.
      return jsonWithETag(c, workspace, [settings, concepts, rules]);
    },
  );
}
