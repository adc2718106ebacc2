import type { Instant, Json, LocalizedText } from '../shared/shared.types.js';
import type { CheckAlgorithm } from './codes.types.js';

/** What a part of a code says. */
export type PartMeaning =
  | { readonly type: 'literal' }
  | {
      readonly type: 'map';
      readonly field: string;
      /** The values that have this code: one, or several in a lossy table; none for the code of unmapped values. */
      readonly values: readonly Exclude<Json, readonly Json[] | object>[];
      /** Of the first row. */
      readonly label?: LocalizedText;
    }
  | { readonly type: 'field'; readonly field: string; readonly text: string }
  | ({ readonly type: 'date'; readonly field: string | null } & DateParts)
  | { readonly type: 'sequence'; readonly number: number }
  | { readonly type: 'check'; readonly algorithm: CheckAlgorithm }
  | { readonly type: 'expression'; readonly text: string };

/** What a date part shows; two-digit years are of 2000 to 2099. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly dayOfYear?: number;
  /** ISO 8601 week; `year` is then the year of the week. */
  readonly week?: number;
  readonly quarter?: number;
}

/** One part of a code. */
export interface CodePart {
  readonly segmentId: string;
  /** As the code writes it. */
  readonly text: string;
  readonly meaning: PartMeaning;
}

/** Why a record gets no code. */
export type RenderProblemCode =
  | 'broken-segment' // the definition of the segment has a problem
  | 'missing-value' // the field is absent or empty
  | 'wrong-type' // a list or object, or an instant that is none
  | 'unmapped-value' // details: value
  | 'not-allowed' // a character outside the alphabet; details: character, at
  | 'too-short' // details: length, limit
  | 'too-long' // details: length, limit
  | 'looks-empty' // the text says "undefined", "null" or "NaN"
  | 'no-such-date' // e.g. 2026-02-30, or a year beyond 9999
  | 'number-needed'
  | 'bad-number' // negative, fractional or not writable; details: number
  | 'skipped-number' // contains what the counter leaves out
  | 'below-start' // below the first number and not reserved
  | 'number-too-long' // does not fit the width; details: number, limit
  | 'expression-failed' // details: message
  | 'check-failed'; // the check characters cannot be computed; details: character

/** One reason why a record gets no code. */
export interface RenderProblem {
  readonly code: RenderProblemCode;
  /** `null`: the whole code. */
  readonly segmentId: string | null;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** A code with its parts, or all reasons why there is none. */
export type RenderResult =
  | {
      readonly ok: true;
      readonly code: string;
      readonly parts: readonly CodePart[];
      /** Texts of the scope segments joined with U+001F; `null` without a running number. */
      readonly scopeKey: string | null;
      readonly sortKey: string;
    }
  | { readonly ok: false; readonly problems: readonly RenderProblem[] };

/** Which counter a record draws from, or why it gets no code whatever the number. */
export type ScopeResult =
  | { readonly ok: true; readonly scopeKey: string | null }
  | { readonly ok: false; readonly problems: readonly RenderProblem[] };

/** What a record is rendered with. */
export interface RenderOptions {
  /** Needed by patterns with a running number. */
  readonly number?: number | null;
  /** The moment of issue. */
  readonly now: Instant;
}

/** One part of a code that was read. */
export interface ParsedPart extends CodePart {
  /** Where it stands in the given text, UTF-16; the end is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Why a text is no code of the pattern. */
export type ParseReason =
  | 'empty'
  | 'unexpected-character'
  | 'unknown-code' // no row of the table has this code
  | 'ends-early'
  | 'goes-on' // a whole code, and then more
  | 'number-not-used' // a number that is skipped or below the first one
  | 'no-such-date'
  | 'check-mismatch' // `expected` holds the right characters
  | 'ambiguous' // several readings; only for patterns with that problem
  | 'broken-pattern';

/** A code taken apart, or the first place where it goes wrong. */
export type ParseResult =
  | {
      readonly ok: true;
      /** As the pattern writes it: folded characters put right. */
      readonly code: string;
      readonly parts: readonly ParsedPart[];
      readonly number: number | null;
      readonly scopeKey: string | null;
      readonly sortKey: string;
    }
  | {
      readonly ok: false;
      /** UTF-16 index into the given text; its length when something is missing at the end. */
      readonly at: number;
      readonly reason: ParseReason;
      /** The segment that could not be read; `null`: none in particular. */
      readonly segmentId: string | null;
      /** Characters that could stand at `at`, up to 64; for `check-mismatch` the right check characters. */
      readonly expected: readonly string[];
    };
