import { createSession, type Actor, type Session, type Store } from '@tagma/core';
import { changedLocks } from '@tagma/expression';

/** The session of this page: what the service does elsewhere, it does here, locked parts of rules included. */
export function offlineSession(
  store: Store,
  actor: Actor,
  { now, newId }: { readonly now: () => string; readonly newId: () => string },
): Session {
  return createSession({ store, actor, now, newId, changedLocks });
}
