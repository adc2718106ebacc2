export { ColumnSet, ColumnSetBuilder, type ColumnSetOptions } from './column-set.js';
export type { ColumnSchema, FieldSchema, TimeShape } from './columns.types.js';
export { inferSchema } from './infer-schema.js';
export { compileRuleSet, type RuleSet } from './rule-set.js';
export type {
  EvaluateAsyncOptions,
  EvaluateSetOptions,
  EvaluationProgress,
  RowError,
  RuleOutcome,
  RuleProblem,
  RuleSetOptions,
  RuleText,
  SetOutcome,
} from './rule-set.types.js';
export type { RowCompiler, RowExpression } from './row-expression.js';
