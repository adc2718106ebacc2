import {
  checkOwnersStill,
  type DomainEvent,
  mergedData,
  type RecordBatch,
  type RecordRow,
} from '@tagma/core';
import type { ChildRow, RecordRow as StoredRow } from '../database/rows.js';
import { one, putAll, type Work } from '../database/requests.js';
import { sortable } from '../database/sortable.js';
import { readHead } from '../read/read-head.js';
import { readOwners } from '../read/read-owners.js';
import { writeLedger } from './ledger.js';

/** Tables that a batch of records needs. */
export const BATCH_TABLES = ['head', 'audit', 'events', 'records', 'children', 'collections'];

/** How many rows a batch added, changed and left alone. */
export interface WriteFigures {
  readonly added: number;
  readonly updated: number;
  readonly skipped: number;
}

/** Writes host records with their child rows. */
export async function writeRecords(
  work: Work<'readwrite'>,
  batch: RecordBatch,
): Promise<{ readonly figures: WriteFigures; readonly events: readonly DomainEvent[] }> {
  const head = await readHead(work);
  await checkOwnersStill(batch, (query) => readOwners(work, query));
  const figures = { added: 0, updated: 0, skipped: 0 };
  const records = new Pending<StoredRow>(work, 'records', ({ type, place }) => [type, place]);
  await records.read(batch.records.map(({ id }) => [batch.type, sortable(id)]));
  for (const row of batch.records) figures[writeRecord(records, batch, row)] += 1;
  const children = new Pending<ChildRow>(work, 'children', (row) => [row.recordType, row.group, row.place]);
  for (const [collection, rows] of Object.entries(batch.children)) {
    await work.table('collections').put({ recordType: batch.type, key: collection });
    await children.read(rows.map(({ id }) => [batch.type, sortable(collection), sortable(id)]));
    for (const row of rows) figures[writeChild(children, batch, collection, row)] += 1;
  }
  await Promise.all([records.write(), children.write()]);
  return { figures, events: await writeLedger(work, head, batch) };
}

type Key = readonly string[];

/** Rows of a table that a batch reads and writes; a row may come twice in a batch. */
class Pending<Row extends object> {
  readonly #rows = new Map<string, Row>();
  readonly #changed = new Set<string>();

  constructor(
    readonly work: Work<'readwrite'>,
    readonly name: string,
    readonly keyOf: (row: Row) => Key,
  ) {}

  async read(keys: readonly Key[]): Promise<void> {
    const table = this.work.table(this.name);
    const found = await Promise.all(keys.map((key) => one<Row>(table, [...key])));
    for (const row of found) if (row !== undefined) this.#rows.set(JSON.stringify(this.keyOf(row)), row);
  }

  get(key: Key): Row | undefined {
    return this.#rows.get(JSON.stringify(key));
  }

  put(row: Row): void {
    const key = JSON.stringify(this.keyOf(row));
    this.#rows.set(key, row);
    this.#changed.add(key);
  }

  async write(): Promise<void> {
    const table = this.work.table(this.name);
    await putAll(
      table,
      [...this.#changed].flatMap((key) => this.#rows.get(key) ?? []),
    );
  }
}

type Figure = keyof WriteFigures;

function writeRecord(records: Pending<StoredRow>, { type, onExisting }: RecordBatch, row: RecordRow): Figure {
  const { id, data } = row;
  const place = sortable(id);
  const existing = records.get([type, place]);
  if (existing === undefined) {
    records.put({ type, id, place, version: 1, data });
    return 'added';
  }
  if (onExisting === 'skip') return 'skipped';
  const merged = onExisting === 'update' ? mergedData(existing.data, row) : data;
  records.put({ ...existing, version: existing.version + 1, data: merged });
  return 'updated';
}

function writeChild(
  children: Pending<ChildRow>,
  { type, onExisting }: RecordBatch,
  collection: string,
  { id, parentId, data }: RecordBatch['children'][string][number],
): Figure {
  const place = sortable(id);
  const group = sortable(collection);
  const existing = children.get([type, group, place]);
  if (existing !== undefined && onExisting === 'skip') return 'skipped';
  children.put({
    recordType: type,
    collection,
    group,
    id,
    place,
    parentId,
    data: existing !== undefined && onExisting === 'update' ? { ...existing.data, ...data } : data,
    ...(parentId === null ? {} : { parent: [type, sortable(parentId)] }),
  });
  return existing === undefined ? 'added' : 'updated';
}
