import type { AuditEntry } from '../audit/audit.types.js';
import type { CurrentPart, MovementCell, MovementSubject, Period } from './movement.types.js';
import { PlacesAt } from './places-at.js';

/**
 * Who moved from where to where between two moments: every record that had a place at one of them is in exactly one
 * cell, so that the rows add up to the places at the first moment and the columns to those at the second.
 */
export class Movement {
  readonly #places: PlacesAt;

  constructor(subject: MovementSubject, { from, to }: Period) {
    this.#places = new PlacesAt(subject, [from, to]);
  }

  /** Takes what is now; before any entry. */
  start(parts: Iterable<CurrentPart>): void {
    this.#places.start(parts);
  }

  /**
   * Takes the next entry of the history, newest first.
   *
   * @returns whether older entries can still matter
   */
  rewind(entry: AuditEntry): boolean {
    return this.#places.rewind(entry);
  }

  /** The cells that are not empty, in no order that means anything. */
  cells(): readonly MovementCell[] {
    const cells = new Map<string, { from: string | null; to: string | null; recordIds: string[] }>();
    for (const recordId of this.#places.recordIds()) {
      const [from = null, to = null] = this.#places.places(recordId);
      if (from === null && to === null) continue;
      const key = JSON.stringify([from, to]);
      const cell = cells.get(key) ?? { from, to, recordIds: [] };
      cell.recordIds.push(recordId);
      cells.set(key, cell);
    }
    return [...cells.values()];
  }
}
