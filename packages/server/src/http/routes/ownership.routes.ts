import { reviewQueue, seenRows, staleAssignments } from '@tagma/core';
import { z } from 'zod';
import { moveRecords } from '../../ownership/move-records.js';
import { ownershipReport, recordProposal } from '../../ownership/ownership-report.js';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps } from '../deps.js';
import { addRoute } from '../route.js';
import {
  ownerMoveResultSchema,
  ownerMoveSchema,
  ownerProposalSchema,
  ownershipReportSchema,
  reviewListSchema,
} from '../schemas/ownership.schema.js';
import { idSchema } from '../schemas/shared.schema.js';

/** Records that are handed over at once. */
const MOST_MOVES = 5000;
/** Rows that a list shows at most. */
const LISTED = 200;

/** Who would answer for which records, and what is to be looked at again. */
export function addOwnershipRoutes(app: ApiApp, deps: ApiDeps): void {
  addReportRoute(app, deps);
  addMoveRoute(app, deps);
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
      description: '`moves` asks for so many records whose territory proposes another owner than they have.',
      body: z.strictObject({
        recordType: idSchema,
        results: z.array(z.enum(['one', 'conflict', 'none'])).exactOptional(),
        moves: z.number().int().min(0).max(MOST_MOVES).exactOptional(),
      }),
      answers: { 200: { description: 'Figures, and the first records.', schema: ownershipReportSchema } },
    },
    async ({ c, actor, body }) => {
      const store = await deps.view(actor, 'ownership.edit', 'record.read');
      const signal = AbortSignal.any([c.req.raw.signal, deps.lifecycle.signal]);
      const results = body.results ?? ['conflict', 'none'];
      const context = { store, now: deps.now(), signal };
      const wanted = { results, limit: LISTED, moves: body.moves ?? 0 };
      const report = await ownershipReport(context, body.recordType, wanted);
      if (report === null) throw new ApiError('stopping', 'The report was broken off.');
      return c.json(report, 200);
    },
  );
}

function addMoveRoute(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/ownership/moves',
      access: 'ownership.edit',
      tag: 'Ownership',
      summary: 'Write the owner of records, e.g. what territories propose',
      description:
        'Each record moves only while it is still whose it was (`from`), and only within reach of `record.edit`; what is left alone is told with the reason. All moves are one write, with one entry in the history of each record. The moves the other way round take it back.',
      body: z.strictObject({
        recordType: idSchema,
        moves: z.array(ownerMoveSchema).min(1).max(MOST_MOVES),
        reason: z.string().min(1).max(500).exactOptional(),
      }),
      answers: {
        200: { description: 'What moved and what did not.', schema: ownerMoveResultSchema },
      },
    },
    async ({ c, actor, body }) => {
      const reached = await deps.view(actor, 'ownership.edit', 'record.edit', 'record.read');
      return c.json(await moveRecords({ ...deps, reached }, body, actor), 200);
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
