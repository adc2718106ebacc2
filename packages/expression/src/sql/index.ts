export { bindSql, type SqlBindings, type SqlValueBound } from './bind-sql.js';
export type {
  SqlChildren,
  SqlColumn,
  SqlColumnType,
  SqlDocument,
  SqlFields,
  SqlMapping,
  SqlTable,
} from './mapping.types.js';
export type { RefusalReason } from './refusal.types.js';
export type {
  SqlDialectName,
  SqlOptions,
  SqlParameter,
  SqlParameterType,
  SqlRefusal,
  SqlResult,
  SqlRule,
  SqlStatement,
} from './sql.types.js';
export { rulesToSql, type SqlRuleSet } from './rule-set.js';
export { planToSql, toSql } from './to-sql.js';
