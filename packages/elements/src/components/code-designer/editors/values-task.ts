import type { ReactiveControllerHost } from 'lit';
import type { CodeValueOption, CodeValueSource } from '../code-designer.types.js';
import type { ValueCount } from '../data/value-counts.js';

/** As many values as a table may have rows. */
const MOST = 20_000;

/** What is known of the values of a field. */
export type ValuesState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' | 'failed' | 'done'; readonly counts: readonly ValueCount[] };

/** Fetches the values of a field from the host, page by page, once for each field. */
export class ValuesTask {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #source: CodeValueSource | null = null;
  #field = '';
  #state: ValuesState = { status: 'idle' };
  #abort: AbortController | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** What is known now; begins to fetch what is not. */
  follow(source: CodeValueSource | null, field: string): ValuesState {
    if (source === this.#source && field === this.#field) return this.#state;
    this.#source = source;
    this.#field = field;
    this.#abort?.abort();
    this.#state = { status: 'idle' };
    if (source !== null && field !== '') void this.#load(source, field);
    return this.#state;
  }

  retry(): void {
    if (this.#source !== null) void this.#load(this.#source, this.#field);
    this.#host.requestUpdate();
  }

  async #load(source: CodeValueSource, field: string): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const counts: ValueCount[] = [];
    this.#state = { status: 'loading', counts };
    try {
      for (let cursor: string | null = null; ;) {
        const page = await source({ field, cursor }, signal);
        if (signal.aborted) return;
        counts.push(...(page?.options ?? []).map(toCount));
        cursor = page?.next ?? null;
        if (cursor === null || counts.length >= MOST) break;
      }
      this.#state = { status: 'done', counts };
    } catch {
      if (signal.aborted) return;
      this.#state = { status: 'failed', counts };
    }
    this.#host.requestUpdate();
  }
}

function toCount({ value, label, count }: CodeValueOption): ValueCount {
  return { value, label, count: count ?? null };
}
