import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Action, Actor, Instant, Store } from '@tagma/core';
import type { VerifyToken } from '../auth/auth.types.js';
import type { EventHub } from '../events/event-hub.js';
import type { Scheduler } from '../jobs/job.types.js';
import type { Lifecycle } from './lifecycle.js';
import type { ActorSight } from './sight.js';
import type { Metrics } from './metrics.js';
import type { Views } from './view.js';

/** What the middleware leaves for the handlers of a request. */
export interface ApiEnv {
  Variables: {
    /** Absent on public routes. */
    actor?: Actor;
    /** When the caller's token stops being good; `null`: never. */
    tokenExpiresAt?: Instant | null;
  };
}

/** The Hono app that routes are added to; paths are below the base path. */
export type ApiApp = OpenAPIHono<ApiEnv>;

/** What every route module is given. */
export interface ApiDeps extends Views {
  /** The store; commits through it are counted. */
  readonly store: Store;
  readonly now: () => Instant;
  /** A fresh id, never the same twice. */
  readonly newId: () => string;
  readonly verifyToken: VerifyToken;
  readonly metrics: Metrics;
  readonly lifecycle: Lifecycle;
  readonly events: EventHub;
  /** Work that is done again and again; features add theirs. */
  readonly scheduler: Scheduler;
  /**
   * Asks whether the actor may do this, with the roles of the workspace as it is now.
   *
   * @throws ApiError `forbidden` with the action and the reason, or `not-found` without a workspace.
   */
  readonly permit: (actor: Actor, action: Action) => Promise<void>;
  /** What the actor sees; a change elsewhere may take two seconds to be known. */
  readonly sight: (actor: Actor) => Promise<ActorSight>;
  /** Told about failures that the caller only sees as `internal`. */
  readonly onInternalError: (error: unknown) => void;
}
