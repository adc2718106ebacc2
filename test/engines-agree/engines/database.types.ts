import type { SqlDialectName, SqlRule, SqlStatement, SqlBindings } from '@tagma/expression';
import type { Outcomes, TableData } from '../data/layouts.types.js';

/** A database that rules are run on. */
export interface Database {
  readonly name: string;
  readonly dialect: SqlDialectName;
  fill(table: TableData): Promise<void>;
  drop(table: TableData): Promise<void>;
  /** Runs any of the statements of a rule. */
  query(
    statement: SqlStatement,
    bindings: SqlBindings,
  ): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** The outcomes that the statement of a rule gives. */
export async function outcomesOf(
  database: Database,
  rule: SqlRule,
  bindings: SqlBindings,
): Promise<Outcomes> {
  const rows = await database.query(rule, bindings);
  return new Map(
    rows.map(({ key, outcome, code }) => [String(key), String(outcome === 'error' ? code : outcome)]),
  );
}
