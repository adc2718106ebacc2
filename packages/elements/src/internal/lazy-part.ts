import type { ReactiveControllerHost } from 'lit';
import type { CSSResult } from 'lit';

/** What a part must know to be fetched: whom to draw again. */
interface PartContext {
  readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
}

/** A part of an element that is fetched when it is first needed. */
export class LazyPart<T extends { readonly styles: readonly CSSResult[] }, C extends PartContext> {
  readonly #load: (context: C) => T | Promise<T>;
  readonly #context: C;
  readonly #onLoaded: (styles: readonly CSSResult[]) => void;
  #part: T | null = null;
  #loading: Promise<T | null> | null = null;
  #failed = false;

  constructor(
    context: C,
    load: (context: C) => T | Promise<T>,
    onLoaded: (styles: readonly CSSResult[]) => void,
  ) {
    this.#context = context;
    this.#load = load;
    this.#onLoaded = onLoaded;
  }

  /** The part; `null` until it is there. */
  get part(): T | null {
    return this.#part;
  }

  /** Whether the last try to fetch it failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /**
   * Fetches it; a failure is not remembered, so that a later try can succeed. A part whose code is known already is
   * there when this returns.
   */
  load(): Promise<T | null> {
    if (this.#part !== null) return Promise.resolve(this.#part);
    if (this.#loading !== null) return this.#loading;
    const given = this.#load(this.#context);
    if (!(given instanceof Promise)) return Promise.resolve(this.#take(given));
    this.#loading = this.#wait(given);
    return this.#loading;
  }

  async #wait(coming: Promise<T>): Promise<T | null> {
    this.#failed = false;
    try {
      this.#take(await coming);
    } catch {
      this.#failed = true;
      this.#context.host.requestUpdate();
    }
    this.#loading = null;
    return this.#part;
  }

  #take(part: T): T {
    this.#part = part;
    this.#onLoaded(part.styles);
    this.#context.host.requestUpdate();
    return part;
  }
}
