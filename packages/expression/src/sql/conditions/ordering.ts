import { FALSE, all, any, choose } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { errorCases, firstError, withError } from '../values/errors.js';
import { isKind, isOther, numberIn, textIn } from '../values/kinds.js';
import { timeBound } from './time-bound.js';
import { numberPair } from '../values/number-pair.js';
import type { SqlCondition, SqlValue } from '../values/value.types.js';

type Order = '<' | '<=' | '>' | '>=';

/** `left < right` and its kin, on two numbers or two texts. */
export function ordering(relation: Relation, order: Order, left: SqlValue, right: SqlValue): SqlCondition {
  const error = firstError(left.error, right.error, wrongTypes(relation, left, right));
  const own = { nulls: left.optional || right.optional ? 'missing' : 'never', ...withError(error) } as const;
  if (left.type === 'number' && right.type === 'number')
    return numberOrder(relation, order, left, right, own);
  if (left.type === 'text' && right.type === 'text')
    return { sql: texts(relation, order, left, right), ...own };
  const bothNumbers = all(isKind(relation, left, 'number'), isKind(relation, right, 'number'));
  const bothTexts = all(isKind(relation, left, 'string'), isKind(relation, right, 'string'));
  const sql = choose(
    [
      [bothNumbers, bothNumbers === FALSE ? FALSE : numbers(relation, order, left, right)],
      [bothTexts, bothTexts === FALSE ? FALSE : texts(relation, order, left, right)],
    ],
    'CAST(NULL AS boolean)',
  );
  return { sql, ...own, nulls: 'missing' };
}

/** What cannot be ordered is an error, also beside a missing value; text against number is another. */
function wrongTypes(relation: Relation, left: SqlValue, right: SqlValue): ReturnType<typeof errorCases> {
  const isWrong = (value: SqlValue): string => isOther(relation, value, 'number', 'string');
  const mixed = any(
    all(isKind(relation, left, 'number'), isKind(relation, right, 'string')),
    all(isKind(relation, left, 'string'), isKind(relation, right, 'number')),
  );
  return errorCases([
    [any(isWrong(left), isWrong(right)), 'T2010'],
    [mixed, 'T2009'],
  ]);
}

function numbers(relation: Relation, order: Order, left: SqlValue, right: SqlValue): string {
  const { dialect } = relation.build;
  const [a, b] = numberPair(relation, left, right);
  const odd = [left, right].filter(({ facts }) => facts?.nan === true);
  const isNaN = any(...odd.map((value) => `(${numberIn(relation, value)} = ${dialect.nan})`));
  return choose([[isNaN, FALSE]], `(${a} ${order} ${b})`);
}

/**
 * Two numbers. A count against a number that no rows at all could not reach: the rows' own count decides, and
 * where there are no rows its NULL counts as false, so that the planner need not keep records without rows.
 */
function numberOrder(
  relation: Relation,
  order: Order,
  left: SqlValue,
  right: SqlValue,
  own: Omit<SqlCondition, 'sql'>,
): SqlCondition {
  const bound = timeBound(relation, order, left, right);
  if (bound !== undefined) return { ...own, sql: bound };
  const [count, least] = [left.count, wholeConstant(right)];
  const reached = order === '>' ? least >= 0 : order === '>=' && least >= 1;
  if (count === undefined || !reached) return { ...own, sql: numbers(relation, order, left, right) };
  return { ...own, sql: `(${count} ${order} ${relation.build.params.whole(least)})`, nulls: 'false' };
}

function wholeConstant({ constant }: SqlValue): number {
  return typeof constant === 'number' && Number.isSafeInteger(constant) ? constant : Number.NaN;
}

function texts(relation: Relation, order: Order, left: SqlValue, right: SqlValue): string {
  const { dialect } = relation.build;
  const exotic = ![left, right].some(({ constant }) => typeof constant === 'string' && isPlain(constant));
  const [a, b] = [left, right].map((value) => dialect.orderable(textIn(relation, value), exotic));
  return `(${a ?? ''} ${order} ${b ?? ''})`;
}

/** A text of characters below U+D800: against it UTF-8 and UTF-16 sort every other text alike. */
function isPlain(text: string): boolean {
  return !/[\ud800-\uffff]/.test(text);
}
