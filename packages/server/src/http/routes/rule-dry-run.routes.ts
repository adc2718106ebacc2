import { type Actor, givesAnyOf, recordsSeen } from '@tagma/core';
import { z } from 'zod';
import { dryRun, type RuleDryRun } from '../../rules/runs/dry-run.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { ruleDryRunSchema } from '../schemas/rule-dry-run.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** Dry runs at once; each reads every record. */
const MOST_AT_ONCE = 4;

/** `POST /rules/{id}/dry-run`. */
export function addDryRunRoute(app: ApiApp, deps: ApiDeps): void {
  let running = 0;
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/rules/{id}/dry-run',
      access: 'rule.run',
      tag: 'Rules',
      summary: 'What a run of a published rule would do now; changes nothing',
      description:
        'Holds, rivals in exclusive categories and what the rule gave before are taken into account.',
      params: z.object({ id: idSchema }),
      answers: {
        200: { description: 'What would be counted, and the first records.', schema: ruleDryRunSchema },
        404: { description: 'There is no such rule.' },
        422: { description: 'It is not published, or does not compile.' },
        503: { description: `More than ${MOST_AT_ONCE} dry runs at once.` },
      },
    },
    async ({ c, actor, params }) => {
      // The answer names records.
      await deps.permit(actor, 'record.read');
      await refuseUnseen(deps, actor, params.id);
      if (running >= MOST_AT_ONCE)
        throw new ApiError('busy', 'Too many dry runs at once; try again in a moment.');
      running += 1;
      try {
        const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
        return c.json(await asSeen(deps, actor, await dryRun(deps, params.id, { actor, signal })), 200);
      } finally {
        running -= 1;
      }
    },
  );
}

/** A rule that gives a tag which the caller does not see is as unknown as one that does not exist. */
async function refuseUnseen(deps: ApiDeps, actor: Actor, ruleId: string): Promise<void> {
  const { hidden, workspace } = await deps.sight(actor);
  const rule = workspace.rules.find(({ id }) => id === ruleId);
  if (rule !== undefined && givesAnyOf(rule, hidden))
    throw new ApiError('not-found', `There is no rule ${ruleId}.`);
}

/** Without the names of records that the caller does not see; they are counted all the same, as a run counts them. */
async function asSeen(deps: ApiDeps, actor: Actor, found: RuleDryRun): Promise<RuleDryRun> {
  const rules = (await deps.store.workspace())?.rules ?? [];
  const type = rules.find(({ id }) => id === found.ruleId)?.recordType ?? '';
  const ids = [...found.added, ...found.removed, ...found.errors.map(({ recordId }) => recordId)];
  const isSeen = await recordsSeen(
    ids.map((id) => ({ type, id })),
    await deps.recordSight(actor),
  );
  const seen = (id: string): boolean => isSeen({ type, id });
  return {
    ...found,
    added: found.added.filter(seen),
    removed: found.removed.filter(seen),
    errors: found.errors.filter(({ recordId }) => seen(recordId)),
  };
}
