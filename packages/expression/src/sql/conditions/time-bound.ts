import { choose } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import type { SqlValue } from '../values/value.types.js';

type Order = '<' | '<=' | '>' | '>=';

const FLIPPED: Readonly<Record<Order, Order>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
/** Within this many milliseconds of 1970, about 253 years, a bound in microseconds is exact. */
const EXACT = '8e12';

/**
 * `$toMillis(column) > bound` for a time column and a bound that is the same for every row: the column is
 * compared with a time, which is what an index over it and the planner's statistics are about. The column's
 * milliseconds are cut off, so the bound is moved to the next whole one. Undefined where it does not apply.
 */
export function timeBound(
  relation: Relation,
  order: Order,
  left: SqlValue,
  right: SqlValue,
): string | undefined {
  if (left.type !== 'number' || right.type !== 'number') return undefined;
  if (left.timestamp === undefined) {
    return right.timestamp === undefined ? undefined : timeBound(relation, FLIPPED[order], right, left);
  }
  if (!isFixed(right) || right.facts?.nan !== false || right.facts.infinite) return undefined;
  const { dialect } = relation.build;
  const from = order === '>' || order === '<=' ? `(floor(${right.sql}) + 1)` : `ceil(${right.sql})`;
  const after = order === '>' || order === '>=';
  const quick = `(${left.timestamp} ${after ? '>=' : '<'} ${dialect.timestampAt(from)})`;
  return choose([[`(abs(${right.sql}) < ${EXACT})`, quick]], `(${left.sql} ${order} ${right.sql})`);
}

/** Whether a value uses nothing of any row. */
function isFixed({ sql }: SqlValue): boolean {
  return !/\b[a-z]\d+\./.test(sql);
}
