import { reviewQueue, seenRows, staleAssignments } from '@tagma/core';
import { z } from 'zod';
import { ownershipReport, recordProposal } from '../../ownership/ownership-report.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import { ownerProposalSchema, ownershipReportSchema, reviewListSchema } from '../schemas/ownership.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** Rows that a list shows at most. */
const LISTED = 200;

/** Who would answer for which records, and what is to be looked at again. */
export function addOwnershipRoutes(app: ApiApp, deps: ApiDeps): void {
  addReportRoute(app, deps);
  addProposalRoute(app, deps);
  addReviewRoute(app, deps);
}

function addReportRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/ownership/report',
      access: 'ownership.edit',
      tag: 'Ownership',
      summary: 'Records in no territory, and records in territories of several owners',
      body: z.strictObject({
        recordType: idSchema,
        results: z.array(z.enum(['one', 'conflict', 'none'])).exactOptional(),
      }),
      answers: { 200: { description: 'Figures, and the first records.', schema: ownershipReportSchema } },
    },
    async ({ c, actor, body }) => {
      const store = await deps.view(actor, 'ownership.edit', 'record.read');
      const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
      const results = body.results ?? ['conflict', 'none'];
      const context = { store, now: deps.now(), signal };
      const report = await ownershipReport(context, body.recordType, { results, limit: LISTED });
      if (report === null) throw new ApiError('stopping', 'The report was broken off.');
      return c.json(report, 200);
    },
  );
}

function addProposalRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/ownership/{recordType}/{recordId}',
      access: 'record.read',
      tag: 'Ownership',
      summary: 'Who would answer for a record, by the territories it lies in',
      params: z.object({ recordType: idSchema, recordId: idSchema }),
      answers: {
        200: { description: 'The proposal.', schema: ownerProposalSchema },
        404: { description: 'There is no such record.' },
      },
    },
    async ({ c, actor, params }) => {
      const ref = { type: params.recordType, id: params.recordId };
      const proposal = await recordProposal(await deps.view(actor, 'record.read'), ref, deps.now());
      if (proposal === null)
        throw new ApiError('not-found', `There is no record ${ref.id} of type ${ref.type}.`);
      return c.json(proposal, 200);
    },
  );
}

function addReviewRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/reviews/{recordType}',
      access: 'record.read',
      tag: 'Taxonomy',
      summary: 'Categories and tags to confirm, and tags on records that nobody confirmed for long',
      params: z.object({ recordType: idSchema }),
      answers: { 200: { description: 'What waits, the longest first.', schema: reviewListSchema } },
    },
    async ({ c, params, actor }) => {
      const { workspace, hidden } = await deps.sight(actor);
      const clock = { now: deps.now(), timeZone: workspace.settings.timeZone };
      const concepts = workspace.concepts.filter(({ id }) => !hidden.has(id));
      const store = await deps.view(actor, 'record.read');
      const rows = await store.assignments({ recordType: params.recordType });
      const stale = staleAssignments(workspace.concepts, seenRows(rows, hidden), clock);
      const list = {
        concepts: reviewQueue(concepts, clock),
        stale: stale.slice(0, LISTED),
        staleCount: stale.length,
      };
      return c.json(list, 200);
    },
  );
}
