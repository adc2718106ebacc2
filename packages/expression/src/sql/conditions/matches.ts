import type { PlanPredicate } from '../../plan/plan.types.js';
import { Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import { isStorable } from '../build/storable.js';
import { all } from '../build/logic.js';
import { errorWhen, firstError, withError } from '../values/errors.js';
import { isOther, textIn } from '../values/kinds.js';
import type { SqlCondition, SqlValue } from '../values/value.types.js';
import { portablePattern } from './portable-pattern.js';

type Matches = Extract<PlanPredicate, { kind: 'matches' }>;

/** `$contains(text, /pattern/)`, for patterns that mean the same in every engine. */
export function matches(relation: Relation, plan: Matches, text: SqlValue): SqlCondition {
  const { build } = relation;
  const found = plan.flags === '' ? portablePattern(plan.pattern) : undefined;
  if (found === undefined || !isStorable(found.pattern)) throw new Refused('regex-dialect', plan);
  const read = textIn(relation, text);
  const wrong = errorWhen(isOther(relation, text, 'string'), 'T0410');
  // JavaScript counts a character beyond U+FFFF as two.
  const undecided = found.counts
    ? build.undecidedWhen(all(build.dialect.hasAstral(read)), 'text-rules', plan)
    : undefined;
  return {
    sql: build.dialect.matches(read, build.params.value(found.pattern)),
    nulls: text.optional || text.type !== 'text' ? 'missing' : 'never',
    ...withError(firstError(text.error, wrong, undecided)),
  };
}
