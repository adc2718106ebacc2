import type { PlanCollection, PlanPredicate, PlanValue } from '../../plan/plan.types.js';
import { FALSE, TRUE, all } from '../build/logic.js';
import { Refused } from '../build/refused.js';
import { Relation } from '../build/relation.js';
import { errorIf, errorWhen, firstError } from '../values/errors.js';
import { isKind } from '../values/kinds.js';
import { UNDECIDED, type SqlError, type SqlValue } from '../values/value.types.js';
import type { Group } from './group.js';
import { openGroup } from './open-group.js';
import { split } from './split.js';

/** What is taken from a collection: some of its rows, and a value of each. */
export interface Selection {
  readonly group: Group;
  /** Condition on a row; NULL counts as false. */
  readonly filter: string;
  /** What is taken from a row; undefined for a row of a table as a whole. */
  readonly item: SqlValue | undefined;
  /** Errors of the list, of the filter, and of what is taken, in that order. */
  readonly error: SqlError | undefined;
  readonly missing: string;
  /** The unfiltered list itself, which stays a list when it is empty. */
  readonly whole: boolean;
  readonly listed: string;
}

/** Opens a collection for an aggregate. */
export function select(
  relation: Relation,
  collection: PlanCollection,
  taken: PlanValue | undefined,
): Selection {
  const { over, of } = split(relation, collection, taken);
  const { group, missing, listed, error: listError } = openGroup(relation, over);
  const { inner } = group;
  const { build } = inner;
  const where = over.where === undefined ? undefined : build.condition(inner, over.where);
  const filter = where?.sql ?? TRUE;
  const item = of === undefined ? inner.itself : build.value(inner, of);
  const flat = item === undefined ? undefined : errorWhen(isList(inner, item), UNDECIDED);
  const error = firstError(
    listError,
    onMissing(inner, missing, over.where),
    firstOf(group, TRUE, where?.error),
    firstOf(group, filter, firstError(item?.error, flat)),
  );
  if (item?.type === 'texts') throw new Refused('list-value', of ?? over);
  return { group, filter, item, error, missing, listed, whole: over.where === undefined && of === undefined };
}

/** Lists among what is taken are joined in, which SQL does not follow. */
function isList(inner: Relation, item: SqlValue): string {
  return item.type === 'json' ? isKind(inner, item, 'array') : FALSE;
}

/** Over a missing list JSONata asks the filter once, of nothing, which can fail: `nothing[x > null]`. */
function onMissing(inner: Relation, missing: string, where: PlanPredicate | undefined): SqlError | undefined {
  if (missing === FALSE || where === undefined || inner.outer === undefined) return undefined;
  const { build, outer } = inner;
  const itself: SqlValue = { type: 'missing', sql: 'NULL', optional: true };
  const nothing = new Relation(build, { alias: build.alias('n'), fields: {}, key: undefined, outer, itself });
  try {
    const { error } = build.condition(nothing, where);
    if (nothing.joins() === '') return errorIf(missing, error);
  } catch (raised) {
    if (!(raised instanceof Refused)) throw raised;
  }
  return errorWhen(missing, UNDECIDED);
}

/** The error of the first row, in order, that has one. */
function firstOf(group: Group, filter: string, error: SqlError | undefined): SqlError | undefined {
  if (error === undefined) return undefined;
  const { inner, source } = group;
  const { dialect } = inner.build;
  const code = inner.once(error.sql);
  const sql = group.add(all(filter, `(${code} IS NOT NULL)`), (condition) =>
    // With one possible code the order does not matter.
    error.codes.size === 1 ? dialect.least(code, condition) : dialect.firstOf(code, source.order, condition),
  );
  return { sql, codes: error.codes };
}
