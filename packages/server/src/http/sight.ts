import {
  type Actor,
  hiddenConcepts,
  type Role,
  type Sight,
  type Store,
  type WorkspaceSnapshot,
} from '@tagma/core';
import type { EventHub } from '../events/event-hub.js';
import { ApiError } from './api-error.js';

/** Another process may change roles and visibility; its event can be late, so the copy is never older than this. */
const MAX_AGE_MS = 2000;

/** What an actor sees, and of what. */
export interface ActorSight extends Sight {
  readonly workspace: WorkspaceSnapshot;
}

/** What permissions and visibility are asked of. */
export interface Basis {
  readonly roles: () => Promise<readonly Role[]>;
  /** What the actor sees of the workspace. */
  readonly sight: (actor: Actor) => Promise<ActorSight>;
}

/** Reading the whole workspace for every request would double its cost, so it is kept for a moment. */
export function createBasis(store: Store, events: EventHub): Basis {
  let kept: { readonly workspace: Promise<Kept>; readonly until: number } | null = null;
  events.listen((batch) => {
    if (batch.some(({ type }) => CHANGES_BASIS.has(type))) kept = null;
  });
  const basis = (): Promise<Kept> => {
    if (kept === null || performance.now() > kept.until) {
      const workspace = readWorkspace(store);
      kept = { workspace, until: performance.now() + MAX_AGE_MS };
      // A failed read must not be answered from memory.
      workspace.catch(() => (kept = null));
    }
    return kept.workspace;
  };
  return {
    roles: async () => (await basis()).workspace.settings.roles,
    async sight(actor) {
      const { workspace, hiddenByActor } = await basis();
      const key = JSON.stringify([actor.id, actor.roles, actor.teams ?? []]);
      const hidden = hiddenByActor.get(key) ?? hiddenConcepts(actor, workspace);
      hiddenByActor.set(key, hidden);
      return { actor, workspace, hidden };
    },
  };
}

const CHANGES_BASIS: ReadonlySet<string> = new Set(['settings.changed', 'concept.changed', 'rule.changed']);

interface Kept {
  readonly workspace: WorkspaceSnapshot;
  /** Many requests of one caller come close together. */
  readonly hiddenByActor: Map<string, Sight['hidden']>;
}

async function readWorkspace(store: Store): Promise<Kept> {
  const workspace = await store.workspace();
  if (workspace === null) throw new ApiError('not-found', 'This service has no workspace yet.');
  return { workspace, hiddenByActor: new Map() };
}
