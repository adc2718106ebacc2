import { type EntityKind, LISTED_KINDS } from '@tagma/core';
import { type IDBPDatabase, openDB } from 'idb';

const PLAIN = ['settings', 'concept', 'rule', 'taxonomyVersion', 'proposal'] as const satisfies EntityKind[];
const TAGGED = ['assignment', 'hold'] as const satisfies EntityKind[];

/** Every kind of entity; each has a table of its own name. */
export const ENTITY_KINDS: readonly EntityKind[] = [...PLAIN, ...TAGGED, ...LISTED_KINDS];

/**
 * Kinds are only ever added, and each needs a table: their number tells which tables a database lacks. Raised by
 * ten when the tables themselves change.
 */
const VERSION = 10 + LISTED_KINDS.length;

/** Beside the tables of entities, which are called like their kinds. */
export const OWN_TABLES = [
  'head',
  'records',
  'children',
  'collections',
  'audit',
  'events',
  'transactions',
] as const;

/**
 * Opens the database, and makes the tables that it lacks. `onOutdated` is called when another tab with a newer
 * release waits for this one to let go.
 */
export async function openDatabase(name: string, onOutdated: () => void): Promise<IDBPDatabase> {
  return openDB(name, VERSION, { upgrade: addTables, blocking: onOutdated });
}

type Indexes = Readonly<Record<string, string | string[]>>;

function addTables(database: IDBPDatabase): void {
  const add = (name: string, keyPath: string | string[] | null, indexes: Indexes = {}): void => {
    if (database.objectStoreNames.contains(name)) return;
    const table = database.createObjectStore(name, keyPath === null ? {} : { keyPath });
    for (const [index, path] of Object.entries(indexes)) table.createIndex(index, path);
  };
  add('head', null);
  add('records', ['type', 'place']);
  add('children', ['recordType', 'group', 'place'], { parent: 'parent' });
  add('collections', ['recordType', 'key']);
  add('audit', 'seq', { about: 'about' });
  add('events', 'seq');
  add('transactions', 'id');
  for (const kind of PLAIN) add(kind, 'key');
  for (const kind of TAGGED)
    add(kind, 'key', { record: ['recordType', 'recordId'], tag: ['recordType', 'tagId'] });
  for (const kind of LISTED_KINDS)
    add(kind, 'key', { record: 'record', group: ['group', 'sort', 'id'], sort: ['sort', 'id'] });
}
