import { auditOfSeen, seenAudit } from '@tagma/core';
import { z } from 'zod';
import { exportAudit } from '../../audit/export-audit.js';
import { verifyAudit } from '../../audit/verify-audit.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { auditCheckSchema } from '../schemas/ownership.schema.js';

/** Entries read at a time. */
const PAGE = 500;

/** `GET /audit/verify` and `GET /audit/export`. */
export function addAuditRoutes(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/audit/verify',
      access: 'audit.read',
      tag: 'History',
      summary: 'Check that no entry of the history was changed, taken out or put in',
      answers: { 200: { description: 'What was found.', schema: auditCheckSchema } },
    },
    async ({ c }) => {
      const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
      const check = await verifyAudit(deps.store, signal);
      if (check === null) throw new ApiError('stopping', 'The check was broken off.');
      return c.json(check, 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/audit/export',
      access: 'audit.read',
      tag: 'History',
      summary: 'The whole history, newest first; needs `export` as well',
      description: 'NDJSON keeps the hashes usable; CSV is for spreadsheets.',
      query: z.strictObject({ format: z.enum(['ndjson', 'csv']).optional() }),
      answers: {
        200: { description: 'The entries that the caller sees.', contentType: 'application/x-ndjson' },
      },
    },
    async ({ c, query, actor }) => {
      const store = await deps.view(actor, 'audit.read', 'export', 'record.read');
      const format = query.format ?? 'ndjson';
      const body = exportAudit(async (before) => {
        const page = await store.audit({ limit: PAGE, ...(before === undefined ? {} : { before }) });
        const { workspace, hidden } = await deps.sight(actor);
        return auditOfSeen(seenAudit(page, workspace, hidden), await deps.recordSight(actor));
      }, format);
      c.header(
        'Content-Type',
        format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      );
      c.header('Content-Disposition', `attachment; filename="audit.${format}"`);
      return c.body(body, 200);
    },
  );
}
