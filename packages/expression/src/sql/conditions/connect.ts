import { FALSE, TRUE, all, any, choose, negated, surely } from '../build/logic.js';
import { errorIf, firstError, withError } from '../values/errors.js';
import type { SqlCondition, SqlError } from '../values/value.types.js';

/** All of them, left to right; what comes after one that is not true is not evaluated and cannot fail. */
export function conjunction(items: readonly SqlCondition[]): SqlCondition {
  const sql = all(...items.map((item) => item.sql));
  return { sql, nulls: nullsOf(items), ...withError(errorWhile(items, (item) => item.sql)) };
}

/** Any of them, left to right; what comes after one that is true is not evaluated and cannot fail. */
export function disjunction(items: readonly SqlCondition[]): SqlCondition {
  const sql = any(...items.map((item) => item.sql));
  return { sql, nulls: nullsOf(items), ...withError(errorWhile(items, (item) => negated(exact(item)))) };
}

/** Missing counts as false in `and` and `or`, and their own result is never missing. */
function nullsOf(items: readonly SqlCondition[]): 'never' | 'false' {
  return items.every(({ nulls }) => nulls === 'never') ? 'never' : 'false';
}

/** The first error among conditions that are evaluated only while those before them say so. */
function errorWhile(
  items: readonly SqlCondition[],
  goesOn: (item: SqlCondition) => string,
): SqlError | undefined {
  return items.reduceRight<SqlError | undefined>(
    (rest, item) => firstError(item.error, errorIf(goesOn(item), rest)),
    undefined,
  );
}

/** `$not`: of missing it is missing. */
export function opposite(of: SqlCondition): SqlCondition {
  const sql = negated(of.nulls === 'false' ? surely(of.sql) : of.sql);
  return { sql, nulls: of.nulls === 'missing' ? 'missing' : 'never', ...withError(of.error) };
}

/** `test ? then : otherwise` */
export function either(test: SqlCondition, then: SqlCondition, otherwise?: SqlCondition): SqlCondition {
  const sides = [then, ...(otherwise === undefined ? [] : [otherwise])];
  const missing = otherwise === undefined || sides.some(({ nulls }) => nulls === 'missing');
  const side = (of: SqlCondition): string => (missing && of.nulls === 'false' ? surely(of.sql) : of.sql);
  const sql = choose([[test.sql, side(then)]], otherwise === undefined ? 'NULL' : side(otherwise));
  const never = !missing && sides.every(({ nulls }) => nulls === 'never');
  const error = firstError(
    test.error,
    errorIf(test.sql, then.error),
    errorIf(negated(exact(test)), otherwise?.error),
  );
  return {
    sql: sql === 'NULL' ? 'CAST(NULL AS boolean)' : sql,
    nulls: missing ? 'missing' : never ? 'never' : 'false',
    ...withError(error),
  };
}

/** SQL that is TRUE or FALSE, never NULL. */
export function exact({ sql, nulls }: SqlCondition): string {
  if (nulls === 'never' || sql === TRUE || sql === FALSE) return sql;
  return surely(sql);
}
