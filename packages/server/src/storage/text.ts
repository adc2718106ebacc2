import { StoreError } from './errors.js';

/** Longest id, type, tag id or collection key, in UTF-8 bytes. Several of them must fit one index entry. */
export const MAX_ID_BYTES = 500;
/** Deepest nesting of stored data. Deeper JSON exhausts the stack of the embedded database. */
export const MAX_DEPTH = 200;

const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** The same in JSON text, where `JSON.stringify` has written both as escapes; `\\u0000` is an escaped backslash. */
const UNSTORABLE_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether PostgreSQL can hold the text: no NUL, no half characters (lone surrogates). */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}

/** The part before the first character that cannot be stored: sorts where the whole text would. */
export function storablePart(text: string): string {
  const at = text.search(UNSTORABLE);
  return at < 0 ? text : text.slice(0, at);
}

/** Refuses an id that cannot be stored or indexed. */
export function checkId(what: string, id: string): void {
  if (id.length > MAX_ID_BYTES || Buffer.byteLength(id) > MAX_ID_BYTES)
    throw new StoreError(
      'invalid-data',
      `The ${what} "${id.slice(0, 40)}…" is longer than ${MAX_ID_BYTES} bytes. Shorten it.`,
    );
  if (!isStorable(id)) throw new StoreError('invalid-data', brokenText(`${what} ${JSON.stringify(id)}`));
}

/** JSON text of a value that is about to be stored; refuses what the database cannot hold. */
export function storableJson(what: string, value: unknown): string {
  if (isDeeper(value, MAX_DEPTH))
    throw new StoreError('invalid-data', `The ${what} is nested deeper than ${MAX_DEPTH} levels.`);
  const text = stringify(what, value);
  if (UNSTORABLE_ESCAPE.test(text)) throw new StoreError('invalid-data', brokenText(what));
  return text;
}

function brokenText(what: string): string {
  return `The ${what} contains a NUL or half a character (a lone surrogate), which cannot be stored. Remove it.`;
}

function stringify(what: string, value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new StoreError('invalid-data', `The ${what} cannot be written as JSON, or is too large.`, {
      cause: error,
    });
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((member) => isDeeper(member, levels - 1));
}
