import { FALSE, TRUE, all, negated } from '../build/logic.js';
import type { Relation } from '../build/relation.js';
import type { JsonKind } from '../dialects/dialect.types.js';
import type { SqlValue } from './value.types.js';

/*
 * What a value is, asked in SQL. Of a typed value it is known when compiling; of a JSON value it is looked up
 * once per row. All conditions here are TRUE or FALSE, never NULL.
 */

const KIND_OF: Readonly<Record<Exclude<SqlValue['type'], 'json'>, JsonKind>> = {
  number: 'number',
  text: 'string',
  boolean: 'boolean',
  null: 'null',
  texts: 'array',
  missing: 'missing',
};

/** Whether a value is of one of these kinds. */
export function isKind(relation: Relation, value: SqlValue, ...kinds: readonly JsonKind[]): string {
  if (value.type !== 'json') {
    const present = kinds.includes(KIND_OF[value.type]) ? negated(isMissing(value)) : FALSE;
    if (value.type === 'missing' || !kinds.includes('missing')) return present;
    return present === FALSE ? isMissing(value) : TRUE;
  }
  const kind = kindOf(relation, value);
  const [only, ...more] = kinds.map((name) => `'${name}'`);
  return more.length === 0 ? `(${kind} = ${only ?? `''`})` : `(${kind} IN (${[only, ...more].join(', ')}))`;
}

/** Whether a value is there and of no kind but these. */
export function isOther(relation: Relation, value: SqlValue, ...kinds: readonly JsonKind[]): string {
  if (value.type === 'json') return negated(isKind(relation, value, 'missing', ...kinds));
  return kinds.includes(KIND_OF[value.type]) ? FALSE : negated(isMissing(value));
}

/** Whether a value is missing. */
export function isMissing(value: SqlValue): string {
  if (value.type === 'missing') return TRUE;
  return value.optional ? `(${value.sql} IS NULL)` : FALSE;
}

/** Whether two values are both there. */
export function bothThere(left: SqlValue, right: SqlValue): string {
  return all(negated(isMissing(left)), negated(isMissing(right)));
}

function kindOf(relation: Relation, value: SqlValue): string {
  return derived(relation, value, relation.build.dialect.jsonKind(value.sql));
}

/** The number in a value; NULL when it is none. */
export function numberIn(relation: Relation, value: SqlValue): string {
  if (value.type === 'number') return value.sql;
  const { dialect } = relation.build;
  if (value.type !== 'json') return dialect.cast('NULL', 'number');
  const kind = dialect.jsonKind(value.sql);
  return derived(relation, value, `CASE WHEN ${kind} = 'number' THEN ${dialect.jsonNumber(value.sql)} END`);
}

/** The text in a value; NULL when it is none. */
export function textIn(relation: Relation, value: SqlValue): string {
  if (value.type === 'text') return value.sql;
  const { dialect } = relation.build;
  if (value.type !== 'json') return dialect.cast('NULL', 'text');
  const kind = dialect.jsonKind(value.sql);
  return derived(relation, value, `CASE WHEN ${kind} = 'string' THEN ${dialect.jsonText(value.sql)} END`);
}

/** The truth value in a value; NULL when it is none. */
export function booleanIn(relation: Relation, value: SqlValue): string {
  if (value.type === 'boolean') return value.sql;
  const { dialect } = relation.build;
  if (value.type !== 'json') return dialect.cast('NULL', 'boolean');
  const kind = dialect.jsonKind(value.sql);
  return derived(relation, value, `CASE WHEN ${kind} = 'boolean' THEN ${dialect.jsonBoolean(value.sql)} END`);
}

/** Something about a JSON value, worked out once per row. */
function derived(relation: Relation, value: SqlValue, sql: string): string {
  const owner = ownerOf(relation, value);
  return owner === undefined ? relation.once(sql) : owner.memberFacts.add(sql);
}

/** The relation of whose own columns or members a JSON value is. */
function ownerOf(relation: Relation, value: SqlValue): Relation | undefined {
  for (let at: Relation | undefined = relation; at !== undefined; at = at.outer) {
    if (at.members.owns(value.sql) || value.sql.startsWith(`${at.alias}.`)) return at;
  }
  return undefined;
}
