import { readMovement, type MovementAsked } from '../../movement/read-movement.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { movementBody, movementSchema } from '../schemas/movement.schema.js';

/** Ids that a cell names unless asked for more. */
const LISTED = 1000;

/** `POST /movements`. */
export function addMovementRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/movements',
      access: 'audit.read',
      tag: 'History',
      summary: 'Who went from which tier or tag to which between two moments',
      description:
        'Read from the history, so it needs `audit.read`. Every record that had a place at one of the moments is in ' +
        'exactly one cell; the same place twice means that it stayed.',
      body: movementBody,
      answers: { 200: { description: 'The cells that are not empty.', schema: movementSchema } },
    },
    async ({ c, actor, body: { about, limit = LISTED, ...asked } }) => {
      const [from, to] = [utc(asked.from), utc(asked.to)];
      if (from >= to)
        throw new ApiError('invalid', 'The first moment must come before the second.', { path: '/from' });
      const store = await deps.view(actor, 'audit.read', 'record.read');
      const { hidden } = await deps.sight(actor);
      const subject: MovementAsked =
        about.type === 'tiers' ? about : { ...about, tagIds: about.tagIds.filter((id) => !hidden.has(id)) };
      const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
      const cells = await readMovement(store, subject, { from, to }, signal);
      if (cells === null) throw new ApiError('stopping', 'The reading was broken off.');
      const answer = cells.map(({ recordIds, ...cell }) => ({
        ...cell,
        count: recordIds.length,
        recordIds: recordIds.slice(0, limit),
      }));
      return c.json(answer, 200);
    },
  );
}

/** As the history spells moments, so that they compare as texts. */
function utc(moment: string): string {
  return new Date(moment).toISOString();
}
