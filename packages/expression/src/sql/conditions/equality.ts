import { FALSE, TRUE, all, any, choose, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import { firstError, withError } from '../values/errors.js';
import { booleanIn, bothThere, isKind, isMissing, numberIn, textIn } from '../values/kinds.js';
import { numberPair } from '../values/number-pair.js';
import type { SqlCondition, SqlError, SqlValue } from '../values/value.types.js';
import type { Compare } from './compare.js';

/** `left = right` or `left != right`: false when either is missing, else by type and value. */
export function equality(relation: Relation, plan: Compare, left: SqlValue, right: SqlValue): SqlCondition {
  const { equal, undecided } = sameValue(relation, plan, left, right);
  const error = withError(firstError(left.error, right.error, undecided));
  if (plan.operator === '=')
    return { sql: equal, nulls: mayBeNull(left, right) ? 'false' : 'never', ...error };
  const sql = all(bothThere(left, right), negated(equal));
  return { sql, nulls: mayBeNull(left, right) ? 'false' : 'never', ...error };
}

function mayBeNull(left: SqlValue, right: SqlValue): boolean {
  return left.optional || right.optional || left.type === 'json' || right.type === 'json';
}

interface Same {
  /** TRUE or FALSE; NULL only where a value is missing. */
  readonly equal: string;
  readonly undecided?: SqlError | undefined;
}

function sameValue(relation: Relation, plan: Compare, left: SqlValue, right: SqlValue): Same {
  if (left.type === 'json' && right.type === 'json') return bothJson(relation, plan, left, right);
  if (left.type === 'json') return { equal: jsonAndTyped(relation, plan, left, right) };
  if (right.type === 'json') return { equal: jsonAndTyped(relation, plan, right, left) };
  if (left.type !== right.type || left.type === 'missing') return { equal: FALSE };
  return { equal: left.type === 'null' ? TRUE : typed(relation, left, right) };
}

function typed(relation: Relation, left: SqlValue, right: SqlValue): string {
  if (left.type !== 'number') return `(${left.sql} = ${right.sql})`;
  const { dialect } = relation.build;
  const [a, b] = numberPair(relation, left, right);
  const odd = [left, right].filter(({ facts }) => facts?.nan === true);
  const isNaN = any(...odd.map((value) => `(${numberIn(relation, value)} = ${dialect.nan})`));
  return choose([[isNaN, FALSE]], `(${a} = ${b})`);
}

/** A JSON value against one whose type is known: equal when it is of that type and has that value. */
function jsonAndTyped(relation: Relation, plan: Compare, json: SqlValue, other: SqlValue): string {
  switch (other.type) {
    case 'missing':
      return FALSE;
    case 'null':
      return isKind(relation, json, 'null');
    case 'number': {
      const number: SqlValue = { type: 'number', sql: numberIn(relation, json), optional: true };
      return within(isKind(relation, json, 'number'), typed(relation, number, other));
    }
    case 'text':
      return within(isKind(relation, json, 'string'), `(${textIn(relation, json)} = ${other.sql})`);
    case 'boolean':
      return within(isKind(relation, json, 'boolean'), `(${booleanIn(relation, json)} = ${other.sql})`);
    default:
      return jsonAndList(relation, plan, json, other);
  }
}

/** The condition where the type fits; FALSE elsewhere, never NULL for a value that is there. */
function within(fits: string, condition: string): string {
  return choose([[fits, condition]], FALSE);
}

function jsonAndList(relation: Relation, plan: Compare, json: SqlValue, list: SqlValue): string {
  const { dialect } = relation.build;
  const asJson: SqlValue = {
    type: 'json',
    sql: relation.once(dialect.toJson(list.sql)),
    optional: list.optional,
  };
  const { equal } = bothJson(relation, plan, json, asJson);
  return equal;
}

/** Two JSON values. Where a database cannot tell whether lists or objects are equal, `compile()` does. */
function bothJson(relation: Relation, plan: Compare, left: SqlValue, right: SqlValue): Same {
  const { build } = relation;
  const same = build.dialect.jsonEqual(left.sql, right.sql);
  if (build.dialect.jsonEqualDecides) return { equal: same };
  const scalar = choose(
    [
      [both(relation, left, right, 'number'), `(${numberIn(relation, left)} = ${numberIn(relation, right)})`],
      [both(relation, left, right, 'string'), `(${textIn(relation, left)} = ${textIn(relation, right)})`],
      [
        both(relation, left, right, 'boolean'),
        `(${booleanIn(relation, left)} = ${booleanIn(relation, right)})`,
      ],
      [both(relation, left, right, 'null'), TRUE],
      [
        any(both(relation, left, right, 'array'), both(relation, left, right, 'object')),
        `(${left.sql} = ${right.sql})`,
      ],
      [any(isMissing(left), isMissing(right)), 'NULL'],
    ],
    FALSE,
  );
  const structures = any(both(relation, left, right, 'array'), both(relation, left, right, 'object'));
  const undecided = build.undecidedWhen(all(structures, `(${left.sql} <> ${right.sql})`), 'list-value', plan);
  return { equal: scalar, undecided };
}

function both(
  relation: Relation,
  left: SqlValue,
  right: SqlValue,
  kind: 'number' | 'string' | 'boolean' | 'null' | 'array' | 'object',
): string {
  return all(isKind(relation, left, kind), isKind(relation, right, kind));
}
