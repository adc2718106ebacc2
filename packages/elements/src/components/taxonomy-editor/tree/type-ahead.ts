import { normalizeName } from '@tagma/core/taxonomy';
import type { RowList } from './row-list.js';

/** Letters within this time belong together. */
const PAUSE_MS = 700;

/** Goes to the next row whose name begins with the letters typed. */
export class TypeAhead {
  readonly #rows: RowList;
  readonly #nameOf: (id: string) => string;
  #text = '';
  #last = 0;

  constructor(rows: RowList, nameOf: (id: string) => string) {
    this.#rows = rows;
    this.#nameOf = nameOf;
  }

  /** Whether a word is being typed, in which a space is a letter. */
  get isTyping(): boolean {
    return this.#text !== '' && performance.now() - this.#last < PAUSE_MS;
  }

  /** Takes a letter; the row it leads to, or -1. One letter again and again goes from one name to the next. */
  type(letter: string, from: number): number {
    const isNew = !this.isTyping;
    this.#text = (isNew ? '' : this.#text) + letter;
    this.#last = performance.now();
    const letters = new Set(this.#text);
    const wanted = normalizeName(letters.size === 1 ? letter : this.#text);
    const start = isNew || letters.size === 1 ? from + 1 : from;
    const { count } = this.#rows;
    for (let step = 0; step < count; step++) {
      const row = (start + step) % count;
      const id = this.#rows.idAt(row);
      if (id !== undefined && normalizeName(this.#nameOf(id)).startsWith(wanted)) return row;
    }
    return -1;
  }
}
