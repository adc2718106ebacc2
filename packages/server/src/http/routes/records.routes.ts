import { type Actor, fullRecordPage, type RecordRef } from '@tagma/core';
import type { Context } from 'hono';
import { z } from 'zod';
import { ApiError } from '../api-error.js';
import type { ApiApp, ApiDeps, ApiEnv } from '../deps.js';
import { markEventSeq } from '../event-seq.js';
import { addRoute } from '../route.js';
import { named } from '../schemas/registry.js';
import {
  fullRecordPageSchema,
  fullRecordQuerySchema,
  fullRecordSchema,
  recordPageSchema,
} from '../schemas/records.schema.js';
import { idSchema, plainText, queryNumber } from '../schemas/shared.schema.js';

const countSchema = named<{ count: number }>('RecordCount', z.object({ count: z.number().int() }));

const oneRecord = {
  200: { description: 'The record.', schema: fullRecordSchema },
  404: { description: 'There is no such record.' },
};

/** `GET /records/{type}`, `POST /records/query`, `GET /record-counts/{type}` and `GET /records/{type}/{id}`. */
export function addRecordRoutes(app: ApiApp, deps: ApiDeps): void {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/records/{type}',
      access: 'record.read',
      tag: 'Records',
      summary: 'Records of a type, in the order of their ids',
      params: z.object({ type: idSchema }),
      query: z.strictObject({ after: plainText.max(1000).optional(), limit: queryNumber(1, 5000) }),
      answers: { 200: { description: 'A page of records without child rows.', schema: recordPageSchema } },
    },
    async ({ c, actor, params, query }) => {
      await markEventSeq(c, deps);
      const { after, limit } = query;
      const store = await deps.view(actor, 'record.read');
      const page = await store.records({
        type: params.type,
        ...(after === undefined ? {} : { after }),
        ...(limit === undefined ? {} : { limit }),
      });
      return c.json(page, 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/records/query',
      access: 'record.read',
      tag: 'Records',
      summary: 'Many records with their child rows, in the order of their ids',
      description: 'All of a type, or those that are named; those that are not seen are left out.',
      body: fullRecordQuerySchema,
      answers: { 200: { description: 'A page of records.', schema: fullRecordPageSchema } },
    },
    async ({ c, actor, body }) => {
      await markEventSeq(c, deps);
      return c.json(await fullRecordPage(await deps.view(actor, 'record.read'), body), 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      // Not below /records/{type}, where it would hide a record whose id is "count".
      path: '/record-counts/{type}',
      access: 'record.read',
      tag: 'Records',
      summary: 'How many records of a type there are',
      params: z.object({ type: idSchema }),
      answers: { 200: { description: 'The number.', schema: countSchema } },
    },
    async ({ c, actor, params }) => {
      const store = await deps.view(actor, 'record.read');
      return c.json({ count: await store.countRecords(params.type) }, 200);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/records/{type}/{id}',
      access: 'record.read',
      tag: 'Records',
      summary: 'One record with its child rows',
      params: z.object({ type: idSchema, id: idSchema }),
      answers: oneRecord,
    },
    ({ c, actor, params }) => answerRecord(c, deps, { actor, ref: params }),
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/record',
      access: 'record.read',
      tag: 'Records',
      summary: 'One record by query: for the ids `.` and `..`, which cannot stand in a path',
      query: z.strictObject({ type: idSchema, id: idSchema }),
      answers: oneRecord,
    },
    ({ c, actor, query }) => answerRecord(c, deps, { actor, ref: query }),
  );
}

/** A record that the caller does not see is as unknown as one that does not exist. */
async function answerRecord(
  c: Context<ApiEnv>,
  deps: ApiDeps,
  { actor, ref }: { readonly actor: Actor; readonly ref: RecordRef },
): Promise<Response> {
  await markEventSeq(c, deps);
  const store = await deps.view(actor, 'record.read');
  const record = await store.record(ref);
  if (record === null) throw new ApiError('not-found', `There is no ${ref.type} with the id ${ref.id}.`);
  return c.json(record, 200);
}
