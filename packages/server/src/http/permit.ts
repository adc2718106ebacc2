import type { Role, Store } from '@tagma/core';
import { can } from '@tagma/core';
import type { EventHub } from '../events/event-hub.js';
import { ApiError } from './api-error.js';
import type { ApiDeps } from './deps.js';

/** Another process may change the roles; its event can be late, so the copy is never older than this. */
const MAX_AGE_MS = 2000;

/** The permission check of the routes. Commands are checked once more, in their transaction. */
export function createPermit(store: Store, events: EventHub): ApiDeps['permit'] {
  const roles = cachedRoles(store, events);
  return async (actor, action) => {
    const permission = can(actor, action, await roles());
    if (permission.allowed) return;
    throw new ApiError('forbidden', `The roles of ${actor.name} do not allow ${action}.`, {
      details: { action, why: permission.why },
    });
  };
}

/** Reading the whole workspace for every request would double its cost, so the roles are kept for a moment. */
function cachedRoles(store: Store, events: EventHub): () => Promise<readonly Role[]> {
  let kept: { readonly roles: Promise<readonly Role[]>; readonly until: number } | null = null;
  events.listen((batch) => {
    if (batch.some((event) => event.type === 'settings.changed')) kept = null;
  });
  return () => {
    if (kept === null || performance.now() > kept.until) {
      const roles = readRoles(store);
      kept = { roles, until: performance.now() + MAX_AGE_MS };
      // A failed read must not be answered from memory.
      roles.catch(() => (kept = null));
    }
    return kept.roles;
  };
}

async function readRoles(store: Store): Promise<readonly Role[]> {
  const workspace = await store.workspace();
  if (workspace === null) throw new ApiError('not-found', 'This service has no workspace yet.');
  return workspace.settings.roles;
}
