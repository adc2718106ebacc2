import type { PlanValue } from '../../plan/plan.types.js';
import { FALSE, all, choose, negated } from '../build/logic.js';
import { Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import { errorWhen, firstError, withError } from '../values/errors.js';
import { isOther, numberIn } from '../values/kinds.js';
import {
  ANY_NUMBER,
  UNDECIDED,
  type NumberFacts,
  type SqlError,
  type SqlValue,
} from '../values/value.types.js';
import { distinct } from './distinct.js';
import { select, type Selection } from './selection.js';

type Aggregate = Extract<PlanValue, { kind: 'aggregate' }>;

const COUNT: NumberFacts = { ...ANY_NUMBER, most: 2 ** 53, least: 1, whole: true };
/** Greater terms could leave the range of a double, where PostgreSQL fails. */
const GREATEST_TERM = '1e290';

/** `$count`, `$sum`, `$min`, `$max`, `$average`, and `$count` of `$distinct`, over child rows. */
export function aggregate(relation: Relation, plan: Aggregate): SqlValue {
  const selection = select(relation, plan.over, plan.of);
  if (plan.function === 'count') return count(selection);
  if (selection.item === undefined) throw new Refused('whole-object', plan);
  if (plan.function === 'count-distinct')
    return counted(selection, distinct(selection, selection.item, plan));
  return ofNumbers(plan.function, selection, selection.item);
}

/** How many rows are selected, or have the value that is taken. */
export function count(selection: Selection): SqlValue {
  const { group, filter, item } = selection;
  const counts = item?.optional === true ? item.sql : '*';
  return counted(
    selection,
    group.add(filter, (condition) => group.inner.build.dialect.count(counts, condition)),
  );
}

function counted({ group, error }: Selection, sql: string): SqlValue {
  const { dialect } = group.inner.build;
  // A record without child rows has no group.
  return {
    type: 'number',
    sql: dialect.cast(`coalesce(${sql}, 0)`, 'number'),
    whole: `coalesce(${sql}, 0)`,
    count: sql,
    optional: false,
    facts: COUNT,
    ...withError(error),
  };
}

type OfNumbers = 'sum' | 'min' | 'max' | 'average';

function ofNumbers(name: OfNumbers, selection: Selection, item: SqlValue): SqlValue {
  const { group, filter } = selection;
  const { inner } = group;
  const facts = item.facts ?? ANY_NUMBER;
  const number = numberIn(inner, item);
  const doubtful = unsafe(selection, name, number, facts);
  const error = firstError(
    selection.error,
    anyRow(selection, isOther(inner, item, 'number'), 'T0412'),
    anyRow(selection, doubtful, UNDECIDED),
  );
  const own = { type: 'number', optional: true, ...withError(error) } as const;
  const { dialect } = inner.build;
  if (name === 'min' || name === 'max') {
    const sql = group.add(filter, (condition) =>
      name === 'min' ? dialect.least(number, condition) : dialect.most(number, condition),
    );
    return { ...own, sql, facts };
  }
  const total = sum(selection, number, facts, doubtful);
  const totalFacts = {
    ...ANY_NUMBER,
    whole: facts.whole,
    least: facts.whole ? 1 : 0,
    infinite: !dialect.failsOnOverflow || facts.infinite,
    nan: facts.infinite,
  };
  if (name === 'sum') return { ...own, sql: orZero(selection, total), facts: totalFacts };
  const members = group.add(filter, (condition) => dialect.count(number, condition));
  return {
    ...own,
    sql: `(${total} / nullif(${members}, 0))`,
    facts: { ...totalFacts, whole: false, least: 0 },
  };
}

/**
 * Added up in the order of the list, as JSONata does; the order of whole numbers does not matter. Terms that could
 * overflow are left out: their record is undecided anyway, and the statement would fail for all records.
 */
function sum({ group, filter }: Selection, number: string, facts: NumberFacts, doubtful: string): string {
  const { dialect } = group.inner.build;
  const order = facts.whole ? [] : group.source.order;
  const safe = doubtful === FALSE ? filter : all(filter, negated(doubtful));
  return group.add(safe, (condition) => dialect.sum(number, order, condition));
}

/** The sum of an empty list is 0; that of nothing is missing. */
function orZero({ whole, missing, listed }: Selection, total: string): string {
  return whole
    ? `coalesce(${total}, ${choose([[all(listed, missing === FALSE ? 'TRUE' : `(NOT ${missing})`), '0']], 'NULL')})`
    : total;
}

/** Terms that SQL does not add or compare as JavaScript does. */
function unsafe({ group }: Selection, name: OfNumbers, number: string, facts: NumberFacts): string {
  const { dialect } = group.inner.build;
  if (name === 'min' || name === 'max') return facts.nan ? `(${number} = ${dialect.nan})` : FALSE;
  if (facts.whole && facts.most <= 2 ** 53) return FALSE;
  return dialect.failsOnOverflow ? `(abs(${number}) > ${GREATEST_TERM})` : FALSE;
}

/** An error when any of the selected rows fulfils a condition. */
function anyRow({ group, filter }: Selection, wrong: string, code: string): SqlError | undefined {
  if (wrong === FALSE) return undefined;
  const { dialect } = group.inner.build;
  const found = group.add(all(filter, wrong), (condition) => dialect.count('*', condition));
  return errorWhen(`(${found} > 0)`, code);
}
