import { compile } from '@tagma/expression';
import type { TestOutcome } from '@tagma/expression';
import type { RuleTestCase } from '../../rule-builder.types.js';
import { testerOf, type Asking } from './judge.js';

/** What a rule says of a test case. */
export interface TestRun {
  readonly id: string;
  readonly outcome: RuleTestCase['expected'];
  readonly passed: boolean;
  /** Of an error: its code and what it says in English; see `describeError`. */
  readonly error?: Extract<TestOutcome, object>['error'];
}

/** The outcome as test cases name it. */
export function outcomeName(outcome: TestOutcome): RuleTestCase['expected'] {
  return typeof outcome === 'string' ? outcome : 'error';
}

/** Runs test cases. A text that does not compile passes none: every case ends in its error. */
export function runTests(text: string, tests: readonly RuleTestCase[], asking: Asking): readonly TestRun[] {
  const compiled = compile(text);
  const test = testerOf(text);
  return tests.map(({ id, record, expected, asOf }) => {
    const said: TestOutcome = compiled.ok
      ? test(record, { ...asking, asOf: asOf ?? asking.asOf })
      : { error: compiled.error };
    const outcome = outcomeName(said);
    const error = typeof said === 'string' ? {} : { error: said.error };
    return { id, outcome, passed: compiled.ok && outcome === expected, ...error };
  });
}
