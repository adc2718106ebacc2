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
export { childrenOf, nodeAt, walkSyntax } from './syntax/walk.js';
export { fieldAccess, isPlainName, quoteName, quoteString, writeLiteral } from './syntax/write.js';
