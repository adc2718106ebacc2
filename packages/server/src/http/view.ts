import {
  type Action,
  can,
  narrowingOf,
  ownedView,
  type RecordSight,
  scopeOf,
  type Store,
  withoutHiddenTags,
} from '@tagma/core';
import { ApiError } from './api-error.js';
import type { ApiDeps } from './deps.js';
import type { Basis } from './sight.js';

/** What of the store a caller may read: what scopes of roles let through. */
export interface Views {
  /**
   * The store as somebody sees it who needs these permissions: every read is narrowed to what all of them reach.
   *
   * @throws ApiError `forbidden` where one is missing.
   */
  readonly view: (actor: Parameters<ApiDeps['sight']>[0], ...actions: readonly Action[]) => Promise<Store>;
  /**
   * The same for a text that the caller tries out: it knows nothing of tags that the caller does not see.
   *
   * @throws ApiError `forbidden` where a permission is missing.
   */
  readonly trialView: Views['view'];
  /**
   * For what is about all records at once: refuses whoever has the permission for some of them only.
   *
   * @throws ApiError `forbidden`
   */
  readonly permitAll: (
    actor: Parameters<ApiDeps['sight']>[0],
    ...actions: readonly Action[]
  ) => Promise<void>;
  /** Which records the actor sees, for what names them without being about them. */
  readonly recordSight: (actor: Parameters<ApiDeps['sight']>[0]) => Promise<RecordSight>;
}

/** Reads of the store, narrowed for a caller. */
export function createViews(store: Store, { sight }: Basis, permit: ApiDeps['permit']): Views {
  const view: Views['view'] = async (actor, ...actions) => {
    for (const action of actions) await permit(actor, action);
    const { workspace } = await sight(actor);
    return ownedView(store, narrowingOf(actor, actions, workspace.settings) ?? { ownerIds: [] });
  };
  return {
    view,
    trialView: async (actor, ...actions) =>
      withoutHiddenTags(await view(actor, ...actions), (await sight(actor)).hidden),
    async permitAll(actor, ...actions) {
      for (const action of actions) await permit(actor, action);
      const { settings } = (await sight(actor)).workspace;
      // Without owners of records there is nothing that a scope could leave out.
      if (narrowingOf(actor, actions, settings)?.ownedBy === undefined) return;
      const narrow = actions.find((action) => scopeOf(actor, action, settings.roles) !== 'all');
      const scope = narrow === undefined ? null : scopeOf(actor, narrow, settings.roles);
      if (narrow === undefined || scope === null) return;
      const message = `This is about all records, but the roles of ${actor.name} allow ${narrow} for some only (${scope}).`;
      throw new ApiError('forbidden', message, { details: { action: narrow, why: 'out-of-scope', scope } });
    },
    async recordSight(actor) {
      const { settings } = (await sight(actor)).workspace;
      if (!can(actor, 'record.read', settings.roles).allowed) return { store };
      return { store, ownedBy: narrowingOf(actor, ['record.read'], settings)?.ownedBy };
    },
  };
}
