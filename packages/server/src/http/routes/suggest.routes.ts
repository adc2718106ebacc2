import { z } from 'zod';
import { suggestForRecord, type SuggestTags } from '../../rules/suggest/suggest-tags.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { named } from '../schemas/registry.js';
import { idSchema } from '../schemas/shared.schema.js';

const countSchema = named<{ suggested: number }>('SuggestedCount', z.object({ suggested: z.number().int() }));

/** Suggestions from the texts of a record. */
export function addSuggestRoute(app: ApiApp, deps: ApiDeps, suggest: SuggestTags): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      // Not below /records/{type}/{id}: the ids are the host's.
      path: '/tag-suggestions/{recordType}/{recordId}',
      access: 'tag.suggest',
      tag: 'Rules',
      summary: 'Suggest tags from what stands in the texts of a record; assigns nothing',
      params: z.object({ recordType: idSchema, recordId: idSchema }),
      answers: {
        200: { description: 'How many suggestions are new.', schema: countSchema },
        404: { description: 'There is no such record.' },
      },
    },
    async ({ c, params, actor }) => {
      // What is suggested quotes the record.
      const store = await deps.view(actor, 'record.read');
      const ref = { type: params.recordType, id: params.recordId };
      const suggested = await suggestForRecord({ ...deps, store }, ref, actor, suggest);
      return c.json({ suggested }, 200);
    },
  );
}
