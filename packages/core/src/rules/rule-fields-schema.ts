import * as v from 'valibot';
import { durationParts } from '../shared/durations.js';
import { LIMITS } from '../validation/limits.js';
import { existingId, expressionSchema, nameSchema } from '../validation/schemas.js';
import { ruleTestsSchema } from '../validation/rule-test-schema.js';
import { ruleParametersSchema } from './parameters/parameter-schema.js';
import type { RuleExit, RuleSchedule } from './rules.types.js';
import { isScheduleInterval } from './runs/schedule.js';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What happens on leaving. */
export const ruleExitSchema: v.GenericSchema<RuleExit> = v.union([
  v.picklist(['remove', 'keep']),
  v.strictObject({
    expireAfter: v.pipe(
      v.string(),
      v.check((text) => isLongerThanNothing(text), 'wrong-value'),
    ),
  }),
]);

function isLongerThanNothing(text: string): boolean {
  const parts = durationParts(text);
  return parts !== null && parts.years + parts.months + parts.days > 0;
}

/** When a rule runs by itself. */
const ruleScheduleSchema: v.GenericSchema<RuleSchedule> = v.strictObject({
  every: v.pipe(v.string(), v.check(isScheduleInterval, 'wrong-value')),
  at: v.exactOptional(v.pipe(v.string(), v.regex(CLOCK, 'wrong-value'))),
});

const priority = v.pipe(
  v.number(),
  v.integer('wrong-value'),
  v.minValue(-LIMITS.priority, 'wrong-value'),
  v.maxValue(LIMITS.priority, 'wrong-value'),
);
const errorLimit = v.pipe(v.number(), v.minValue(0, 'wrong-value'), v.maxValue(1, 'wrong-value'));
const mode = v.picklist(['auto', 'suggest']);
const missingPolicy = v.picklist(['noMatch', 'match', 'report']);

const someTags = v.pipe(v.array(existingId), v.maxLength(LIMITS.ruleTags, 'too-long'));

/** What a stored rule gives beside its first tag. */
export const storedMoreTags = {
  moreTagIds: v.exactOptional(v.pipe(someTags, v.minLength(1, 'wrong-value'))),
};

/** Members of a stored rule that governing needs; all may be absent. */
export const storedGovernance = {
  ownerId: v.exactOptional(existingId),
  priority: v.exactOptional(priority),
  mode: v.exactOptional(mode),
  missingPolicy: v.exactOptional(missingPolicy),
  schedule: v.exactOptional(ruleScheduleSchema),
  errorLimit: v.exactOptional(errorLimit),
  parameters: v.exactOptional(ruleParametersSchema),
};

const optionalMembers = {
  ...storedGovernance,
  moreTagIds: v.exactOptional(someTags),
  onExit: v.exactOptional(ruleExitSchema),
  tests: v.exactOptional(ruleTestsSchema),
  schedule: v.exactOptional(v.nullable(ruleScheduleSchema)),
  errorLimit: v.exactOptional(v.nullable(errorLimit)),
};

/** A new rule. */
export const ruleDraftSchema = v.strictObject({
  name: nameSchema,
  recordType: existingId,
  tagId: existingId,
  expression: expressionSchema,
  ...optionalMembers,
});

/** Changes of a rule. */
export const rulePatchSchema = v.strictObject({
  name: v.exactOptional(nameSchema),
  recordType: v.exactOptional(existingId),
  tagId: v.exactOptional(existingId),
  expression: v.exactOptional(expressionSchema),
  ...optionalMembers,
});
