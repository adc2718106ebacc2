import type { Instant, RecordRef } from '../../shared/shared.types.js';
import type { AssignmentQuery } from '../store.types.js';

/** A row about one tag on one record: an assignment or a hold. */
interface TaggedRow {
  readonly record: RecordRef;
  readonly tagId: string;
  readonly expiresAt?: Instant | null;
}

/** Rows by key, with indexes by record and by tag so that a query never scans what it does not need. */
export class TaggedTable<Row extends TaggedRow> {
  readonly rows = new Map<string, Row>();
  readonly #byRecord = new Map<string, Set<string>>();
  readonly #byTag = new Map<string, Set<string>>();

  put(key: string, row: Row): void {
    this.rows.set(key, row);
    addTo(this.#byRecord, recordKey(row.record.type, row.record.id), key);
    addTo(this.#byTag, row.tagId, key);
  }

  delete(key: string): void {
    const row = this.rows.get(key);
    if (row === undefined) return;
    this.rows.delete(key);
    this.#byRecord.get(recordKey(row.record.type, row.record.id))?.delete(key);
    this.#byTag.get(row.tagId)?.delete(key);
  }

  select(query: AssignmentQuery, isWithin: ((record: RecordRef) => boolean) | null = null): Row[] {
    const records = query.recordIds && new Set(query.recordIds);
    const tags = query.tagIds && new Set(query.tagIds);
    const fits = (row: Row): boolean =>
      row.record.type === query.recordType &&
      (records === undefined || records.has(row.record.id)) &&
      (tags === undefined || tags.has(row.tagId)) &&
      hasEndedBy(row, query.endedBy) &&
      (isWithin === null || isWithin(row.record));
    return this.#candidates(query).filter(fits);
  }

  /** Rows about these tags, or all of them, on records of any type. */
  about(tagIds?: readonly string[]): Row[] {
    return tagIds === undefined
      ? [...this.rows.values()]
      : this.#rowsOf([...new Set(tagIds)].map((id) => this.#byTag.get(id)));
  }

  #candidates({ recordType, recordIds, tagIds }: AssignmentQuery): Row[] {
    if (recordIds !== undefined) {
      const wanted = [...new Set(recordIds)];
      return this.#rowsOf(wanted.map((id) => this.#byRecord.get(recordKey(recordType, id))));
    }
    return this.about(tagIds);
  }

  #rowsOf(keySets: readonly (ReadonlySet<string> | undefined)[]): Row[] {
    const found: Row[] = [];
    for (const keys of keySets) {
      for (const key of keys ?? []) {
        const row = this.rows.get(key);
        if (row !== undefined) found.push(row);
      }
    }
    return found;
  }
}

function hasEndedBy({ expiresAt = null }: TaggedRow, by: Instant | undefined): boolean {
  return by === undefined || (expiresAt !== null && expiresAt <= by);
}

function recordKey(type: string, id: string): string {
  return JSON.stringify([type, id]);
}

function addTo(index: Map<string, Set<string>>, name: string, key: string): void {
  const keys = index.get(name);
  if (keys === undefined) index.set(name, new Set([key]));
  else keys.add(key);
}
