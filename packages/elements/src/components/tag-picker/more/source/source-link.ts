import type { Concept } from '@tagma/core';
import { memoize } from '../../../../internal/memoize.js';
import { pickerChipsTerms } from '../../../../locales/picker-chips.terms.js';
import type { PickerIndex } from '../../picker-index.js';
import type { MorePort } from '../../picker-more.js';
import { creatableName, optionRow } from '../../picker-rows.js';
import type { NoteRow, PickerRow, PickerRows } from '../../picker-rows.js';
import type { TagResolver } from '../../tag-picker.types.js';
import { PagedSource } from './paged-source.js';
import { readConcepts } from './read-page.js';

const PACE = { typing: 150, slow: 10_000 };
/** Rows below the last drawn one from which the next page is asked for. */
const AHEAD = 10;

/** Offers the tags that a source finds, and knows the chosen ones among them. */
export class SourceLink {
  readonly #port: MorePort;
  readonly #source: PagedSource;
  /** Chosen tags, which stay known when the list is about something else. */
  #kept: ReadonlyMap<string, Concept> = new Map();
  #resolving: AbortController | null = null;
  /** Ids that somebody was asked about. */
  readonly #asked = new Set<string>();
  readonly #concepts = memoize((kept: ReadonlyMap<string, Concept>, found: readonly Concept[]) => [
    ...new Map([...kept, ...found.map((concept) => [concept.id, concept] as const)]).values(),
  ]);
  readonly #rows = memoize(
    (index: PickerIndex, ids: readonly string[], text: string, create: string, note: string) =>
      this.#build(index, ids, text, create, note),
  );

  constructor(port: MorePort) {
    this.#port = port;
    this.#source = new PagedSource(PACE, () => {
      this.#keepChosen();
      port.host.requestUpdate();
    });
  }

  get isOn(): boolean {
    return this.#port.host.source !== undefined && this.#port.host.record === undefined;
  }

  get isLoading(): boolean {
    return this.isOn && this.#port.isOpen && ['loading', 'slow'].includes(this.#source.state);
  }

  /** All that is known: what the pages told, and the chosen tags. */
  get concepts(): readonly Concept[] | undefined {
    return this.isOn ? this.#concepts(this.#kept, this.#source.found) : undefined;
  }

  /** Tags loaded so far. */
  get total(): number | undefined {
    return this.isOn ? this.#source.ids.length : undefined;
  }

  /** To be called before each rendering. */
  update(): void {
    const { host, isOpen, query } = this.#port;
    if (!this.isOn || !host.source) {
      this.#source.end();
      return;
    }
    this.#keepChosen();
    if (isOpen) this.#source.ask(host.source, query.trim());
    if (host.resolve) void this.#resolve(host.resolve);
  }

  /** The rows that the source gives, in its order, and how it goes on. */
  rows(): PickerRows {
    const { index, query, offersCreate } = this.#port;
    const text = query.trim();
    const isDone = this.#source.state === 'idle' && this.#source.text === text;
    const create = offersCreate && isDone ? creatableName(text, index) : '';
    return this.#rows(index, this.#idsFor(text), text, create, this.#noteText());
  }

  /** Rows up to this place are drawn. */
  reached(end: number): void {
    if (this.isOn && this.#port.isOpen && end + AHEAD >= this.#source.ids.length) this.#source.more();
  }

  /** What was found for another text is never shown. */
  #idsFor(text: string): readonly string[] {
    return this.#source.text === text ? this.#source.ids : NO_IDS;
  }

  #noteText(): string {
    const terms = this.#port.words(pickerChipsTerms);
    if (this.#source.state === 'failed') return terms.sourceFailed;
    if (this.#source.state === 'slow') return terms.slow;
    return this.#source.state === 'loading' || this.#source.hasMore ? terms.loadingMore : '';
  }

  #build(index: PickerIndex, ids: readonly string[], text: string, create: string, note: string): PickerRows {
    const hits = index.search(text);
    const hitOf = new Map(
      Array.from({ length: hits.length }, (_, at) => hits.at(at)).flatMap((hit) =>
        hit ? [[hit.id, hit] as const] : [],
      ),
    );
    const rows: PickerRow[] = [];
    for (const id of ids) {
      const entry = index.entryOf.get(id);
      if (!entry) continue;
      const { marks = [], alias } = hitOf.get(id) ?? {};
      const place = { key: id, position: rows.length + 1, showsPath: true, marks, alias };
      rows.push(optionRow(entry, place));
    }
    const tagCount = rows.length;
    if (create !== '') rows.push({ kind: 'create', key: 'create', name: create, position: tagCount + 1 });
    if (note !== '') rows.push(this.#note(note));
    return { rows, tagCount, optionCount: tagCount + (create === '' ? 0 : 1) };
  }

  #note(text: string): NoteRow {
    const canRetry = this.#source.state === 'failed' || this.#source.state === 'slow';
    const row = { kind: 'note' as const, key: 'note', text, isBusy: this.#source.state !== 'failed' };
    return canRetry ? { ...row, run: () => this.#source.retry() } : row;
  }

  #keepChosen(): void {
    const chosen = this.#port.value.filter((id) => !this.#kept.has(id));
    const fresh = this.#source.found.filter(({ id }) => chosen.includes(id));
    if (fresh.length > 0) this.#keep(fresh);
  }

  #keep(concepts: readonly Concept[]): void {
    this.#kept = new Map([...this.#kept, ...concepts.map((concept) => [concept.id, concept] as const)]);
  }

  async #resolve(resolve: TagResolver): Promise<void> {
    const missing = this.#port.value.filter((id) => !this.#kept.has(id) && !this.#asked.has(id));
    if (missing.length === 0) return;
    for (const id of missing) this.#asked.add(id);
    this.#resolving?.abort();
    const asking = new AbortController();
    this.#resolving = asking;
    try {
      const answer: unknown = await resolve(missing, asking.signal);
      if (Array.isArray(answer)) this.#keep(readConcepts(answer));
      this.#port.host.requestUpdate();
    } catch {
      // Their ids show; they are asked about again with the next change of the value.
      for (const id of missing) this.#asked.delete(id);
    }
  }
}

const NO_IDS: readonly string[] = [];
