import * as v from 'valibot';
import { isObject } from '../shared/json.js';
import type { Json } from '../shared/shared.types.js';
import { LIMITS } from './limits.js';
import { isCleanLine } from './text.js';
import { existingId, finiteNumber, instantSchema, localizedDescription, nameSchema } from './schemas.js';

/** Whole years, months, weeks and days; at least one of them. */
const DURATION = /^P(?=\d)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;

/** A calendar duration such as `P30D`. */
const durationSchema = v.pipe(v.string(), v.regex(DURATION, 'wrong-value'));

const positiveWhole = v.pipe(v.number(), v.integer('wrong-value'), v.minValue(1, 'wrong-value'));

/** What a tag carries. */
export const valueTypeSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    maxLength: v.exactOptional(v.pipe(positiveWhole, v.maxValue(LIMITS.description, 'wrong-value'))),
  }),
  v.pipe(
    v.strictObject({
      type: v.literal('number'),
      min: v.exactOptional(finiteNumber),
      max: v.exactOptional(finiteNumber),
      unit: v.exactOptional(nameSchema),
    }),
    v.check(({ min, max }) => min === undefined || max === undefined || min <= max, 'wrong-value'),
  ),
  v.strictObject({ type: v.literal('color') }),
]);

/** The value of a typed tag on a record; whether it fits the tag is a question of meaning. */
export const tagValueSchema = v.union([
  finiteNumber,
  v.pipe(v.string(), v.maxLength(LIMITS.description, 'too-long'), v.check(isCleanLine, 'broken-text')),
]);

const people = v.pipe(v.array(existingId), v.maxLength(LIMITS.people, 'too-long'));
const extra = v.custom<Readonly<Record<string, Json>>>(isObject, 'wrong-type');

/** Details that a caller may set; see `ConceptDetails`. */
export const editableDetails = {
  definition: localizedDescription,
  useCase: localizedDescription,
  example: localizedDescription,
  notation: nameSchema,
  valueType: valueTypeSchema,
  ordered: v.boolean(),
  required: v.boolean(),
  judgement: v.picklist(['objective', 'subjective']),
  validity: durationSchema,
  activeFrom: instantSchema,
  activeTo: instantSchema,
  archiveAfter: durationSchema,
  reviewEvery: durationSchema,
  editors: people,
  visibleTo: people,
  assignableBy: people,
  extra,
};

/** Details that follow from commands of their own. */
export const derivedDetails = {
  reviewedAt: instantSchema,
  replacedBy: v.strictObject({
    ids: v.pipe(v.array(existingId), v.minLength(1, 'missing'), v.maxLength(LIMITS.people, 'too-long')),
    mode: v.picklist(['any', 'all']),
  }),
};

type Optional<Members extends v.ObjectEntries> = {
  readonly [K in keyof Members]: v.ExactOptionalSchema<Members[K], undefined>;
};
type Clearable<Members extends v.ObjectEntries> = {
  readonly [K in keyof Members]: v.ExactOptionalSchema<v.NullableSchema<Members[K], undefined>, undefined>;
};

/** Members that may be absent. */
export function optional<Members extends v.ObjectEntries>(members: Members): Optional<Members> {
  const entries = Object.entries(members).map(([key, schema]) => [key, v.exactOptional(schema)]);
  return Object.fromEntries(entries) as Optional<Members>;
}

/** Members that may be absent or null. */
export function clearable<Members extends v.ObjectEntries>(members: Members): Clearable<Members> {
  const entries = Object.entries(members).map(([key, schema]) => [key, v.exactOptional(v.nullable(schema))]);
  return Object.fromEntries(entries) as Clearable<Members>;
}
