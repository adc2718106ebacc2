import {
  LISTED_KINDS,
  listedAccess,
  type ListedKind,
  listedOfSeen,
  seenListed,
  withReading,
} from '@tagma/core';
import { LISTED_PATHS } from '../../client/listed-paths.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { markEventSeq } from '../event-seq.js';
import { addRoute } from '../route.js';
import { LISTED, listedQuerySchema } from '../schemas/listed.schema.js';

/** One query route for each kind of listed entity, e.g. `POST /codes/query`. */
export function addListedRoutes(app: ApiApp, deps: ApiDeps): void {
  for (const kind of LISTED_KINDS) addListedRoute(app, deps, kind);
}

function addListedRoute(app: ApiApp, deps: ApiDeps, kind: ListedKind): void {
  const { page, tag, summary } = LISTED[kind];
  addRoute(
    app,
    deps,
    {
      method: 'post',
      access: listedAccess(kind),
      tag,
      path: LISTED_PATHS[kind],
      summary,
      description: 'A page may hold fewer than were asked for: what the caller does not see is left out.',
      body: listedQuerySchema,
      answers: { 200: { description: 'A page.', schema: page } },
    },
    async ({ c, body, actor }) => {
      await markEventSeq(c, deps);
      const sight = await deps.sight(actor);
      const records = await deps.recordSight(actor);
      const needed = withReading(actor, listedAccess(kind), sight.workspace.settings.roles);
      const found = await (await deps.view(actor, ...needed)).entities(kind, body);
      const { rules } = sight.workspace;
      const told = await listedOfSeen(kind, found, { ...records, rules });
      return c.json(seenListed(kind, told, { ...sight, rules }), 200);
    },
  );
}
