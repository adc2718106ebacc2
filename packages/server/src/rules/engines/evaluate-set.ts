import { StoreError } from '../../storage/errors.js';
import { evaluateByPages } from './by-pages.js';
import { evaluateByStatement, type TalliedRule } from './by-statement.js';
import { chooseEngines } from './choose-engines.js';
import type { RuleFindings, SetEvaluation } from './engines.types.js';
import { FindingsTally } from './findings-tally.js';

/**
 * Evaluates rules on all records of a type, or on some, each with the engine that suits it; all engines give the same
 * findings. `null` when the signal ended it early.
 */
export async function evaluateSet(
  evaluation: SetEvaluation,
): Promise<ReadonlyMap<string, RuleFindings> | null> {
  const engines = await chooseEngines(evaluation);
  const all = evaluation.rules.map((rule): TalliedRule => {
    const engine = engines.get(rule.rule.id) ?? 'closures';
    return { ...rule, tally: new FindingsTally(engine) };
  });
  const byStatement = all.filter(({ tally }) => tally.engine === 'sql');
  const byPages = all.filter(({ tally }) => tally.engine !== 'sql');
  const passes = Number(byStatement.length > 0) + Number(byPages.length > 0);
  let done = 0;
  const onPage = (records: number): void => {
    done += records;
    const failures = all.length === 1 ? (all[0]?.tally.failures ?? []) : [];
    evaluation.onProgress?.(Math.floor(done / passes), failures);
  };
  const replaced = await inStore(evaluation, byStatement, onPage);
  if (replaced === null) return null;
  const rest = [...byPages, ...replaced];
  if (rest.length > 0 && !(await evaluateByPages(evaluation, rest, onPage))) return null;
  const tallied = [...byStatement.filter(({ rule }) => !isAmong(rule.id, replaced)), ...rest];
  return new Map(tallied.map(({ rule, tally }) => [rule.id, tally.findings()]));
}

/** Rules that the store could not evaluate after all; `null` when the signal ended it early. */
async function inStore(
  evaluation: SetEvaluation,
  rules: readonly TalliedRule[],
  onPage: (records: number) => void,
): Promise<readonly TalliedRule[] | null> {
  const { store, onStatementError } = evaluation;
  if (rules.length === 0 || store.rules === undefined) return [];
  try {
    return (await evaluateByStatement(store.rules, evaluation, rules, onPage)) ? [] : null;
  } catch (error) {
    // A database that is away is everybody's trouble; a statement that it does not like is only ours.
    if (!(error instanceof StoreError) || error.code === 'unavailable' || error.code === 'closed')
      throw error;
    onStatementError?.(error);
    return rules.map(({ rule, expression }) => ({ rule, expression, tally: new FindingsTally('columns') }));
  }
}

function isAmong(ruleId: string, rules: readonly TalliedRule[]): boolean {
  return rules.some(({ rule }) => rule.id === ruleId);
}
