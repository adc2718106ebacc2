import type { Change, EntityKind, ListedByKind, ListedKind, RecordRef, Transaction } from '@tagma/core';
import { isListedKind, listedIndex } from '@tagma/core';
import { checkId } from '../text.js';
import { ENTITY_TABLES } from './entity-tables.js';
import type { Statement } from './statement.js';
import { entityKey } from './stored-state.js';

/** One change as a row. */
export interface ChangeRow {
  readonly transactionId: string;
  readonly ord: number;
  readonly kind: EntityKind;
  readonly key: string;
  readonly before: Change['before'];
  readonly after: Change['after'];
  readonly version: number | null;
  /** Whether no later change of the group is about the same entity: only the last state is written. */
  readonly last: boolean;
  readonly active: boolean;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly tagId: string | null;
  readonly group: string | null;
  readonly state: string | null;
  readonly sort: string | null;
}

const COLUMNS = `
  "transactionId" text, ord integer, kind text, key text, before json, after json, version integer,
  last boolean, active boolean,
  "recordType" text, "recordId" text, "tagId" text, "group" text, state text, sort text`;

/** Kinds of which something is written, and of which something goes: each step takes time to plan. */
export interface ChangedKinds {
  readonly put: ReadonlySet<EntityKind>;
  readonly dropped: ReadonlySet<EntityKind>;
}

/** What a group of changes does to which kinds. */
export function changedKinds(rows: readonly ChangeRow[]): ChangedKinds {
  const kindsOf = (some: readonly ChangeRow[]): ReadonlySet<EntityKind> =>
    new Set(some.map(({ kind }) => kind));
  return {
    put: kindsOf(rows.filter(({ after }) => after !== null)),
    dropped: kindsOf(rows.filter(({ after }) => after === null)),
  };
}

/** Adds the steps that log a chunk of changes and carry them out; their versions have been checked. */
export function addChanges(statement: Statement, { put, dropped }: ChangedKinds, chunk: string): void {
  const rows = statement.bind(chunk);
  statement.add('change', `SELECT * FROM json_to_recordset(${rows}::json) AS c(${COLUMNS})`);
  statement.add(
    'logged',
    `
INSERT INTO tagma.transaction_changes (transaction_id, ord, kind, key, before, after)
SELECT "transactionId", ord, kind, key, before, after FROM change`,
  );
  for (const kind of put) statement.add(`put_${kind}`, upsert(kind));
  for (const kind of dropped) statement.add(`drop_${kind}`, remove(kind));
}

/** Adds the steps that keep a chunk of transactions for undo. */
export function addTransactions(statement: Statement, chunk: string): void {
  const rows = statement.bind(chunk);
  statement.add(
    'done',
    `
SELECT * FROM json_to_recordset(${rows}::json)
AS d(id text, at text, "actorId" text, label text, undoes text, "undoneBy" text)`,
  );
  statement.add(
    'kept',
    `
INSERT INTO tagma.transactions (id, at, actor_id, label, undone_by)
SELECT id, at, "actorId", label, "undoneBy" FROM done`,
  );
  statement.add(
    'undone',
    `
UPDATE tagma.transactions AS t SET undone_by = done.id FROM done WHERE t.id = done.undoes`,
  );
}

/** Transactions as rows; one that a later one of the same group takes back is written as such. */
export function transactionRows(transactions: readonly Transaction[]): readonly object[] {
  const undoneBy = new Map(transactions.map(({ id, undoes }) => [undoes, id]));
  return transactions.map(({ id, at, actorId, label, undoes }) => {
    checkId('id of the transaction', id);
    return { id, at, actorId, label, undoes: undoes ?? null, undoneBy: undoneBy.get(id) ?? null };
  });
}

/** Changes as rows; refuses keys and ids that cannot be stored. */
export function changeRows(transactions: readonly Transaction[]): readonly ChangeRow[] {
  const rows = transactions.flatMap(({ id, changes }) =>
    changes.map((change, ord) => changeRow(id, change, ord)),
  );
  const last = new Map(rows.map((row, index) => [entityKey(row.kind, row.key), index]));
  return rows.map((row, index) => ({ ...row, last: last.get(entityKey(row.kind, row.key)) === index }));
}

function changeRow(transactionId: string, change: Change, ord: number): ChangeRow {
  const { kind, key, before, after } = change;
  // Keys of assignments and holds are made of ids that are checked one by one.
  if (ENTITY_TABLES[kind].found !== 'by-tag') checkId(`id of a ${kind}`, key);
  const version = after?.version ?? null;
  return { transactionId, ord, kind, key, before, after, version, last: true, ...searchColumns(change) };
}

type SearchColumns = Pick<
  ChangeRow,
  'active' | 'recordType' | 'recordId' | 'tagId' | 'group' | 'state' | 'sort'
>;

const NO_COLUMNS: SearchColumns = {
  active: true,
  recordType: null,
  recordId: null,
  tagId: null,
  group: null,
  state: null,
  sort: null,
};

function searchColumns(change: Change): SearchColumns {
  const { kind, after } = change;
  if (after === null) return NO_COLUMNS;
  if (isListedKind(kind)) return listedColumns(kind, after as ListedByKind[typeof kind]);
  if (kind !== 'assignment' && kind !== 'hold') return NO_COLUMNS;
  const { record, tagId } = after;
  checkRecord(record);
  checkId('tag id', tagId);
  const active = 'state' in after ? after.state === 'active' : true;
  return { ...NO_COLUMNS, active, recordType: record.type, recordId: record.id, tagId };
}

function listedColumns<K extends ListedKind>(kind: K, after: ListedByKind[K]): SearchColumns {
  const { record, group, state, sort } = listedIndex(kind, after);
  if (record !== null) checkRecord(record);
  for (const text of [group, state, sort]) checkId(`searched text of a ${kind}`, text);
  const { type: recordType, id: recordId } = record ?? { type: null, id: null };
  return { ...NO_COLUMNS, recordType, recordId, group, state, sort };
}

function checkRecord({ type, id }: RecordRef): void {
  checkId('record type', type);
  checkId('record id', id);
}

/** Columns and values beside key, version and body, by how the rows of a table are found. */
const SEARCHED = {
  'by-key': { columns: [], values: [] },
  'by-tag': {
    columns: ['record_type', 'record_id', 'tag_id', 'active'],
    values: ['"recordType"', '"recordId"', '"tagId"', 'active'],
  },
  listed: {
    columns: ['record_type', 'record_id', 'group_key', 'state', 'sort'],
    values: ['"recordType"', '"recordId"', '"group"', 'state', 'sort'],
  },
} as const;

function upsert(kind: EntityKind): string {
  const { name, found } = ENTITY_TABLES[kind];
  const { columns, values } = SEARCHED[found];
  const written = ['version', 'body', ...columns];
  return `
INSERT INTO ${name} (key, ${written.join(', ')})
SELECT ${['key', 'version', 'after', ...values].join(', ')} FROM change
WHERE kind = '${kind}' AND last AND after IS NOT NULL
ON CONFLICT (key) DO UPDATE SET
  ${written.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

function remove(kind: EntityKind): string {
  return `
DELETE FROM ${ENTITY_TABLES[kind].name} AS t USING change
WHERE change.kind = '${kind}' AND change.last AND change.after IS NULL AND t.key = change.key`;
}
