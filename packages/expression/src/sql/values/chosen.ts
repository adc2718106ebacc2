import { choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { exact } from '../conditions/connect.js';
import { errorIf, errorWhen, firstError, withError } from './errors.js';
import { ANY_NUMBER, UNDECIDED, type NumberFacts, type SqlCondition, type SqlValue } from './value.types.js';

const MISSING: SqlValue = { type: 'missing', sql: 'NULL', optional: true };

/** `test ? then : otherwise` as a value. */
export function chosen(
  relation: Relation,
  test: SqlCondition,
  then: SqlValue,
  otherwise: SqlValue = MISSING,
): SqlValue {
  const sides = alike(relation, then, otherwise);
  const [first, second] = sides;
  const sql = choose([[test.sql, first.sql]], second.sql);
  const error = firstError(
    test.error,
    errorIf(test.sql, first.error),
    errorIf(negated(exact(test)), second.error),
  );
  const type = first.type === 'missing' ? second.type : first.type;
  return {
    type,
    sql: type === 'json' ? relation.once(sql) : sql,
    optional: first.optional || second.optional,
    ...(type === 'number' ? { facts: eitherFacts(first, second) } : {}),
    ...withError(error),
  };
}

/** Two values of one type: of different types both become JSON. */
function alike(relation: Relation, a: SqlValue, b: SqlValue): readonly [SqlValue, SqlValue] {
  if (a.type === b.type || a.type === 'missing' || b.type === 'missing') return [a, b];
  return [asJson(relation, a), asJson(relation, b)];
}

/** JSON has no Infinity and no NaN; such a record is left to `compile()`. */
function asJson(relation: Relation, value: SqlValue): SqlValue {
  const { dialect } = relation.build;
  if (value.type === 'json') return value;
  if (value.type === 'null') return { type: 'json', sql: dialect.jsonNull, optional: false };
  const { nan, infinite } = value.facts ?? ANY_NUMBER;
  const odd = `(abs(${value.sql}) = ${dialect.infinity} OR ${value.sql} = ${dialect.nan})`;
  const isOdd = value.type === 'number' && (nan || infinite) ? odd : 'FALSE';
  return {
    type: 'json',
    sql: choose([[isOdd, 'NULL']], dialect.toJson(value.sql)),
    optional: value.optional,
    ...withError(firstError(value.error, errorWhen(isOdd, UNDECIDED))),
  };
}

function eitherFacts(first: SqlValue, second: SqlValue): NumberFacts {
  const known = [first, second]
    .filter(({ type }) => type === 'number')
    .map(({ facts }) => facts ?? ANY_NUMBER);
  return {
    most: Math.max(...known.map(({ most }) => most)),
    least: Math.min(...known.map(({ least }) => least)),
    whole: known.every(({ whole }) => whole),
    nan: known.some(({ nan }) => nan),
    infinite: known.some(({ infinite }) => infinite),
  };
}
