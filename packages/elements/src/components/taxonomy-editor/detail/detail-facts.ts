import type { AuditEntry, Session } from '@tagma/core';
import type { EditorContext } from '../editor-context.types.js';

const WEEKS = 12;
const HISTORY_PAGE = 30;

/** How often a tag was given: by week, and in the last thirty days against the thirty before. */
export interface Trend {
  /** Oldest first. */
  readonly weeks: readonly number[];
  readonly recent: number;
  readonly before: number;
}

/** Something that is read from the workspace when the pane first needs it. */
export type Loaded<T> =
  { readonly state: 'loading' | 'failed' } | { readonly state: 'there'; readonly value: T };

/** How often a tag was given, counted where tags are stored. */
export async function readTrend(session: Pick<Session, 'tagUsage'>, id: string): Promise<Trend> {
  const given = async (days: number, count: number): Promise<readonly number[]> => {
    const [row] = await session.tagUsage({ tagIds: [id], periods: { days, count } });
    return row?.given ?? Array.from({ length: count }, () => 0);
  };
  const [weeks, [before = 0, recent = 0]] = await Promise.all([given(7, WEEKS), given(30, 2)]);
  return { weeks, recent, before };
}

/** Facts about one concept that cost a reading: trend and history. Kept for the concept shown, as it is now. */
export class DetailFacts {
  readonly #context: EditorContext;
  #key = '';
  #trend: Loaded<Trend> | undefined;
  #history: Loaded<readonly AuditEntry[]> | undefined;

  constructor(context: EditorContext) {
    this.#context = context;
  }

  /** Turns to a concept in one of its versions; what was known of another is dropped. */
  show(id: string, version: number): void {
    const key = `${version} ${id}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#trend = undefined;
    this.#history = undefined;
  }

  /** Starts reading when asked for the first time. */
  trend(session: Session, id: string): Loaded<Trend> {
    if (this.#trend === undefined) {
      this.#trend = { state: 'loading' };
      void this.#load(
        () => readTrend(session, id),
        (trend) => (this.#trend = trend),
      );
    }
    return this.#trend;
  }

  /** Starts reading when asked for the first time. */
  history(session: Session, id: string): Loaded<readonly AuditEntry[]> {
    if (this.#history === undefined) {
      this.#history = { state: 'loading' };
      void this.#load(
        async () => (await session.audit({ target: { kind: 'concept', id }, limit: HISTORY_PAGE })).items,
        (history) => (this.#history = history),
      );
    }
    return this.#history;
  }

  /** Reads the history again after it failed. */
  retryHistory(): void {
    this.#history = undefined;
    this.#context.host.requestUpdate();
  }

  async #load<T>(read: () => Promise<T>, keep: (loaded: Loaded<T>) => void): Promise<void> {
    const key = this.#key;
    let loaded: Loaded<T>;
    try {
      loaded = { state: 'there', value: await read() };
    } catch {
      loaded = { state: 'failed' };
    }
    // An answer for a concept that is not shown any more is of no use.
    if (key !== this.#key) return;
    keep(loaded);
    this.#context.host.requestUpdate();
  }
}
