/**
 * Codes that a part of a rule can fail with, and the SQL text that says which one in this row: NULL for none.
 * `UNDECIDED` is among them where SQL cannot tell.
 */
export interface SqlError {
  readonly sql: string;
  readonly codes: ReadonlySet<string>;
}

/** In the place of a code: this record is left to `compile()`. */
export const UNDECIDED = '?';

/** What is known of a number before it is read. */
export interface NumberFacts {
  /** Bound of its magnitude; Infinity when nothing is known. Above it there is nothing, not even Infinity. */
  readonly most: number;
  /** Bound from below of its magnitude when it is not 0; 0 when nothing is known. */
  readonly least: number;
  readonly whole: boolean;
  /** Can be NaN. */
  readonly nan: boolean;
  /** Can be Infinity or -Infinity. */
  readonly infinite: boolean;
}

/**
 * A value in SQL. `sql` is NULL when it is missing, and never fails in any row: what would be an error is NULL
 * too, or anything of the type, and `error` tells.
 */
export interface SqlValue {
  /** `texts` is a list of texts; `json` any JSON value, known when run; `missing` is never there. */
  readonly type: 'number' | 'text' | 'boolean' | 'null' | 'texts' | 'json' | 'missing';
  readonly sql: string;
  /** Can be missing. */
  readonly optional: boolean;
  readonly error?: SqlError;
  readonly constant?: string | number | boolean | null;
  /** For numbers. */
  readonly facts?: NumberFacts;
  /** For a number in a column of whole numbers: the column itself, without the cast. */
  readonly whole?: string;
  /** For a count: the same, but NULL where there are no rows. */
  readonly count?: string;
  /** For a text or a number of milliseconds that was made from a time column: that column. */
  readonly timestamp?: string;
}

/** A condition in SQL, with the same rules as a value. */
export interface SqlCondition {
  readonly sql: string;
  /** What NULL means: it never is, the result is missing, or it is false. */
  readonly nulls: 'never' | 'missing' | 'false';
  readonly error?: SqlError;
}

/** Nothing is known of the number. */
export const ANY_NUMBER: NumberFacts = {
  most: Infinity,
  least: 0,
  whole: false,
  nan: false,
  infinite: false,
};
