import { OpenAPIHono } from '@hono/zod-openapi';
import type { Actor, Instant, Store } from '@tagma/core';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { authenticate } from '../auth/authenticate.js';
import type { VerifyToken } from '../auth/auth.types.js';
import { createEventHub } from '../events/event-hub.js';
import { registerImportRoutes } from '../imports/index.js';
import { createScheduler, jobMemory, lifecycleJobs, type Scheduler, tierReviewJobs } from '../jobs/index.js';
import { hurryWorkflows, type WebhookOptions, workflowJobs } from '../workflows/index.js';
import { suggestByNames, type SuggestTags } from '../rules/suggest/suggest-tags.js';
import { ApiError } from './api-error.js';
import { createCountingStore } from './counting-store.js';
import type { ApiApp, ApiDeps, ApiEnv } from './deps.js';
import { EVENT_SEQ_HEADER } from './event-seq.js';
import { answerFailure } from './failures.js';
import { createLifecycle } from './lifecycle.js';
import { createStreamSlots, limitRate, type ServiceLimits } from './limits.js';
import { createMetrics } from './metrics.js';
import { observeRequests } from './observe.js';
import { describeComponents } from './openapi.js';
import { createViews } from './view.js';
import { createPermit } from './permit.js';
import { createBasis } from './sight.js';
import { addCodeRoutes } from './routes/codes.routes.js';
import { addBackupRoutes } from './routes/backup.routes.js';
import { addCommandRoute } from './routes/commands.routes.js';
import { addEventRoute } from './routes/events.routes.js';
import { addGovernanceRoutes } from './routes/governance.routes.js';
import { addAuditRoutes } from './routes/audit.routes.js';
import { addOwnershipRoutes } from './routes/ownership.routes.js';
import { addJobRoutes } from './routes/jobs.routes.js';
import { addMovementRoute } from './routes/movement.routes.js';
import { addOutcomeRoutes } from './routes/outcomes.routes.js';
import { addListedRoutes } from './routes/listed.routes.js';
import { addQueryRoutes } from './routes/queries.routes.js';
import { addTierRoutes } from './routes/tiers.routes.js';
import { addRecordRoutes } from './routes/records.routes.js';
import { addDryRunRoute } from './routes/rule-dry-run.routes.js';
import { addRuleSetRoutes } from './routes/rule-sets.routes.js';
import { addRuleRoutes } from './routes/rules.routes.js';
import { addSuggestRoute } from './routes/suggest.routes.js';
import { addServiceRoutes } from './routes/service.routes.js';
import { addWorkflowTestRoute } from './routes/workflows.routes.js';
import { addWorkspaceRoutes } from './routes/workspace.routes.js';

/** What the host gives to the service. */
export interface AppOptions {
  /** Where everything is kept. The host closes it after `stop`. */
  readonly store: Store;
  /** Says who is calling; see `createJwtTokens` for a ready one. */
  readonly verifyToken: VerifyToken;
  /** The time. Default: the clock of the machine. */
  readonly now?: () => Instant;
  /** Fresh ids, never the same twice. Default: random UUIDs. */
  readonly newId?: () => string;
  /** Where the routes hang. Default `/api`. */
  readonly basePath?: string;
  /** Origins of pages that may call from elsewhere, e.g. `https://crm.example`. Default: none but the own one. */
  readonly origins?: readonly string[];
  /** Seconds between signs of life on an idle event stream. Default 15. */
  readonly heartbeatSeconds?: number;
  /**
   * Whether this process does the scheduled work: expiry, archiving, schedules of rules, sending of webhooks. Several
   * may share a database; then one of them is enough, and more do no harm. Default false.
   */
  readonly schedule?: boolean;
  /** Where workflows may send webhooks. Default: nowhere. */
  readonly webhooks?: WebhookOptions;
  /** Finds tags for the texts of a record, e.g. with a model. Default: names and aliases of tags in the texts. */
  readonly suggestTags?: SuggestTags;
  /** Who may fill a service that has no workspace yet from a backup, over HTTP. Default: nobody. */
  readonly mayRestore?: (actor: Actor) => boolean;
  /** How much one caller may have. */
  readonly limits?: ServiceLimits;
  /** Told about failures that callers only see as `internal`. Default: written to stderr. */
  readonly onInternalError?: (error: unknown) => void;
}

/** The HTTP API as a Hono app: serve it, or mount it in an app of the host with `host.route('/', app)`. */
export interface TagmaApp extends OpenAPIHono<ApiEnv> {
  /** The scheduled work, e.g. to run what is due now. */
  readonly scheduler: Scheduler;
  /** Ends event streams and background work and refuses new requests; resolves when the work has ended. */
  stop(): Promise<void>;
}

/** Builds the API over a store. */
export function createApp(options: AppOptions): TagmaApp {
  const basePath = options.basePath ?? '/api';
  const deps = createDeps(options);
  const app = new OpenAPIHono<ApiEnv>();
  addMiddleware(app, deps, options, basePath);
  const api = app.basePath(basePath);
  describeComponents(api.openAPIRegistry);
  addServiceRoutes(api, deps);
  addBackupRoutes(api, deps, options.mayRestore);
  addWorkspaceRoutes(api, deps);
  addRecordRoutes(api, deps);
  addQueryRoutes(api, deps);
  addGovernanceRoutes(api, deps);
  addListedRoutes(api, deps);
  addTierRoutes(api, deps);
  addCommandRoute(api, deps);
  addRuleRoutes(api, deps);
  addDryRunRoute(api, deps);
  addCodeRoutes(api, deps);
  addRuleSetRoutes(api, deps);
  addSuggestRoute(api, deps, options.suggestTags ?? suggestByNames);
  addJobRoutes(api, deps);
  addWorkflowTestRoute(api, deps, options.webhooks);
  addAuditRoutes(api, deps);
  addMovementRoute(api, deps);
  addOutcomeRoutes(api, deps);
  addOwnershipRoutes(api, deps);
  registerImportRoutes(api, deps);
  addEventRoute(api, deps, {
    heartbeatMs: (options.heartbeatSeconds ?? 15) * 1000,
    slots: createStreamSlots(options.limits ?? {}),
  });
  // A host that mounts the app has its own answer for unknown paths; below the base path it is ours.
  api.all('/*', () => {
    throw new ApiError('not-found', 'There is no such route; see openapi.json.');
  });
  deps.scheduler.add(lifecycleJobs(deps));
  deps.scheduler.add(tierReviewJobs(deps));
  deps.scheduler.add(workflowJobs({ ...deps, webhooks: options.webhooks }));
  if (options.schedule === true) {
    deps.scheduler.start();
    hurryWorkflows(deps, deps.onInternalError);
  }
  return Object.assign(app, { scheduler: deps.scheduler, stop: () => stop(deps) });
}

async function stop(deps: ApiDeps): Promise<void> {
  await deps.lifecycle.stop();
  deps.events.close();
}

function createDeps(options: AppOptions): ApiDeps {
  const metrics = createMetrics();
  const store = createCountingStore(options.store, metrics);
  const events = createEventHub(store);
  const basis = createBasis(store, events);
  const lifecycle = createLifecycle();
  const now = options.now ?? (() => new Date().toISOString());
  const newId = options.newId ?? (() => crypto.randomUUID());
  const onInternalError = options.onInternalError ?? ((error: unknown) => console.error(error));
  const scheduler = createScheduler({
    now,
    lifecycle,
    ...jobMemory({ store, now, newId }),
    onError: onInternalError,
  });
  const permit = createPermit(basis);
  return {
    store,
    scheduler,
    events,
    metrics,
    verifyToken: options.verifyToken,
    now,
    newId,
    lifecycle,
    permit,
    ...createViews(store, basis, permit),
    sight: basis.sight,
    onInternalError,
  };
}

function addMiddleware(app: ApiApp, deps: ApiDeps, options: AppOptions, basePath: string): void {
  const publicPaths = new Set(['/health', '/metrics', '/openapi.json'].map((path) => basePath + path));
  const everything = `${basePath}/*`;
  app.onError((error, c) => answerFailure(error, c, deps.onInternalError));
  app.use(everything, observeRequests(deps.metrics));
  app.use(everything, secureHeaders({ xFrameOptions: 'DENY', referrerPolicy: 'no-referrer' }));
  app.use(everything, async (c, next) => {
    await next();
    // Answers hold customer data and depend on the caller: nobody in between keeps them.
    if (!c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store');
  });
  if (options.origins !== undefined) app.use(everything, corsFor(options.origins));
  app.use(everything, async (c, next) => {
    if (deps.lifecycle.signal.aborted && !publicPaths.has(c.req.path)) {
      throw new ApiError('stopping', 'The service is stopping; try again in a moment.');
    }
    await next();
  });
  app.use(
    everything,
    authenticate(options.verifyToken, (path) => publicPaths.has(path)),
  );
  app.use(everything, limitRate(options.limits ?? {}));
}

function corsFor(origins: readonly string[]): ReturnType<typeof cors> {
  return cors({
    origin: [...origins],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID'],
    exposeHeaders: ['ETag', EVENT_SEQ_HEADER, 'Idempotency-Replayed'],
    maxAge: 600,
  });
}
