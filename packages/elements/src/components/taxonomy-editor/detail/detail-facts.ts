import type { Assignment, AuditEntry, Session } from '@tagma/core';
import type { EditorContext } from '../editor-context.types.js';

const DAY = 86_400_000;
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

/** When the records that have the tag now got it. */
export function trendOf(assignments: readonly Assignment[], now: number): Trend {
  const weeks = Array.from({ length: WEEKS }, () => 0);
  let recent = 0;
  let before = 0;
  for (const { assignedAt } of assignments) {
    const age = now - Date.parse(assignedAt);
    const week = WEEKS - 1 - Math.floor(age / (7 * DAY));
    if (age >= 0 && week >= 0) weeks[week] = (weeks[week] ?? 0) + 1;
    if (age >= 0 && age < 30 * DAY) recent += 1;
    else if (age >= 0 && age < 60 * DAY) before += 1;
  }
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
        async () => trendOf(await holdersOf(session, this.#context, id), this.#context.now()),
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

/** The assignments of a tag on records of all types. */
export async function holdersOf(
  session: Session,
  context: Pick<EditorContext, 'workspace'>,
  ...tagIds: readonly string[]
): Promise<readonly Assignment[]> {
  const types = context.workspace?.settings.recordTypes ?? [];
  const lists = await Promise.all(types.map(({ id }) => session.assignments({ recordType: id, tagIds })));
  return lists.flat();
}
