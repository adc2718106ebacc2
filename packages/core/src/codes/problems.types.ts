import type { Instant, JsonObject } from '../shared/shared.types.js';

/** What can be wrong with a definition by itself; such a segment writes and reads nothing. */
export type DefinitionProblemCode =
  | 'no-segments'
  | 'too-many-segments' // details: limit
  | 'bad-id' // an empty id
  | 'duplicate-id'
  | 'bad-character' // a character that codes cannot hold: invisible, combining, control; details: character
  | 'empty-literal'
  | 'unknown-field' // the record type has no such field; details: field
  | 'wrong-field-type' // e.g. a date segment over a number; details: field, type
  | 'empty-table'
  | 'too-many-rows' // details: limit
  | 'empty-code' // a row without a code; details: row, value
  | 'duplicate-value' // two rows for one value; details: row, value
  | 'missing-default'
  | 'zero-width'
  | 'bad-width' // not a whole number, least above most, or more than numbers can count; details: limit
  | 'bad-pad' // not one character of the alphabet
  | 'bad-alphabet' // empty, with repeats, or a running number over fewer than two characters; details: character
  | 'bad-time-zone' // details: timeZone
  | 'bad-format'
  | 'bad-start'
  | 'bad-step' // details: limit
  | 'bad-skip' // details: word
  | 'bad-reserved' // details: from, to
  | 'no-numbers' // everything is skipped or reserved
  | 'several-sequences'
  | 'unknown-scope' // details: scope
  | 'bad-scope' // a running number or check character cannot choose the counter; details: scope
  | 'unknown-algorithm'
  | 'no-cover' // a check character over nothing
  | 'unknown-cover' // details: cover
  | 'bad-cover' // a check character over another one; details: cover
  | 'check-cannot-read' // a covered segment writes what the algorithm cannot count; details: cover, character
  | 'bad-expression' // details: message, position
  | 'no-expression-engine'
  | 'bad-max-length';

/** What the proof finds: each with a witness where there can be one. */
export type ProofProblemCode =
  | 'same-code' // two values of a table share a code that is not declared lossy
  | 'ambiguous' // two different contents give one text
  | 'unproven' // neither proof nor a witness was found within the limits of the search
  | 'too-long' // longer than the field of the host; details: length, limit
  | 'grows-too-long' // the running number can grow past the field of the host; details: length, limit
  | 'not-unique' // without a running number, records of one class share a code
  | 'repeating-date' // the counter is chosen by a month or day without its year and goes on where it was
  | 'invisible-class'; // a value is left out (policy skip), so the code does not show it

/** What may go wrong where codes are printed, typed and opened; the witness is a code of the pattern. */
export type LintProblemCode =
  | 'leading-zeros' // spreadsheets drop them
  | 'long-number' // spreadsheets keep 15 digits
  | 'scientific' // 1E5 becomes 100000
  | 'date-like' // 1-2 becomes a day
  | 'formula' // starts with = + - @
  | 'confusable' // characters of one segment look alike; details: characters
  | 'not-ascii' // details: characters
  | 'not-code39' // details: characters
  | 'spaces';

/** From a closed list; interfaces translate it with the details. */
export type CodeProblemCode = DefinitionProblemCode | ProofProblemCode | LintProblemCode;

/** One of two contents that give the same text; written again, it gives `code`. */
export interface WitnessReading {
  /** Fields with values that render to {@link parts}. */
  readonly record: JsonObject;
  readonly number: number | null;
  /** Needed where a segment shows the moment of issue. */
  readonly now: Instant | null;
  readonly code: string;
  readonly parts: readonly { readonly segmentId: string; readonly text: string }[];
}

/** Evidence: one code, or two contents that read alike. */
export type Witness =
  | {
      readonly type: 'clash';
      readonly text: string;
      readonly readings: readonly [WitnessReading, WitnessReading];
    }
  | { readonly type: 'code'; readonly code: string };

/** Something wrong with a pattern. An error keeps it from being published, a warning does not. */
export interface CodeProblem {
  readonly severity: 'error' | 'warning';
  readonly code: CodeProblemCode;
  /** `null`: it concerns the whole pattern. */
  readonly segmentId: string | null;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly witness?: Witness;
}
