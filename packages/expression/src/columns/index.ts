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
export type { ArrowField, ArrowMapping, ArrowTable, ArrowVector } from './arrow.js';
export {
  createColumnWorker,
  type ColumnWorker,
  type EvaluateInWorkerOptions,
  type WorkerEvaluation,
} from './column-worker.js';
export { serveColumns } from './serve-columns.js';
export { columnPort } from './worker-port.js';
export type { ColumnPort, ColumnReply, ColumnRequest } from './worker.types.js';
