import { leftOf, walk } from '../engine/ast.js';
import type { AstNode } from '../engine/ast.types.js';

/** Names that an expression gives values to. */
export interface BoundNames {
  /** All of them, without `$`. */
  readonly all: ReadonlySet<string>;
  /** Those that only ever hold functions written in the expression. */
  readonly functions: ReadonlySet<string>;
}

/** Collects assignments, parameters and the variables of `@` and `#`. */
export function boundNames(root: AstNode): BoundNames {
  const functions = new Set<string>();
  const values = new Set<string>();
  walk(root, (node) => {
    for (const name of [node.focus, node.index, ...(node.stages ?? []).map((stage) => stage.value)]) {
      if (name !== undefined) values.add(name);
    }
    if (node.type === 'bind')
      (node.rhs?.type === 'lambda' ? functions : values).add(String(leftOf(node)?.value));
    if (node.type === 'lambda')
      for (const parameter of node.arguments ?? []) values.add(String(parameter.value));
  });
  const all = new Set([...functions, ...values]);
  return { all, functions: new Set([...functions].filter((name) => !values.has(name))) };
}
