import type { AuditEntry } from '../audit/audit.types.js';
import { compareCodePoints } from '../shared/order.js';
import type { Instant, Json, JsonObject } from '../shared/shared.types.js';
import type { CurrentPart, MovementCell, MovementPart, MovementSubject, Period } from './movement.types.js';

/** Parts of records by record. */
type States = Map<string, Map<string, Json>>;

/**
 * Who moved from where to where between two moments: every record that had a place at one of them is in exactly one
 * cell, so that the rows add up to the places at the first moment and the columns to those at the second. The states
 * of now are taken back entry by entry; so records without any history stand where they stand now.
 */
export class Movement {
  readonly #subject: MovementSubject;
  readonly #period: Period;
  readonly #atFrom: States = new Map();
  readonly #atTo: States = new Map();

  constructor(subject: MovementSubject, period: Period) {
    this.#subject = subject;
    this.#period = period;
  }

  /** Takes what is now; before any entry. */
  start(parts: Iterable<CurrentPart>): void {
    for (const { recordId, part, state } of parts) {
      put(this.#atFrom, recordId, part, state);
      put(this.#atTo, recordId, part, state);
    }
  }

  /**
   * Takes the next entry of the history, newest first.
   *
   * @returns whether older entries can still matter
   */
  rewind(entry: AuditEntry): boolean {
    if (entry.at <= this.#period.from) return false;
    const found = this.#subject.partOf(entry);
    if (found === null) return true;
    takeBack(this.#atFrom, found, entry);
    if (entry.at > this.#period.to) takeBack(this.#atTo, found, entry);
    return true;
  }

  /** The cells that are not empty, in no order that means anything. */
  cells(): readonly MovementCell[] {
    const cells = new Map<string, { from: string | null; to: string | null; recordIds: string[] }>();
    const ids = [...new Set([...this.#atFrom.keys(), ...this.#atTo.keys()])].sort(compareCodePoints);
    for (const recordId of ids) {
      const from = this.#place(this.#atFrom, recordId, this.#period.from);
      const to = this.#place(this.#atTo, recordId, this.#period.to);
      if (from === null && to === null) continue;
      const key = JSON.stringify([from, to]);
      const cell = cells.get(key) ?? { from, to, recordIds: [] };
      cell.recordIds.push(recordId);
      cells.set(key, cell);
    }
    return [...cells.values()];
  }

  #place(states: States, recordId: string, moment: Instant): string | null {
    const parts = states.get(recordId);
    return parts === undefined ? null : this.#subject.place(parts, moment);
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
