import { ruleBindings, type RuleEngine } from '@tagma/core';
import { isExact, parse, planRule } from '@tagma/expression';
import { tellsMissing } from '../runs/verdict-policy.js';
import type { RuleToRun, SetEvaluation } from './engines.types.js';

/** Up to so many records, evaluating them one by one is quicker than making a statement or columns. */
const FEW_RECORDS = 200;

/**
 * What evaluates each rule, by its id. Closures: a handful of records, rules whose plan leaves something open, and
 * those that tell missing values from false. Else a statement where the store has one for the text, else columns.
 */
export async function chooseEngines({
  store,
  recordType,
  rules,
  recordIds,
  engines,
}: SetEvaluation): Promise<ReadonlyMap<string, RuleEngine>> {
  const isFew = engines === undefined && recordIds !== undefined && recordIds.length <= FEW_RECORDS;
  const allowed = engines ?? ['sql', 'columns'];
  const able = isFew ? [] : rules.filter(isPlain);
  const refusals =
    allowed.includes('sql') && store.rules !== undefined
      ? await store.rules.refusals(
          recordType,
          able.map(({ rule }) => rule.expression),
          able.map(({ rule }) => ruleBindings(rule)),
        )
      : null;
  const fallback: RuleEngine = allowed.includes('columns') ? 'columns' : 'closures';
  const chosen = new Map<string, RuleEngine>(rules.map(({ rule }) => [rule.id, 'closures']));
  able.forEach(({ rule }, index) => chosen.set(rule.id, refusals?.[index] === null ? 'sql' : fallback));
  return chosen;
}

/** Longer texts are not planned as a whole. */
const LONGEST = 10_000;

/** Whether the plan of the rule says all that the rule says: such a rule needs no budget of steps. */
function isPlain({ rule, expression }: RuleToRun): boolean {
  if (expression.engine !== 'closure' || tellsMissing(rule.missingPolicy)) return false;
  if (rule.expression.length > LONGEST) return false;
  const parsed = parse(rule.expression);
  return parsed.ok && isExact(planRule(parsed.tree.root));
}
