import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnv } from './deps.js';
import type { Metrics } from './metrics.js';

/** Counts requests and measures how long each takes until its answer begins. */
export function observeRequests(metrics: Metrics): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    // The pattern and not the path: ids in labels would make a new series for every record.
    const route = routeOf(c);
    metrics.count('tagma_http_requests_total', { method: c.req.method, route, status: String(c.res.status) });
    metrics.observe({ route }, (performance.now() - began) / 1000);
  };
}

function routeOf(c: Context): string {
  // The last that ran; a request that ended in a middleware, or matched nothing, has no route.
  const path = routePath(c);
  return path.endsWith('*') ? 'none' : path;
}
