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
export { exportAwesomeQueryBuilder } from './convert/awesome/export-awesome.js';
export type * from './convert/awesome/awesome.types.js';
export { exportDecisionTable, type ExportedTable } from './convert/decision-table/export-decision-table.js';
export { importDecisionTable } from './convert/decision-table/import-decision-table.js';
export type * from './convert/decision-table/decision-table.types.js';
export { readCsv as readTableCsv, writeCsv as writeTableCsv } from './convert/decision-table/read-csv.js';
export { exportJsonLogic, type JsonLogicRule } from './convert/json-logic/export-json-logic.js';
export { importJsonLogic } from './convert/json-logic/import-json-logic.js';
export { exportQueryBuilder } from './convert/query-builder/export-query-builder.js';
export {
  importQueryBuilder,
  type QueryBuilderImportOptions,
} from './convert/query-builder/import-query-builder.js';
export type * from './convert/query-builder/query-builder.types.js';
export { importRule, type ForeignRule, type RuleImportOptions } from './convert/recognise/import-rule.js';
export type { ForeignFormat } from './convert/recognise/recognise-format.js';
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
export { describeRefusal as describeEditRefusal } from './rule-tree/edit/refusals.js';
export { changedLocks, type LostLocks } from './rule-tree/edit/changed-locks.js';
export { lostPlace } from './rule-tree/edit/lost-place.js';
export { lockedPartsKept, type LockCheck } from './rule-tree/edit/locked-parts.js';
export { diffTrees, type RowDifference } from './rule-tree/diff-trees.js';
export {
  calendarPart,
  calendarPartOf,
  type CalendarPart,
  type ReadCalendarPart,
} from './rule-tree/calendar-part.js';
export { rereadTree } from './rule-tree/reread-tree.js';
export { toRuleTree } from './rule-tree/to-rule-tree.js';
export { writeCondition, writeValue } from './rule-tree/write.js';
export type { SentenceOptions } from './sentence/sentence.types.js';
export { toSentence } from './sentence/to-sentence.js';
export { describeNeeded } from './explain/describe-needed.js';
export { parameterNames } from './analysis/parameter-names.js';
export { explain } from './explain/explain.js';
export type * from './explain/explain.types.js';
export * from './lint/index.js';
export { formatText, type FormatOptions } from './format/format-text.js';
export { isBuiltIn as isFunctionName } from './plan/calls.js';
export {
  describeOpaque,
  evaluatePlan,
  fieldsOf,
  firstOpaque,
  isExact,
  planRule,
  planValue,
  walkPlan,
  type PlanOptions,
  type PlanOutcome,
} from './plan/index.js';
export type * from './plan/plan.types.js';
export { applyEdit, type EditOptions } from './rule-tree/apply-edit.js';
export * from './relate/index.js';
export { copyText } from './rule-tree/copy.js';
