import { mayWrite } from '../analysis/may-write.js';
import { walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';
import type { ZonelessTimes } from '../engine/context.js';
import type { Limits } from '../engine/limits.js';
import { rewrite } from '../engine/rewrite.js';
import type { StockProgram } from '../engine/stock.js';
import { guardedFunctions } from '../functions/functions.js';
import type { FieldPath, JsonataExpression } from './compile.types.js';
import { stockExpressionOf } from './stock-expression.js';

/** A text that was read, and how it is to run. */
export interface ReadText {
  readonly text: string;
  readonly program: StockProgram;
  readonly reads: readonly FieldPath[];
  readonly limits: Limits;
  readonly zonelessTimes: ZonelessTimes;
}

/** Makes a text run on the jsonata library, behind our limits. Changes the syntax tree of the program. */
export function onStock(read: ReadText): JsonataExpression {
  const { program } = read;
  const isolate = mayWrite(program.ast);
  rewrite(program.ast);
  for (const name of namesIn(program.ast)) {
    const definition = guardedFunctions().get(name);
    if (definition !== undefined) program.define(name, definition);
  }
  return stockExpressionOf({ ...read, isolate });
}

/** Variables in the tree, and the function that transforms look up by themselves. */
function namesIn(root: AstNode): ReadonlySet<string> {
  const names = new Set(['clone']);
  walk(root, (node) => {
    if (node.type === 'variable') names.add(String(node.value));
  });
  return names;
}
