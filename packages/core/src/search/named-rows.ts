import { endOf } from './row-texts.js';
import { BORDER } from './search-text.js';
import type { TagIndex } from './tag-index.js';

/** A name of a tag that was asked for. */
export interface NamedRow {
  /** Folded. */
  readonly name: string;
  /** Place of the tag in the index. */
  readonly row: number;
  /** The name as shown, not another one. */
  readonly isLabel: boolean;
}

const BORDER_CODE = BORDER.charCodeAt(0);

/** All names of tags that are one of these, folded as by `normalizeName`; one pass, however many are asked about. */
export function namedRows(
  { texts: { all, starts }, labelLengths }: TagIndex,
  names: ReadonlySet<string>,
): readonly NamedRow[] {
  // Most names are ruled out by their length and first character, before a text of their own is made of them.
  const looks = new Set([...names].map((name) => lookOf(name.length, name.charCodeAt(0))));
  const found: NamedRow[] = [];
  for (let row = 0; row < labelLengths.length; row += 1) {
    const end = endOf(starts, row);
    for (let from = starts[row] ?? 0; from < end;) {
      let next = from;
      while (next < end && all.charCodeAt(next) !== BORDER_CODE) next += 1;
      if (looks.has(lookOf(next - from, all.charCodeAt(from)))) {
        const name = all.slice(from, next);
        if (names.has(name)) found.push({ name, row, isLabel: from === starts[row] });
      }
      from = next + 1;
    }
  }
  return found;
}

/** A number that differs between most names. */
function lookOf(length: number, first: number): number {
  return length * 0x10000 + first;
}
