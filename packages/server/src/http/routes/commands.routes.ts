import type { Actor, CommandOutcome, RefusalCode } from '@tagma/core';
import { execute, isServiceCommand, outcomeOfSeen, parseCommand, seenOutcome } from '@tagma/core';
import { changedLocks } from '@tagma/expression';
import type { ApiApp, ApiDeps } from '../deps.js';
import { executeOnce, type KeyedCommand } from '../durable-key.js';
import { createIdempotencyCache, type KeptAnswer } from '../idempotency.js';
import { addRoute } from '../route.js';
import { outcomeSchema } from '../schemas/outcome.schema.js';
import { commandEnvelopeSchema, commandRequestSchema } from '../schemas/commands.schema.js';

/** `POST /commands`: every change. */
export function addCommandRoute(app: ApiApp, deps: ApiDeps): void {
  const kept = createIdempotencyCache();
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/commands',
      access: 'signed-in',
      tag: 'Commands',
      summary: 'Carry out one command: all of it or nothing',
      description: 'What the caller may do is checked for each command, inside its transaction.',
      body: commandEnvelopeSchema,
      shownBody: commandRequestSchema,
      headers: {
        'Idempotency-Key': 'Names this command; a repeat gets the first answer and changes nothing.',
      },
      answers: {
        200: { description: 'Carried out.', schema: outcomeSchema },
        403: { description: 'Refused: the roles of the caller do not allow it.', schema: outcomeSchema },
        404: { description: 'Refused: something the command names does not exist.', schema: outcomeSchema },
        409: { description: 'Refused: somebody else changed it first.', schema: outcomeSchema },
        422: { description: 'Refused for another reason.', schema: outcomeSchema },
      },
    },
    async ({ c, actor, body, bodyText }) => {
      const key = c.req.header('idempotency-key');
      const keyed = key === undefined ? null : { actor, key, body: bodyText };
      const work = (): Promise<KeptAnswer> => carryOut(deps, actor, body.command, keyed);
      if (key === undefined) return send(await work(), false);
      const answer = await kept.answer({ actorId: actor.id, key, body: bodyText }, work);
      return send(answer, answer.replayed);
    },
  );
}

async function carryOut(
  deps: ApiDeps,
  actor: Actor,
  value: unknown,
  keyed: KeyedCommand | null,
): Promise<KeptAnswer> {
  const outcome = await outcomeOf(deps, actor, value, keyed);
  return { status: statusOf(outcome), body: JSON.stringify(outcome) };
}

async function outcomeOf(
  deps: ApiDeps,
  actor: Actor,
  value: unknown,
  keyed: KeyedCommand | null,
): Promise<CommandOutcome> {
  const parsed = parseCommand(value);
  if (!parsed.ok) return parsed;
  if (isServiceCommand(parsed.command.type)) {
    // What it says would be taken on trust; the service makes its own, see POST /rules/{id}/run.
    const message = `Findings such as ${parsed.command.type} are not taken from callers; start a run instead.`;
    return { ok: false, refusal: { code: 'invalid', message, path: '/type' } };
  }
  const { store, newId } = deps;
  const context = { now: deps.now(), changedLocks };
  const outcome =
    keyed === null
      ? await execute(store, parsed.command, { ...context, actor, newId })
      : await executeOnce(store, parsed.command, keyed, context);
  if (!outcome.ok) return outcome;
  return seenOutcome(await outcomeOfSeen(outcome, await deps.recordSight(actor)), await deps.sight(actor));
}

const STATUS: Partial<Record<RefusalCode, number>> = {
  forbidden: 403,
  'part-locked': 403,
  'unknown-record': 404,
  'unknown-record-type': 404,
  'unknown-concept': 404,
  'unknown-rule': 404,
  'unknown-transaction': 404,
  'unknown-version': 404,
  'unknown-proposal': 404,
  'unknown-tier-scheme': 404,
  'unknown-tier': 404,
  'unknown-note': 404,
  'unknown-grade': 404,
  'unknown-workflow': 404,
  'unknown-delivery': 404,
  'unknown-territory': 404,
  conflict: 409,
};

function statusOf(outcome: CommandOutcome): number {
  return outcome.ok ? 200 : (STATUS[outcome.refusal.code] ?? 422);
}

function send(answer: KeptAnswer, replayed: boolean): Response {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  if (replayed) headers.set('Idempotency-Replayed', 'true');
  return new Response(answer.body, { status: answer.status, headers });
}
