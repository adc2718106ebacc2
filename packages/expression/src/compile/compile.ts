import { mayWrite } from '../analysis/may-write.js';
import { walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import { DEFAULT_LIMITS } from '../engine/limits.js';
import { rewrite } from '../engine/rewrite.js';
import { guardedFunctions } from '../functions/functions.js';
import type { CompileOptions, CompileResult } from './compile.types.js';
import { expressionOf } from './expression.js';
import { read } from './read.js';

/**
 * Compiles a JSONata text. Never throws; a text that cannot run gives a located error.
 *
 * @example
 * const result = compile('$count(orders[amount > 100]) > 3');
 * if (result.ok) await result.expression.testAsync(customer, { asOf: '2026-11-22T08:00:00Z' });
 */
export function compile(text: string, options: CompileOptions = {}): CompileResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const reading = read(text, limits);
  if (!reading.ok) return reading;
  const { program, reads } = reading;
  const isolate = mayWrite(program.ast);
  rewrite(program.ast);
  for (const name of namesIn(program.ast)) {
    const definition = guardedFunctions().get(name);
    if (definition !== undefined) program.define(name, definition);
  }
  const zonelessTimes = options.zonelessTimes ?? 'refuse';
  return { ok: true, expression: expressionOf({ text, program, reads, isolate, limits, zonelessTimes }) };
}

/** Variables in the tree, and the function that transforms look up by themselves. */
function namesIn(root: AstNode): ReadonlySet<string> {
  const names = new Set(['clone']);
  walk(root, (node) => {
    if (node.type === 'variable') names.add(String(node.value));
  });
  return names;
}
