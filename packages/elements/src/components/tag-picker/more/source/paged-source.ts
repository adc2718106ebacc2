import type { Concept } from '@tagma/core';
import { readPage } from './read-page.js';
import type { TagSource } from '../../tag-picker.types.js';

/** How a source stands: `slow` still waits, and so long that the person may want to ask again. */
export type SourceState = 'idle' | 'loading' | 'slow' | 'failed';

/** How long things may take, in milliseconds. */
export interface SourcePace {
  /** Typing goes on for so long before the source is asked; the empty text is asked for at once. */
  readonly typing: number;
  /** Longer than this is slow. */
  readonly slow: number;
}

/**
 * Asks a source for one text at a time, page by page. The answer to anything but the last question is dropped,
 * whenever it comes.
 */
export class PagedSource {
  readonly #pace: SourcePace;
  readonly #onChange: () => void;
  #source: TagSource | undefined;
  #text: string | null = null;
  #ids: readonly string[] = [];
  #cursor: string | null = null;
  #isComplete = false;
  #state: SourceState = 'idle';
  #asking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #found: readonly Concept[] = [];

  constructor(pace: SourcePace, onChange: () => void) {
    this.#pace = pace;
    this.#onChange = onChange;
  }

  get state(): SourceState {
    return this.#state;
  }

  /** The text that the tags are for; `null` before the first question. */
  get text(): string | null {
    return this.#text;
  }

  /** Ids of the tags found so far for the text, in the order of the source. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Tags and categories that pages for the text told about. */
  get found(): readonly Concept[] {
    return this.#found;
  }

  /** Whether the source may have more for the text. */
  get hasMore(): boolean {
    return !this.#isComplete;
  }

  /** Asks for another text, or another source. The same question is not asked again. */
  ask(source: TagSource, text: string): void {
    if (source === this.#source && text === this.#text) return;
    this.#source = source;
    this.#text = text;
    this.#ids = [];
    this.#found = [];
    this.#cursor = null;
    this.#isComplete = false;
    this.#state = 'loading';
    this.#stop();
    if (text === '') void this.#fetch();
    else this.#timer = setTimeout(() => void this.#fetch(), this.#pace.typing);
  }

  /** Asks for the next page, where there is one and none is on its way. */
  more(): void {
    if (this.#state !== 'idle' || this.#isComplete || this.#text === null) return;
    void this.#fetch();
  }

  /** Asks for the same page again. */
  retry(): void {
    if (this.#text !== null) void this.#fetch();
  }

  /** Forgets everything; what is on its way is not wanted any more. */
  end(): void {
    this.#stop();
    this.#source = undefined;
    this.#text = null;
    this.#ids = [];
    this.#found = [];
    this.#state = 'idle';
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }

  async #fetch(): Promise<void> {
    this.#stop();
    const asking = new AbortController();
    this.#asking = asking;
    this.#state = 'loading';
    this.#onChange();
    this.#timer = setTimeout(() => this.#settle('slow'), this.#pace.slow);
    const { signal } = asking;
    try {
      const page = readPage(await this.#source?.({ text: this.#text ?? '', cursor: this.#cursor, signal }));
      if (this.#asking === asking) this.#take(page);
    } catch {
      if (this.#asking === asking) this.#settle('failed');
    }
  }

  #take({ concepts, next }: ReturnType<typeof readPage>): void {
    const known = new Set(this.#ids);
    const fresh = concepts.filter(({ id, kind }) => kind === 'tag' && !known.has(id));
    this.#ids = [...this.#ids, ...fresh.map(({ id }) => id)];
    this.#found = [...this.#found, ...concepts];
    // A source that goes round in circles ends here.
    this.#isComplete = next === null || next === this.#cursor;
    this.#cursor = next;
    this.#settle('idle');
  }

  #settle(state: SourceState): void {
    if (state !== 'slow') clearTimeout(this.#timer);
    this.#state = state;
    this.#onChange();
  }
}
