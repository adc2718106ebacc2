import { endOf, type RowTexts } from './row-texts.js';
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

/** All names of tags that are one of these, folded as by `normalizeName`; labels first, in the order of the index. */
export function namedRows(index: TagIndex, wanted: ReadonlySet<string>): readonly NamedRow[] {
  // Most names are ruled out by their length and first character, before a text of their own is made of them.
  const looks = new Set([...wanted].map((name) => lookOf(name.length, name.charCodeAt(0))));
  const found: NamedRow[] = [];
  for (const texts of [index.names, index.others])
    collectNamed(texts, wanted, looks, (name, row) =>
      found.push({ name, row, isLabel: texts === index.names }),
    );
  return found;
}

function collectNamed(
  { all, starts }: RowTexts,
  wanted: ReadonlySet<string>,
  looks: ReadonlySet<number>,
  tell: (name: string, row: number) => void,
): void {
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
