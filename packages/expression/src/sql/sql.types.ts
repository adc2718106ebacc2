import type { Span } from '../syntax/syntax.types.js';
import type { RefusalReason } from './refusal.types.js';

/** Databases that rules are compiled for. */
export type SqlDialectName = 'postgresql' | 'duckdb';

/** Type of a value that is bound from outside. */
export type SqlParameterType = 'text' | 'number' | 'boolean';

/** How a rule is compiled. */
export interface SqlOptions {
  /** Types of the variables that are bound from outside, without `$`. A rule with any other is refused. */
  readonly parameters?: Readonly<Record<string, SqlParameterType>>;
  /**
   * What becomes of a rule that SQL could follow exactly for nearly every record, but not for one with, say, a
   * list in the middle of a path. `refuse` (default) refuses the rule. `rows` compiles it; the outcome of such a
   * record is then `undecided`, and whoever runs the statement tests those records with `compile()`.
   *
   * What no sensible record has is left undecided either way: arithmetic beyond ±1e150 (PostgreSQL fails where
   * JavaScript gives Infinity or 0), lists directly inside lists, texts of numbers with more than 15 digits, and
   * times like `2026.5` that JavaScript reads in the zone of the machine.
   */
  readonly undecided?: 'refuse' | 'rows';
  /** As in `compile()`: times without a zone are an error (default) or taken as UTC. */
  readonly zonelessTimes?: 'refuse' | 'utc';
  /**
   * Which records are meant. `all` (default) reads child tables once and groups them; `keys` tests the records
   * whose key is in a list, given as one more parameter, and looks up the child rows of each.
   */
  readonly records?: 'all' | 'keys';
}

/**
 * A value that the statement needs, in the order of `$1`, `$2`, …
 * `value`: given by the rule or the mapping. `now`: milliseconds since 1970 of the evaluation, `now-text`: the same as ISO 8601 text. `variable`: bound
 * from outside. `keys`: the list of record keys.
 */
export type SqlParameter =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'now' }
  | { readonly kind: 'now-text' }
  | { readonly kind: 'variable'; readonly name: string; readonly type: SqlParameterType }
  | { readonly kind: 'keys' };

/** SQL text, and what its places `$1`, `$2`, … stand for: see `bindSql`. */
export interface SqlStatement {
  readonly sql: string;
  readonly params: readonly SqlParameter[];
}

/**
 * A rule in SQL. The statement itself gives one row per record: `key`, `outcome` (`match`, `no-match`, `error` or
 * `undecided`) and `code`, JSONata's code of the error, else NULL.
 */
export interface SqlRule extends SqlStatement {
  readonly ok: true;
  /** One row per record that matches: `key`. */
  readonly match: SqlStatement;
  /** One row: `matches`, `misses`, `errors`, `undecided`, whole numbers as doubles. */
  readonly count: SqlStatement;
  /**
   * `match` as a common table expression `matched` that is worked out once, to put before a statement of the host:
   * `${rule.matched.sql} DELETE FROM tags WHERE key NOT IN (SELECT key FROM matched)`. Without it a planner that
   * knows too little of a new table can run the rule once per row.
   */
  readonly matched: SqlStatement;
  /** Whether a record can be undecided. */
  readonly undecided: boolean;
}

/** Why a rule has no SQL that means the same. */
export interface SqlRefusal {
  readonly ok: false;
  readonly unsupported: RefusalReason;
  /** The part of the rule text that cannot be compiled. */
  readonly span: Span;
  /** English, for logs. */
  readonly message: string;
  /** The message in the language of a reader: `zh-CN` or `en`; others get the nearest of the two. */
  readonly describe: (locale: string) => string;
}

/** What `toSql` gives. */
export type SqlResult = SqlRule | SqlRefusal;
