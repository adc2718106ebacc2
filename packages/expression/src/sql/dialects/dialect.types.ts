import type { SqlParameterType } from '../sql.types.js';

/** Kinds of a JSON value as the dialects name them; `missing` where there is none. */
export type JsonKind = 'number' | 'string' | 'boolean' | 'null' | 'array' | 'object' | 'missing';

/** What databases write in different ways. Everything given is SQL; everything returned never fails. */
export interface Dialect {
  readonly name: 'postgresql' | 'duckdb';
  /** Whether arithmetic fails, instead of giving Infinity or 0, when a result is too great or too small. */
  readonly failsOnOverflow: boolean;
  cast(sql: string, type: SqlParameterType | 'integer'): string;
  /** A `NaN` and an `Infinity`. */
  readonly nan: string;
  readonly infinity: string;

  /** A text made comparable by UTF-16 code units. */
  orderable(text: string, exotic: boolean): string;
  /** Whether a text has characters that are two UTF-16 code units. */
  hasAstral(text: string): string;
  /** Whether a text has characters beyond ASCII. */
  beyondAscii(text: string): string;
  contains(text: string, search: string): string;
  /** Whether a text matches a pattern of the kind that is the same in every dialect. */
  matches(text: string, pattern: string): string;
  replaceAll(text: string, pattern: string, replacement: string): string;
  length(text: string): string;

  /** A member of a JSON value; `name` is a parameter with the name as `jsonName` gives it. */
  jsonMember(json: string, name: string): string;
  jsonName(name: string): string;
  /** A column as a JSON value. */
  jsonColumn(column: string): string;
  /** One of the `JsonKind`s. */
  jsonKind(json: string): string;
  /** Of a JSON value that is a number. */
  jsonNumber(json: string): string;
  /** Of a JSON value that is a text. */
  jsonText(json: string): string;
  jsonBoolean(json: string): string;
  /** Whether two JSON values are equal; if `jsonEqualDecides` is false, only whether they are written alike. */
  jsonEqual(left: string, right: string): string;
  readonly jsonEqualDecides: boolean;
  /** Whether a JSON list or scalar holds, or is, this text, number, truth value or null (`null`: no value). */
  jsonHolds(list: string, kind: JsonKind, item: string): string;
  /** Text of a number with a fraction, and whether it is the one that JavaScript gives. */
  fractionText(number: string): { readonly fraction: string; readonly isPlain: string };
  /** Whether a JSON list has an item that is true by `$boolean`, lists left out. */
  jsonListTruth(json: string): string;
  /** Whether a JSON list has lists in it. */
  jsonHasList(json: string): string;
  /** A JSON null. */
  readonly jsonNull: string;
  /** Number of members of a JSON list or object. */
  jsonSize(json: string, kind: 'array' | 'object'): string;
  /** A table expression with columns `item` and `place`: the members of a list, or a lone value. */
  jsonItems(json: string, kind: string): string;
  /** A value as JSON, to put it beside others of another type. */
  toJson(sql: string): string;

  /** Milliseconds since 1970 of a time column, whole. */
  timestampMillis(column: string): string;
  /** The time at so many whole milliseconds since 1970, within ±8e12. */
  timestampAt(millis: string): string;
  /** What `toISOString()` would give of a time column. */
  timestampText(column: string): string;
  /** Days since 1970 of the first of a month; year 0 to 9999. */
  daysTo(year: string, month: string): string;
  /** Whole number of a text of digits. */
  whole(text: string): string;

  /** The value of the row that comes first among those where the condition is true. */
  firstOf(value: string, order: readonly string[], condition: string): string;
  /** The least value, the greatest and the number of values of the rows where the condition is true. */
  least(value: string, condition: string): string;
  most(value: string, condition: string): string;
  count(value: string, condition: string): string;
  /** Whether a condition is true in any of those rows. */
  anyTrue(value: string, condition: string): string;
  /** Something that is the same for JSON scalars that are equal. */
  jsonIdentity(json: string): string;
  sum(value: string, order: readonly string[], condition: string): string;
  /** Remainder with the sign of the dividend; of whole numbers only where `remainderOfFractions` is false. */
  remainder(left: string, right: string): string;
  readonly remainderOfFractions: boolean;
  /** Whether a text list holds a text. */
  listHolds(list: string, item: string): string;
  /** Whether any member of a text list is not empty. */
  listTruth(list: string): string;
  listLength(list: string): string;
  /** As `jsonItems`, of a text list. */
  listItems(list: string): string;
  /** A row source that works out `columns` once per row. */
  once(columns: string, alias: string): string;
  /** Whether the key is among the keys given. */
  keyIn(key: string, keys: string): string;
}
