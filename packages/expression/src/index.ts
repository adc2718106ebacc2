export { compile } from './compile/compile.js';
export type {
  CompileOptions,
  CompileResult,
  EvaluateOptions,
  EvaluationResult,
  Expression,
  FieldPath,
  ParseResult,
  SyntaxTree,
  TestOutcome,
} from './compile/compile.types.js';
export { parse } from './compile/parse.js';
export type { ZonelessTimes } from './engine/context.js';
export { DEFAULT_LIMITS, type Limits } from './engine/limits.js';
export { describeError } from './errors/describe.js';
export type { ErrorDetails, ErrorLocale, ExpressionError, SourceSpan } from './errors/errors.types.js';
