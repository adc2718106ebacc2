import { endOf, type RowTexts } from './row-texts.js';
import { BORDER } from './search-text.js';
import type { TagIndex } from './tag-index.js';

/** A name of a tag that was asked for. */
export interface NamedRow {
  /** As by `searchText`. */
  readonly name: string;
  /** Place of the tag in the index. */
  readonly row: number;
}

const BORDER_CODE = BORDER.charCodeAt(0);

/**
 * Labels, or other names, of tags that are one of these, given as by `searchText`. Names in other forms of the same
 * characters are among what is found.
 */
export function namedRows(
  index: TagIndex,
  wanted: ReadonlySet<string>,
  among: 'names' | 'others',
): readonly NamedRow[] {
  const found: NamedRow[] = [];
  if (wanted.size > 0) collectNamed(index[among], wanted, (name, row) => found.push({ name, row }));
  return found;
}

function collectNamed(
  { all, starts }: RowTexts,
  wanted: ReadonlySet<string>,
  tell: (name: string, row: number) => void,
): void {
  // Most names are ruled out by their length and first character, before a text of their own is made of them.
  const looks = new Set([...wanted].map((name) => lookOf(name.length, name.charCodeAt(0))));
  for (let row = 0; row < starts.length - 1; row += 1) {
    const end = endOf(starts, row);
    for (let from = starts[row] ?? 0; from < end;) {
      let next = from;
      while (next < end && all.charCodeAt(next) !== BORDER_CODE) next += 1;
      if (looks.has(lookOf(next - from, all.charCodeAt(from)))) {
        const name = all.slice(from, next);
        if (wanted.has(name)) tell(name, row);
      }
      from = next + 1;
    }
  }
}

/** A number that differs between most names. */
function lookOf(length: number, first: number): number {
  return length * 0x10000 + first;
}
