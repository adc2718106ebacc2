import type { PlanPredicate, PlanValue } from '../../plan/plan.types.js';
import { Refused } from '../build/refused.js';
import { FALSE, any, choose } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import type { JsonKind } from '../dialects/dialect.types.js';
import { firstError, withError } from '../values/errors.js';
import { booleanIn, isKind, isMissing, numberIn, textIn } from '../values/kinds.js';
import { literal } from '../values/literal.js';
import { value } from '../values/value.js';
import type { SqlCondition, SqlError, SqlValue } from '../values/value.types.js';
import { equality } from './equality.js';

type In = Extract<PlanPredicate, { kind: 'in' }>;

/** `item in list`: false when either is missing. */
export function membership(relation: Relation, plan: In): SqlCondition {
  const item = value(relation, plan.item);
  if (plan.list.kind === 'items') throw new Refused('list-value', plan.list);
  if (plan.list.kind === 'literal-list') return inLiterals(relation, plan, item, plan.list.values);
  const list = value(relation, plan.list);
  const { sql, undecided } = holds(relation, plan, item, list);
  return { sql, nulls: 'false', ...withError(firstError(item.error, list.error, undecided)) };
}

/** Values that stand in the rule, by type, so that each type is one `IN`. */
function inLiterals(
  relation: Relation,
  plan: In,
  item: SqlValue,
  members: Extract<PlanValue, { kind: 'literal-list' }>['values'],
): SqlCondition {
  const literals = members.map((member) => literal(relation.build, member, plan.list));
  const found = any(
    oneOf(isKind(relation, item, 'string'), () => textIn(relation, item), literals, 'text'),
    oneOf(isKind(relation, item, 'number'), () => numberIn(relation, item), literals, 'number'),
    oneOf(isKind(relation, item, 'boolean'), () => booleanIn(relation, item), literals, 'boolean'),
    literals.some(({ type }) => type === 'null') ? isKind(relation, item, 'null') : FALSE,
  );
  return { sql: found, nulls: 'false', ...withError(item.error) };
}

function oneOf(
  fits: string,
  read: () => string,
  literals: readonly SqlValue[],
  type: SqlValue['type'],
): string {
  const list = literals.filter((literal) => literal.type === type).map(({ sql }) => sql);
  if (list.length === 0 || fits === FALSE) return FALSE;
  // NULL where the item is of another type: false for `in`.
  return `(${read()} IN (${[...new Set(list)].join(', ')}))`;
}

interface Found {
  readonly sql: string;
  readonly undecided?: SqlError | undefined;
}

function holds(relation: Relation, plan: In, item: SqlValue, list: SqlValue): Found {
  if (list.type === 'json') return inJson(relation, plan, item, list);
  if (list.type === 'texts') {
    const fits = isKind(relation, item, 'string');
    if (fits === FALSE) return { sql: FALSE };
    return { sql: relation.build.dialect.listHolds(list.sql, textIn(relation, item)) };
  }
  const same = equality(
    relation,
    { ...plan, kind: 'compare', operator: '=', left: plan.item, right: plan.item },
    item,
    list,
  );
  return { sql: same.sql };
}

const SCALARS = ['string', 'number', 'boolean', 'null'] as const;

/** A list in a document, or any other value as a list of one. Only scalars are ever found in it. */
function inJson(relation: Relation, plan: In, item: SqlValue, list: SqlValue): Found {
  const { build } = relation;
  const read: Readonly<Record<(typeof SCALARS)[number], () => string>> = {
    string: () => textIn(relation, item),
    number: () => numberIn(relation, item),
    boolean: () => booleanIn(relation, item),
    null: () => 'NULL',
  };
  const branches = SCALARS.map((kind) => {
    const fits = isKind(relation, item, kind);
    return [fits, fits === FALSE ? FALSE : heldAs(relation, list, kind, read[kind]())] as const;
  });
  // An object is found in itself; whether two objects are one and the same is beyond SQL.
  const structure = isKind(relation, item, 'array', 'object');
  const undecided = structure === FALSE ? undefined : build.undecidedWhen(structure, 'list-value', plan.item);
  return { sql: choose([[any(isMissing(item), isMissing(list)), FALSE], ...branches], FALSE), undecided };
}

function heldAs(relation: Relation, list: SqlValue, kind: JsonKind, item: string): string {
  const { dialect } = relation.build;
  const inList = dialect.jsonHolds(list.sql, kind, item);
  const alone: Readonly<Partial<Record<JsonKind, () => string>>> = {
    string: () => `(${textIn(relation, list)} = ${item})`,
    number: () => `(${numberIn(relation, list)} = ${item})`,
    boolean: () => `(${booleanIn(relation, list)} = ${item})`,
  };
  return choose(
    [
      [isKind(relation, list, 'array'), inList],
      [isKind(relation, list, kind), alone[kind]?.() ?? 'TRUE'],
    ],
    FALSE,
  );
}
