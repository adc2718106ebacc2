import * as v from 'valibot';
import { LIMITS } from '../../validation/limits.js';
import { expressionSchema, finiteNumber, localizedName } from '../../validation/schemas.js';
import type { CodeDefinition, DateFormat } from '../codes.types.js';
import { DATE_FORMATS } from '../dates/date-text.js';
import { CODE_LIMITS } from '../definition/limits.js';
import { CHECK_ALGORITHMS } from '../check/check-characters.js';

const text = v.pipe(v.string(), v.maxLength(CODE_LIMITS.alphabet, 'too-long'));
const id = v.pipe(v.string(), v.maxLength(LIMITS.id, 'too-long'));
const field = v.pipe(v.string(), v.maxLength(LIMITS.name, 'too-long'));
const ids = v.pipe(v.array(id), v.maxLength(CODE_LIMITS.segments, 'too-long'));
const width = v.strictObject({ min: finiteNumber, max: finiteNumber });
const value = v.nullable(v.union([text, finiteNumber, v.boolean()]));

const alphabet = v.union([
  v.picklist(['digits', 'upper', 'alphanumeric', 'no-confusables', 'crockford', 'gb32100']),
  v.strictObject({ characters: text }),
  v.strictObject({ except: text }),
]);

const row = v.strictObject({ value, code: text, label: v.exactOptional(localizedName) });

const segment = v.variant('type', [
  v.strictObject({ type: v.literal('literal'), id, text }),
  v.strictObject({
    type: v.literal('map'),
    id,
    field,
    table: v.pipe(v.array(row), v.maxLength(CODE_LIMITS.rows, 'too-long')),
    lossy: v.exactOptional(v.boolean()),
    unmapped: v.picklist(['error', 'default', 'skip']),
    default: v.exactOptional(text),
  }),
  v.strictObject({
    type: v.literal('field'),
    id,
    field,
    transform: v.picklist(['none', 'upper', 'lower', 'initials', 'digits']),
    width,
    pad: v.exactOptional(text),
    truncate: v.boolean(),
    alphabet,
  }),
  v.strictObject({
    type: v.literal('date'),
    id,
    field: v.nullable(field),
    format: v.picklist(Object.keys(DATE_FORMATS) as DateFormat[]),
    timeZone: v.exactOptional(id),
  }),
  v.strictObject({
    type: v.literal('sequence'),
    id,
    width: finiteNumber,
    start: finiteNumber,
    step: finiteNumber,
    alphabet,
    skip: v.pipe(v.array(text), v.maxLength(CODE_LIMITS.skip, 'too-long')),
    scope: ids,
    overflow: v.picklist(['error', 'grow']),
    reserved: v.pipe(
      v.array(v.strictObject({ from: finiteNumber, to: finiteNumber, note: v.exactOptional(text) })),
      v.maxLength(CODE_LIMITS.reserved, 'too-long'),
    ),
    fill: v.picklist(['next', 'lowest-free']),
  }),
  v.strictObject({
    type: v.literal('check'),
    id,
    algorithm: v.picklist(CHECK_ALGORITHMS),
    covers: ids,
    alphabet: v.exactOptional(alphabet),
  }),
  v.strictObject({ type: v.literal('expression'), id, expression: expressionSchema, width, alphabet }),
]);

/** The form of a definition. What it means is checked by `compilePattern`, at the latest when it is published. */
export const definitionSchema: v.GenericSchema<unknown, CodeDefinition> = v.strictObject({
  segments: v.pipe(v.array(segment), v.maxLength(CODE_LIMITS.segments, 'too-long')),
  input: v.strictObject({ nfkc: v.boolean(), caseFold: v.boolean(), confusables: v.boolean() }),
  maxLength: v.exactOptional(finiteNumber),
  onClassChange: v.picklist(['sticky', 'recode', 'recode-at-review']),
  reclaim: v.boolean(),
  uniqueness: v.picklist(['record-type', 'workspace']),
});
