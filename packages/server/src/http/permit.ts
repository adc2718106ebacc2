import { can } from '@tagma/core';
import { ApiError } from './api-error.js';
import type { ApiDeps } from './deps.js';
import type { Basis } from './sight.js';

/** The permission check of the routes. Commands are checked once more, in their transaction. */
export function createPermit({ roles }: Basis): ApiDeps['permit'] {
  return async (actor, action) => {
    const permission = can(actor, action, await roles());
    if (permission.allowed) return;
    throw new ApiError('forbidden', `The roles of ${actor.name} do not allow ${action}.`, {
      details: { action, why: permission.why },
    });
  };
}
