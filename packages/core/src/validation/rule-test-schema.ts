import * as v from 'valibot';
import type { RuleTest } from '../rules/rules.types.js';
import { isObject } from '../shared/json.js';
import type { JsonObject } from '../shared/shared.types.js';
import { LIMITS } from './limits.js';
import { instantSchema, nameSchema, newIdSchema } from './schemas.js';

/** Records nest less deeply than this. */
const DEEPEST = 32;

/** The record of a test case. */
export const testRecordSchema: v.GenericSchema<JsonObject> = v.pipe(
  // Not v.record: it drops members named __proto__ without a word.
  v.custom<JsonObject>(isObject, 'wrong-type'),
  v.check((record) => countValues(record, DEEPEST) <= LIMITS.testValues, 'too-long'),
);

const ruleTest = v.strictObject({
  id: newIdSchema,
  name: nameSchema,
  record: testRecordSchema,
  expected: v.picklist(['match', 'no-match', 'error']),
  asOf: v.exactOptional(instantSchema),
});

/** Test cases of a rule. */
export const ruleTestsSchema: v.GenericSchema<readonly RuleTest[]> = v.pipe(
  v.array(ruleTest),
  v.maxLength(LIMITS.ruleTests, 'too-long'),
  v.check((tests) => new Set(tests.map(({ id }) => id)).size === tests.length, 'wrong-value'),
);

/** Values in a JSON value; Infinity for one that is too deep, and for what JSON cannot hold. */
function countValues(value: unknown, deepest: number): number {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return 1;
  if (typeof value === 'number') return Number.isFinite(value) ? 1 : Infinity;
  if (typeof value !== 'object' || deepest === 0) return Infinity;
  let count = 1;
  for (const member of Object.values(value) as readonly unknown[]) {
    count += countValues(member, deepest - 1);
    if (count > LIMITS.testValues) return Infinity;
  }
  return count;
}
