import { compile } from '@tagma/expression';
import type { CodeExpression } from './compiled.types.js';

/**
 * Compiles the text of an expression segment with JSONata; give it to `compilePattern` as `expressions`. Kept out
 * of `@tagma/core/codes`, so that patterns without expressions load no engine.
 */
export function codeExpression(text: string): CodeExpression {
  const compiled = compile(text);
  if (!compiled.ok) return { ok: false, message: compiled.error.message, position: compiled.error.position };
  const { expression } = compiled;
  if (expression.engine !== 'closure')
    return { ok: false, message: 'The engine answers later.', position: null };
  return {
    ok: true,
    evaluate(record, asOf) {
      const outcome = expression.evaluate(record, { asOf });
      return outcome.ok ? outcome : { ok: false, message: outcome.error.message };
    },
  };
}
