import { planRule } from '../plan/plan.js';
import type { PlanPredicate } from '../plan/plan.types.js';
import type { Build } from './build/build.js';
import { LONGEST_STATEMENT, refusalOf } from './build/refused.js';
import type { SqlMapping } from './mapping.types.js';
import { openBuild } from './open-build.js';
import { openRecords, wantedRecords } from './records.js';
import { readRule } from './read-rule.js';
import { refusal } from './refusal.js';
import type { SqlDialectName, SqlOptions, SqlResult } from './sql.types.js';
import { statements } from './statement.js';

/**
 * Compiles a rule into SQL that gives the same outcome as `compile(text).expression.test()` for every record,
 * errors included; or says why it cannot, and where. Never throws for a text; throws a `RangeError` for a
 * mapping that names a table or column with an empty text or a NUL.
 *
 * Values never become part of the SQL text: they are parameters, to be filled by `bindSql`. Limits that
 * `compile()` counts (steps, lengths of lists and texts) are not counted in SQL.
 */
export function toSql(
  text: string,
  mapping: SqlMapping,
  dialect: SqlDialectName,
  options: SqlOptions = {},
): SqlResult {
  const reading = readRule(text);
  return reading.ok ? planToSql(planRule(reading.root), mapping, dialect, options) : reading;
}

/** As `toSql`, for a rule that is planned already. */
export function planToSql(
  plan: PlanPredicate,
  mapping: SqlMapping,
  dialect: SqlDialectName,
  options: SqlOptions = {},
): SqlResult {
  try {
    return compiled(plan, mapping, openBuild(dialect, options));
  } catch (error) {
    return refusalOf(error, plan);
  }
}

function compiled(plan: PlanPredicate, mapping: SqlMapping, build: Build): SqlResult {
  const relation = openRecords(build, mapping);
  const rule = build.condition(relation, plan);
  const made = statements(relation, rule, wantedRecords(build, mapping, relation));
  return made.sql.length > LONGEST_STATEMENT ? refusal('too-large', plan) : made;
}
