import type { AuditEntry } from '../audit/audit.types.js';
import { compareCodePoints } from '../shared/order.js';
import type { Instant, Json, JsonObject } from '../shared/shared.types.js';
import type { CurrentPart, MovementPart, MovementSubject } from './movement.types.js';

/** Parts of records by record. */
type States = Map<string, Map<string, Json>>;

/**
 * Where records stood at several moments. The states of now are taken back entry by entry; so records without any
 * history stand where they stand now.
 */
export class PlacesAt {
  readonly #subject: MovementSubject;
  readonly #moments: readonly Instant[];
  readonly #states: readonly States[];

  /** @param moments The earliest first. */
  constructor(subject: MovementSubject, moments: readonly Instant[]) {
    this.#subject = subject;
    this.#moments = moments;
    this.#states = moments.map(() => new Map());
  }

  /** Takes what is now; before any entry. */
  start(parts: Iterable<CurrentPart>): void {
    for (const { recordId, part, state } of parts)
      for (const states of this.#states) put(states, recordId, part, state);
  }

  /**
   * Takes the next entry of the history, newest first.
   *
   * @returns whether older entries can still matter
   */
  rewind(entry: AuditEntry): boolean {
    const [earliest] = this.#moments;
    if (earliest === undefined || entry.at <= earliest) return false;
    const found = this.#subject.partOf(entry);
    if (found === null) return true;
    for (const [index, states] of this.#states.entries())
      if (entry.at > (this.#moments[index] ?? '')) takeBack(states, found, entry);
    return true;
  }

  /** Records that were heard of, in the order of code points. */
  recordIds(): readonly string[] {
    return [...new Set(this.#states.flatMap((states) => [...states.keys()]))].sort(compareCodePoints);
  }

  /** The place of a record at each moment; `null`: none. */
  places(recordId: string): readonly (string | null)[] {
    return this.#moments.map((moment, index) => {
      const parts = this.#states[index]?.get(recordId);
      return parts === undefined ? null : this.#subject.place(parts, moment);
    });
  }
}

/** Entries tell only the members that changed, except where something came or went. */
function takeBack(states: States, { recordId, part }: MovementPart, { before, after }: AuditEntry): void {
  const known = states.get(recordId)?.get(part);
  put(states, recordId, part, isObject(before) && isObject(known) ? mixed(known, before, after) : before);
}

function mixed(known: JsonObject, before: JsonObject, after: Json): JsonObject {
  const came = isObject(after) ? Object.keys(after).filter((key) => !Object.hasOwn(before, key)) : [];
  const stayed = Object.entries(known).filter(([key]) => !came.includes(key));
  return Object.fromEntries([...stayed, ...Object.entries(before)]);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function put(states: States, recordId: string, part: string, state: Json): void {
  const known = states.get(recordId) ?? new Map<string, Json>();
  states.set(recordId, known.set(part, state));
}
