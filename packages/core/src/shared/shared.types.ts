/** Text per locale, e.g. `{ 'zh-CN': '高价值客户', en: 'High-value customer' }`. At least one locale is present. */
export type LocalizedText = Readonly<Record<string, string>>;

/** A point in time: ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T08:00:00.000Z`. */
export type Instant = string;

/** A calendar duration, ISO 8601 with whole years, months, weeks and days, e.g. `P30D`, `P1M`, `P1Y`. */
export type Duration = string;

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Names one record of a type that the host defines, e.g. `{ type: 'customer', id: '17850' }`. */
export interface RecordRef {
  readonly type: string;
  readonly id: string;
}

/** Who acts. The host tells it; the kit never guesses. */
export interface Actor {
  /** Stable id of the user, or `system` for scheduled work. */
  readonly id: string;
  /** Name shown in the history. */
  readonly name: string;
  /** Ids of roles defined in the workspace. Unknown roles grant nothing. */
  readonly roles: readonly string[];
  /** Ids of the teams or departments of the user. Default: none. */
  readonly teams?: readonly string[];
}

/** Something wrong with a value, and where: `path` is a JSON Pointer (RFC 6901) into the checked document. */
export interface LocatedError {
  readonly path: string;
  /** From a closed list, see {@link ValidationCode}. */
  readonly code: ValidationCode;
  /** English text for logs; interfaces translate `code` with `details`. */
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What a located error can say. */
export type ValidationCode =
  | 'not-json' // the text is not JSON
  | 'wrong-type' // another type was expected
  | 'missing' // a required member is absent
  | 'unknown-member' // a member the format does not know
  | 'wrong-value' // right type, value not allowed
  | 'too-long' // text or list above its limit
  | 'duplicate' // an id or name used twice
  | 'unknown-reference' // an id that nothing defines
  | 'unsupported-version' // a document version this release cannot read
  | 'broken-text'; // text with lone surrogates or control characters
