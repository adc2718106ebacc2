/** A value bound to `$1`, `$2` … Structured data goes in as JSON text. */
export type SqlParam = string | number | boolean | null;

/** Runs statements, one after the other. */
export interface SqlSession {
  /** Rows of one statement. `json` columns arrive parsed; select 64-bit numbers as `float8`. */
  query<Row>(sql: string, params?: readonly SqlParam[]): Promise<readonly Row[]>;
  /** Several statements without parameters. */
  exec(sql: string): Promise<void>;
}

/** A database of the PostgreSQL dialect. Rejects with `StoreError`. */
export interface SqlDriver extends SqlSession {
  readonly kind: 'pglite' | 'postgres';
  /** Commits when `work` resolves, rolls back when it rejects; the rejection passes through. */
  transaction<T>(work: (session: SqlSession) => Promise<T>): Promise<T>;
  /**
   * Calls back for each notification of other processes, and once after a lost connection came back, when
   * some may have been missed. Resolves when listening has begun.
   */
  listen(channel: string, onWake: () => void): Promise<void>;
  close(): Promise<void>;
}
