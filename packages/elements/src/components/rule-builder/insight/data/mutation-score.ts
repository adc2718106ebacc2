import { mutants } from '@tagma/expression';
import type { Mutant } from '@tagma/expression';
import type { RuleTestCase } from '../../rule-builder.types.js';
import { outcomeName } from './test-runs.js';
import { testerOf, type Asking } from './judge.js';

/** How well test cases guard a rule. */
export interface MutationScore {
  /** Small mistakes that were tried. */
  readonly tried: number;
  /** Those that some test case notices. */
  readonly noticed: number;
  /** Those that none does. */
  readonly unnoticed: readonly Mutant[];
}

/**
 * Puts one small mistake after another into a rule and looks which of them the test cases notice: those with which
 * a case that passes now ends in another way. Cases that fail now prove nothing.
 */
export function scoreMutants(text: string, tests: readonly RuleTestCase[], asking: Asking): MutationScore {
  const all = mutants(text, asking);
  const says = (rule: string): ((test: RuleTestCase) => string) => {
    const test = testerOf(rule);
    return ({ record, asOf }) => outcomeName(test(record, { ...asking, asOf: asOf ?? asking.asOf }));
  };
  const now = says(text);
  const passing = tests.filter((test) => now(test) === test.expected);
  const unnoticed = all.filter((mutant) => {
    const then = says(mutant.text);
    return passing.every((test) => then(test) === test.expected);
  });
  return { tried: all.length, noticed: all.length - unnoticed.length, unnoticed };
}
