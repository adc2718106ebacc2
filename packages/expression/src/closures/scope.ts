/** Where a variable is found: so many scopes up, and its place there. */
export interface Place {
  readonly hops: number;
  readonly index: number;
}

/** The variables that a part of the text can assign. Known when it is compiled; values come and go in `Env`. */
export class Scope {
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(
    readonly names: readonly string[],
    readonly parent: Scope | null,
  ) {
    this.#indexes = new Map(names.map((name, index) => [name, index]));
  }

  /** The place of a name of this scope; undefined when it has no such name. */
  indexOf(name: string): number | undefined {
    return this.#indexes.get(name);
  }

  /** Every place where a name may have been given a value, innermost first. */
  placesOf(name: string): readonly Place[] {
    const places: Place[] = [];
    this.#collect(name, 0, places);
    return places;
  }

  #collect(name: string, hops: number, places: Place[]): void {
    const index = this.indexOf(name);
    if (index !== undefined) places.push({ hops, index });
    if (this.parent !== null) this.parent.#collect(name, hops + 1, places);
  }
}
