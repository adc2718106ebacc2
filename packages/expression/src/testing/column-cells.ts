import { expect } from 'vitest';
import type { ColumnSet } from '../columns/column-set.js';
import { compileRuleSet } from '../columns/rule-set.js';
import type { RuleText } from '../columns/rule-set.types.js';
import { compile } from '../compile/compile.js';
import type { TestOutcome } from '../compile/compile.types.js';

/** At what time and with what parameters rules are compared. */
export const OPTIONS = { asOf: '2026-11-22T08:00:00.000Z', bindings: { limit: 7, name: 'gold' } };

/** What closures say of each record: match, no-match, or the code of the error. */
export function byClosures(text: string, records: readonly unknown[]): string[] {
  const result = compile(text);
  if (!result.ok || result.expression.engine !== 'closure') throw new Error(text);
  const { expression } = result;
  return records.map((input) => codeOf(expression.test(input, OPTIONS)));
}

/** An outcome as a word, or the code of its error. */
export function codeOf(outcome: TestOutcome): string {
  return typeof outcome === 'object' ? outcome.error.code : outcome;
}

/** What a set of rules says of each record, a list of words per rule. */
export function cells(set: ColumnSet, rules: readonly RuleText[]): string[][] {
  const outcome = compileRuleSet(rules).evaluateSync(set, { ...OPTIONS, errorsPerRule: set.rows });
  return outcome.rules.map(({ bits, errorRows, matches, errors, problem }) => {
    const row: string[] = Array.from({ length: set.rows }, (_, index) =>
      (((bits?.[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1 ? 'match' : 'no-match',
    );
    expect(row.filter((cell) => cell === 'match').length).toBe(matches);
    expect(problem).toBeUndefined();
    for (const error of errorRows) row[error.row] = error.code;
    expect(errorRows.length).toBe(errors);
    return row;
  });
}
