import { type Actor, execute, type Store } from '@tagma/core';
import { STARTER_CODE_PATTERN, STARTER_CODE_PATTERN_ID } from '@tagma/core/starter';

/** Who sets the demo up: not a person, and with the rights of an administrator. */
const FOUNDER: Actor = { id: 'system', name: 'Tagma', roles: ['admin'] };

/**
 * Adds the sample pattern, published, to a workspace that never had one. In a workspace whose customers lack the
 * fields that it reads it stays a draft.
 */
export async function ensureCodePattern(store: Store, now: string): Promise<void> {
  const { items } = await store.entities('codePattern', { limit: 1 });
  if (items.length > 0) return;
  const context = { actor: FOUNDER, now, newId: () => crypto.randomUUID() };
  const id = STARTER_CODE_PATTERN_ID;
  const made = await execute(
    store,
    { type: 'createCodePattern', pattern: STARTER_CODE_PATTERN, id },
    context,
  );
  if (made.ok) await execute(store, { type: 'publishCodePattern', id, expectedVersion: 1 }, context);
}
