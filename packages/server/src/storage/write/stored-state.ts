import type { CommitState, EntityKind, Transaction } from '@tagma/core';
import { jsonChunks } from '../chunks.js';
import type { SqlSession } from '../drivers/driver.types.js';
import { repeated } from '../drivers/repeated.js';
import { isStorable } from '../text.js';
import { ENTITY_TABLES } from './entity-tables.js';
import type { Head } from './head.js';

/** What a group of transactions can conflict with, as it is after those of the group that were accepted. */
export interface StoredState extends CommitState {
  /** Takes over what an accepted transaction writes. */
  readonly note: (transaction: Transaction) => void;
}

/** One text for a kind and a key. */
export function entityKey(kind: EntityKind, key: string): string {
  return `${kind} ${key}`;
}

interface FoundRow {
  readonly kind: EntityKind | 'transaction';
  readonly key: string;
  readonly version: number;
  readonly undoneBy: string | null;
}

/** Reads everything the transactions refer to. The caller holds the head's lock. */
export async function readState(
  session: SqlSession,
  { revision, eventSeq }: Head,
  transactions: readonly Transaction[],
): Promise<StoredState> {
  const versions = new Map<string, number>();
  const undoneBy = new Map<string, string | null>();
  const references = referencesOf(transactions);
  const sql = lookup([...new Set(references.map(({ kind }) => kind))]);
  for (const chunk of jsonChunks('key of a change', references)) {
    const found = await repeated<FoundRow>(session, sql, [chunk]);
    for (const row of found) {
      if (row.kind === 'transaction') undoneBy.set(row.key, row.undoneBy);
      else versions.set(entityKey(row.kind, row.key), row.version);
    }
  }
  return {
    revision,
    seq: eventSeq,
    versionOf: (kind, key) => versions.get(entityKey(kind, key)) ?? 0,
    undoneBy: (id) => undoneBy.get(id),
    note({ id, undoes, changes }) {
      for (const { kind, key, after } of changes) versions.set(entityKey(kind, key), after?.version ?? 0);
      undoneBy.set(id, null);
      if (undoes !== undefined) undoneBy.set(undoes, id);
    },
  };
}

type Reference = Pick<FoundRow, 'kind' | 'key'>;

/** Keys that cannot be stored are not there; writing them is refused later, with a better message. */
function referencesOf(transactions: readonly Transaction[]): readonly Reference[] {
  const all = transactions.flatMap(({ id, undoes, changes, guards = [] }): Reference[] => [
    { kind: 'transaction', key: id },
    ...(undoes === undefined ? [] : [{ kind: 'transaction', key: undoes } as const]),
    ...changes.map(({ kind, key }) => ({ kind, key })),
    ...guards.map(({ kind, key }) => ({ kind, key })),
  ]);
  return all.filter(({ key }) => isStorable(key));
}

function lookup(kinds: readonly FoundRow['kind'][]): string {
  const parts = kinds.map((kind) =>
    kind === 'transaction'
      ? `
SELECT w.kind, w.key, 1 AS version, t.undone_by AS "undoneBy"
FROM wanted AS w JOIN tagma.transactions AS t ON t.id = w.key WHERE w.kind = 'transaction'`
      : `
SELECT w.kind, w.key, t.version, NULL AS "undoneBy"
FROM wanted AS w JOIN ${ENTITY_TABLES[kind].name} AS t ON t.key = w.key WHERE w.kind = '${kind}'`,
  );
  return `
WITH wanted AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS w(kind text, key text))
${parts.join('\nUNION ALL')}`;
}
