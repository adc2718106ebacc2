import type { RuleMissingPolicy } from '@tagma/core';
import type { EvaluateOptions, Expression, TestOutcome } from '@tagma/expression';

/** Code of the error that `report` makes of a missing value. */
export const MISSING_VALUE = 'missing-value';

/** What an expression says about a record: `missing` when it has no value, because a field it reads is not there. */
export type PolicedOutcome = TestOutcome | 'missing';

/** Evaluates an expression so that a missing value can be told from false. */
export async function testForMissing(
  expression: Expression,
  input: unknown,
  options: EvaluateOptions,
): Promise<PolicedOutcome> {
  const result =
    expression.engine === 'closure'
      ? expression.evaluate(input, options)
      : await expression.evaluateAsync(input, options);
  if (result.ok && result.value === undefined) return 'missing';
  // Which values count as true is for the expression package to say.
  return expression.engine === 'closure'
    ? expression.test(input, options)
    : expression.testAsync(input, options);
}

/** Whether a rule must be asked in this slower way. */
export function tellsMissing(policy: RuleMissingPolicy | undefined): policy is 'match' | 'report' {
  return policy === 'match' || policy === 'report';
}
