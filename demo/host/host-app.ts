import { createApp, type JwtTokens, type TagmaApp } from '@tagma/server';
import type { Store } from '@tagma/core';
import { Hono } from 'hono';
import { secureRequests } from './secure-requests.js';
import { securityHeaders } from './security-headers.js';
import { sessionRoute } from './session-route.js';
import { staticFiles } from './static-files.js';

/** The demo's web application: the service, the sign-in and the pages. */
export interface HostApp {
  fetch(request: Request, env?: object): Response | Promise<Response>;
  /** The service alone. */
  readonly api: TagmaApp;
  stop(): Promise<void>;
}

/** Mounts the service the way a host application does, beside its own routes and pages. */
export function createHostApp(
  store: Store,
  tokens: JwtTokens,
  pages: string,
  options: { readonly host?: string; readonly onInternalError?: (error: unknown) => void } = {},
): HostApp {
  const { host = 'localhost', ...rest } = options;
  const api = createApp({ store, verifyToken: tokens.verify, schedule: true, ...rest });
  const app = new Hono();
  app.use(secureRequests([host]));
  app.route('/', api);
  app.route('/', sessionRoute(tokens));
  app.use(securityHeaders());
  app.use(staticFiles(pages));
  app.notFound((c) => c.text('There is no such page. 没有此页面。', 404));
  return { fetch: (request, env) => app.fetch(request, env), api, stop: () => api.stop() };
}
