import { createHash } from 'node:crypto';
import { type Actor, type CommandOutcome, execute, type ExecuteContext, type Store } from '@tagma/core';

/** Who sent what under which key. */
export interface KeyedCommand {
  readonly actor: Actor;
  readonly key: string;
  /** The body, byte for byte. */
  readonly body: string;
}

/**
 * Ids that follow from the caller, the key and the body: a command that is sent again after a restart, or to another
 * process of the service, gets the same ones, and no store takes a transaction id twice.
 *
 * @returns a source of ids whose first is that of the transaction
 */
function idsOfKey({ actor, key, body }: KeyedCommand): () => string {
  const name = createHash('sha256')
    .update(JSON.stringify([actor.id, key, body]))
    .digest('hex');
  let count = 0;
  return () =>
    asUuid(
      createHash('sha256')
        .update(`${name}:${(count += 1)}`)
        .digest('hex'),
    );
}

/** The layout of a UUID whose content is whatever its maker chose (RFC 9562, version 8). */
function asUuid(hex: string): string {
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Carries a command out once for its key, whatever the memory of this process knows. Where it was carried out before,
 * its stored transaction is the answer: without warnings and events, which are not kept.
 */
export async function executeOnce(
  store: Store,
  command: Parameters<typeof execute>[1],
  keyed: KeyedCommand,
  context: Omit<ExecuteContext, 'actor' | 'newId'>,
): Promise<CommandOutcome> {
  const newId = idsOfKey(keyed);
  const outcome = await execute(store, command, { ...context, actor: keyed.actor, newId });
  // What was carried out just now needs no look back; whatever else came out may be the second time.
  if (outcome.ok && outcome.transactionId !== null) return outcome;
  const ids = idsOfKey(keyed);
  const transaction = await store.transaction(ids());
  if (transaction === null) return outcome;
  const entityId = ids();
  const { id: transactionId, changes } = transaction;
  const isCreated = changes.some(({ key, before }) => before === null && key === entityId);
  return {
    ok: true,
    transactionId,
    changes,
    events: [],
    warnings: [],
    ...(isCreated ? { createdId: entityId } : {}),
  };
}
