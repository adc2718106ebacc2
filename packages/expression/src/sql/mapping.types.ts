/**
 * How the records that rules see lie in tables. Every name in a mapping is an identifier: it is quoted, never
 * pasted. The text of a rule never names a table or column itself.
 *
 * A field that is mapped to a column of a known type is *typed*: rules over it compile to plain SQL without
 * any check. A field inside a JSON document may hold anything in any record: rules over it check the type of
 * every value first, so that wrong types give JSONata's error for that record and never fail the statement.
 */
export interface SqlMapping extends SqlFields {
  readonly table: SqlTable;
  /** Column that names a record; unique. It is what the statements return as `key`. */
  readonly key: string;
}

/** A table, and which of its rows are meant. */
export interface SqlTable {
  readonly schema?: string;
  readonly name: string;
  /** Only rows where each of these columns holds this text, e.g. the type of a record in a shared table. */
  readonly where?: Readonly<Record<string, string>>;
}

/** Where the fields of a record, or of a child row, are found. */
export interface SqlFields {
  /** Fields in columns. A field that is neither here nor in `document` cannot be used in a rule. */
  readonly columns?: readonly SqlColumn[];
  /** A JSON column with every other field: `jsonb` or `json` in PostgreSQL, `JSON` in DuckDB. */
  readonly document?: SqlDocument;
  /** Lists of child rows in tables of their own; they win over a field of the same name in `document`. */
  readonly children?: readonly SqlChildren[];
}

/** A field in a column. A column that is NULL means that the field is missing (not that it is null). */
export interface SqlColumn {
  /** Names from the record down to the field: `['address', 'city']` is what a rule calls `address.city`. */
  readonly path: readonly string[];
  readonly column: string;
  readonly type: SqlColumnType;
}

/**
 * What a column holds, and what a rule sees of it.
 *
 * - `text`: text. Equality follows the column's collation, which has to be deterministic.
 * - `number`: `double precision`/`DOUBLE`, finite.
 * - `integer`: any whole-number type, values within ±(2^53 − 1).
 * - `decimal`: `numeric`/`DECIMAL` within the range of a double; a rule sees the nearest double, as when it is
 *   read from JSON.
 * - `boolean`: boolean.
 * - `timestamp`: `timestamptz`, years 1 to 9999; a rule sees the text that `toISOString()` gives:
 *   UTC, whole milliseconds, cut off. Made for `$toMillis(field)`, which then costs nothing.
 * - `text-list`: `text[]`/`VARCHAR[]` without NULL members; a rule sees a list of texts.
 * - `json`: a JSON value of any type, under the conditions of `SqlDocument`.
 */
export type SqlColumnType =
  'text' | 'number' | 'integer' | 'decimal' | 'boolean' | 'timestamp' | 'text-list' | 'json';

/**
 * A JSON column whose members are fields. What is in it:
 *
 * - Numbers lie within the range of a double.
 * - In a PostgreSQL column of type `json`, no text or name contains `\u0000` or half a surrogate pair (`\ud800`
 *   alone). `json` stores both unread; rules read it as `jsonb`, which has neither, so one such row fails every
 *   statement that reads the column, whatever member the rule is about. A `jsonb` column never takes them in.
 *   To find such rows, e.g. before changing the type: `SELECT … WHERE NOT pg_input_is_valid(body::text, 'jsonb')`
 *   (PostgreSQL 16 or later).
 * - In DuckDB, a name stands at most once in an object: DuckDB reads the first of two, JavaScript and `jsonb` the
 *   last.
 */
export interface SqlDocument {
  readonly column: string;
  /**
   * Paths of members that never hold a list, so that a rule may read on through them: `[['address']]` for
   * `address.city`. JSONata maps a step over the items of a list, which SQL does not follow: through any other
   * member a deeper path is refused, or with `undecided: 'rows'` left undecided for the records with a list.
   */
  readonly objects?: readonly (readonly string[])[];
}

/** Child rows in a table. To a rule they are a list of objects, `[]` where a record has none. */
export interface SqlChildren extends SqlFields {
  /** What a rule calls the list: `['orders']`. */
  readonly path: readonly string[];
  readonly table: SqlTable;
  /** Column that holds the key of the record (or outer row) they belong to. */
  readonly parent: string;
  /** Column that names a child row; unique. Needed when it has `children` itself. */
  readonly key?: string;
  /**
   * Columns that give the order of the list, all ascending; together with the parent they are unique. The order
   * decides which of several errors comes first, and the last digit of a sum of fractions.
   */
  readonly order: readonly string[];
}
