/** A value bound to `$1`, `$2` … Structured data goes in as JSON text. */
export type SqlParam = string | number | boolean | null;

/** Runs statements, one after the other. */
export interface SqlSession {
  /** Rows of one statement. `json` columns arrive parsed; select 64-bit numbers as `float8`. */
  query<Row>(sql: string, params?: readonly SqlParam[]): Promise<readonly Row[]>;
  /**
   * The same for a statement whose text comes again and again: a server reads and checks it once per connection. Only
   * for few different texts, since each is kept. Missing where it would save nothing.
   */
  prepared?<Row>(sql: string, params: readonly SqlParam[]): Promise<readonly Row[]>;
  /** Several statements without parameters. */
  exec(sql: string): Promise<void>;
}

/** A database of the PostgreSQL dialect. Rejects with `StoreError`. */
export interface SqlDriver extends SqlSession {
  readonly kind: 'pglite' | 'postgres';
  /** Commits when `work` resolves, rolls back when it rejects; the rejection passes through. */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /**
   * Calls back with each notification, also of this process, and once without a text after a lost connection came
   * back, when some may have been missed. Resolves when listening has begun.
   */
  listen(channel: string, onWake: (text?: string) => void): Promise<void>;
  /**
   * Runs work while no other process that uses the name runs its own; see `Store.inTurn`. Missing where there is
   * no other process.
   */
  inTurn?<T>(name: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
