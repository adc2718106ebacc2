import type { TextEdit } from '@tagma/expression';

/**
 * Text controls know one kind of line end. This keeps those of a text apart: `doc` is the text with `\n` for
 * each of them, and offsets and edits are carried from one to the other.
 */
export class LineEnds {
  readonly text: string;
  readonly doc: string;
  /** Offsets in `doc` of the line ends that are two characters in the text. */
  readonly #double: readonly number[];
  /** What a new line ends with: as the first one does. */
  readonly #usual: string;

  constructor(text: string) {
    this.text = text;
    this.#usual = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
    // Nearly every text; looking for line ends one by one would be a waste.
    const plain = !text.includes('\r');
    this.doc = plain ? text : text.replace(/\r\n?/g, '\n');
    this.#double = plain ? [] : doubleEnds(text);
  }

  /** An offset in the text, given one in `doc`. */
  toText(offset: number): number {
    return offset + countBelow(this.#double, offset);
  }

  /** An offset in `doc`; between the two characters of a line end counts as before it. */
  toDoc(offset: number): number {
    let low = 0;
    let high = this.#double.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#double[middle] ?? 0) + middle + 2 <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(offset - low, this.#double[low] ?? Infinity);
  }

  /** Edits of `doc` as edits of the text; new lines end as the others do, and what is not edited stays. */
  editsOfText(edits: readonly TextEdit[]): readonly TextEdit[] {
    return edits.map(({ start, end, insert }) =>
      this.#apart({
        start: this.toText(start),
        end: this.toText(end),
        insert: this.#usual === '\n' ? insert : insert.replaceAll('\n', this.#usual),
      }),
    );
  }

  /** Edits of the text as edits of `doc`. */
  editsOfDoc(edits: readonly TextEdit[]): readonly TextEdit[] {
    return edits.map(({ start, end, insert }) => ({
      start: this.toDoc(start),
      end: this.toDoc(end),
      insert: insert.replace(/\r\n?/g, '\n'),
    }));
  }

  /** Keeps two line ends from becoming one, where a `\r` would come to stand before a `\n`. */
  #apart(edit: TextEdit): TextEdit {
    const after = this.text.charAt(edit.end);
    let { start, insert } = edit;
    if (insert.endsWith('\r') && after === '\n') insert = `${insert.slice(0, -1)}\n`;
    if (this.text.charAt(start - 1) === '\r' && (insert || after).startsWith('\n')) {
      start -= 1;
      insert = `\n${insert}`;
    }
    return { start, end: edit.end, insert };
  }
}

function doubleEnds(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\r\n'); at !== -1; at = text.indexOf('\r\n', at + 2))
    found.push(at - found.length);
  return found;
}

/** How many of these ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
