import type { AuditEntry } from '../audit/audit.types.js';
import type { Instant, Json } from '../shared/shared.types.js';

/** Two moments to compare; `from` comes before `to`. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** What the movement is about, and how an entry of the history tells of it. */
export interface MovementSubject {
  /** The record and the part of it that an entry is about, or `null` when it is about something else. */
  readonly partOf: (entry: AuditEntry) => MovementPart | null;
  /** Where a record stands whose parts are in these states; `null`: nowhere. */
  readonly place: (states: ReadonlyMap<string, Json>, moment: Instant) => string | null;
}

/** One state of a record, e.g. that of one tag. */
export interface MovementPart {
  readonly recordId: string;
  readonly part: string;
}

/** The state of a part as it is now. */
export interface CurrentPart extends MovementPart {
  readonly state: Json;
}

/** Records that went from a place to a place; `null`: they had none. The same place twice: they stayed. */
export interface MovementCell {
  readonly from: string | null;
  readonly to: string | null;
  /** In the order of code points. */
  readonly recordIds: readonly string[];
}

/** The place of a record that has several at once, e.g. several tags of one category. No id can be this. */
export const SEVERAL_PLACES = '+';
