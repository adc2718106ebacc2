/** A module that is fetched when it is first needed, and there at once for all who ask later. */
export class FetchedModule<M> {
  readonly #fetch: () => Promise<M>;
  #known: M | null = null;

  constructor(fetch: () => Promise<M>) {
    this.#fetch = fetch;
  }

  /** The module; `null` until it was fetched. */
  get known(): M | null {
    return this.#known;
  }

  /** Fetches it. A failure is not remembered. */
  async load(): Promise<M> {
    this.#known ??= await this.#fetch();
    return this.#known;
  }

  /** What is made of the module: at once where it is known. */
  make<T>(make: (module: M) => T): T | Promise<T> {
    return this.#known === null ? this.load().then(make) : make(this.#known);
  }
}
