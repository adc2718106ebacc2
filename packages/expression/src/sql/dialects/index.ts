import type { SqlDialectName } from '../sql.types.js';
import type { Dialect } from './dialect.types.js';
import { duckdb } from './duckdb.js';
import { postgresql } from './postgresql.js';

/** The dialects by name. */
export const DIALECTS: Readonly<Record<SqlDialectName, Dialect>> = { postgresql, duckdb };
