import { isInherited, SHARED as P, type PlainRecord } from './plain-record.js';

/*
 * A platform makes reading a field fast by remembering, for each place in the program, what the objects
 * looked like there. A single place that reads every field of every rule remembers nothing. So there are many
 * places that do the same, and each field name gets one of its own.
 */

/** Reads one field of a plain record. */
export type FieldReader = (record: PlainRecord) => unknown;

const COPIES: readonly ((key: string) => FieldReader)[] = [
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
  (key) => (record) => (P[key] === undefined ? record[key] : own(record, key)),
];

const readers = new Map<string, FieldReader>();
/** Texts of users come and go; more names than this are not remembered. */
const MOST_NAMES = 10_000;
let next = 0;

/** The reader of a field name. */
export function fieldReader(key: string): FieldReader {
  const known = readers.get(key);
  if (known !== undefined) return known;
  const made = isInherited(key) ? ownFieldReader(key) : copyFor(key);
  if (readers.size < MOST_NAMES) readers.set(key, made);
  return made;
}

function copyFor(key: string): FieldReader {
  const copy = COPIES[next++ % COPIES.length];
  return copy === undefined ? ownFieldReader(key) : copy(key);
}

function ownFieldReader(key: string): FieldReader {
  return (record) => own(record, key);
}

/** What a record has itself, whatever the others inherit. */
function own(record: PlainRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
