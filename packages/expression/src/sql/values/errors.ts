import { choose, FALSE, TRUE } from '../build/logic.js';
import { word } from '../build/quote.js';
import type { SqlError } from './value.types.js';

/** An error with this code where the condition is true. */
export function errorWhen(condition: string, code: string): SqlError | undefined {
  return errorCases([[condition, code]]);
}

/** The code of the first condition that is true; null stands for "no error, and look no further". */
export function errorCases(
  cases: readonly (readonly [condition: string, code: string | null])[],
): SqlError | undefined {
  const taken = cases.filter(([condition]) => condition !== FALSE);
  const codes = new Set(taken.flatMap(([, code]) => code ?? []));
  if (codes.size === 0) return undefined;
  const sql = choose(
    taken.map(([condition, code]) => [condition, code === null ? 'NULL' : word(code)] as const),
    'NULL',
  );
  return sql === 'NULL' ? undefined : { sql, codes };
}

/** The first of several errors, in the order in which JSONata would come upon them. */
export function firstError(...errors: readonly (SqlError | undefined)[]): SqlError | undefined {
  const found = errors.filter((error) => error !== undefined);
  const [first, ...rest] = found;
  if (first === undefined || rest.length === 0) return first;
  return {
    sql: `coalesce(${found.map(({ sql }) => sql).join(', ')})`,
    codes: new Set(found.flatMap(({ codes }) => [...codes])),
  };
}

/** The error of a part that is only evaluated where the condition is true (not where it is NULL). */
export function errorIf(condition: string, error: SqlError | undefined): SqlError | undefined {
  if (error === undefined || condition === FALSE) return undefined;
  return condition === TRUE ? error : { sql: choose([[condition, error.sql]], 'NULL'), codes: error.codes };
}

/** An error as a part of an object, absent when there is none. */
export function withError(error: SqlError | undefined): { readonly error?: SqlError } {
  return error === undefined ? {} : { error };
}
