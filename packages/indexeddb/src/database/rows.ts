import {
  type AuditEntry,
  type AuditTarget,
  type Change,
  type DataRecord,
  type EntityByKind,
  type EntityKind,
  isListedKind,
  type JsonObject,
  type ListedByKind,
  listedIndex,
  type ListedKind,
  type RecordRef,
} from '@tagma/core';
import { sortable } from './sortable.js';

/** Kinds whose rows are found by their key alone. */
export type PlainKind = Exclude<EntityKind, ListedKind | TaggedKind>;
/** Kinds about one tag on one record. */
export type TaggedKind = 'assignment' | 'hold';

/** An entity as it is stored; the texts by which it is found are {@link sortable}. */
export interface EntityRow<K extends EntityKind = EntityKind> {
  readonly key: string;
  readonly entity: EntityByKind[K];
}

/** Where assignments and holds are found. */
export interface TaggedRow<K extends TaggedKind = TaggedKind> extends EntityRow<K> {
  readonly recordType: string;
  readonly recordId: string;
  readonly tagId: string;
}

/** Where listed entities are found. Those about no record have no `record`, and are not in its index. */
export interface ListedRow<K extends ListedKind = ListedKind> extends EntityRow<K> {
  readonly id: string;
  readonly record?: readonly [type: string, id: string];
  readonly group: string;
  readonly state: string;
  readonly sort: string;
}

/** Figures that count on with every commit; every write goes through them, so commits take turns. */
export interface HeadRow {
  readonly revision: number;
  readonly auditSeq: number;
  readonly auditHash: string | null;
  readonly eventSeq: number;
}

/** A record as it is stored. */
export interface RecordRow extends DataRecord {
  readonly place: string;
}

/** A child row as it is stored; one without a parent is in no index. */
export interface ChildRow {
  readonly recordType: string;
  readonly collection: string;
  /** The collection, {@link sortable}. */
  readonly group: string;
  readonly id: string;
  readonly place: string;
  readonly parentId: string | null;
  /** Its record in the index; absent without one. */
  readonly parent?: readonly [type: string, id: string];
  readonly data: JsonObject;
}

/** An audit entry as it is stored. */
export interface AuditRow {
  readonly seq: number;
  readonly about: readonly string[];
  readonly entry: AuditEntry;
}

/** The row of an entity. */
export function entityRow({ kind, key, after }: Change): EntityRow {
  if (after === null) throw new TypeError('An absent entity has no row.');
  if (isListedKind(kind)) return listedRow(kind, key, after as ListedByKind[ListedKind]);
  if (kind !== 'assignment' && kind !== 'hold') return { key, entity: after };
  const entity = after;
  const { record, tagId } = entity;
  const row: TaggedRow = {
    key,
    entity,
    recordType: record.type,
    recordId: sortable(record.id),
    tagId: sortable(tagId),
  };
  return row;
}

function listedRow<K extends ListedKind>(kind: K, key: string, entity: ListedByKind[K]): ListedRow<K> {
  const { record, group, state, sort } = listedIndex(kind, entity);
  return {
    key,
    entity: entity as EntityByKind[K],
    id: sortable(key),
    group,
    state,
    sort: sortable(sort),
    ...(record === null ? {} : { record: recordPlace(record) }),
  };
}

/** A record in an index. */
function recordPlace({ type, id }: RecordRef): readonly [string, string] {
  return [type, sortable(id)];
}

/** What an audit entry is about; entries about any tag of a record stand together. */
export function aboutOf(target: AuditTarget): readonly string[] {
  return target.kind === 'record'
    ? ['record', target.record.type, target.record.id]
    : [target.kind, target.id];
}
