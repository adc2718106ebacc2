import { storableJson } from './text.js';

const MAX_ROWS = 1_000;
const MAX_CHARS = 4_000_000;

/**
 * JSON arrays of at most 1,000 rows and about 4 MB each. Bounds the memory of one statement, and gives other
 * work of the process a turn between two.
 */
export function* jsonChunks(what: string, rows: Iterable<unknown>): Generator<string, void> {
  let parts: string[] = [];
  let size = 0;
  for (const row of rows) {
    const text = storableJson(what, row);
    if (parts.length === MAX_ROWS || (parts.length > 0 && size + text.length > MAX_CHARS)) {
      yield `[${parts.join(',')}]`;
      parts = [];
      size = 0;
    }
    parts.push(text);
    size += text.length;
  }
  if (parts.length > 0) yield `[${parts.join(',')}]`;
}
