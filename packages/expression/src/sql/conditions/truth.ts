import { FALSE, all, choose } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorWhen, firstError, withError } from '../values/errors.js';
import { booleanIn, isKind, numberIn, textIn } from '../values/kinds.js';
import { ANY_NUMBER, UNDECIDED, type SqlCondition, type SqlValue } from '../values/value.types.js';

/** A value as a condition, as `$boolean` has it. */
export function truth(relation: Relation, value: SqlValue): SqlCondition {
  const { dialect } = relation.build;
  const nulls = value.optional ? 'missing' : 'never';
  const own = withError(value.error);
  switch (value.type) {
    case 'missing':
      return { sql: 'CAST(NULL AS boolean)', nulls: 'missing', ...own };
    case 'null':
      return { sql: FALSE, nulls: 'never', ...own };
    case 'boolean':
      return { sql: value.sql, nulls, ...own };
    case 'text':
      return { sql: `(${value.sql} <> '')`, nulls, ...own };
    case 'texts':
      return { sql: dialect.listTruth(value.sql), nulls, ...own };
    case 'number':
      return numberTruth(relation, value);
    case 'json':
      return jsonTruth(relation, value);
  }
}

function numberTruth(relation: Relation, value: SqlValue): SqlCondition {
  const { dialect } = relation.build;
  const { nan, infinite } = value.facts ?? ANY_NUMBER;
  const error = infinite ? errorWhen(`(abs(${value.sql}) = ${dialect.infinity})`, 'D1001') : undefined;
  const isNumber = nan ? `(${value.sql} <> ${dialect.nan})` : 'TRUE';
  return {
    sql: all(`(${value.sql} <> 0)`, isNumber),
    nulls: value.optional ? 'missing' : 'never',
    ...withError(firstError(value.error, error)),
  };
}

/** A list is true when an item of it is; lists inside lists are left to `compile()`. */
function jsonTruth(relation: Relation, value: SqlValue): SqlCondition {
  const { dialect } = relation.build;
  const isList = isKind(relation, value, 'array');
  const nested = choose([[isList, dialect.jsonHasList(value.sql)]], FALSE);
  const undecided = errorWhen(nested, UNDECIDED);
  const sql = choose(
    [
      [isKind(relation, value, 'missing'), 'NULL'],
      [isKind(relation, value, 'boolean'), booleanIn(relation, value)],
      [isKind(relation, value, 'string'), `(${textIn(relation, value)} <> '')`],
      [isKind(relation, value, 'number'), `(${numberIn(relation, value)} <> 0)`],
      [isKind(relation, value, 'object'), `(${dialect.jsonSize(value.sql, 'object')} > 0)`],
      [isList, dialect.jsonListTruth(value.sql)],
    ],
    FALSE,
  );
  return { sql, nulls: 'missing', ...withError(firstError(value.error, undecided)) };
}
