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

/**
 * Names of tags that are one of these, folded as by `normalizeName`. Labels win: a name that is the label of some tag is
 * not looked for among the other names.
 */
export function namedRows({ names, others }: TagIndex, wanted: ReadonlySet<string>): readonly NamedRow[] {
  const found: NamedRow[] = [];
  const rest = new Set(wanted);
  collectNamed(names, wanted, (name, row) => {
    rest.delete(name);
    found.push({ name, row, isLabel: true });
  });
  if (rest.size > 0) collectNamed(others, rest, (name, row) => found.push({ name, row, isLabel: false }));
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
