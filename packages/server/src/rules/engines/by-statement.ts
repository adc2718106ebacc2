import { ruleBindings, type StoredRulePage, type StoredRules } from '@tagma/core';
import { evaluateRecords } from '../evaluate-records.js';
import { LISTED_FAILURES } from '../test-rule.js';
import type { RuleToRun, SetEvaluation } from './engines.types.js';
import type { FindingsTally } from './findings-tally.js';
import { withSameBindings, type BoundRules } from './same-bindings.js';

/** Rules of one statement: the database plans it anew for every page. */
const RULES_PER_STATEMENT = 100;
/** Records of one page when they are named. */
const NAMED_PAGE = 20_000;

/** A rule and where its findings go. */
export type TalliedRule = RuleToRun & { readonly tally: FindingsTally };

/**
 * Evaluates rules by statements of the store, page by page. What a statement is not sure of, and the reasons of the
 * errors that are listed, come from the rules themselves.
 *
 * @returns `false` when the signal ended it early.
 */
export async function evaluateByStatement(
  stored: StoredRules,
  evaluation: SetEvaluation,
  rules: readonly TalliedRule[],
  onPage: (records: number) => void,
): Promise<boolean> {
  for (const [at, { bindings, rules: some }] of statementsOf(rules).entries()) {
    const unsure = some.map((): string[] => []);
    for await (const page of pages(stored, evaluation, { bindings, rules: some })) {
      notePage(page, some, unsure);
      if (at === 0) onPage(page.records);
      if (evaluation.signal.aborted) return false;
    }
    for (const [index, rule] of some.entries()) {
      if (!(await lookClosely(evaluation, rule, unsure[index] ?? []))) return false;
    }
  }
  return true;
}

/** A variable is one value for the whole of a statement. */
function statementsOf(rules: readonly TalliedRule[]): readonly BoundRules<TalliedRule>[] {
  return withSameBindings(rules).flatMap(({ bindings, rules: same }) => {
    const starts = Array.from(
      { length: Math.ceil(same.length / RULES_PER_STATEMENT) },
      (_, at) => at * RULES_PER_STATEMENT,
    );
    return starts.map((at) => ({ bindings, rules: same.slice(at, at + RULES_PER_STATEMENT) }));
  });
}

async function* pages(
  stored: StoredRules,
  { recordType, asOf, recordIds }: SetEvaluation,
  { bindings, rules }: BoundRules<RuleToRun>,
): AsyncIterable<StoredRulePage> {
  const query = { recordType, asOf, bindings, texts: rules.map(({ rule }) => rule.expression) };
  if (recordIds !== undefined) {
    for (let at = 0; at < recordIds.length; at += NAMED_PAGE)
      yield await stored.outcomes({ ...query, recordIds: recordIds.slice(at, at + NAMED_PAGE) });
    return;
  }
  for (let after: string | null = null; ;) {
    const page: StoredRulePage = await stored.outcomes(after === null ? query : { ...query, after });
    yield page;
    after = page.next;
    if (after === null) return;
  }
}

function notePage(
  { records, rows }: StoredRulePage,
  rules: readonly TalliedRule[],
  unsure: readonly string[][],
): void {
  for (const { tally } of rules) tally.records += records;
  for (const { id, outcomes } of rows) {
    for (const [index, { tally }] of rules.entries()) {
      const outcome = outcomes[index];
      if (outcome === 'm') tally.matches.push(id);
      else if (outcome === 'e') tally.errorIds.push(id);
      else if (outcome === 'u') unsure[index]?.push(id);
    }
  }
}

/** Asks the rule itself about records that the statement left open, and why it fails on the first that do. */
async function lookClosely(
  { store, recordType, asOf, signal }: SetEvaluation,
  { rule, expression, tally }: TalliedRule,
  unsure: readonly string[],
): Promise<boolean> {
  const open = new Set(unsure);
  const failing = tally.errorIds.slice(0, LISTED_FAILURES).filter((id) => !open.has(id));
  const recordIds = [...unsure, ...failing].sort();
  if (recordIds.length === 0) return true;
  const { missingPolicy } = rule;
  return evaluateRecords({
    store,
    recordType,
    expression,
    bindings: ruleBindings(rule),
    asOf,
    signal,
    recordIds,
    ...(missingPolicy === undefined ? {} : { missingPolicy }),
    onVerdict: (verdict) => {
      if (open.has(verdict.recordId)) tally.noteLate(verdict);
      else tally.explain(verdict);
    },
  });
}
