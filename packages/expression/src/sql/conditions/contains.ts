import { any } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorWhen, firstError, withError } from '../values/errors.js';
import { isOther, textIn } from '../values/kinds.js';
import type { SqlCondition, SqlValue } from '../values/value.types.js';

/** `$contains(text, search)` */
export function contains(relation: Relation, text: SqlValue, search: SqlValue): SqlCondition {
  const wrong = errorWhen(
    any(isOther(relation, text, 'string'), isOther(relation, search, 'string')),
    'T0410',
  );
  const always = [text, search].every(({ type, optional }) => type === 'text' && !optional);
  return {
    sql: relation.build.dialect.contains(textIn(relation, text), textIn(relation, search)),
    nulls: always ? 'never' : 'missing',
    ...withError(firstError(text.error, search.error, wrong)),
  };
}
