import type { RecordRef } from '../../shared/shared.types.js';
import { assignmentKey } from '../../tags/assignment-key.js';
import type { TagState, TagStep } from '../../tags/tag-changes.js';

/** What is known about a tag on a record. */
export type StateOf = (record: RecordRef, tagId: string) => TagState;

/** States as they are once the steps planned so far are taken. */
export class PlannedStates {
  readonly #stored: StateOf;
  readonly #planned = new Map<string, TagState>();

  constructor(stored: StateOf) {
    this.#stored = stored;
  }

  take(steps: readonly TagStep[]): void {
    for (const { record, tagId, after } of steps) this.#planned.set(assignmentKey(record, tagId), after);
  }

  of(record: RecordRef, tagId: string): TagState {
    // A rule of one tag over a million records needs no keys here.
    const planned = this.#planned.size === 0 ? undefined : this.#planned.get(assignmentKey(record, tagId));
    return planned ?? this.#stored(record, tagId);
  }
}
