import * as v from 'valibot';
import { isObject } from '../shared/json.js';
import { LIMITS } from '../validation/limits.js';
import { existingId, fieldKeySchema, localizedName, newIdSchema } from '../validation/schemas.js';
import { ACTIONS } from './can.js';
import type { Role } from './permissions.types.js';
import { SCOPED_ACTIONS, SCOPES } from './scope-of.js';

const actions = v.pipe(v.array(v.picklist(ACTIONS)), v.maxLength(ACTIONS.length, 'too-long'));

/** Scopes by action. */
const scopes = v.pipe(
  // Not v.record: it drops members named __proto__ without a word.
  v.custom<NonNullable<Role['scopes']>>(isObject, 'wrong-type'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    for (const [key, value] of Object.entries(dataset.value)) {
      const known = (SCOPED_ACTIONS as readonly string[]).includes(key);
      if (known && (SCOPES as readonly unknown[]).includes(value)) continue;
      const input = { ...dataset.value } as Record<string, unknown>;
      addIssue({
        message: known ? 'wrong-value' : 'unknown-member',
        path: [{ type: 'object', origin: 'value', input, key, value }],
      });
    }
  }),
);

/** A role of a document or a command. */
export const roleSchema = v.strictObject({
  id: newIdSchema,
  allow: actions,
  deny: v.exactOptional(actions),
  scopes: v.exactOptional(scopes),
  removeWithinHours: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer('wrong-value'),
      v.minValue(1, 'wrong-value'),
      v.maxValue(87_600, 'wrong-value'),
    ),
  ),
});

/** Somebody who works here. */
const memberSchema = v.strictObject({
  id: existingId,
  name: v.exactOptional(localizedName),
  managerId: v.exactOptional(existingId),
  teams: v.exactOptional(v.pipe(v.array(existingId), v.maxLength(LIMITS.people, 'too-long'))),
});

/** The manager tree of a document or a command. */
export const membersSchema = v.pipe(v.array(memberSchema), v.maxLength(LIMITS.members, 'too-long'));

/** Field by record type; `null` for none. */
export const ownerFieldsSchema = v.pipe(
  v.custom<Readonly<Record<string, string | null>>>(isObject, 'wrong-type'),
  v.check((fields) => Object.keys(fields).length <= LIMITS.recordTypes, 'too-long'),
  v.check((fields) => Object.values(fields).every(isFieldOrNull), 'wrong-value'),
);

function isFieldOrNull(value: unknown): boolean {
  return value === null || v.is(fieldKeySchema, value);
}
