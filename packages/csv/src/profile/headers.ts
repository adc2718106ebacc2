import type { ColumnNote } from './profile.types.js';

/** Longest field key, in characters. */
const MAX_KEY_LENGTH = 100;

/** Names that mean something else in what a rule sees, or that JavaScript keeps for itself. */
const RESERVED = ['id', 'tags', '__proto__', 'constructor', 'prototype'];

/** A header and the field key made from it. */
export interface HeaderKey {
  readonly header: string;
  readonly key: string;
  readonly notes: readonly ColumnNote[];
}

/** Control characters and halves of characters have no place in a name. */
function clean(header: string): string {
  return header
    .replace(/[\p{Cc}\p{Cs}\uFEFF]+/gu, ' ')
    .trim()
    .slice(0, MAX_KEY_LENGTH)
    .replace(/\p{Cs}$/u, '');
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n += 1) {
    const suffix = `_${n}`;
    const key = wanted.slice(0, MAX_KEY_LENGTH - suffix.length).replace(/\p{Cs}$/u, '') + suffix;
    if (!taken.has(key)) return key;
  }
}

/**
 * Makes field keys of headers. A header is its own key, so that a rule can use the name that stands in the file;
 * only a missing, repeated or reserved name gets a number.
 *
 * @param reserved keys that are taken already, e.g. the collections of the record type
 */
export function headerKeys(
  headers: readonly string[],
  reserved: readonly string[] = [],
): readonly HeaderKey[] {
  const seen = new Set<string>();
  const taken = new Set([...RESERVED, ...reserved]);
  return headers.map((header, index) => {
    const name = clean(header);
    const wanted = name === '' ? `column_${index + 1}` : name;
    const notes: ColumnNote[] = [];
    if (name === '') notes.push('empty-header');
    else if (seen.has(name)) notes.push('duplicate-header');
    else if (taken.has(wanted) || name !== header.trim()) notes.push('renamed');
    seen.add(name);
    const key = taken.has(wanted) ? freeKey(wanted, taken) : wanted;
    taken.add(key);
    return { header, key, notes };
  });
}
