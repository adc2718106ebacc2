import { compile } from '../compile/compile.js';
import type { CompileOptions } from '../compile/compile.types.js';

/** The time of the tests. */
export const AS_OF = '2026-11-22T08:00:00.000Z';

/** The value of an expression for a record, or the code of what went wrong, as `{ code }`. */
export async function valueOf(text: string, input?: unknown, options?: CompileOptions): Promise<unknown> {
  const compiled = compile(text, options);
  if (!compiled.ok) return { code: compiled.error.code };
  const result = await compiled.expression.evaluateAsync(input, { asOf: AS_OF });
  return result.ok ? result.value : { code: result.error.code };
}

/** The outcome of a test: `match`, `no-match`, or the code of an error. */
export async function outcomeOf(text: string, input?: unknown, options?: CompileOptions): Promise<string> {
  const compiled = compile(text, options);
  if (!compiled.ok) return compiled.error.code;
  const outcome = await compiled.expression.testAsync(input, { asOf: AS_OF });
  return typeof outcome === 'string' ? outcome : outcome.error.code;
}
