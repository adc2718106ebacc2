import { compile, describeError, type Expression } from '@tagma/expression';
import { ApiError } from '../http/api-error.js';

/**
 * Compiles the text of a rule, or another condition.
 *
 * @param path Where the text stands in the request.
 * @throws ApiError `rule-does-not-compile` with the code and the position.
 */
export function compileRule(text: string, path = '/expression'): Expression {
  const compiled = compile(text);
  if (compiled.ok) return compiled.expression;
  const { error } = compiled;
  throw new ApiError('rule-does-not-compile', describeError(error, 'en'), {
    path,
    details: { code: error.code, position: error.position, line: error.line, column: error.column },
  });
}
