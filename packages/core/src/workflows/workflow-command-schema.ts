import * as v from 'valibot';
import { isObject } from '../shared/json.js';
import type { JsonObject } from '../shared/shared.types.js';
import { LIMITS } from '../validation/limits.js';
import {
  existingId,
  expressionSchema,
  localizedName,
  nameSchema,
  newIdSchema,
  recordRefSchema,
  versionSchema,
} from '../validation/schemas.js';

/** http or https, a host without user and password, then whatever. */
const ADDRESS = /^https?:\/\/[^\s/@?#\\]+([/?][^\s]*)?$/i;

const seq = v.pipe(v.number(), v.integer('wrong-value'), v.minValue(0, 'wrong-value'));

const action = v.variant('type', [
  v.strictObject({
    type: v.literal('webhook'),
    url: v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'), v.regex(ADDRESS, 'wrong-value')),
    secretName: v.exactOptional(nameSchema),
  }),
  v.strictObject({ type: v.literal('host-event'), name: nameSchema }),
]);

const trigger = v.strictObject({
  on: v.picklist(['tag.added', 'tag.removed', 'tier.changed', 'code.issued']),
  tagIds: v.exactOptional(v.pipe(v.array(existingId), v.maxLength(LIMITS.grants, 'too-long'))),
  recordType: v.exactOptional(existingId),
});

const members = { name: localizedName, trigger, condition: v.nullable(expressionSchema), action };
const versioned = { id: existingId, expectedVersion: versionSchema };

const failure = v.picklist([
  'host-not-allowed',
  'unknown-secret',
  'unreachable',
  'timeout',
  'status',
  'condition',
]);

/** Commands about workflows and what they send. */
export const workflowCommands = [
  v.strictObject({
    type: v.literal('createWorkflow'),
    workflow: v.strictObject({ ...members, ownerId: v.exactOptional(existingId) }),
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({
    type: v.literal('updateWorkflow'),
    ...versioned,
    patch: v.strictObject({
      name: v.exactOptional(members.name),
      trigger: v.exactOptional(members.trigger),
      condition: v.exactOptional(members.condition),
      action: v.exactOptional(members.action),
      ownerId: v.exactOptional(existingId),
    }),
  }),
  v.strictObject({ type: v.literal('switchWorkflow'), ...versioned, on: v.boolean() }),
  v.strictObject({ type: v.literal('deleteWorkflow'), ...versioned }),
  v.strictObject({
    type: v.literal('retryDeliveries'),
    ids: v.pipe(v.array(existingId), v.maxLength(LIMITS.deliveries, 'too-long')),
  }),
  v.strictObject({
    type: v.literal('queueDeliveries'),
    afterSeq: seq,
    upToSeq: seq,
    deliveries: v.pipe(
      v.array(
        v.strictObject({
          workflowId: existingId,
          eventSeq: seq,
          record: recordRefSchema,
          payload: v.custom<JsonObject>(isObject, 'wrong-type'),
          failure: v.exactOptional(failure),
        }),
      ),
      v.maxLength(LIMITS.deliveries, 'too-long'),
    ),
  }),
  v.strictObject({
    type: v.literal('reportDelivery'),
    ...versioned,
    attempt: v.variant('ok', [
      v.strictObject({ ok: v.literal(true) }),
      v.strictObject({ ok: v.literal(false), code: failure, status: v.exactOptional(seq) }),
    ]),
  }),
] as const;
