import type { PlanField } from '../../plan/plan.types.js';
import { identifier } from '../build/quote.js';
import { isStorable } from '../build/storable.js';
import { Refused } from '../build/refused.js';
import type { Relation } from '../build/relation.js';
import type { SqlColumn, SqlFields } from '../mapping.types.js';
import { member } from './member.js';
import { fromColumn } from './column.js';
import type { SqlValue } from './value.types.js';

/** The value of a field. */
export function field(inner: Relation, plan: PlanField): SqlValue {
  const relation = plan.scope === 'record' ? inner.root : inner;
  if (relation !== inner) inner.reachesRoot();
  return readField(relation, plan);
}

function readField(relation: Relation, plan: PlanField): SqlValue {
  const { path } = plan;
  const name = path.join('.');
  const broken = path.find((step) => !isStorable(step));
  if (broken !== undefined) throw new Refused('unstorable-text', plan, broken);
  if (relation.itself !== undefined) return belowItem(relation, relation.itself, plan);
  if (path.length === 0 || isPartOfSeveral(relation.fields, path))
    throw new Refused('whole-object', plan, name);
  const column = columnFor(relation.fields, path);
  if (column !== undefined) return belowColumn(relation, column, plan);
  const { document } = relation.fields;
  if (document === undefined) throw new Refused('unknown-field', plan, name);
  const whole = `${relation.alias}.${identifier(document.column)}`;
  return member(relation, { whole, path, span: plan, objects: document.objects ?? [] });
}

/** Whether a path leads to child rows, or to an object that several columns make up. */
function isPartOfSeveral(fields: SqlFields, path: readonly string[]): boolean {
  const children = (fields.children ?? []).some(({ path: list }) => startsWith(path, list));
  return (
    children ||
    (fields.columns ?? []).some((other) => startsWith(other.path, path) && other.path.length > path.length)
  );
}

/** The column that holds the field, or a JSON value above it. */
function columnFor(fields: SqlFields, path: readonly string[]): SqlColumn | undefined {
  return (fields.columns ?? [])
    .filter((column) => startsWith(path, column.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

function belowColumn(relation: Relation, column: SqlColumn, plan: PlanField): SqlValue {
  const sql = `${relation.alias}.${identifier(column.column)}`;
  const rest = plan.path.slice(column.path.length);
  if (rest.length === 0) return fromColumn(relation, sql, column.type);
  if (column.type === 'json')
    return member(relation, { whole: sql, path: rest, span: plan, objects: [], nested: true });
  // A text, a number, a truth value and a list of texts have no members.
  return { type: 'missing', sql: 'NULL', optional: true };
}

/** An item of a list, or a member of it. */
function belowItem(relation: Relation, itself: SqlValue, plan: PlanField): SqlValue {
  if (plan.path.length === 0) return itself;
  if (itself.type !== 'json') return { type: 'missing', sql: 'NULL', optional: true };
  return member(relation, { whole: itself.sql, path: plan.path, span: plan, objects: [], nested: true });
}

/** Whether a path goes through, or is, another one. */
export function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((step, index) => path[index] === step);
}
