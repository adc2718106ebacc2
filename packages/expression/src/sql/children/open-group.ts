import type { PlanCollection } from '../../plan/plan.types.js';
import { Refused } from '../build/refused.js';
import { tableText, tableWhere } from '../build/table.js';
import { identifier } from '../build/quote.js';
import { Relation } from '../build/relation.js';
import type { SqlChildren } from '../mapping.types.js';
import { field } from '../values/field.js';
import { isKind, isMissing } from '../values/kinds.js';
import type { SqlError, SqlValue } from '../values/value.types.js';
import { Group } from './group.js';

/** A list of child rows, opened for aggregates. */
export interface OpenGroup {
  readonly group: Group;
  /** Whether the list is missing; an empty list is not. */
  readonly missing: string;
  /** Whether the list is empty but there, and no single value. */
  readonly listed: string;
  readonly error: SqlError | undefined;
}

/** The group of a collection in a relation; the same one for the same collection. */
export function openGroup(inner: Relation, over: PlanCollection): OpenGroup {
  const relation = over.scope === 'record' ? inner.root : inner;
  if (relation !== inner) throw new Refused('unknown-collection', over, over.path.join('.'));
  if (over.from !== undefined) throw new Refused('nested-list', over, over.path.join('.'));
  const children = childrenAt(relation, over);
  return children === undefined ? listGroup(relation, over) : tableGroup(relation, over, children);
}

function childrenAt(relation: Relation, over: PlanCollection): SqlChildren | undefined {
  if (relation.itself !== undefined) return undefined;
  const all = relation.fields.children ?? [];
  const exact = all.find(({ path }) => samePath(path, over.path));
  const above = all.find(
    ({ path }) => path.length < over.path.length && samePath(path, over.path.slice(0, path.length)),
  );
  if (exact === undefined && above !== undefined) throw new Refused('nested-list', over, over.path.join('.'));
  return exact;
}

function tableGroup(relation: Relation, over: PlanCollection, children: SqlChildren): OpenGroup {
  const { key } = relation;
  if (key === undefined) throw new Refused('unknown-collection', over, over.path.join('.'));
  const group = known(relation, children, () => {
    const alias = relation.build.alias('c');
    const own = (column: string): string => `${alias}.${identifier(column)}`;
    const inner = new Relation(relation.build, {
      alias,
      fields: children,
      key: children.key === undefined ? undefined : own(children.key),
      outer: relation,
    });
    return new Group(inner, {
      from: `${tableText(children.table)} AS ${alias}`,
      where: tableWhere(relation.build, alias, children.table),
      parent: { column: own(children.parent), key },
      order: children.order.map(own),
    });
  });
  return { group, missing: 'FALSE', listed: 'TRUE', error: undefined };
}

/** A list in a document or in a column. */
function listGroup(relation: Relation, over: PlanCollection): OpenGroup {
  const { start, end, scope, path } = over;
  const list = field(relation, { kind: 'field', start, end, scope, path });
  if (list.type !== 'json' && list.type !== 'texts')
    throw new Refused('unknown-collection', over, path.join('.'));
  const group = known(relation, list.sql, () => {
    const alias = relation.build.alias('i');
    const itself = itemOf(list, alias);
    const inner = new Relation(relation.build, {
      alias,
      fields: {},
      key: undefined,
      outer: relation,
      itself,
    });
    return new Group(inner, {
      from: `${itemsOf(relation, list)} AS ${alias}(item, place)`,
      where: 'TRUE',
      order: [`${alias}.place`],
    });
  });
  return { group, missing: isMissing(list), listed: isKind(relation, list, 'array'), error: list.error };
}

function itemOf(list: SqlValue, alias: string): SqlValue {
  const item = { sql: `${alias}.item`, optional: false };
  return list.type === 'texts' ? { type: 'text', ...item } : { type: 'json', ...item };
}

function itemsOf({ build }: Relation, list: SqlValue): string {
  const { dialect } = build;
  return list.type === 'texts'
    ? dialect.listItems(list.sql)
    : dialect.jsonItems(list.sql, dialect.jsonKind(list.sql));
}

/** The group that is joined already, or a new one. */
function known(relation: Relation, id: unknown, make: () => Group): Group {
  const found = relation.groups.get(id);
  if (found !== undefined) return found;
  const group = make();
  relation.groups.set(id, group);
  relation.join({ text: () => group.text() });
  return group;
}

function samePath(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((step, index) => step === right[index]);
}
