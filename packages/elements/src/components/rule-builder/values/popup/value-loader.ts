import type { ValueOption, ValueSource } from '../../rule-builder.types.js';

/** How the values of a field are going. */
export interface LoadedValues {
  readonly options: readonly ValueOption[];
  readonly state: 'loading' | 'ready' | 'failed' | 'cancelled';
  /** Whether there are more. */
  readonly more: boolean;
}

/** Typing is waited for this long before the host is asked. */
const PAUSE = 150;

/** Asks a host for the values of a field, page by page. Only the last question counts. */
export class ValueLoader {
  readonly #source: ValueSource;
  readonly #path: readonly string[];
  readonly #changed: () => void;
  #loaded: LoadedValues = { options: [], state: 'loading', more: false };
  #search = '';
  #cursor: string | null = null;
  #running: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(source: ValueSource, path: readonly string[], changed: () => void) {
    this.#source = source;
    this.#path = path;
    this.#changed = changed;
  }

  get loaded(): LoadedValues {
    return this.#loaded;
  }

  /** The first page for what was typed; what was asked before is given up. */
  search(search: string, pause = PAUSE): void {
    this.cancel();
    this.#search = search;
    this.#cursor = null;
    this.#set({ ...this.#loaded, state: 'loading' });
    this.#timer = setTimeout(() => void this.#ask([]), pause);
  }

  /** The next page, when there is one and nothing is under way. */
  more(): void {
    if (this.#loaded.state !== 'ready' || !this.#loaded.more) return;
    this.#set({ ...this.#loaded, state: 'loading' });
    void this.#ask(this.#loaded.options);
  }

  /** Asks again what was not answered. */
  retry(): void {
    this.#set({ ...this.#loaded, state: 'loading' });
    void this.#ask(this.#cursor === null ? [] : this.#loaded.options);
  }

  /** Gives up what is under way. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = null;
    if (this.#loaded.state === 'loading') this.#set({ ...this.#loaded, state: 'cancelled' });
  }

  async #ask(before: readonly ValueOption[]): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    try {
      const query = { path: this.#path, search: this.#search, cursor: this.#cursor };
      const page = await this.#source(query, running.signal);
      if (running.signal.aborted) return;
      this.#cursor = page?.next ?? null;
      const options = [...before, ...(page?.options ?? [])];
      this.#set({ options, state: 'ready', more: this.#cursor !== null });
    } catch {
      if (!running.signal.aborted) this.#set({ ...this.#loaded, state: 'failed' });
    }
  }

  #set(loaded: LoadedValues): void {
    this.#loaded = loaded;
    this.#changed();
  }
}
