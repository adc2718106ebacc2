export { compile } from './compile/compile.js';
export type {
  ClosureExpression,
  CompileOptions,
  CompileResult,
  EvaluateOptions,
  EvaluationResult,
  Expression,
  FieldPath,
  JsonataExpression,
  ParseResult,
  SyntaxTree,
  TestOutcome,
} from './compile/compile.types.js';
export { parse } from './compile/parse.js';
export type { ZonelessTimes } from './engine/context.js';
export { DEFAULT_LIMITS, type Limits } from './engine/limits.js';
export { describeError } from './errors/describe.js';
export type { ErrorDetails, ErrorLocale, ExpressionError, SourceSpan } from './errors/errors.types.js';
export * from './sql/index.js';
export type * from './syntax/syntax.types.js';
export { childrenOf as syntaxChildren, nodeAt, walkSyntax } from './syntax/walk.js';
export { fieldAccess, isPlainName, quoteName, quoteString, writeLiteral } from './syntax/write.js';
export * from './columns/index.js';
export { importAwesomeQueryBuilder } from './convert/awesome/import-awesome.js';
export { importDecisionTable } from './convert/decision-table/import-decision-table.js';
export { importJsonLogic } from './convert/json-logic/import-json-logic.js';
export {
  importQueryBuilder,
  type QueryBuilderImportOptions,
} from './convert/query-builder/import-query-builder.js';
export type {
  ConversionLoss,
  ExportResult,
  FieldType,
  ImportOptions,
  ImportResult,
  LossCode,
  LossSeverity,
} from './convert/shared/conversion.types.js';
export { describeLoss } from './convert/shared/losses.js';
export type * from './rule-tree/rule-tree.types.js';
export { toRuleTree } from './rule-tree/to-rule-tree.js';
export { writeCondition, writeValue } from './rule-tree/write.js';
export type { SentenceOptions } from './sentence/sentence.types.js';
export { toSentence } from './sentence/to-sentence.js';
export { explain } from './explain/explain.js';
export type * from './explain/explain.types.js';
export * from './lint/index.js';
export { applyEdit, type EditOptions } from './rule-tree/apply-edit.js';
export { relate } from './relate/relate.js';
export type * from './relate/relate.types.js';
export { copyText } from './rule-tree/copy.js';
