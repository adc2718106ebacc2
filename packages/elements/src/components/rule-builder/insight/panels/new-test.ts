import type { TestOutcome } from '@tagma/expression';
import type { RuleTestCase } from '../../rule-builder.types.js';
import { outcomeName } from '../data/test-runs.js';
import type { InsightModel } from '../insight-model.js';

/**
 * A test case for a record. It keeps the time at which it was asked, for a record leaves a window of time by
 * itself and the case would then fail without a mistake.
 */
export function newTest(
  name: string,
  record: unknown,
  outcome: TestOutcome,
  { host, present }: InsightModel,
): RuleTestCase {
  return {
    id: freeId(new Set(host.tests.map(({ id }) => id))),
    name,
    record,
    expected: outcomeName(outcome),
    asOf: new Date(present.asking.asOf).toISOString(),
  };
}

/** `test-1`, `test-2`, …: the first that is free. */
export function freeId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`test-${number}`)) number += 1;
  return `test-${number}`;
}
