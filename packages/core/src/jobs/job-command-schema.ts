import * as v from 'valibot';
import { LIMITS } from '../validation/limits.js';
import { existingId, finiteNumber, instantSchema, reasonSchema } from '../validation/schemas.js';

const conceptIds = v.pipe(v.array(existingId), v.maxLength(LIMITS.concepts, 'too-long'));
const figureName = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z-]{0,50}$/, 'wrong-value'));

/** Commands of scheduled work. */
export const jobCommands = [
  v.strictObject({
    type: v.literal('expireAssignments'),
    recordType: existingId,
    recordIds: v.pipe(v.array(existingId), v.maxLength(LIMITS.taggedRecords, 'too-long')),
  }),
  v.strictObject({ type: v.picklist(['endCampaigns', 'archiveUnused']), ids: conceptIds }),
  v.strictObject({
    type: v.literal('noteJobRun'),
    jobId: existingId,
    state: v.picklist(['done', 'failed', 'cancelled']),
    startedAt: instantSchema,
    endedAt: instantSchema,
    figures: v.record(figureName, finiteNumber),
    error: v.exactOptional(reasonSchema),
    calledOff: v.exactOptional(instantSchema),
  }),
] as const;
