import { compile } from '@tagma/expression';
import type { CompileRule } from './facts.types.js';

/** Compiles with the expression package; what `execute` uses unless it is given another compiler. */
export const compileRuleText: CompileRule = (text) => {
  const compiled = compile(text);
  if (compiled.ok) return { ok: true };
  const { code, position, message } = compiled.error;
  return { ok: false, code, position, message };
};
