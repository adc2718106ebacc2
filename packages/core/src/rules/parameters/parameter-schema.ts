import { isFunctionName } from '@tagma/expression';
import * as v from 'valibot';
import { isDateText } from '../../shared/instants.js';
import { LIMITS } from '../../validation/limits.js';
import { finiteNumber, nameSchema } from '../../validation/schemas.js';
import { isCleanText } from '../../validation/text.js';
import type { RuleParameter, RuleParameterType, RuleParameterValue } from './parameter.types.js';

/** Names that a text can read as `$name` in any place. */
const NAME = /^\p{L}[\p{L}\p{N}_]*$/u;

const name = v.pipe(
  nameSchema,
  v.regex(NAME, 'wrong-value'),
  // A rule that bound one of these would read something else by the name than every other rule.
  v.check((text) => !isFunctionName(text), 'wrong-value'),
);

const value = v.union([
  v.pipe(v.string(), v.maxLength(LIMITS.parameterText, 'too-long'), v.check(isCleanText, 'broken-text')),
  finiteNumber,
  v.boolean(),
]);

const parameter = v.pipe(
  v.strictObject({
    name,
    title: v.exactOptional(nameSchema),
    type: v.picklist(['text', 'number', 'boolean', 'date']),
    default: value,
    value: v.exactOptional(value),
  }),
  v.forward(
    v.check(({ type, default: usual }) => fits(usual, type), 'wrong-value'),
    ['default'],
  ),
  v.forward(
    v.check(({ type, value: own }) => own === undefined || fits(own, type), 'wrong-value'),
    ['value'],
  ),
);

function fits(given: RuleParameterValue, type: RuleParameterType): boolean {
  if (type === 'number' || type === 'boolean') return typeof given === type;
  return typeof given === 'string' && (type === 'text' || isDateText(given));
}

/** Parameters of a rule, each name once. */
export const ruleParametersSchema: v.GenericSchema<readonly RuleParameter[]> = v.pipe(
  v.array(parameter),
  v.maxLength(LIMITS.ruleParameters, 'too-long'),
  v.check((all) => new Set(all.map((each) => each.name)).size === all.length, 'wrong-value'),
);
