/** Any character that the pattern itself does not name. */
export const OTHER = 0;

/** Numbers for the folded characters of a pattern; what it does not name is {@link OTHER}. */
export class SymbolTable {
  readonly #ids = new Map<string, number>();
  readonly #characters: string[] = [''];

  /** The number of a character, given to it now when it has none. */
  add(character: string): number {
    const known = this.#ids.get(character);
    if (known !== undefined) return known;
    const id = this.#characters.length;
    this.#ids.set(character, id);
    this.#characters.push(character);
    return id;
  }

  /** The number of a character; {@link OTHER} for unknown ones. */
  idOf(character: string): number {
    return this.#ids.get(character) ?? OTHER;
  }

  /** The character of a number; empty for {@link OTHER}. */
  characterOf(id: number): string {
    return this.#characters[id] ?? '';
  }

  /** How many numbers there are, {@link OTHER} included. */
  get size(): number {
    return this.#characters.length;
  }
}
