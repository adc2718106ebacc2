/** Letters within this time belong together. */
const PAUSE_MS = 700;

/** Names that are gone to by typing their beginning. */
export interface TypedNames {
  readonly count: () => number;
  /** Whether the name at a place begins so. */
  readonly begins: (at: number, text: string) => boolean;
}

/** Goes to the next name that begins with the letters typed. */
export class TypeAhead {
  readonly #names: TypedNames;
  #text = '';
  #last = 0;

  constructor(names: TypedNames) {
    this.#names = names;
  }

  /** Whether a word is being typed, in which a space is a letter. */
  get isTyping(): boolean {
    return this.#text !== '' && performance.now() - this.#last < PAUSE_MS;
  }

  /** Takes a letter; the place it leads to, or -1. One letter again and again goes from one name to the next. */
  type(letter: string, from: number): number {
    const isNew = !this.isTyping;
    this.#text = (isNew ? '' : this.#text) + letter;
    this.#last = performance.now();
    const isOneLetter = new Set(this.#text).size === 1;
    const wanted = isOneLetter ? letter : this.#text;
    const start = isNew || isOneLetter ? from + 1 : from;
    const count = this.#names.count();
    for (let step = 0; step < count; step++) {
      const at = (start + step) % count;
      if (this.#names.begins(at, wanted)) return at;
    }
    return -1;
  }
}
