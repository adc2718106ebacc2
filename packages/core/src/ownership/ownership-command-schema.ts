import * as v from 'valibot';
import { LIMITS } from '../validation/limits.js';
import {
  existingId,
  expressionSchema,
  localizedName,
  newIdSchema,
  reasonSchema,
  versionSchema,
} from '../validation/schemas.js';

const priority = v.pipe(
  v.number(),
  v.integer('wrong-value'),
  v.minValue(-LIMITS.priority, 'wrong-value'),
  v.maxValue(LIMITS.priority, 'wrong-value'),
);
const members = {
  name: localizedName,
  recordType: existingId,
  condition: expressionSchema,
  ownerId: existingId,
};
const versioned = { id: existingId, expectedVersion: versionSchema };

/** Commands about who answers for what. */
export const ownershipCommands = [
  v.strictObject({
    type: v.literal('createTerritory'),
    territory: v.strictObject({ ...members, priority: v.exactOptional(priority) }),
    id: v.exactOptional(newIdSchema),
  }),
  v.strictObject({
    type: v.literal('updateTerritory'),
    ...versioned,
    patch: v.strictObject({
      name: v.exactOptional(members.name),
      recordType: v.exactOptional(members.recordType),
      condition: v.exactOptional(members.condition),
      ownerId: v.exactOptional(members.ownerId),
      priority: v.exactOptional(priority),
    }),
  }),
  v.strictObject({ type: v.literal('deleteTerritory'), ...versioned }),
  v.strictObject({
    type: v.literal('reassignOwner'),
    fromId: existingId,
    toId: existingId,
    only: v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject({
            kind: v.picklist(['concept', 'rule', 'codePattern', 'workflow', 'territory', 'tierScheme']),
            id: existingId,
          }),
        ),
        v.maxLength(LIMITS.owned, 'too-long'),
      ),
    ),
    reason: v.exactOptional(reasonSchema),
  }),
] as const;
