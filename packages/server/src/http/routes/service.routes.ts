import { z } from 'zod';
import { DOCUMENT_INFO } from '../openapi.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { named } from '../schemas/registry.js';

const healthSchema = named<{ status: 'ok' | 'stopping' | 'failing' }>(
  'Health',
  z.object({ status: z.enum(['ok', 'stopping', 'failing']) }),
);

/** `GET /health`, `GET /metrics` and `GET /openapi.json`: for machines, without a token and without data. */
export function addServiceRoutes(app: ApiApp, deps: ApiDeps): void {
  const service = { method: 'get', access: 'public', tag: 'Service' } as const;
  addRoute(
    app,
    deps,
    {
      ...service,
      path: '/health',
      summary: 'Whether the service and its store answer',
      answers: {
        200: { description: 'They do.', schema: healthSchema },
        503: { description: 'The store does not answer, or the service is stopping.', schema: healthSchema },
      },
    },
    async ({ c }) => {
      if (deps.lifecycle.signal.aborted) return c.json({ status: 'stopping' }, 503);
      try {
        await deps.store.events(0, 1);
        return c.json({ status: 'ok' }, 200);
      } catch (error) {
        deps.onInternalError(error);
        return c.json({ status: 'failing' }, 503);
      }
    },
  );
  addRoute(
    app,
    deps,
    {
      ...service,
      path: '/metrics',
      summary: 'Figures of the service for Prometheus',
      answers: { 200: { description: 'Prometheus text format.', contentType: 'text/plain; version=0.0.4' } },
    },
    ({ c }) =>
      c.body(deps.metrics.print(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
  addRoute(
    app,
    deps,
    {
      ...service,
      path: '/openapi.json',
      summary: 'This document',
      answers: { 200: { description: 'OpenAPI 3.1.', schema: z.record(z.string(), z.unknown()) } },
    },
    ({ c }) => c.json(app.getOpenAPI31Document(DOCUMENT_INFO), 200),
  );
}
